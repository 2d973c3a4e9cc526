import type { TaskSummary } from '../../domain/history/run-summary.ts';
import {
  costOfTask,
  type SeenRun,
  type SeenStage,
  sessionMsOf,
  stageOfRun,
  stageOfTask,
} from '../../domain/history/seen-run.ts';
import { costCell, formatBytes, formatCount, formatDuration, plural } from '../../domain/text/format.ts';
import { type Span, span } from '../text/layout.ts';
import type { Tone } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';
import { endSymbols, wholeSeconds } from '../text/symbols.ts';

/** A task of a run, and how long its session has been silent. */
export interface StatusTask {
  readonly run: SeenRun;
  readonly task: TaskSummary;
  /** Set when its session has been silent for unusually long, in milliseconds. */
  readonly silentMs: number | null;
}

/** A task's row in the status. All text is safe to show. */
export interface StatusRow {
  readonly stage: SeenStage;
  readonly symbol: Span;
  readonly id: string;
  readonly state: Span;
  readonly time: string;
  readonly turns: string;
  readonly output: string;
  readonly cost: string;
}

/** The row of a task at the time `now` (epoch milliseconds). */
export function statusRow({ run, task, silentMs }: StatusTask, now: number): StatusRow {
  const stage = stageOfTask(run, task);
  const { symbol, state, tone } = appearance(stage, { run, task, silentMs });
  const begun = task.attempts > 0;
  const elapsed = sessionMsOf(run, task, now);
  return {
    stage,
    symbol: span(symbol, tone),
    id: safeText(task.id),
    state: span(safeText(state), tone === 'good' ? 'plain' : tone),
    time: begun ? (stage === 'running' ? wholeSeconds(elapsed) : formatDuration(elapsed)) : '',
    turns: begun ? formatCount(task.turns) : '',
    output: begun ? formatBytes(task.outputBytes) : '',
    cost: begun ? costCell(costOfTask(task)) : '',
  };
}

interface Appearance {
  readonly symbol: string;
  readonly state: string;
  readonly tone: Tone;
}

function appearance(stage: SeenStage, seen: StatusTask): Appearance {
  const { task, run } = seen;
  switch (stage) {
    case 'waiting':
      return {
        symbol: '○',
        state: stageOfRun(run) === 'lost' ? 'not started' : (task.message ?? 'waiting'),
        tone: 'faint',
      };
    case 'running':
      return runningAppearance(seen);
    case 'between':
      return { symbol: '↻', state: `retry: ${task.message ?? `attempt ${task.attempts} ended`}`, tone: 'warning' };
    case 'lost':
      return { symbol: '!', state: 'lost', tone: 'warning' };
    case 'succeeded': {
      const suffix = task.warnings === 0 ? '' : ` · ${plural(task.warnings, 'warning')}`;
      return { ...endSymbols.succeeded, state: `succeeded${suffix}` };
    }
    case 'failed':
    case 'skipped':
    case 'cancelled':
      return { ...endSymbols[stage], state: `${stage}: ${task.reason ?? 'unknown'}` };
  }
}

function runningAppearance({ task, silentMs }: StatusTask): Appearance {
  const symbol = '●';
  if (silentMs !== null) return { symbol, state: `stale: silent for ${wholeSeconds(silentMs)}`, tone: 'warning' };
  if (task.message !== null) return { symbol, state: task.message, tone: 'warning' };
  const attempt = task.attempts === 1 ? '' : ` (try ${task.attempts})`;
  const tool = task.tool === null ? '' : ` · ${task.tool}`;
  return { symbol, state: `running${attempt}${tool}`, tone: 'busy' };
}
