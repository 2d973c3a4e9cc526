import type { Task } from '../domain/plan/task.ts';
import type { RunInfo } from '../domain/run/event.ts';
import { isDue, type Resumption } from '../domain/schedule/resumption.ts';
import type { Journal } from './journal/journal.ts';
import type { RecoveredAttempt } from './recovery.ts';

/** Records a new run and its tasks in an empty journal. */
export function beginRun(journal: Journal, run: RunInfo, tasks: readonly Task[]): void {
  journal.record({ type: 'run-started', run });
  for (const task of tasks) journal.record({ type: 'task-planned', taskId: task.id, task });
}

/** How to resume a run. */
export interface Continuation {
  readonly run: RunInfo;
  /** The current task list. Tasks of the journal that are missing here were removed from it. */
  readonly tasks: readonly Task[];
  /** The ends of the attempts that a dead supervisor left open. */
  readonly recovered: readonly RecoveredAttempt[];
  /** What happens to each task. */
  readonly resumption: Resumption;
}

/**
 * Records in the journal of an earlier run that the run is resumed: closes the attempts left open, reopens the tasks to
 * run again, plans new tasks, and ends the tasks removed from the list.
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
  message: 'removed from the task list before it ended',
} as const;
