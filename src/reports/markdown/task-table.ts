import { compactCount, costCell, formatDuration } from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import { idSpan } from '../report/escape.ts';
import type { Report, ReportTask } from '../report/report.ts';
import { statusSymbols } from '../report/symbols.ts';

/**
 * How much of the table is shown. `full`: all columns in words; `compact`: symbols without their words; `short`: as
 * compact, and long ids lose their middle; `bare`: task and status only.
 */
export type TableStyle = 'full' | 'compact' | 'short' | 'bare';

const headers: Record<TableStyle, string> = {
  full: '| Task | Status | Duration | Turns | Tokens | Cost | Warnings |\n| :-- | :-- | --: | --: | --: | --: | --: |',
  compact: '|Task|Status|Time|Turns|Tokens|Cost|⚠️|\n|:-|:-|-:|-:|-:|-:|-:|',
  short: '|Task|Status|Time|Turns|Tokens|Cost|⚠️|\n|:-|:-|-:|-:|-:|-:|-:|',
  bare: '|Task||\n|:-|:-|',
};

/** The cell of a task that was never started. */
const none = '–';

/**
 * The table of a run's tasks, one row a task, in the order of the task list.
 * @param rows how many rows fit; if there are more, tasks that succeeded are left out first, starting with the last
 */
export function taskTable(report: Report, style: TableStyle, rows = Number.POSITIVE_INFINITY): string {
  return [headers[style], ...tasksThatFit(report.tasks, rows).map((task) => row(task, style))].join('\n');
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

function row(task: ReportTask, style: TableStyle): string {
  const symbol = statusSymbols[task.status];
  if (style === 'bare') return `|${idSpan(task.id, 20)}|${symbol}|`;
  const numbers =
    task.attempts === 0
      ? [none, none, none, none]
      : [
          formatDuration(task.durationMs),
          String(task.turns),
          compactCount(tokensOf(task)),
          costCell(readCost(task)).replace('<', '&lt;'),
        ];
  const { reason, warnings } = task;
  if (style === 'full') {
    const status = `${symbol} ${task.status}${reason === null ? '' : `: ${reason}`}`;
    return `| ${[idSpan(task.id), status, ...numbers, warnings.length || ''].join(' | ')} |`;
  }
  const status = reason === null ? symbol : `${symbol}${reason}`;
  return `|${[idSpan(task.id, style === 'short' ? 24 : 64), status, ...numbers, warnings.length || ''].join('|')}|`;
}

function tokensOf({ tokens }: ReportTask): number {
  return tokens.input + tokens.output + tokens.cacheRead + tokens.cacheWrite;
}
