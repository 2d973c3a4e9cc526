import type { Task } from '../plan/task.ts';
import type { RunSummary, TaskSummary } from './run-summary.ts';

/** The expected duration and cost of a task, from earlier tasks. */
export interface Estimate {
  /** Session time over all its attempts, milliseconds. */
  readonly ms: number;
  /** US dollars; null if no earlier cost is known. */
  readonly usd: number | null;
  /** Whether it is based on tasks with the same id or on tasks with the same model. */
  readonly from: 'task' | 'model';
  /** How many earlier tasks it is based on. */
  readonly samples: number;
}

/** Estimates from earlier runs. */
export interface Estimates {
  /** The estimate for a task: from tasks with its id, else from tasks with its model; null if there are none. */
  estimate(task: Pick<Task, 'id' | 'model'>): Estimate | null;
}

/** How many of the newest tasks are used: older ones may reflect a task that has since changed. */
const mostSamples = 20;

/**
 * Estimates from the tasks that succeeded in earlier runs. Uses medians, so that one outlier has little effect.
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

function estimateOf(tasks: readonly TaskSummary[] = [], from: Estimate['from']): Estimate | null {
  const ms = median(tasks.map(({ durationMs }) => durationMs));
  if (ms === null) return null;
  const usd = median(tasks.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd])));
  return { ms, usd, from, samples: tasks.length };
}

/** The median of some numbers; null if there are none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const above = sorted[Math.floor(middle)];
  if (above === undefined) return null;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? above) + above) / 2 : above;
}
