import type { Task } from '../domain/plan/task.ts';
import type { RunInfo } from '../domain/run/event.ts';
import { isDue, type Resumption } from '../domain/schedule/resumption.ts';
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
  /** What is done, given all of that. */
  readonly resumption: Resumption;
}

/**
 * Tells the journal of an earlier run that it goes on: attempts that were left open are closed, tasks that are to be
 * done (again) are opened, new ones planned, and those that are gone from the list ended.
 */
export function continueRun(journal: Journal, { run, tasks, recovered, resumption }: Continuation): void {
  journal.record({ type: 'run-resumed', run });
  for (const { taskId, attempt, end } of recovered) {
    journal.record({ type: 'session-ended', taskId, attempt, end });
  }
  for (const [taskId, outcome] of resumption.overdue) journal.record({ type: 'task-ended', taskId, outcome });
  const listed = new Map(tasks.map((task) => [task.id, task]));
  for (const [taskId, fate] of resumption.fates) {
    const task = listed.get(taskId);
    if (fate === 'drop') journal.record({ type: 'task-ended', taskId, outcome: goneFromList });
    if (task === undefined || !isDue(fate)) continue;
    if (!journal.state.tasks.has(taskId)) journal.record({ type: 'task-planned', taskId, task });
    else if (fate === 'anew') journal.record({ type: 'task-reopened', taskId, task, anew: true });
    else journal.record({ type: 'task-reopened', taskId, task });
  }
}

const goneFromList = {
  status: 'cancelled',
  reason: 'stopped',
  message: 'taken out of the task list before it had ended',
} as const;
