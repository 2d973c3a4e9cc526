import type { Task } from '../domain/plan/task.ts';
import type { RunInfo } from '../domain/run/event.ts';
import type { TaskState } from '../domain/run/task-state.ts';
import { defaultRetryPolicy, type RetryPolicy, retryDelay } from '../domain/schedule/retry.ts';
import type { Journal } from './journal/journal.ts';
import type { RecoveredAttempt } from './recovery.ts';

/** Tells an empty journal what the run is and what is to be done. */
export function beginRun(journal: Journal, run: RunInfo, tasks: readonly Task[]): void {
  journal.record({ type: 'run-started', run });
  for (const task of tasks) journal.record({ type: 'task-planned', taskId: task.id, task });
}

/** How a run is taken up again. */
export interface Continuation {
  readonly run: RunInfo;
  /** The tasks as they are to be now; those of the journal that are missing here were taken out of the list. */
  readonly tasks: readonly Task[];
  /** What became of the attempts that a dead supervisor left open. */
  readonly recovered: readonly RecoveredAttempt[];
  /** Whether a task that has ended is to be done again. */
  readonly reopen: (state: TaskState & { phase: 'ended' }) => boolean;
}

/**
 * Tells the journal of an earlier run that it goes on: attempts that were left open are closed, tasks that are to be
 * done (again) are opened, new ones planned, and those that are gone from the list ended.
 */
export function continueRun(journal: Journal, { run, tasks, recovered, reopen }: Continuation): void {
  journal.record({ type: 'run-resumed', run });
  for (const { taskId, attempt, end } of recovered) {
    journal.record({ type: 'session-ended', taskId, attempt, end });
  }
  const policy = { ...defaultRetryPolicy, retries: run.options.retries };
  for (const [taskId, state] of journal.state.tasks) {
    if (state.phase !== 'between' || isDue(state, policy)) continue;
    // Its last attempt had ended it; only the word was missing when the supervisor died.
    const last = state.attempts.at(-1);
    if (last !== undefined) journal.record({ type: 'task-ended', taskId, outcome: last.end.outcome });
  }
  const wanted = new Map(tasks.map((task) => [task.id, task]));
  for (const [taskId, state] of journal.state.tasks) {
    const task = wanted.get(taskId);
    if (state.phase === 'ended' && (task === undefined || !reopen(state))) continue;
    if (task !== undefined) journal.record({ type: 'task-reopened', taskId, task });
    else journal.record({ type: 'task-ended', taskId, outcome: goneFromList });
  }
  for (const task of tasks) {
    if (!journal.state.tasks.has(task.id)) journal.record({ type: 'task-planned', taskId: task.id, task });
  }
}

/** Whether another attempt is to follow the last one: it was said so, it can heal, or it was cut off by a dying supervisor. */
function isDue({ goesOn, attempts }: TaskState & { phase: 'between' }, policy: RetryPolicy): boolean {
  const outcome = attempts.at(-1)?.end.outcome;
  if (outcome?.status === 'cancelled') return goesOn || outcome.reason === 'supervisor-lost';
  return goesOn || retryDelay(attempts, policy, 0) !== null;
}

const goneFromList = {
  status: 'cancelled',
  reason: 'stopped',
  message: 'taken out of the task list before it had ended',
} as const;
