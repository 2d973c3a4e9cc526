import { type HistoryStats, sharedIds, type TaskStats, type TrendUnit } from '../../domain/history/history-stats.ts';
import {
  costCell,
  formatCost,
  formatCount,
  formatDuration,
  formatPercent,
  formatSpeedup,
  formatUsd,
  plural,
} from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import { savingsText } from '../../domain/usage/savings.ts';
import { lineOf } from '../markdown/safe/escape.ts';
import { idSpan } from '../report/escape.ts';

/** The most groups that are listed, the most expensive first. */
const mostGroups = 50;

const units: Readonly<Record<TrendUnit, string>> = { day: 'Day', week: 'Week of', month: 'Month of' };

/** All runs in numbers as a Markdown document: totals, by task, by model, over time. */
export function renderHistory(stats: HistoryStats): string {
  const { totals, trend } = stats;
  const shared = sharedIds(stats.byTask);
  const span =
    stats.firstAt === null || stats.lastAt === null
      ? 'No runs yet.'
      : `${plural(stats.runs, 'run')} from ${stats.firstAt.slice(0, 10)} to ${stats.lastAt.slice(0, 10)}, ${plural(totals.tasks, 'task')}.`;
  const facts: readonly (readonly [string, string])[] = [
    ['Success rate', `${formatPercent(totals.successRate)}, tasks that succeeded ÷ tasks that ended`],
    ['Cost', `${formatCost(readCost(totals))}, by the CLI's own estimate`],
    ['Savings', savingsText(stats.savings)],
    ['Wall time', formatDuration(stats.wallMs)],
    ['Session time', formatDuration(totals.sessionMs)],
    ['Speedup', `${formatSpeedup(stats.speedup)}, session time ÷ wall time`],
    ['Utilisation', `${formatPercent(stats.utilisation)}, session time ÷ (wall time × slots)`],
  ];
  return [
    '# History of runs',
    span,
    facts.map(([name, value]) => `- **${name}**: ${value.replaceAll('<', '&lt;')}`).join('\n'),
    '## By task',
    table('Task', stats.byTask.slice(0, mostGroups), (task) =>
      shared.has(task.name) ? `${idSpan(task.name)} in ${lineOf(task.project, 100)}` : idSpan(task.name),
    ),
    ...(stats.byTask.length > mostGroups
      ? [`… and ${formatCount(stats.byTask.length - mostGroups)} more, which cost less.`]
      : []),
    '## By model',
    table('Model', stats.byModel, ({ name }) => idSpan(name)),
    '## Over time',
    table(units[trend.unit], trend.periods, ({ name }) => name),
    'The success rate counts skipped tasks too. Median duration and cost are those of the tasks that succeeded. Days are in UTC.',
  ]
    .join('\n\n')
    .concat('\n');
}

function table<Group extends TaskStats>(
  title: string,
  groups: readonly Group[],
  nameOf: (group: Group) => string,
): string {
  const head = `| ${title} | Tasks | Succeeded | Failed | Success | Median duration | Median cost | Cost |\n| :-- | --: | --: | --: | --: | --: | --: | --: |`;
  const rows = groups.map((group) =>
    [
      nameOf(group),
      formatCount(group.tasks),
      formatCount(group.succeeded),
      formatCount(group.failed),
      group.successRate === null ? '–' : formatPercent(group.successRate),
      group.medianMs === null ? '–' : formatDuration(group.medianMs),
      group.medianUsd === null ? '–' : formatUsd(group.medianUsd).replace('<', '&lt;'),
      costCell(readCost(group)).replace('<', '&lt;'),
    ].join(' | '),
  );
  return [head, ...rows.map((row) => `| ${row} |`)].join('\n');
}
