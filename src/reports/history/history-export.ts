import type { TaskSummary } from '../../domain/history/run-summary.ts';
import { costOfTask, type SeenRun, sessionMsOf, stageOfTask } from '../../domain/history/seen-run.ts';
import { costCell, formatDuration } from '../../domain/text/format.ts';
import { type CsvValue, csvRow } from '../data/csv.ts';
import { plainId } from '../report/escape.ts';

type Value = (run: SeenRun, task: TaskSummary, now: number) => CsvValue;

/** The columns of an export; units are in the names. */
const columns: readonly (readonly [string, Value])[] = [
  ['run', (run) => run.id],
  ['task', (_, task) => task.id],
  ['status', stageOfTask],
  ['reason', (_, task) => task.reason],
  ['model', (_, task) => task.model],
  ['started_at', (_, task) => task.startedAt],
  ['ended_at', (_, task) => task.endedAt],
  ['duration_ms', (run, task, now) => Math.round(sessionMsOf(run, task, now))],
  ['attempts', (_, task) => task.attempts],
  ['turns', (_, task) => task.turns],
  ['cost_usd', (_, task) => task.costUsd],
  ['cost_is_partial', (_, task) => costOfTask(task).isPartial],
  ['input_tokens', (_, task) => task.tokens.input],
  ['output_tokens', (_, task) => task.tokens.output],
  ['cache_read_tokens', (_, task) => task.tokens.cacheRead],
  ['cache_write_tokens', (_, task) => task.tokens.cacheWrite],
  ['output_bytes', (_, task) => task.outputBytes],
  ['warnings', (_, task) => task.warnings],
  ['project', (run) => run.projectDir],
  // Last, so that programs that address columns by position keep working.
  ['known_cost_usd', (_, task) => costOfTask(task).knownUsd],
];

/** One row per task of every run, as CSV with a header. @param now epoch milliseconds, for tasks that still run */
export function historyCsv(runs: readonly SeenRun[], now: number): string {
  const rows = runs.flatMap((run) => run.tasks.map((task) => columns.map(([, value]) => value(run, task, now))));
  return [columns.map(([name]) => name), ...rows].map(csvRow).join('');
}

/** The same rows as JSON, version 1: one object per task, with the CSV's columns as keys. Additions keep the version. */
export function historyJson(runs: readonly SeenRun[], now: number): string {
  const tasks = runs.flatMap((run) =>
    run.tasks.map((task) => Object.fromEntries(columns.map(([name, value]) => [name, value(run, task, now)]))),
  );
  return `${JSON.stringify({ version: 1, tasks }, null, 2)}\n`;
}

/** The most useful columns, as a Markdown table. */
export function historyMarkdownTable(runs: readonly SeenRun[], now: number): string {
  const head = '| Run | Task | Status | Model | Duration | Turns | Cost |\n| :-- | :-- | :-- | :-- | --: | --: | --: |';
  const rows = runs.flatMap((run) =>
    run.tasks.map((task) => {
      const status =
        task.reason === null ? stageOfTask(run, task) : `${stageOfTask(run, task)}: ${plainId(task.reason)}`;
      const cost = costCell(costOfTask(task)).replace('<', '&lt;');
      const numbers =
        task.attempts === 0 ? ['–', '–', '–'] : [formatDuration(sessionMsOf(run, task, now)), task.turns, cost];
      return `| ${[`\`${plainId(run.id)}\``, `\`${plainId(task.id)}\``, status, `\`${plainId(task.model)}\``, ...numbers].join(' | ')} |`;
    }),
  );
  return `${[head, ...rows].join('\n')}\n`;
}
