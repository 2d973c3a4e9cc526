import { costCell, formatDuration } from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import { oneLine, plainId } from '../report/escape.ts';
import type { Report, ReportTask } from '../report/report.ts';
import { statusSymbols } from '../report/symbols.ts';
import type { Gist } from './own-troubles.ts';
import { breakableCode } from './safe/code.ts';
import { breakable, money } from './safe/escape.ts';

/** How much of the table is shown. */
export interface TableStyle {
  /** The longest first sentence of a result, in UTF-16 units; 0 for none. */
  readonly said: number;
  /** Whether time and cost of each task are shown. */
  readonly numbers: boolean;
  /** The longest id. */
  readonly id: number;
}

/** The longest words that are not broken, so that the table is not wider than a phone. */
export interface Breaks {
  readonly id: number;
  readonly word: number;
}

export const onPhones: Breaks = { id: 10, word: 13 };
export const never: Breaks = { id: Number.POSITIVE_INFINITY, word: Number.POSITIVE_INFINITY };

/** A row more than this, and the table is folded away: what did not succeed is above it. */
const mostOpenRows = 40;

/**
 * The table of a run's tasks, one row per task, in the order of the task list: time and cost, what each one said, and what it
 * reports of its own work if any does. It has at most three columns, so that it can be read on a phone.
 * @param rows how many rows fit; if there are more, tasks that succeeded are left out first, starting with the last
 */
export function taskTable(
  report: Report,
  gists: ReadonlyMap<ReportTask, Gist>,
  style: TableStyle,
  breaks: Breaks,
  rows: number,
): string {
  const shown = tasksThatFit(report.tasks, rows);
  if (shown.length === 0) return '';
  const hasOwn = shown.some((task) => (gists.get(task)?.said.length ?? 0) > 0);
  const columns = ['Task', ...(style.said > 0 ? ['What it said'] : []), ...(hasOwn ? ['It reports'] : [])];
  const line = (task: ReportTask): string => {
    const gist = gists.get(task);
    const said = gist?.said.join(', ') ?? '';
    const cells = [
      `${statusSymbols[task.status]} ${breakableCode(plainId(task.id, style.id), breaks.id)}${style.numbers ? numbersOf(task) : ''}`,
      ...(style.said > 0 ? [saidBy(task, gist?.sentence ?? '', style.said, breaks)] : []),
      ...(hasOwn ? [said === '' ? '' : `⚠️ ${said}`] : []),
    ];
    return `|${cells.join('|')}|`;
  };
  const head = `|${columns.join('|')}|\n|${columns.map(() => ':-').join('|')}|`;
  const table = [head, ...shown.map(line)].join('\n');
  if (shown.length <= mostOpenRows) return table;
  return `<details><summary>All ${report.tasks.length} tasks</summary>\n\n${table}\n\n</details>`;
}

/** A task's result in a sentence, and how it ended if it did not succeed; the message is above the table. */
function saidBy(task: ReportTask, sentence: string, longest: number, { word }: Breaks): string {
  const { status, reason } = task;
  const said = oneLine(sentence, longest);
  if (status === 'succeeded') return said === '' ? '*no final text*' : breakable(said, word);
  const why = `${status}: ${reason ?? 'unknown'}`;
  return said === '' ? why : `${why} – ${breakable(said, word)}`;
}

function numbersOf(task: ReportTask): string {
  if (task.attempts === 0) return '';
  return `<br><sub>${formatDuration(task.durationMs)} · ${money(costCell(readCost(task)))}</sub>`;
}

function tasksThatFit(tasks: readonly ReportTask[], rows: number): readonly ReportTask[] {
  if (tasks.length <= rows) return tasks;
  const byWorth = [
    ...tasks.filter(({ status }) => status === 'failed'),
    ...tasks.filter(({ status }) => status !== 'failed' && status !== 'succeeded'),
    ...tasks.filter(({ status }) => status === 'succeeded'),
  ];
  const kept = new Set(byWorth.slice(0, rows));
  return tasks.filter((task) => kept.has(task));
}
