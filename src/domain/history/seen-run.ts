import type { RunSummary, TaskStage, TaskSummary } from './run-summary.ts';

/** A run as somebody looks at it from outside, who also sees whether a living process is at work on it. */
export type SeenRun = RunSummary & { readonly living: boolean };

/** How a run is doing. `lost`: it has not ended, and nobody is at work on it any more. */
export type RunCondition = 'running' | 'lost' | 'succeeded' | 'failed' | 'cancelled';

/** How a run is doing. */
export function conditionOf({ status, living }: SeenRun): RunCondition {
  if (status !== 'unfinished') return status;
  return living ? 'running' : 'lost';
}

/** Where a task is, seen from outside: what a dead supervisor left open is `lost`, what it never started is `waiting`. */
export type SeenStage = TaskStage | 'lost';

/** Where a task of the run is. */
export function stageIn(run: SeenRun, { stage }: TaskSummary): SeenStage {
  const isOpen = stage === 'running' || stage === 'between';
  return isOpen && conditionOf(run) === 'lost' ? 'lost' : stage;
}

/** How long supervisors were at work on a run until `now` (epoch milliseconds), milliseconds. */
export function wallMsOf(run: SeenRun, now: number): number {
  if (run.wallMs !== null) return run.wallMs;
  const end = run.living ? now : Date.parse(run.lastEventAt);
  return run.period.earlierMs + Math.max(0, end - Date.parse(run.period.startedAt));
}

/** How long a task's sessions have run until `now` (epoch milliseconds), without the waits between them, milliseconds. */
export function sessionMsOf(run: SeenRun, task: TaskSummary, now: number): number {
  if (task.runningSince === null) return task.durationMs;
  const end = run.living ? now : Date.parse(run.lastEventAt);
  return task.durationMs + Math.max(0, end - Date.parse(task.runningSince));
}
