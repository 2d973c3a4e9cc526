import { compactCount, costCell, formatCount, formatDuration } from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import type { Report, ReportTask } from '../../reports/report.ts';
import { lineOf, type Span, span, wrap } from '../text/layout.ts';
import type { Paint, Tone } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';
import { endSymbols } from '../text/symbols.ts';
import { cutToWidth, fitToWidth, widthOf } from '../text/width.ts';

/** The most tasks that are listed one by one. */
const mostListed = 100;
/** Which tasks are listed when they are more than that. */
const urgency = ['failed', 'cancelled', 'succeeded', 'skipped'] as const;
/** With more tasks than this, their final texts are left to the reports. */
const mostResults = 20;
/** More of a final text than two lines can show, in characters. */
const longestResult = 2_000;

/** The tasks as a table; of more than a hundred, those that need a look. */
export function summaryTable({ tasks }: Report, width: number, paint: Paint): string[] {
  const { rows, rest } = chooseRows(tasks);
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
  if (rest !== null) lines.push(lineOf([span(rest, 'faint')], width, paint));
  return lines;
}

/** The tasks to list, in the order of the plan, and the others in words. */
function chooseRows(tasks: readonly ReportTask[]): { rows: readonly ReportTask[]; rest: string | null } {
  if (tasks.length <= mostListed) return { rows: tasks, rest: null };
  const groups = urgency.map((status) => tasks.filter((task) => task.status === status));
  const chosen = new Set(groups.flat().slice(0, mostListed));
  const left = groups.flatMap((group, position) => {
    const count = group.filter((task) => !chosen.has(task)).length;
    return count === 0 ? [] : [`${formatCount(count)} ${urgency[position]}`];
  });
  return { rows: tasks.filter((task) => chosen.has(task)), rest: `… and ${left.join(', ')}` };
}

/** The beginning of a final text, without the verification report, which is shown apart. */
function resultLines(result: string, width: number, paint: Paint): string[] {
  const said = safeText(result.slice(0, longestResult).replace(/^[ \t]*(```+|~~~+)[ \t]*verification\b.*/ims, ''));
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
    started ? costCell(readCost(task)) : '–',
  ];
}
