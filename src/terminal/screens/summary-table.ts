import { compactCount, costCell, formatCount, formatDuration } from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import type { Report, ReportTask } from '../../reports/report/report.ts';
import { lineOf, span, wrap } from '../text/layout.ts';
import type { Paint } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';
import { endSymbols } from '../text/symbols.ts';
import { type Column, layTable } from '../text/table.ts';
import { cutToWidth } from '../text/width.ts';

/** The most tasks that get a row. */
const mostListed = 100;
/** The order of the rows when there are more tasks than fit on a screen. */
const urgency = ['failed', 'cancelled', 'succeeded', 'skipped'] as const;
/** With more tasks than this, only the reports show their final texts. */
const mostResults = 20;
/** Characters of a final text that are looked at: more than two lines can show. */
const longestResult = 2_000;

/** The tasks as a table; with more than twenty, those that need attention. */
export function summaryTable({ tasks }: Report, width: number, paint: Paint): string[] {
  const { rows, rest } = chooseRows(tasks);
  if (rows.length === 0) return rest === null ? [] : [lineOf([span(rest, 'faint')], width, paint)];
  const table = layTable(columns, rows, width, paint);
  const lines = [table.head];
  for (const [position, task] of rows.entries()) {
    lines.push(table.lines[position] ?? '');
    if (tasks.length <= mostResults && task.result !== null) lines.push(...resultLines(task.result, width, paint));
  }
  if (rest !== null) lines.push(lineOf([span(rest, 'faint')], width, paint));
  return lines;
}

/**
 * The tasks to list, and a summary of the others. A few tasks are listed as planned; of many, only those that need attention,
 * failures first.
 */
function chooseRows(tasks: readonly ReportTask[]): { rows: readonly ReportTask[]; rest: string | null } {
  if (tasks.length <= mostResults) return { rows: tasks, rest: null };
  const groups = urgency.map((status) => tasks.filter((task) => task.status === status));
  const urgent = urgency.flatMap((status, position) => (folded.has(status) ? [] : (groups[position] ?? [])));
  const chosen = urgent.slice(0, mostListed);
  const left = groups.flatMap((group, position) => {
    const count = group.filter((task) => !chosen.includes(task)).length;
    return count === 0 ? [] : [`${formatCount(count)} ${urgency[position]}`];
  });
  if (left.length === 0) return { rows: chosen, rest: null };
  return { rows: chosen, rest: `${chosen.length === 0 ? '' : '… and '}${left.join(', ')}` };
}

/** Of many tasks these are only counted: they need no attention, or have a section that groups them. */
const folded: ReadonlySet<string> = new Set(['succeeded', 'skipped']);

/** The beginning of a final text, without the verification report, which has its own section. */
function resultLines(result: string, width: number, paint: Paint): string[] {
  const said = safeText(result.slice(0, longestResult).replace(/^[ \t]*(```+|~~~+)[ \t]*verification\b.*/ims, ''));
  if (said === '') return [];
  const lines = wrap(`    ${cutToWidth(said, 2 * (width - 8))}`, width, '    ').slice(0, 2);
  return lines.map((line) => paint(line, 'faint'));
}

/** A numeric column; a dash for a task that was never started. */
function number(title: string, goes: number, of: (task: ReportTask) => string): Column<ReportTask> {
  return { title, of: (task) => (task.attempts > 0 ? of(task) : '–'), align: 'right', goes };
}

const columns: readonly Column<ReportTask>[] = [
  { title: '', of: ({ status }) => span(endSymbols[status].symbol, endSymbols[status].tone), isTight: true },
  { title: 'TASK', of: ({ id }) => safeText(id), shrinks: 8 },
  { title: 'STATUS', of: ({ status }) => status, shrinks: 6 },
  number('TIME', 1, ({ durationMs }) => formatDuration(durationMs)),
  number('TURNS', 3, ({ turns }) => formatCount(turns)),
  number('TOKENS', 4, ({ tokens }) =>
    compactCount(tokens.input + tokens.output + tokens.cacheRead + tokens.cacheWrite),
  ),
  number('COST', 2, (task) => costCell(readCost(task))),
];
