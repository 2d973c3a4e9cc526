import { type RunTotals, runTotals, savingsSoFar } from '../../domain/run/run-numbers.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { awaitedBy, stageOf, type TaskStage, type TaskState } from '../../domain/run/task-state.ts';
import { costCell, formatCount, formatDuration, formatSpeedup, plural } from '../../domain/text/format.ts';
import { savingTexts } from '../../domain/usage/savings.ts';
import { flow, lineOf, type Span, span } from '../text/layout.ts';
import { type Paint, paintFor } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';
import { wholeSeconds } from '../text/symbols.ts';
import { type Column, layTable } from '../text/table.ts';
import { widthOf } from '../text/width.ts';
import { type TaskRow, taskRow } from './task-row.ts';
import { estimateTimeLeft, type TimeLeft } from './time-left.ts';

const columns: readonly Column<TaskRow>[] = [
  { title: '', of: ({ symbol }) => symbol, isTight: true },
  { title: 'TASK', of: ({ id }) => id, shrinks: 8 },
  { title: 'STATE', of: ({ state }) => state, shrinks: 10, least: 24 },
  { title: 'TIME', of: ({ elapsed }) => elapsed, align: 'right', least: 6, goes: 1 },
  { title: 'TURNS', of: ({ turns }) => turns, align: 'right', goes: 3 },
  { title: 'COST', of: ({ cost }) => cost, align: 'right', least: 8, goes: 2 },
];

/** From this width on there is room for a last column in words. */
const wide = 120;
const noteColumn: Column<TaskRow> = { title: 'NOTE', of: ({ note }) => note, shrinks: 16, goes: 4 };

/** The space for a frame, in characters. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The dashboard's picture of a run at the time `now` (epoch milliseconds): at most `height` lines, none wider than
 * `width`, with no control characters except the colours of `paint`.
 */
export function dashboardFrame(state: RunState, now: number, size: FrameSize, paint: Paint): string[] {
  const width = Math.max(1, size.width);
  const height = Math.max(1, size.height);
  const totals = runTotals(state, now);
  const isHigh = height >= leastForBar;
  const bar = isHigh ? [progressBar(totals, width, paint)] : [];
  const saved = isHigh ? flow(savingParts(state), width, paint) : [];
  const footer = [...bar, ...footerLines(state, totals, now, width, paint), ...saved].slice(0, height);
  const room = height - footer.length;
  const withHead = room >= 4;
  const chosen = chooseTasks(state.tasks, room - (withHead ? 2 : 0));
  const rows = chosen.shown.map(([id, task]) => taskRow(id, task, now, awaitedBy(task, state.tasks)));
  const { head, lines } = layTable(width >= wide ? columnsWithin(rows, width) : columns, rows, width, paint);
  const body = [...lines];
  if (chosen.rest !== null) body.push(lineOf([span(chosen.rest, 'faint')], width, paint));
  if (!withHead) return [...body, ...footer];
  return [head, ...body, '', ...footer];
}

/** The columns of a wide terminal: the note gets what the others leave, and cuts none of them. */
function columnsWithin(rows: readonly TaskRow[], width: number): readonly Column<TaskRow>[] {
  const others = layTable(columns, rows, Number.POSITIVE_INFINITY, paintFor(false));
  const used = Math.max(widthOf(others.head), ...others.lines.map(widthOf));
  const most = width - used - 2;
  return most < 16 || rows.every(({ note }) => note === '') ? columns : [...columns, { ...noteColumn, most }];
}

/** The order in which tasks get a line when there are too few lines. */
const urgency: readonly TaskStage[] = ['running', 'failed', 'between', 'cancelled', 'waiting', 'skipped', 'succeeded'];

interface Chosen {
  readonly shown: readonly (readonly [string, TaskState])[];
  /** Summary of the tasks not shown; null when all are shown. */
  readonly rest: string | null;
}

/** The tasks that fit in `room` lines, in the order of the plan, and a summary of the others. */
function chooseTasks(tasks: ReadonlyMap<string, TaskState>, room: number): Chosen {
  if (tasks.size <= room) return { shown: [...tasks], rest: null };
  const groups = new Map<TaskStage, string[]>(urgency.map((stage) => [stage, []]));
  for (const [id, task] of tasks) groups.get(stageOf(task))?.push(id);
  const shown = new Set<string>();
  const rest: string[] = [];
  for (const [stage, ids] of groups) {
    const taken = ids.slice(0, Math.max(0, room - 1 - shown.size));
    for (const id of taken) shown.add(id);
    const left = ids.length - taken.length;
    if (left > 0) rest.push(`${formatCount(left)} ${stage === 'between' ? 'between attempts' : stage}`);
  }
  if (room < 1) return { shown: [], rest: null };
  const more = `${shown.size === 0 ? '' : '… and '}${formatCount(tasks.size - shown.size)} more: ${rest.join(', ')}`;
  return { shown: [...tasks].filter(([id]) => shown.has(id)), rest: more };
}

