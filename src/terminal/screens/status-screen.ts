import { type RunStage, type SeenRun, stageOfRun, wallMsOf } from '../../domain/history/seen-run.ts';
import type { Status } from '../../domain/history/status-selection.ts';
import { type StatusTotals, statusTotals } from '../../domain/history/status-totals.ts';
import { type Rating, ratingWords } from '../../domain/history/success-rate.ts';
import {
  costCell,
  formatCount,
  formatDuration,
  formatPercent,
  formatSpeedup,
  plural,
} from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import { savingsText } from '../../domain/usage/savings.ts';
import { flow, lineOf, type Span, span, wrap } from '../text/layout.ts';
import type { Paint, Tone } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';
import { endSymbols, wholeSeconds } from '../text/symbols.ts';
import { type Column, layTable } from '../text/table.ts';
import { nextCommands } from './next-commands.ts';
import { type StatusRow, statusRow } from './status-row.ts';

/** The space for a screen. */
export interface StatusSize {
  readonly width: number;
  /** The most lines; tasks that do not fit are summarised. */
  readonly height: number;
}

/**
 * The status on one screen: one line per task, grouped by run, the totals, and what to do next. No line is wider than
 * `width` or has control characters except the colours of `paint`.
 */
export function statusScreen(status: Status, { width, height }: StatusSize, paint: Paint): string[] {
  const { runs, now, silentMs } = status;
  const sections = runs.map((run) => ({
    run,
    rows: run.tasks.map((task) => statusRow({ run, task, silentMs: silentMs(run, task.id) }, now)),
  }));
  const foot = [...totalLines(statusTotals(runs, now), width, paint), ...closingLines(status, width, paint)];
  // A run of a single task, as `start` makes, needs no line of its own: the task's line is enough.
  const hasHead = runs.length === 1 || runs.some(({ tasks }) => tasks.length > 1);
  const heads = hasHead ? runs.length : 0;
  const kept = rowsWithin(
    sections.flatMap(({ rows }) => rows),
    height - foot.length - heads - 2,
  );
  const shown = sections.flatMap(({ rows }) => rows).filter((row) => kept.shown.has(row));
  const { head, lines } = layTable(columns, shown, width, paint);
  const lineOfRow = new Map(shown.map((row, index) => [row, lines[index] ?? '']));
  const body: string[] = [head];
  for (const { run, rows } of sections) {
    if (hasHead) body.push(...flow(runParts(run, now), width, paint));
    body.push(...rows.flatMap((row) => lineOfRow.get(row) ?? []));
  }
  if (kept.rest !== null) body.push(lineOf([span(kept.rest, 'faint')], width, paint));
  return [...body, '', ...foot].slice(0, Math.max(1, height));
}

/** The order in which tasks get a line when there are too few lines. */
const urgency = ['running', 'lost', 'failed', 'between', 'cancelled', 'waiting', 'skipped', 'succeeded'] as const;

function rowsWithin(rows: readonly StatusRow[], room: number): { shown: ReadonlySet<StatusRow>; rest: string | null } {
  if (rows.length <= Math.max(0, room)) return { shown: new Set(rows), rest: null };
  const byUrgency = urgency.flatMap((stage) => rows.filter((row) => row.stage === stage));
  const shown = new Set(byUrgency.slice(0, Math.max(0, room - 1)));
  const left = byUrgency.slice(shown.size);
  const counts = urgency.flatMap((stage) => {
    const count = left.filter((row) => row.stage === stage).length;
    return count === 0 ? [] : [`${formatCount(count)} ${stage === 'between' ? 'between attempts' : stage}`];
  });
  return { shown, rest: `… and ${formatCount(left.length)} more: ${counts.join(', ')}` };
}

const columns: readonly Column<StatusRow>[] = [
  { title: '', of: ({ symbol }) => symbol, isTight: true },
  { title: 'TASK', of: ({ id }) => id, shrinks: 12 },
  { title: 'STATE', of: ({ state }) => state, shrinks: 16, least: 16 },
  { title: 'TIME', of: ({ time }) => time, align: 'right', goes: 1 },
  { title: 'TURNS', of: ({ turns }) => turns, align: 'right', goes: 3 },
  { title: 'OUTPUT', of: ({ output }) => output, align: 'right', goes: 4 },
  { title: 'COST', of: ({ cost }) => cost, align: 'right', goes: 2 },
];

const stages: Readonly<Record<RunStage, { readonly text: string; readonly tone: Tone }>> = {
  running: { text: 'running', tone: 'busy' },
  lost: { text: 'its supervisor died', tone: 'warning' },
  succeeded: { text: 'succeeded', tone: endSymbols.succeeded.tone },
  failed: { text: 'failed', tone: endSymbols.failed.tone },
  cancelled: { text: 'cancelled', tone: endSymbols.cancelled.tone },
};

