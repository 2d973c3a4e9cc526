import { sessionTime, taskCost, taskTurns } from '../../domain/run/run-numbers.ts';
import type { TaskState } from '../../domain/run/task-state.ts';
import { formatCost, formatDuration, plural } from '../../domain/text/format.ts';
import { safeText } from '../text/safe-text.ts';

/** The state of a task that was stopped, in one line: `lint: stopped after 12.3s, 3 turns; it cost $0.0123`. */
export function stoppedLine(id: string, task: TaskState): string {
  const name = safeText(id);
  if (task.phase !== 'ended') return `${name}: not stopped`;
  const { outcome } = task;
  if (outcome.status === 'skipped') return `${name}: stopped before it was started; it cost nothing`;
  if (outcome.status === 'cancelled') return `${name}: stopped after ${workOf(task)}; it cost ${costOf(task)}`;
  // It ended before the stop request arrived.
  return endedLine(id, task);
}

/** The outcome of a task that ended before the stop request: `lint: has already ended, succeeded after 12.3s, …`. */
export function endedLine(id: string, task: TaskState & { phase: 'ended' }): string {
  const { outcome, attempts } = task;
  const reason = outcome.status === 'succeeded' ? '' : ` (${outcome.reason})`;
  const work = attempts.length === 0 ? '' : ` after ${workOf(task)}; it cost ${costOf(task)}`;
  return `${safeText(id)}: has already ended, ${outcome.status}${reason}${work}`;
}

/** The last recorded state of a task whose supervisor died. */
export function lostLine(id: string, task: TaskState, diedAt: string): string {
  const name = safeText(id);
  if (task.phase === 'waiting') return `${name}: its supervisor died before it was started; it cost nothing`;
  const work = `${formatDuration(sessionTime(task, Date.parse(diedAt)))}, ${plural(taskTurns(task), 'turn')}`;
  return `${name}: its supervisor died after ${work}; it cost ${costOf(task)}`;
}

function workOf(task: TaskState): string {
  return `${formatDuration(sessionTime(task, 0))}, ${plural(taskTurns(task), 'turn')}`;
}

function costOf(task: TaskState): string {
  const cost = formatCost(taskCost(task));
  return cost === 'unknown' ? 'an unknown amount' : cost;
}

/** `1 process`, `3 processes`. */
export function processes(count: number): string {
  return `${count} process${count === 1 ? '' : 'es'}`;
}
