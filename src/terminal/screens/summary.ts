import {
  formatCost,
  formatCount,
  formatDuration,
  formatPercent,
  formatSpeedup,
  plural,
} from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import { comparisonText } from '../../domain/usage/prediction.ts';
import { savingsText } from '../../domain/usage/savings.ts';
import { adviceFor } from '../../reports/report/advice.ts';
import { actualOf, missingShard, type Report, type ReportTask, savingsOfReport } from '../../reports/report/report.ts';
import { scriptTotalLines } from '../script/script-lines.ts';
import { lineOf, span, wrap } from '../text/layout.ts';
import type { Paint } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';
import { endSymbols } from '../text/symbols.ts';
import { cutToWidth, fitToWidth } from '../text/width.ts';
import { nextCommands } from './next-commands.ts';
import { summaryTable } from './summary-table.ts';

export interface SummaryRequest {
  readonly report: Report;
  /** The folder with the journal and the transcripts; null when it is removed after the command. */
  readonly runDir: string | null;
  /** Paths of the report files that were written. */
  readonly reportPaths: readonly string[];
  /** Maximum line width in columns; paths are never cut. */
  readonly width: number;
  readonly paint: Paint;
  /** Whether the totals are repeated under the names that the script `run-multi` gave them. */
  readonly hasScriptTotals?: boolean;
}

/** The most lines, or groups of lines, in a section. */
const mostExplained = 50;
/** Maximum length of a failure message, in columns. */
const longestMessage = 500;

/**
 * What a run did, as lines for a terminal: a table of the tasks, what failed and what to do about it, and the totals.
 * All numbers come from the report; unknown ones are shown as unknown.
 */
export function summaryLines(request: SummaryRequest): string[] {
  const { report, paint } = request;
  const width = Math.max(20, request.width);
  const sections = [
    [headline(report, width, paint)],
    summaryTable(report, width, paint),
    failureLines(report, width, paint),
    unfinishedLines(report, width, paint),
    verificationLines(report, width, paint),
    warningLines(report, width, paint),
    totalLines(report, width, paint),
    request.hasScriptTotals === true ? scriptTotalLines(report, width, paint) : [],
    request.runDir === null ? [] : nextCommands({ ...report.run, tasks: report.tasks }, width, paint),
    closingLines(request, width),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, position) => (position === 0 ? lines : ['', ...lines]));
}

function headline({ run, totals, tasks }: Report, width: number, paint: Paint): string {
  const parts = [`${formatCount(totals.succeeded)} of ${plural(totals.tasks, 'task')} succeeded`];
  const missing = tasks.filter(({ reason }) => reason === missingShard).length;
  const counts = { ...totals, cancelled: totals.cancelled - missing, missing };
  for (const status of ['failed', 'cancelled', 'skipped', 'missing'] as const) {
    if (counts[status] > 0) parts.push(`${formatCount(counts[status])} ${status}`);
  }
  const { symbol, tone } = run.status === 'unfinished' ? endSymbols.cancelled : endSymbols[run.status];
  return lineOf([span(`${symbol} ${parts.join(', ')}`, tone)], width, paint);
}

function failureLines({ tasks }: Report, width: number, paint: Paint): string[] {
  const groups = new Map<string, ReportTask[]>();
  for (const task of tasks) {
    if (task.status !== 'failed') continue;
    const why = whyOf(task);
    groups.set(why, [...(groups.get(why) ?? []), task]);
  }
  return capped([...groups].map(([why, group]) => explain(group, why, width, paint))).flat();
}

/** Why a task failed, in the words that equal failures share. */
function whyOf({ attempts, reason, message }: ReportTask): string {
  const after = attempts > 1 ? ` after ${attempts} attempts` : '';
  return `${reason ?? 'failed'}${after}: ${safeText(message ?? '')}`;
}

/** The first tasks by name, and the number of the others. */
function named(ids: readonly string[]): string {
  const shown = ids.slice(0, 3).map(safeText).join(', ');
  return ids.length <= 3 ? shown : `${shown} and ${formatCount(ids.length - 3)} more`;
}

/** Why tasks were cancelled or not started: each reason once, with the tasks it applies to. */
function unfinishedLines({ tasks }: Report, width: number, paint: Paint): string[] {
  const tasksByReason = new Map<string, string[]>();
  for (const { id, status, message } of tasks) {
    if (status !== 'cancelled' && status !== 'skipped') continue;
    const why = `${status}: ${message ?? ''}`;
    tasksByReason.set(why, [...(tasksByReason.get(why) ?? []), id]);
  }
  const lines = [...tasksByReason].map(([why, ids]) => {
    const text = cutToWidth(`${named(ids)}: ${safeText(why)}`, longestMessage);
    return wrap(`${endSymbols.cancelled.symbol} ${text}`, width, '  ').map((line) =>
      paint(line, endSymbols.cancelled.tone),
    );
  });
  return capped(lines).flat();
}

/** The first lines, or groups of lines, and the number of the others. */
function capped<L extends string | string[]>(lines: readonly L[]): (L | string)[] {
  const more = lines.length - mostExplained;
  return more > 0 ? [...lines.slice(0, mostExplained), `… and ${formatCount(more)} more`] : [...lines];
}

/** Tasks that failed for the same reason, with what to do about it. */
function explain(tasks: readonly ReportTask[], reason: string, width: number, paint: Paint): string[] {
  const why = `${named(tasks.map(({ id }) => id))}: ${reason}`;
  const { symbol, tone } = endSymbols.failed;
  const lines = wrap(`${symbol} ${cutToWidth(why, longestMessage)}`, width, '  ').map((line) => paint(line, tone));
  const [task] = tasks;
  const advice = adviceFor(task?.reason ?? '', task?.message ?? '');
  return advice === null ? lines : [...lines, ...wrap(`  → ${advice}`, width, '    ')];
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
  return lines.length === 0
    ? []
    : [lineOf([span('What the sessions report about their own work:')], width, paint), ...capped(lines)];
}

function warningLines({ tasks }: Report, width: number, paint: Paint): string[] {
  const texts = tasks.flatMap(({ id, warnings }) =>
    warnings.map(({ message }) => `! ${safeText(id)}: ${safeText(message)}`),
  );
  return capped(texts.map((text) => lineOf([span(text, 'warning')], width, paint)));
}

function totalLines(report: Report, width: number, paint: Paint): string[] {
  const { run, totals } = report;
  const { input, output, cacheRead, cacheWrite } = totals.tokens;
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
    ['Cost', `${formatCost(readCost(totals))}, by the CLI's own estimate`],
    ['Tokens', kinds.join(', ')],
    ['Savings', savingsText(savingsOfReport(report))],
    ...(report.prediction === undefined
      ? []
      : [['Prediction', comparisonText(report.prediction, actualOf(report))] as const]),
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
