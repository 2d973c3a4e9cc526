import type { Estimate, Estimates } from '../../domain/history/estimate.ts';
import { predictRun, tasksInStartOrder } from '../../domain/history/prediction.ts';
import type { ContextPart, Plan } from '../../domain/plan/plan.ts';
import type { Task } from '../../domain/plan/task.ts';
import { formatCount, formatDuration, formatUsd, plural, shellWord } from '../../domain/text/format.ts';
import { sumKnown } from '../../domain/usage/cost.ts';
import { predictionTexts } from '../../domain/usage/prediction.ts';
import type { Paint } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';
import { type Column, tableLines } from '../text/table.ts';
import { cutToWidth, fitToWidth } from '../text/width.ts';

export interface PreviewRequest {
  readonly plan: Plan;
  /** The program that would run, as path and version, or why there is none. */
  readonly program: string;
  /** The command that would start a task's session: the program and its arguments. */
  readonly command: (task: Task) => readonly string[];
  /** A task's part in a shared context; null if it has none. */
  readonly context: (task: Task) => ContextPart | null;
  /** Estimates from earlier runs. */
  readonly estimates: Estimates;
  /** What would prevent the plan from running. */
  readonly obstacles: readonly string[];
  readonly width: number;
  readonly paint: Paint;
}

/** What a run of the plan would do: the tasks in the order in which they would start, and the most they may cost. */
export function previewLines(request: PreviewRequest): string[] {
  const { plan, program, command, context, estimates, obstacles, width, paint } = request;
  const { options } = plan;
  const tasks = tasksInStartOrder(plan.tasks, estimates);
  const planned = tasks.map((task, index) => ({ task, turn: index + 1, estimate: estimates.estimate(task) }));
  const atOnce = Math.min(options.maxParallel, tasks.length);
  const sessions = `${plural(tasks.length, 'task')}, ${atOnce} at once`;
  return [
    paint(`Plan: ${sessions}. Nothing is started.`, 'strong'),
    '',
    ...tableLines(columns, planned, width, paint),
    '',
    ...tasks.flatMap((task) =>
      taskLines(task, { command: command(task), context: context(task), projectDir: options.projectDir, width, paint }),
    ),
    ...totalLines(plan, estimates, program, paint),
    ...obstacles.map((text) => paint(safeText(text), 'warning')),
  ];
}

interface Planned {
  readonly task: Task;
  /** Its place in the starting order, from 1. */
  readonly turn: number;
  readonly estimate: Estimate | null;
}

const columns: readonly Column<Planned>[] = [
  { title: '#', of: ({ turn }) => formatCount(turn), align: 'right' },
  { title: 'TASK', of: ({ task }) => safeText(task.id), shrinks: 8, most: 32 },
  { title: 'MODEL', of: ({ task }) => safeText(task.model), shrinks: 8, most: 32 },
  { title: 'BUDGET', of: ({ task }) => formatUsd(task.budgetUsd), align: 'right' },
  { title: 'TIMEOUT', of: ({ task }) => formatDuration(task.timeoutMs), align: 'right', goes: 2 },
  { title: 'EXPECTED', of: ({ estimate }) => expectation(estimate), align: 'right', goes: 3 },
  {
    title: 'TURNS',
    of: ({ task }) => (task.maxTurns === null ? '–' : formatCount(task.maxTurns)),
    align: 'right',
    goes: 4,
  },
  { title: 'PERMISSIONS', of: ({ task }) => task.permissionMode, goes: 1 },
];

interface Details {
  readonly command: readonly string[];
  readonly context: ContextPart | null;
  readonly projectDir: string;
  readonly width: number;
  readonly paint: Paint;
}

/** What differs between tasks and does not fit in the table: prompt, folder and command line. */
function taskLines(task: Task, { command, context, projectDir, width, paint }: Details): string[] {
  const variables = Object.keys(task.env);
  return [
    paint(cutToWidth(safeText(task.id), width), 'strong'),
    cutToWidth(`  prompt   ${safeText(task.prompt)}`, width),
    ...(task.cwd === projectDir ? [] : [`  folder   ${safeText(task.cwd)}`]),
    ...(context === null ? [] : [cutToWidth(`  context  ${safeText(contextText(context))}`, width)]),
    // Names only: values may be secrets.
    ...(variables.length === 0 ? [] : [cutToWidth(`  env      ${safeText(variables.join(', '))}`, width)]),
    `  command  ${command.map(quoted).join(' ')}`,
    '',
  ];
}

