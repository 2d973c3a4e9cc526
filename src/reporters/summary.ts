import {
  compactCount,
  formatCount,
  formatDuration,
  formatPercent,
  formatSpeedup,
  formatUsd,
} from '../reports/format.ts';
import type { Report, ReportTask } from '../reports/report.ts';
import { plural } from '../reports/status.ts';
import { adviceFor } from './advice.ts';
import { lineOf, type Span, span, wrap } from './layout.ts';
import type { Paint, Tone } from './paint.ts';
import { safeText } from './safe-text.ts';
import { endSymbols } from './task-row.ts';
import { cutToWidth, fitToWidth, widthOf } from './width.ts';

/** What a summary is made from. */
export interface SummaryRequest {
  readonly report: Report;
  /** The folder with the journal and the transcripts; null when it does not outlive the command. */
  readonly runDir: string | null;
  /** Report files that were written. */
  readonly reportPaths: readonly string[];
  /** Columns that a line may take; paths are never cut. */
  readonly width: number;
  readonly paint: Paint;
}

/** Tasks that succeeded are listed one by one up to this number. */
const mostListed = 100;
/** The longest reason for a failure, in columns. */
const longestMessage = 500;
/** With more tasks than this, their final texts are left to the reports. */
const mostResults = 20;

/**
 * What a run did, as lines for a terminal: a table of the tasks, what failed and what to do about it, and the totals.
 * All numbers are the report's; what is unknown is called so.
 */
export function summaryLines(request: SummaryRequest): string[] {
  const { report, paint } = request;
  const width = Math.max(20, request.width);
  const sections = [
    [headline(report, width, paint)],
    tableLines(report, width, paint),
    failureLines(report, width, paint),
    verificationLines(report, width, paint),
    warningLines(report, width, paint),
    totalLines(report, width, paint),
    closingLines(request, width),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, position) => (position === 0 ? lines : ['', ...lines]));
}

function headline({ run, totals }: Report, width: number, paint: Paint): string {
  const parts = [`${formatCount(totals.succeeded)} of ${plural(totals.tasks, 'task')} succeeded`];
  for (const status of ['failed', 'cancelled', 'skipped'] as const) {
    if (totals[status] > 0) parts.push(`${formatCount(totals[status])} ${status}`);
  }
  const { symbol, tone } = run.status === 'unfinished' ? endSymbols.cancelled : endSymbols[run.status];
  return lineOf([span(`${symbol} ${parts.join(', ')}`, tone)], width, paint);
}

function tableLines({ tasks }: Report, width: number, paint: Paint): string[] {
  const listed = tasks.filter((task) => task.status !== 'succeeded').length;
  const shown = new Set(tasks.filter((task) => task.status === 'succeeded').slice(0, Math.max(0, mostListed - listed)));
  const rows = tasks.filter((task) => task.status !== 'succeeded' || shown.has(task));
  if (rows.length === 0) return [];
  const cells = rows.map(cellsOf);
  const head = ['TASK', 'STATUS', 'TIME', 'TURNS', 'TOKENS', 'COST'];
  const dropped = width < 50 ? 3 : width < 60 ? 1 : 0;
  const count = head.length - dropped;
  const widths = head.map((title, column) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), title.length),
  );
  const others = widths.slice(1, count).reduce((sum, column) => sum + column + 2, 0);
  widths[0] = Math.min(widths[0] ?? 4, Math.max(8, width - others - 2));
  const line = (row: readonly string[], symbol: Span, tone: Tone): string => {
    const columns = row
      .slice(0, count)
      .map((cell, column) => fitToWidth(cell, widths[column] ?? 0, column < 2 ? 'left' : 'right'));
    return lineOf([symbol, span(` ${columns.join('  ')}`, tone)], width, paint);
  };
  const lines = [line(head, span(' '), 'faint')];
  for (const [position, task] of rows.entries()) {
    const { symbol, tone } = endSymbols[task.status];
    lines.push(line(cells[position] ?? [], span(symbol, tone), 'plain'));
    if (rows.length <= mostResults && task.result !== null) lines.push(...resultLines(task.result, width, paint));
  }
  const more = tasks.length - rows.length;
  if (more > 0) lines.push(lineOf([span(`… and ${formatCount(more)} more that succeeded`, 'faint')], width, paint));
  return lines;
}

