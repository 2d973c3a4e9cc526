import { type RunStatus, wallTime } from '../run/run-state.ts';
import type { TaskStage } from '../run/task-state.ts';
import type { WorkTime } from '../run/work-time.ts';
import { type Cost, readCost, sumCosts } from '../usage/cost.ts';
import { readSavings, type Savings } from '../usage/savings.ts';
import type { RunSummary, TaskSummary } from './run-summary.ts';

/** A run as seen from another process, with whether its supervisor is alive. */
export type SeenRun = RunSummary & { readonly living: boolean };

/** The stage of a run: running, or how it ended. `lost`: it has not ended, but its supervisor is dead. */
export type RunStage = 'running' | 'lost' | RunStatus;

/** The stage of a run. */
export function stageOfRun({ status, living }: Pick<SeenRun, 'status' | 'living'>): RunStage {
  if (status !== 'unfinished') return status;
  return living ? 'running' : 'lost';
}

/** The stage of a task: `lost` if a dead supervisor left it open, `waiting` if it was never started. */
export type SeenStage = TaskStage | 'lost';

/** The stage of a task of the run. */
export function stageOfTask(run: SeenRun, { stage }: TaskSummary): SeenStage {
  const isOpen = stage === 'running' || stage === 'between';
  return isOpen && stageOfRun(run) === 'lost' ? 'lost' : stage;
}

/** For a lost run, time ends with its last event: nothing is known after it. */
function timeOfLooking({ living, lastEventAt }: SeenRun, now: number): number {
  return living ? now : Date.parse(lastEventAt);
}

/** How long supervisors have worked on a run until `now` (epoch milliseconds), milliseconds. */
export function wallMsOf(run: SeenRun, now: number): number {
  const { wallMs, period } = run;
  return wallTime({ ended: wallMs === null ? null : { wallMs }, period }, timeOfLooking(run, now));
}

/** How long a task's sessions have run until `now` (epoch milliseconds), without the pauses between them, milliseconds. */
export function sessionMsOf(run: SeenRun, task: TaskSummary, now: number): number {
  if (task.runningSince === null) return task.durationMs;
  return task.durationMs + Math.max(0, timeOfLooking(run, now) - Date.parse(task.runningSince));
}

/** The cost of a task. A running or lost session has no final account, which earlier versions did not record. */
export function costOfTask({ costUsd, costIsPartial, knownCostUsd, runningSince }: TaskSummary): Cost {
  return readCost({ costUsd, costIsPartial: costIsPartial || runningSince !== null, knownCostUsd });
}

/** The cost of a run. */
export function costOfRun({ tasks }: SeenRun): Cost {
  return sumCosts(tasks.map(costOfTask));
}

/** What a run saved. */
export function savingsOfRun(run: SeenRun): Savings {
  return readSavings(
    run,
    run.tasks.reduce((sum, { tokens }) => sum + tokens.cacheWrite, 0),
  );
}

/** The periods in which a supervisor worked on a run, until `now` (epoch milliseconds). */
export function workTimeOf(run: SeenRun, now: number): WorkTime {
  const { startedAt, period, pauses } = run;
  const wallMs = wallMsOf(run, now);
  if (pauses !== undefined) return { startedAt, pauses, wallMs };
  // Earlier versions stored only the total time of all supervisors but the last one.
  if (period.startedAt === startedAt) return { startedAt, pauses: [], wallMs };
  const from = new Date(Date.parse(startedAt) + period.earlierMs).toISOString();
  return { startedAt, pauses: [{ from, to: period.startedAt }], wallMs };
}
