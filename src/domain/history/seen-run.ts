import { type RunStatus, wallTime } from '../run/run-state.ts';
import type { TaskStage } from '../run/task-state.ts';
import type { WorkTime } from '../run/work-time.ts';
import { type Cost, readCost, sumCosts } from '../usage/cost.ts';
import type { RunSummary, TaskSummary } from './run-summary.ts';

/** A run as somebody looks at it from outside, who also sees whether a living process is at work on it. */
export type SeenRun = RunSummary & { readonly living: boolean };

/** Where a run is, seen from outside: at work, or how it ended. `lost`: it has not ended, and nobody is at work on it. */
export type RunStage = 'running' | 'lost' | RunStatus;

/** Where a run is. */
export function stageOfRun({ status, living }: Pick<SeenRun, 'status' | 'living'>): RunStage {
  if (status !== 'unfinished') return status;
  return living ? 'running' : 'lost';
}

/** Where a task is, seen from outside: what a dead supervisor left open is `lost`, what it never started is `waiting`. */
export type SeenStage = TaskStage | 'lost';

/** Where a task of the run is. */
export function stageOfTask(run: SeenRun, { stage }: TaskSummary): SeenStage {
  const isOpen = stage === 'running' || stage === 'between';
  return isOpen && stageOfRun(run) === 'lost' ? 'lost' : stage;
}

/** Of a run that is lost nothing is known after its last event, whatever the time is. */
function timeOfLooking({ living, lastEventAt }: SeenRun, now: number): number {
  return living ? now : Date.parse(lastEventAt);
}

/** How long supervisors were at work on a run until `now` (epoch milliseconds), milliseconds. */
export function wallMsOf(run: SeenRun, now: number): number {
  const { wallMs, period } = run;
  return wallTime({ ended: wallMs === null ? null : { wallMs }, period }, timeOfLooking(run, now));
}

/** How long a task's sessions have run until `now` (epoch milliseconds), without the waits between them, milliseconds. */
export function sessionMsOf(run: SeenRun, task: TaskSummary, now: number): number {
  if (task.runningSince === null) return task.durationMs;
  return task.durationMs + Math.max(0, timeOfLooking(run, now) - Date.parse(task.runningSince));
}

/** What a task has cost. A session that is at work, or was lost, has no final account; earlier versions did not say so. */
export function costOfTask({ costUsd, costIsPartial, knownCostUsd, runningSince }: TaskSummary): Cost {
  return readCost({ costUsd, costIsPartial: costIsPartial || runningSince !== null, knownCostUsd });
}

/** What a run has cost. */
export function costOfRun({ tasks }: SeenRun): Cost {
  return sumCosts(tasks.map(costOfTask));
}

/** When somebody was at work on a run, until `now` (epoch milliseconds). */
export function workTimeOf(run: SeenRun, now: number): WorkTime {
  const { startedAt, period, pauses } = run;
  const wallMs = wallMsOf(run, now);
  if (pauses !== undefined) return { startedAt, pauses, wallMs };
  // Earlier versions kept only how long all supervisors but the last one took.
  if (period.startedAt === startedAt) return { startedAt, pauses: [], wallMs };
  const from = new Date(Date.parse(startedAt) + period.earlierMs).toISOString();
  return { startedAt, pauses: [{ from, to: period.startedAt }], wallMs };
}
