import { readCost } from '../../domain/usage/cost.ts';
import { visibleText } from '../report/escape.ts';
import { characters, cutMiddle } from '../report/measure.ts';
import type { Report, ReportTask } from '../report/report.ts';

/** What a cell can hold; null is an empty cell. */
export type CsvValue = string | number | boolean | null;

/** Excel silently drops everything after 32,767 characters in a cell, so cut before that and mark the cut. */
const longestCell = 32_000;

/**
 * The beginning of a formula to a spreadsheet (OWASP, "CSV Injection"), also in full-width forms and after a tab.
 */
const formula = /^[\t\n]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * One row as in RFC 4180, with its line end. Texts lose invisible characters, are cut to what a spreadsheet cell holds,
 * and get a leading apostrophe if a spreadsheet would run them as a formula.
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

/** The columns and their values. Numbers are plain; the units are in the names. */
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
  // Last, so that programs that address columns by position keep working.
  ['known_cost_usd', (task) => readCost(task).knownUsd],
];

/** The tasks of one or several runs as CSV: a header, then one row per task in the order of the runs and their task lists. */
export function renderCsv(reports: readonly Report[]): string {
  const rows = reports.flatMap(({ run, tasks }) => tasks.map((task) => columns.map(([, value]) => value(task, run))));
  return [columns.map(([name]) => name), ...rows].map(csvRow).join('');
}