/** The beginning of a final text, without the verification report, which is shown apart. */
function resultLines(result: string, width: number, paint: Paint): string[] {
  const said = safeText(result.slice(0, 4 * longestMessage).replace(/^[ \t]*(```+|~~~+)[ \t]*verification\b.*/ims, ''));
  if (said === '') return [];
  const lines = wrap(`    ${cutToWidth(said, 2 * (width - 8))}`, width, '    ').slice(0, 2);
  return lines.map((line) => paint(line, 'faint'));
}

function cellsOf(task: ReportTask): string[] {
  const { input, output, cacheRead, cacheWrite } = task.tokens;
  const started = task.attempts > 0;
  return [
    safeText(task.id),
    task.status,
    started ? formatDuration(task.durationMs) : '–',
    started ? formatCount(task.turns) : '–',
    started ? compactCount(input + output + cacheRead + cacheWrite) : '–',
    started ? `${task.costIsPartial && task.costUsd !== null ? '≥' : ''}${formatUsd(task.costUsd)}` : '–',
  ];
}

function failureLines({ tasks }: Report, width: number, paint: Paint): string[] {
  const lines: string[] = [];
  for (const task of tasks) {
    if (task.status !== 'failed') continue;
    const attempts = task.attempts > 1 ? ` after ${task.attempts} attempts` : '';
    const why = `${safeText(task.id)}: ${task.reason ?? 'failed'}${attempts}: ${safeText(task.message ?? '')}`;
    const { symbol, tone } = endSymbols.failed;
    lines.push(...wrap(`${symbol} ${cutToWidth(why, longestMessage)}`, width, '  ').map((line) => paint(line, tone)));
    const advice = adviceFor(task.reason ?? '');
    if (advice !== null) lines.push(...wrap(`  → ${advice}`, width, '    '));
  }
  return lines;
}

function verificationLines({ tasks }: Report, width: number, paint: Paint): string[] {
  const lines = tasks.flatMap(({ id, verification }) => {
    if (verification === null) return [];
    const { errorsFound, confidence, gaps } = verification;
    const parts = [
      errorsFound === null ? [] : [`${errorsFound} error${errorsFound === 1 ? '' : 's'} found`],
      confidence === null ? [] : [`confidence ${confidence}`],
      gaps === null ? [] : [`gaps: ${safeText(gaps)}`],
    ].flat();
    return parts.length === 0 ? [] : [lineOf([span(`  ${safeText(id)}: ${parts.join(', ')}`)], width, paint)];
  });
  return lines.length === 0 ? [] : [lineOf([span('What the sessions say of their own work:')], width, paint), ...lines];
}

function warningLines({ tasks }: Report, width: number, paint: Paint): string[] {
  return tasks.flatMap(({ id, warnings }) =>
    warnings.map((warning) =>
      lineOf([span(`! ${safeText(id)}: ${safeText(warning.message)}`, 'warning')], width, paint),
    ),
  );
}

function totalLines({ run, totals }: Report, width: number, paint: Paint): string[] {
  const { input, output, cacheRead, cacheWrite } = totals.tokens;
  const cost = `${totals.costIsPartial && totals.costUsd !== null ? 'at least ' : ''}${formatUsd(totals.costUsd)}`;
  const kinds = [
    `${formatCount(input)} input`,
    `${formatCount(output)} output`,
    `${formatCount(cacheRead)} cache read`,
    `${formatCount(cacheWrite)} cache write`,
  ];
  const named: readonly (readonly [string, string])[] = [
    ['Wall time', formatDuration(totals.wallMs)],
    ['Session time', `${formatDuration(totals.sessionMs)}, the sum over all sessions`],
    ['Speedup', `${formatSpeedup(totals.speedup)}, session time ÷ wall time`],
    ['Utilisation', `${formatPercent(totals.utilisation)} of ${plural(run.maxParallel, 'slot')}`],
    ['Cost', `${cost}, by the CLI's own estimate`],
    ['Tokens', kinds.join(', ')],
    ['Saved by cache', `${formatUsd(totals.cacheSavedUsd)}, cache reads × (input price − cache-read price)`],
  ];
  return named.flatMap(([name, value]) => {
    const label = fitToWidth(name, 16);
    const [first = '', ...more] = wrap(value, width - 16);
    return [paint(label, 'faint') + first, ...more.map((line) => ' '.repeat(16) + line)];
  });
}

function closingLines({ report, runDir, reportPaths }: SummaryRequest, width: number): string[] {
  return [
    ...report.run.notes.flatMap((note) => wrap(`Note: ${safeText(note)}`, width, '  ')),
    ...reportPaths.map((path) => `Report: ${safeText(path)}`),
    ...(runDir === null ? [] : [`Journal and transcripts: ${safeText(runDir)}`]),
  ];
}
