import type { Task } from '../plan/task.ts';
import type { RunSummary, TaskSummary } from './run-summary.ts';

/** The expected duration and cost of a task, from earlier tasks. */
export interface Estimate {
  /** Session time over all its attempts, milliseconds. */
  readonly ms: number;
  /** US dollars; null if no earlier cost is known. */
  readonly usd: number | null;
  /**
   * What it is based on: tasks of this project with the same id, else those of this project with the same model, else those
   * of other projects with the same model.
   */
  readonly from: 'task' | 'project' | 'model';
  /** How many earlier tasks it is based on. */
  readonly samples: number;
}

/** A task that succeeded in an earlier run. */
export interface Sample {
  readonly project: string;
  readonly id: string;
  readonly model: string;
  /** The place of its run among the earlier ones, the newest being 0. */
  readonly run: number;
  /** Session time over all its attempts, milliseconds. */
  readonly ms: number;
  /** US dollars; null if unknown. */
  readonly usd: number | null;
}

/** The earlier tasks that tell of a task, newest first. */
export interface Basis {
  readonly from: Estimate['from'];
  readonly samples: readonly Sample[];
}

/** What earlier runs tell about the tasks of a project. */
export interface Estimates {
  /** The estimate for a task of the project; null if no earlier task tells of it. */
  estimate(task: Pick<Task, 'id' | 'model'>): Estimate | null;
  /** What that estimate is based on. */
  basisOf(task: Pick<Task, 'id' | 'model'>): Basis | null;
  /** All earlier tasks that succeeded, newest first; of each task only the newest. */
  readonly samples: readonly Sample[];
  /** How many earlier runs of the project there are. */
  readonly projectRuns: number;
}

/** How many of the newest tasks are used: older ones may reflect a task that has since changed. */
const mostSamples = 20;

/**
 * Estimates from the tasks that succeeded in earlier runs. Uses medians, so that one outlier has little effect. A task
 * with the same id in another project is another task. For a task that is new, each earlier task counts once, however
 * often it has run.
 * @param runs newest first
 * @param project the folder of the project whose tasks are estimated
 */
export function estimatesFrom(runs: readonly Pick<RunSummary, 'tasks' | 'projectDir'>[], project: string): Estimates {
  const byTask = new Map<string, [Sample, ...Sample[]]>();
  for (const [run, { tasks, projectDir }] of runs.entries()) {
    for (const task of tasks) {
      if (task.stage !== 'succeeded') continue;
      const one = sampleOf(task, projectDir, run);
      const key = keyOf(one);
      const known = byTask.get(key);
      if (known === undefined) byTask.set(key, [one]);
      else if (known.length < mostSamples) known.push(one);
    }
  }
  const own = new Map<string, Sample[]>();
  const projectModels = new Map<string, Sample[]>();
  const models = new Map<string, Sample[]>();
  for (const samples of byTask.values()) {
    const [newest] = samples;
    if (newest.project === project) {
      own.set(newest.id, [...(own.get(newest.id) ?? []), ...samples]);
      append(projectModels, newest.model, newest);
    } else append(models, newest.model, newest);
  }
  const [ofIds, ofProject, ofModels] = [newestOf(own), newestOf(projectModels), newestOf(models)];
  const basisOf = ({ id, model }: Pick<Task, 'id' | 'model'>): Basis | null =>
    basis('task', byTask.get(keyOf({ project, id, model }))) ??
    basis('task', ofIds.get(id)) ??
    basis('project', ofProject.get(model)) ??
    basis('model', ofModels.get(model));
  return {
    basisOf,
    estimate: (task) => estimateOf(basisOf(task)),
    samples: [...byTask.values()].flat(),
    projectRuns: runs.filter(({ projectDir }) => projectDir === project).length,
  };
}

function sampleOf({ id, model, durationMs, costUsd }: TaskSummary, project: string, run: number): Sample {
  return { project, id, model, run, ms: durationMs, usd: costUsd };
}

/** Distinct for distinct tasks. The same id with another model counts as another task, since it costs something else. */
export function keyOf({ project, id, model }: Pick<Sample, 'project' | 'id' | 'model'>): string {
  return JSON.stringify([project, id, model]);
}

function append<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function basis(from: Basis['from'], samples: readonly Sample[] = []): Basis | null {
  return samples.length === 0 ? null : { from, samples };
}

/** The newest samples of each list. */
function newestOf(lists: ReadonlyMap<string, readonly Sample[]>): Map<string, readonly Sample[]> {
  return new Map(
    [...lists].map(([key, samples]) => [key, samples.toSorted((a, b) => a.run - b.run).slice(0, mostSamples)]),
  );
}

function estimateOf(found: Basis | null): Estimate | null {
  if (found === null) return null;
  const { from, samples } = found;
  const ms = median(samples.map((sample) => sample.ms));
  if (ms === null) return null;
  const usd = median(samples.flatMap((sample) => (sample.usd === null ? [] : [sample.usd])));
  return { ms, usd, from, samples: samples.length };
}

/** The median of some numbers; null if there are none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const above = sorted[Math.floor(middle)];
  if (above === undefined) return null;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? above) + above) / 2 : above;
}