function footerLines(state: RunState, totals: RunTotals, now: number, width: number, paint: Paint): string[] {
  const lines = [
    ...flow(countParts(state, totals), width, paint),
    ...flow(numberParts(state, totals, now), width, paint),
  ];
  if (state.limitNear !== null && state.limited === null && state.ended === null) {
    lines.push(lineOf([span(safeText(state.limitNear), 'warning')], width, paint));
  }
  const limitMs = state.limited === null ? 0 : Date.parse(state.limited.until) - now;
  if (state.limited !== null && limitMs > 0 && state.stopping === null) {
    const text = `${safeText(state.limited.message)}: going on in ${wholeSeconds(limitMs)}`;
    lines.push(lineOf([span(text, 'warning')], width, paint));
  }
  if (state.stopping !== null && state.ended === null) {
    lines.push(lineOf([span(`stopping: ${safeText(state.stopping.message)}`, 'warning')], width, paint));
  }
  return lines;
}

/** In fewer lines than this the tasks need the lines of the bar and of the savings. */
const leastForBar = 12;
/** The widest bar, columns. */
const longestBar = 50;

/** How many tasks have ended, as a bar: the succeeded ones first, then the others. */
function progressBar(totals: RunTotals, width: number, paint: Paint): string {
  const ended = totals.succeeded + totals.failed + totals.skipped + totals.cancelled;
  const length = Math.max(1, Math.min(longestBar, width - 6));
  const cells = (count: number): number => Math.floor((count / Math.max(1, totals.tasks)) * length);
  const good = cells(totals.succeeded);
  const bad = cells(ended) - good;
  const percent = `${Math.floor((ended / Math.max(1, totals.tasks)) * 100)}%`;
  return lineOf(
    [
      span('█'.repeat(good), 'good'),
      span('█'.repeat(bad), totals.failed > 0 ? 'bad' : 'warning'),
      span('─'.repeat(length - good - bad), 'faint'),
      span(` ${percent}`),
    ],
    width,
    paint,
  );
}

function countParts(state: RunState, totals: RunTotals): Span[] {
  const ended = totals.succeeded + totals.failed + totals.skipped + totals.cancelled;
  const parts = [
    span(`${formatCount(ended)}/${formatCount(totals.tasks)} ended`, 'strong'),
    span(`${formatCount(totals.running)} running`, totals.running > 0 ? 'busy' : 'plain'),
    span(`${formatCount(totals.waiting + totals.between)} waiting`),
    span(`${formatCount(totals.failed)} failed`, totals.failed > 0 ? 'bad' : 'plain'),
  ];
  if (totals.cancelled + totals.skipped > 0)
    parts.push(span(`${formatCount(totals.cancelled + totals.skipped)} cancelled or skipped`, 'warning'));
  parts.push(span(`${totals.running} of ${state.run.options.maxParallel} slots in use`));
  return parts;
}

/** What an estimate is based on. */
function basisOf({ measured, fromHistory }: TimeLeft): string {
  return fromHistory > 0 ? 'from earlier runs' : `${plural(measured, 'task')} measured`;
}

/** What was saved, each amount with what it is derived from. */
function savingParts(state: RunState): Span[] {
  return savingTexts(savingsSoFar(state.tasks.values())).map((text) => span(text));
}

function numberParts(state: RunState, totals: RunTotals, now: number): Span[] {
  const left = estimateTimeLeft(state, now);
  const leftText =
    left === null
      ? 'time left –'
      : `${left.atLeast ? 'at least' : 'about'} ${wholeSeconds(left.ms)} left (${basisOf(left)})`;
  return [
    span(`cost ${costCell(totals.cost)}`),
    span(`wall ${state.ended === null ? wholeSeconds(totals.wallMs) : formatDuration(totals.wallMs)}`),
    span(`speedup ${totals.speedup === null ? '–' : formatSpeedup(totals.speedup)}`),
    span(leftText),
  ];
}
