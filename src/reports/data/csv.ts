import { readCost } from '../../domain/usage/cost.ts';
import { visibleText } from '../report/escape.ts';
import { characters, cutMiddle } from '../report/measure.ts';
import type { Report, ReportTask } from '../report/report.ts';

/** What a cell can hold; null is an empty cell. */
export type CsvValue = string | number | boolean | null;

/** Excel holds 32,767 characters a cell and drops what is beyond, so it is better cut with a word about it. */
const longestCell = 32_000;

/**
 * What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), in its full-width forms too. A tab in
 * front does not save them from it.
 */
const formula = /^[\t\n]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * One row as RFC 4180 has it, with its line end. Texts are cleaned of what cannot be seen, cut to what a spreadsheet
 * holds, and those that a spreadsheet would run as a formula get an apostrophe in front.
 */
export function csvRow(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const visible = cutMiddle(visibleText(value), longestCell, characters);
  const text = formula.test(visible) ? `'${visible}` : visible;
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The columns, with what each takes from a run's task. Numbers are plain: seconds, dollars and tokens are in the names. */
const columns: readonly (readonly [string, (task: ReportTask, run: Report['run']) => CsvValue])[] = [
  ['run', (_, run) => run.id],
  ['task', ({ id }) => id],
  ['status', ({ status }) => status],
  ['reason', ({ reason }) => reason],
  ['message', ({ message }) => message],
  ['model', ({ model }) => model],
  ['started_at', ({ startedAt }) => startedAt],
  ['ended_at', ({ endedAt }) => endedAt],
  ['duration_ms', ({ durationMs }) => durationMs],
  ['attempts', ({ attempts }) => attempts],
  ['turns', ({ turns }) => turns],
  ['cost_usd', ({ costUsd }) => costUsd],
  ['cost_is_partial', ({ costIsPartial }) => costIsPartial],
  ['input_tokens', ({ tokens }) => tokens.input],
  ['output_tokens', ({ tokens }) => tokens.output],
  ['cache_read_tokens', ({ tokens }) => tokens.cacheRead],
  ['cache_write_tokens', ({ tokens }) => tokens.cacheWrite],
  ['warnings', ({ warnings }) => warnings.map(({ kind, message }) => `${kind}: ${message}`).join('\n')],
  ['errors_found', ({ verification }) => verification?.errorsFound ?? null],
  ['confidence', ({ verification }) => verification?.confidence ?? null],
  ['gaps', ({ verification }) => verification?.gaps ?? null],
  ['session_ids', ({ sessionIds }) => sessionIds.join(' ')],
  ['prompt', ({ prompt }) => prompt],
  ['result', ({ result }) => result],
  // The last one, so that programs that count columns are not disturbed.
  ['known_cost_usd', (task) => readCost(task).knownUsd],
];

/** The tasks of one or several runs as CSV: a header, then a row a task in the order of the runs and their task lists. */
export function renderCsv(reports: readonly Report[]): string {
  const rows = reports.flatMap(({ run, tasks }) => tasks.map((task) => columns.map(([, value]) => value(task, run))));
  return [columns.map(([name]) => name), ...rows].map(csvRow).join('');
}
