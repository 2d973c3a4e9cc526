import type { Outcome } from '../domain/run/outcome.ts';
import { runStatus, wallTime } from '../domain/run/run-state.ts';
import type { TaskState } from '../domain/run/task-state.ts';
import type { Journal } from './journal/journal.ts';
import type { RecoveredAttempt } from './recovery.ts';

/**
 * Ends a run in the journal that its dead supervisor left: closes the attempts left open, and ends every other task without
 * starting it. The wall time ends with the last event of the supervisor.
 * @param message why the run ends, for people
 */
export function closeRun(journal: Journal, recovered: readonly RecoveredAttempt[], message: string): void {
  const wallMs = wallTime(journal.state, Date.parse(journal.state.lastEventAt));
  // The first cause stands: the supervisor may have been asked to stop before it died.
  if (journal.state.stopping === null) journal.record({ type: 'run-stopping', cause: 'terminated', message });
  for (const { taskId, attempt, end } of recovered) journal.record({ type: 'session-ended', taskId, attempt, end });
  for (const [taskId, task] of journal.state.tasks) {
    if (task.phase !== 'ended') journal.record({ type: 'task-ended', taskId, outcome: outcomeOf(task, message) });
  }
  journal.record({ type: 'run-ended', status: runStatus(journal.state), wallMs });
}

function outcomeOf({ attempts }: TaskState, message: string): Outcome {
  const last = attempts.at(-1);
  if (last === undefined) return { status: 'skipped', reason: 'terminated', message: `not started: ${message}` };
  return last.end.outcome;
}
