import type { Estimate, Estimates } from '../../domain/history/estimate.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Task } from '../../domain/plan/task.ts';
import { startOrder } from '../../domain/schedule/start-order.ts';
import { formatCount, formatDuration, formatUsd, plural } from '../../domain/text/format.ts';
import { sumKnown } from '../../domain/usage/cost.ts';
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
  /** Estimates from earlier runs. */
  readonly estimates: Estimates;
  /** What would prevent the plan from running. */
  readonly obstacles: readonly string[];
  readonly width: number;
  readonly paint: Paint;
}

/** What a run of the plan would do: the tasks in the order in which they would start, and the most they may cost. */
export function previewLines(request: PreviewRequest): string[] {
  const { plan, program, command, estimates, obstacles, width, paint } = request;
  const { options } = plan;
  const tasks = tasksInStartOrder(plan, estimates);
  const planned = tasks.map((task, index) => ({ task, turn: index + 1, estimate: estimates.estimate(task) }));
  const atOnce = Math.min(options.maxParallel, tasks.length);
  const sessions = `${plural(tasks.length, 'task')}, ${atOnce} at once`;
  return [
    paint(`Plan: ${sessions}. Nothing is started.`, 'strong'),
    '',
    ...tableLines(columns, planned, width, paint),
    '',
    ...tasks.flatMap((task) => taskLines(task, command(task), { projectDir: options.projectDir, width, paint })),
    ...totalLines(plan, estimates, program, paint),
    ...obstacles.map((text) => paint(safeText(text), 'warning')),
  ];
}

/** The tasks in the order in which they would start. */
export function tasksInStartOrder({ tasks }: Plan, estimates: Estimates): Task[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const order = startOrder(tasks.map((task) => ({ id: task.id, expectedMs: estimates.estimate(task)?.ms ?? null })));
  return order.flatMap((id) => byId.get(id) ?? []);
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

interface Place {
  readonly projectDir: string;
  readonly width: number;
  readonly paint: Paint;
}

/** What differs between tasks and does not fit in the table: prompt, folder and command line. */
function taskLines(task: Task, command: readonly string[], { projectDir, width, paint }: Place): string[] {
  const variables = Object.keys(task.env);
  return [
    paint(cutToWidth(safeText(task.id), width), 'strong'),
    cutToWidth(`  prompt   ${safeText(task.prompt)}`, width),
    ...(task.cwd === projectDir ? [] : [`  folder   ${safeText(task.cwd)}`]),
    // Names only: values may be secrets.
    ...(variables.length === 0 ? [] : [cutToWidth(`  env      ${safeText(variables.join(', '))}`, width)]),
    `  command  ${command.map(quoted).join(' ')}`,
    '',
  ];
}

function quoted(argument: string): string {
  const shown = cutToWidth(safeText(argument), 200);
  return /^[\w@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}

/** A task's expected duration and cost; a dash when there is no estimate. */
function expectation(estimate: Estimate | null): string {
  if (estimate === null) return '–';
  return `${estimate.from === 'model' ? '~' : ''}${formatDuration(estimate.ms)} ${formatUsd(estimate.usd)}`;
}

function totalLines({ options, tasks }: Plan, estimates: Estimates, program: string, paint: Paint): string[] {
  const budget = sumKnown(tasks.map(({ budgetUsd }) => budgetUsd)) ?? 0;
  const worst = budget * (1 + options.retries);
  const retries = options.retries === 0 ? '' : `, ${formatUsd(worst)} if every retry were used`;
  const rows: readonly (readonly [string, string])[] = [
    ['Budgets', `${formatUsd(budget)} in all${retries}; a session may exceed its budget by one request`],
    ['Expected', expectedTotals(tasks, estimates, options.maxParallel)],
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

/** The expected totals of the run, and what they are based on. */
function expectedTotals(tasks: readonly Task[], estimates: Estimates, slots: number): string {
  const known = tasks.flatMap((task) => estimates.estimate(task) ?? []);
  if (known.length === 0) return 'nothing to estimate from yet: no task of these models has succeeded here before';
  const work = known.reduce((sum, { ms }) => sum + ms, 0);
  const longest = known.reduce((most, { ms }) => Math.max(most, ms), 0);
  const usd = sumKnown(known.map((estimate) => estimate.usd));
  const byId = known.filter(({ from }) => from === 'task').length;
  const basis = `${formatCount(byId)} by their id, ${formatCount(known.length - byId)} by their model (~), ${formatCount(tasks.length - known.length)} unknown`;
  return `about ${formatDuration(Math.max(longest, work / slots))} and ${formatUsd(usd)} for ${plural(known.length, 'task')}, by medians of earlier runs: ${basis}`;
}