function runParts(run: SeenRun, now: number): Span[] {
  const stage = stageOfRun(run);
  const { text, tone } = stages[stage];
  const succeeded = run.tasks.filter(({ stage }) => stage === 'succeeded').length;
  const wall = wallMsOf(run, now);
  const since = Math.max(0, now - Date.parse(run.endedAt ?? run.lastEventAt));
  return [
    span(safeText(run.id), 'strong'),
    span(text, tone),
    span(`${formatCount(succeeded)} of ${plural(run.tasks.length, 'task')} succeeded`),
    span(stage === 'running' ? `for ${wholeSeconds(wall)}` : `in ${formatDuration(wall)}, ${ago(since)}`),
    span(safeText(run.projectDir), 'faint'),
  ];
}

/** An age in one unit: `just now`, `5 min ago`, `3 days ago`. */
function ago(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${plural(hours, 'hour')} ago` : `${formatCount(Math.floor(hours / 24))} days ago`;
}

const ratingTones: Readonly<Record<Rating, Tone>> = { good: 'good', fair: 'warning', poor: 'bad' };

function totalLines(totals: StatusTotals, width: number, paint: Paint): string[] {
  const { tokens, completionRate, rating } = totals;
  const counts = [
    span(`${formatCount(totals.tasks)} total`, 'strong'),
    span(`${formatCount(totals.completed)} succeeded`),
    span(`${formatCount(totals.running)} running`, totals.running > 0 ? 'busy' : 'plain'),
    span(`${formatCount(totals.failed)} failed`, totals.failed > 0 ? 'bad' : 'plain'),
    ...(['waiting', 'cancelled', 'skipped', 'lost'] as const)
      .filter((stage) => totals[stage] > 0)
      .map((stage) => span(`${formatCount(totals[stage])} ${stage}`, stage === 'waiting' ? 'plain' : 'warning')),
  ];
  const numbers = [
    span(`wall time ${formatDuration(totals.wallMs)}`),
    span(`session time ${formatDuration(totals.sessionMs)}`),
    span(`speedup ${totals.speedup === null ? '–' : formatSpeedup(totals.speedup)}`),
    span(`utilisation ${totals.utilisation === null ? '–' : formatPercent(totals.utilisation)}`),
    span(`cost ${costCell(readCost(totals))}`),
  ];
  const used = [
    span(`tokens ${formatCount(tokens.input)} input`),
    span(`${formatCount(tokens.output)} output`),
    span(`${formatCount(tokens.cacheRead)} cache read`),
    span(`${formatCount(tokens.cacheWrite)} cache write`),
  ];
  const rate =
    rating === null
      ? []
      : [span(`success rate ${formatPercent(completionRate)}`), span(ratingWords[rating], ratingTones[rating])];
  return [
    ...[counts, numbers, used].flatMap((parts) => flow(parts, width, paint)),
    ...wrap(savingsText(totals.savings), width, '  '),
    ...flow(rate, width, paint),
  ];
}

function closingLines(status: Status, width: number, paint: Paint): string[] {
  const { runs, others, othersLost, orphans } = status;
  const lost = runs.filter((run) => stageOfRun(run) === 'lost');
  const notes = [...new Set(runs.flatMap((run) => run.notes))].slice(0, 3);
  const lostOthers = othersLost === 0 ? '' : ` (${formatCount(othersLost)} without supervisor)`;
  // Of several runs, each of which may need something else, the counts are enough.
  const [only, another] = runs;
  const ended = only !== undefined && another === undefined && only.status !== 'unfinished' ? only : null;
  const next = (run: SeenRun): string[] =>
    nextCommands(
      {
        ...{ id: run.id, status: run.status },
        tasks: run.tasks.map(({ id, stage, reason }) => ({ id, status: stage, reason })),
      },
      width,
      paint,
    );
  return [
    ...(ended === null ? [] : next(ended)),
    ...lost.flatMap((run) =>
      wrap(`! ${lostText(safeText(run.id), orphans(run))}`, width, '  ').map((line) => paint(line, 'warning')),
    ),
    ...notes.flatMap((note) => wrap(`Note: ${safeText(note)}`, width, '  ')),
    ...(others === 0
      ? []
      : [
          lineOf(
            [span(`${plural(others, 'other run')}${lostOthers}: claude-multi status --all`, 'faint')],
            width,
            paint,
          ),
        ]),
  ];
}

function lostText(id: string, orphans: number): string {
  const left =
    orphans === 0
      ? ''
      : ` and left ${orphans === 1 ? 'a process' : `${formatCount(orphans)} processes`} running: claude-multi stop ${id} ends ${orphans === 1 ? 'it' : 'them'}`;
  return `The supervisor of ${id} died${left}. To continue: claude-multi resume ${id}`;
}
