import type { Reporter } from '../../domain/ports/reporter.ts';
import type { Event } from '../../domain/run/event.ts';
import { runTotals, sessionTime, taskCost, taskTurns } from '../../domain/run/run-numbers.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { awaitedContext, type TaskState } from '../../domain/run/task-state.ts';
import {
  formatCost,
  formatCount,
  formatDuration,
  formatPercent,
  formatSpeedup,
  plural,
} from '../../domain/text/format.ts';
import { safeText } from '../text/safe-text.ts';
import { cutToWidth } from '../text/width.ts';

/** Maximum length of a session's message, in columns. */
const longestMessage = 200;

/**
 * One plain line per notable event, prefixed with the time since the start and the task's id. No line contains control
 * characters or a command that a CI runner would obey.
 */
export function plainReporter(write: (line: string) => void): Reporter {
  return {
    name: 'plain',
    onEvent(event, state) {
      const since = formatDuration(Date.parse(event.at) - Date.parse(state.startedAt)).padStart(7);
      const place = 'taskId' in event ? `${safeText(event.taskId)}: ` : '';
      for (const text of eventLines(event, state)) write(`[${since}] ${place}${text}`);
    },
    onNotice: (message) => write(`[ notice] ${shorten(message)}`),
  };
}

/** The log lines of an event, safe to show, without the task's id. Most kinds of event have none. */
export function eventLines(event: Event, state: RunState): string[] {
  switch (event.type) {
    case 'run-started':
      return startLines(state);
    case 'run-resumed':
      return ['run resumed', ...startLines(state)];
    case 'session-started':
      return [startLine(event, state)];
    case 'session-delayed':
      if (event.since !== undefined) return [`held back: ${shorten(event.message)}`];
      return [`held up for ${formatDuration(event.delayMs)}: ${shorten(event.message)}`];
    case 'session-prompted':
      return ['told the session what it has left running in the background'];
    case 'session-stopping':
      return [`stopping: ${event.cause}`];
    case 'task-backing-off':
      return [
        `attempt ${event.attempt} failed, next one in ${formatDuration(event.delayMs)}: ${shorten(event.message)}`,
      ];
    case 'task-ended':
      return endLines(state.tasks.get(event.taskId));
    case 'run-limit-near':
      return [`usage limit: ${shorten(event.message)}`];
    case 'run-limited':
      return [
        `waiting for the usage limit until ${event.until.slice(0, 16).replace('T', ' ')} UTC: ${shorten(event.message)}`,
      ];
    case 'run-stopping':
      return [`stopping the run: ${shorten(event.message)}`];
    case 'run-ended':
      return [runLine(state)];
    case 'task-planned':
    case 'task-reopened':
    case 'session-progressed':
    case 'session-ended':
      return [];
  }
}

function startLine(event: Event & { type: 'session-started' }, state: RunState): string {
  const { resumed, attempt, forkOf, withoutContext } = event;
  const what = `${resumed ? 'resumed' : 'started'}${attempt === 1 ? '' : ` (attempt ${attempt})`}`;
  if (forkOf !== undefined) return `${what} with the shared context`;
  if (withoutContext !== undefined) return `${what} without the shared context: ${shorten(withoutContext)}`;
  if (state.tasks.get(event.taskId)?.task.sharedContext?.role !== 'source') return what;
  const waiting = [...state.tasks.values()].filter((task) => awaitedContext(task, state.tasks) === event.taskId).length;
  return waiting === 0 ? what : `${what}; ${plural(waiting, 'task')} wait${waiting === 1 ? 's' : ''} for what it reads`;
}

function startLines({ run }: RunState): string[] {
  const program = run.claudeVersion === null ? '' : `, Claude Code ${safeText(run.claudeVersion)}`;
  const tasks = plural(run.taskCount, 'task');
  const notes = run.notes.map((note) => `note: ${shorten(note)}`);
  return [`run ${safeText(run.id)}: ${tasks}, up to ${run.options.maxParallel} at once${program}`, ...notes];
}

/** How a task ended, its numbers and its warnings, in lines that are safe to show. Empty until the task has ended. */
export function endLines(task: TaskState | undefined): string[] {
  if (task?.phase !== 'ended') return [];
  const { outcome, attempts } = task;
  const numbers =
    attempts.length === 0
      ? []
      : [formatDuration(sessionTime(task, 0)), plural(taskTurns(task), 'turn'), `cost ${formatCost(taskCost(task))}`];
  const status = outcome.status === 'succeeded' ? 'succeeded' : `${outcome.status} (${outcome.reason})`;
  const message = outcome.status === 'succeeded' ? [] : [shorten(outcome.message)];
  const warnings = attempts.at(-1)?.end.warnings ?? [];
  return [
    [[status, ...numbers].join(', '), ...message].join(': '),
    ...warnings.map((warning) => `warning: ${shorten(warning.message)}`),
  ];
}

function runLine(state: RunState): string {
  const totals = runTotals(state, Date.parse(state.lastEventAt));
  return [
    `run ${state.ended?.status ?? 'ended'}: ${formatCount(totals.succeeded)} of ${plural(totals.tasks, 'task')} succeeded`,
    `wall time ${formatDuration(totals.wallMs)}`,
    `session time ${formatDuration(totals.sessionMs)}`,
    `speedup ${formatSpeedup(totals.speedup)}`,
    `utilisation ${formatPercent(totals.utilisation)} of ${plural(state.run.options.maxParallel, 'slot')}`,
    `cost ${formatCost(totals.cost)}`,
  ].join(', ');
}

function shorten(text: string): string {
  return cutToWidth(safeText(text), longestMessage);
}
