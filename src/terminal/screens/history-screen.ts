import {
  type HistoryStats,
  sharedIds,
  type TaskStats,
  type TrendPeriod,
  type TrendUnit,
} from '../../domain/history/history-stats.ts';
import { costOfRun, type SeenRun, stageOfRun, wallMsOf } from '../../domain/history/seen-run.ts';
import {
  costCell,
  formatCount,
  formatDuration,
  formatPercent,
  formatSpeedup,
  formatUsd,
  plural,
} from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import { savingsText } from '../../domain/usage/savings.ts';
import { flow, lineOf, type Span, span, wrap } from '../text/layout.ts';
import type { Paint } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';
import { endSymbols } from '../text/symbols.ts';
import { type Column, tableLines } from '../text/table.ts';

/** A list of runs, one per line. @param localTime formats a time for display; @param now epoch milliseconds */
export function historyList(
  runs: readonly SeenRun[],
  { now, localTime }: { readonly now: number; readonly localTime: (time: string) => string },
  width: number,
  paint: Paint,
): string[] {
  const columns: readonly Column<SeenRun>[] = [
    { title: '', of: symbolOf, isTight: true },
    { title: 'RUN', of: ({ id }) => safeText(id) },
    { title: 'STARTED', of: ({ startedAt }) => localTime(startedAt), goes: 2 },
    { title: 'SUCCEEDED', of: succeededOf, align: 'right' },
    { title: 'TIME', of: (run) => formatDuration(wallMsOf(run, now)), align: 'right', goes: 3 },
    { title: 'COST', of: (run) => costCell(costOfRun(run)), align: 'right' },
    { title: 'PROJECT', of: ({ projectDir }) => span(safeText(projectDir), 'faint'), shrinks: 8, goes: 4 },
  ];
  return tableLines(columns, runs, width, paint);
}

function symbolOf(run: SeenRun): Span {
  const stage = stageOfRun(run);
  if (stage === 'running') return span('●', 'busy');
  if (stage === 'lost') return span('!', 'warning');
  return span(endSymbols[stage].symbol, endSymbols[stage].tone);
}

function succeededOf({ tasks }: SeenRun): string {
  const succeeded = tasks.filter(({ stage }) => stage === 'succeeded').length;
  return `${formatCount(succeeded)}/${formatCount(tasks.length)}`;
}

/** The most groups that are listed, the most expensive first. */
const mostGroups = 20;

const units: Readonly<Record<TrendUnit, string>> = { day: 'DAY', week: 'WEEK OF', month: 'MONTH OF' };

/** All runs in numbers: totals, by task, by model, over time. */
export function historyStatsScreen(stats: HistoryStats, width: number, paint: Paint): string[] {
  const { totals, trend } = stats;
  const numbers = [
    span(`${plural(stats.runs, 'run')}, ${plural(totals.tasks, 'task')}`, 'strong'),
    span(`success rate ${formatPercent(totals.successRate)}`),
    span(`cost ${costCell(readCost(totals))}`),
    span(`wall time ${formatDuration(stats.wallMs)}`),
    span(`session time ${formatDuration(totals.sessionMs)}`),
    span(`speedup ${formatSpeedup(stats.speedup)}`),
    span(`utilisation ${formatPercent(stats.utilisation)}`),
  ];
  const dearest = Math.max(...trend.periods.map(({ costUsd }) => costUsd), Number.MIN_VALUE);
  const trendColumns: readonly Column<TrendPeriod>[] = [
    { title: units[trend.unit], of: ({ name }) => name },
    { title: 'RUNS', of: ({ runs }) => formatCount(runs), align: 'right', goes: 2 },
    ...numberColumns,
    { title: '', of: ({ costUsd }) => span('█'.repeat(Math.round((costUsd / dearest) * 12)), 'busy'), goes: 4 },
  ];
  return [
    ...flow(numbers, width, paint),
    ...wrap(savingsText(stats.savings), width, '  '),
    ...titled('By task', groupLines('TASK', namedTasks(stats), width, paint), paint),
    ...titled('By model', groupLines('MODEL', stats.byModel, width, paint), paint),
    ...titled('Over time', tableLines(trendColumns, trend.periods, width, paint), paint),
    '',
    lineOf([span(basis, 'faint')], width, paint),
  ];
}

const basis =
  'Success rate: tasks that succeeded ÷ tasks that ended, including skipped ones. Medians: of tasks that succeeded.';

const numberColumns: readonly Column<TaskStats>[] = [
  { title: 'TASKS', of: ({ tasks }) => formatCount(tasks), align: 'right' },
  {
    title: 'SUCCESS',
    of: ({ successRate }) => (successRate === null ? '–' : formatPercent(successRate)),
    align: 'right',
  },
  {
    title: 'MEDIAN',
    of: ({ medianMs }) => (medianMs === null ? '–' : formatDuration(medianMs)),
    align: 'right',
    goes: 1,
  },
  { title: 'EACH', of: ({ medianUsd }) => (medianUsd === null ? '–' : formatUsd(medianUsd)), align: 'right', goes: 3 },
  { title: 'COST', of: (stats) => costCell(readCost(stats)), align: 'right' },
];

/** The tasks, with their project where another one has a task of the same id. */
function namedTasks({ byTask }: HistoryStats): TaskStats[] {
  const shared = sharedIds(byTask);
  return byTask.map((task) => (shared.has(task.name) ? { ...task, name: `${task.name} (${task.project})` } : task));
}

function groupLines(title: string, groups: readonly TaskStats[], width: number, paint: Paint): string[] {
  const columns: readonly Column<TaskStats>[] = [
    { title, of: ({ name }) => safeText(name), shrinks: 8 },
    ...numberColumns,
  ];
  const lines = tableLines(columns, groups.slice(0, mostGroups), width, paint);
  const more = groups.length - mostGroups;
  return more > 0
    ? [...lines, lineOf([span(`… and ${formatCount(more)} that cost less`, 'faint')], width, paint)]
    : lines;
}

function titled(title: string, lines: readonly string[], paint: Paint): string[] {
  return ['', paint(title, 'strong'), ...lines];
}
