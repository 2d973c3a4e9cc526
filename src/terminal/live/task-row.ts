import { describeWork } from '../../domain/run/background-work.ts';
import { sessionTime, taskCost, taskTurns } from '../../domain/run/run-numbers.ts';
import type { TaskState } from '../../domain/run/task-state.ts';
import { costCell, formatDuration } from '../../domain/text/format.ts';
import { type Span, span } from '../text/layout.ts';
import type { Tone } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';
import { endSymbols, wholeSeconds } from '../text/symbols.ts';

/** A task's row in the dashboard. */
export interface TaskRow {
  readonly symbol: Span;
  readonly id: string;
  readonly state: Span;
  readonly elapsed: string;
  readonly turns: string;
  readonly cost: string;
  /** Why it failed or waits, or the beginning of its result: for wide terminals. */
  readonly note: string;
}

/**
 * The row of a task at the time `now` (epoch milliseconds). All text is safe to show.
 * @param awaits what a task waits for that has not been started; null for its turn
 */
export function taskRow(id: string, task: TaskState, now: number, awaits: string | null = null): TaskRow {
  const { symbol, state, tone } = appearance(task, now, awaits);
  const begun = task.phase === 'running' || task.attempts.length > 0;
  const elapsed = sessionTime(task, now);
  return {
    symbol: span(symbol, tone),
    id: safeText(id),
    state: span(safeText(state), tone === 'good' ? 'plain' : tone),
    elapsed: begun ? (task.phase === 'running' ? wholeSeconds(elapsed) : formatDuration(elapsed)) : '',
    turns: begun ? String(taskTurns(task)) : '',
    cost: begun ? costCell(taskCost(task)) : '',
    note: safeText(noteOf(task)),
  };
}

function noteOf(task: TaskState): string {
  if (task.phase === 'running') return task.live.delayedBrief === undefined ? '' : (task.live.delayed ?? '');
  if (task.phase !== 'ended') return '';
  if (task.outcome.status !== 'succeeded') return task.outcome.message;
  return task.attempts.at(-1)?.end.result?.trim().split('\n', 1)[0]?.slice(0, 200) ?? '';
}

interface Appearance {
  readonly symbol: string;
  readonly state: string;
  readonly tone: Tone;
}

function appearance(task: TaskState, now: number, awaits: string | null): Appearance {
  switch (task.phase) {
    case 'waiting':
      return { symbol: '○', state: awaits === null ? 'waiting' : `waits for ${awaits}`, tone: 'faint' };
    case 'running':
      return runningAppearance(task, now);
    case 'between': {
      const { backoff, attempts } = task;
      if (backoff === null) return { symbol: '↻', state: `attempt ${attempts.length} ended`, tone: 'warning' };
      const left = Math.max(0, Date.parse(backoff.since) + backoff.delayMs - now);
      return { symbol: '↻', state: `retry in ${wholeSeconds(left)}: ${backoff.message}`, tone: 'warning' };
    }
    case 'ended': {
      const { outcome } = task;
      const { symbol, tone } = endSymbols[outcome.status];
      if (outcome.status !== 'succeeded') return { symbol, state: `${outcome.status}: ${outcome.reason}`, tone };
      const warnings = task.attempts.at(-1)?.end.warnings.length ?? 0;
      const suffix = warnings === 0 ? '' : ` · ${warnings} warning${warnings === 1 ? '' : 's'}`;
      return { symbol, state: `succeeded${suffix}`, tone };
    }
  }
}

function runningAppearance({ live }: TaskState & { phase: 'running' }, now: number): Appearance {
  if (live.stopping !== null) return { symbol: '●', state: `stopping: ${live.stopping.cause}`, tone: 'warning' };
  if (live.delayed !== null) {
    const since =
      live.heldSince === undefined ? '' : ` (${wholeSeconds(Math.max(0, now - Date.parse(live.heldSince)))})`;
    return { symbol: '●', state: `${live.delayedBrief ?? `held up: ${live.delayed}`}${since}`, tone: 'warning' };
  }
  const { waitsFor } = live.progress;
  if (waitsFor !== undefined) return { symbol: '●', state: `waits for ${describeWork(waitsFor)}`, tone: 'busy' };
  const attempt = live.attempt === 1 ? '' : ` (try ${live.attempt})`;
  const doing = live.progress.doing === undefined ? '' : `: ${live.progress.doing}`;
  const tool = live.progress.tool === null ? '' : ` · ${live.progress.tool}${doing}`;
  return { symbol: '●', state: `running${attempt}${tool}`, tone: 'busy' };
}