function contextText(part: ContextPart): string {
  if (part.role === 'source') return 'read first; the tasks that share it wait until then';
  return part.problem === null
    ? `begins with what "${part.of}" has read`
    : `begins without "${part.of}": ${part.problem}`;
}

function quoted(argument: string): string {
  return shellWord(cutToWidth(safeText(argument), 200));
}

/** A task's expected duration and cost; a dash when there is no estimate. */
function expectation(estimate: Estimate | null): string {
  if (estimate === null) return '–';
  return `${estimate.from === 'task' ? '' : '~'}${formatDuration(estimate.ms)} ${formatUsd(estimate.usd)}`;
}

function totalLines(plan: Plan, estimates: Estimates, program: string, paint: Paint): string[] {
  const { options, tasks } = plan;
  const budget = sumKnown(tasks.map(({ budgetUsd }) => budgetUsd)) ?? 0;
  const worst = budget * (1 + options.retries);
  const retries = options.retries === 0 ? '' : `, ${formatUsd(worst)} if every retry were used`;
  const rows: readonly (readonly [string, string])[] = [
    ['Budgets', `${formatUsd(budget)} in all${retries}; a session may exceed its budget by one request`],
    ...limitRows(options),
    ['Predicted', predicted(plan, estimates)],
    [
      'Order',
      'the longest expected first, and before these the tasks of which nothing is known, in the order of the list',
    ],
    ['Slots', `${options.maxParallel}`],
    ['Project', safeText(options.projectDir)],
    [
      'Prompts',
      options.enhance
        ? 'with the opening and the ending that ask for checks (--no-enhance leaves them out)'
        : 'as they are',
    ],
    ['Program', safeText(program)],
  ];
  return rows.map(([name, value]) => `${paint(fitToWidth(name, 9), 'faint')} ${value}`);
}

/** What the run may spend; no row without a limit. */
function limitRows({ totalBudgetUsd, dailyBudgetUsd }: Plan['options']): [string, string][] {
  const limits = [
    ...(totalBudgetUsd === null ? [] : [`${formatUsd(totalBudgetUsd)} for the run (--total-budget)`]),
    ...(dailyBudgetUsd === null ? [] : [`${formatUsd(dailyBudgetUsd)} for all runs of 24 hours (--daily-budget)`]),
  ];
  return limits.length === 0 ? [] : [['Limit', limits.join(', ')]];
}

/** What the run is predicted to need, and how many of its tasks earlier runs tell of. */
function predicted({ tasks, options }: Plan, estimates: Estimates): string {
  const prediction = predictRun(estimates, { tasks, slots: options.maxParallel });
  const isNew = estimates.projectRuns === 0;
  if (prediction === null) {
    return isNew
      ? 'unknown: no earlier run of this project, and no other task of these models has succeeded'
      : 'unknown: no task with these ids or models has succeeded in an earlier run';
  }
  const found = tasks.flatMap((task) => estimates.basisOf(task) ?? []);
  const count = (from: Estimate['from']): number => found.filter((basis) => basis.from === from).length;
  const bases = [
    [count('task'), 'by their id'],
    [count('project'), 'by the project and their model (~)'],
    [count('model'), 'by their model in other projects (~)'],
    [tasks.length - found.length, 'unknown and left out'],
  ] as const;
  const shown = bases.filter(([number]) => number > 0).map(([number, basis]) => `${formatCount(number)} ${basis}`);
  const numbers = predictionTexts(prediction).join(', ');
  const whole = isNew ? 'no earlier run of this project; ' : '';
  return `${numbers}, in 9 of 10 runs in which every task succeeds; ${whole}${plural(tasks.length, 'task')}: ${shown.join(', ')}`;
}
