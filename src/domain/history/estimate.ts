import type { Task } from '../plan/task.ts';
import type { RunSummary, TaskSummary } from './run-summary.ts';

/** What a task will probably take, by what earlier ones took. */
export interface Estimate {
  /** Session time over all its attempts, milliseconds. */
  readonly ms: number;
  /** US dollars; null when no earlier cost is known. */
  readonly usd: number | null;
  /** Whether tasks of the same id were measured, or only others of the same model. */
  readonly from: 'task' | 'model';
  /** How many earlier tasks it stands on. */
  readonly samples: number;
}

/** Estimates from earlier runs. */
export interface Estimates {
  /** The estimate for a task: from those of its id, else from all of its model; null when there is nothing to go by. */
  estimate(task: Pick<Task, 'id' | 'model'>): Estimate | null;
}

/** More of the newest say no more; older ones stand for a task that may have changed. */
const mostSamples = 20;

/**
 * Estimates from the tasks that succeeded in earlier runs: medians, so that one stray session does not count for much.
 * @param runs newest first
 */
export function estimatesFrom(runs: readonly Pick<RunSummary, 'tasks'>[]): Estimates {
  const byId = new Map<string, TaskSummary[]>();
  const byModel = new Map<string, TaskSummary[]>();
  for (const { tasks } of runs) {
    for (const task of tasks) {
      if (task.stage !== 'succeeded') continue;
      sample(byId, task.id, task);
      sample(byModel, task.model, task);
    }
  }
  return {
    estimate({ id, model }) {
      return estimateOf(byId.get(id), 'task') ?? estimateOf(byModel.get(model), 'model');
    },
  };
}

function sample(samples: Map<string, TaskSummary[]>, key: string, task: TaskSummary): void {
  const known = samples.get(key);
  if (known === undefined) samples.set(key, [task]);
  else if (known.length < mostSamples) known.push(task);
}

function estimateOf(tasks: readonly TaskSummary[] | undefined, from: Estimate['from']): Estimate | null {
  const ms = median((tasks ?? []).map(({ durationMs }) => durationMs));
  if (tasks === undefined || ms === null) return null;
  const usd = median(tasks.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd])));
  return { ms, usd, from, samples: tasks.length };
}

/** The middle one of some numbers, or the mean of the two in the middle; null when there is none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const above = sorted[Math.floor(middle)];
  if (above === undefined) return null;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? above) + above) / 2 : above;
}
