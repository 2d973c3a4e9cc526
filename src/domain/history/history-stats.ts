import { type WorkRate, workRate } from '../run/run-numbers.ts';
import { wallTimeTogether } from '../run/work-time.ts';
import { knownCostData, sumCosts, sumKnown } from '../usage/cost.ts';
import { type Savings, sumSavings } from '../usage/savings.ts';
import { median } from './estimate.ts';
import type { TaskSummary } from './run-summary.ts';
import { costOfTask, type SeenRun, savingsOfRun, sessionMsOf, wallMsOf, workTimeOf } from './seen-run.ts';
import { successRate } from './success-rate.ts';

/** Statistics of a group of tasks. Only tasks that were started count, except in the success rate. */
export interface TaskStats {
  /** What the tasks have in common. */
  readonly name: string;
  readonly tasks: number;
  readonly succeeded: number;
  readonly failed: number;
  /** Cancelled, or left open by a supervisor that died. */
  readonly unfinished: number;
  /** The share of succeeded tasks among those that ended, skipped ones included; null if none has. */
  readonly successRate: number | null;
  /** Median of the succeeded tasks, milliseconds. */
  readonly medianMs: number | null;
  /** Median of the succeeded tasks, US dollars. */
  readonly medianUsd: number | null;
  /** Total session time of all tasks, milliseconds. */
  readonly sessionMs: number;
  /** Total known cost of all tasks, US dollars. */
  readonly costUsd: number;
  readonly costIsPartial: boolean;
}

/** A task of a project, by its id as `name`. A task with the same id in another project is another task. */
export type ProjectTask = TaskStats & { readonly project: string };

/** The runs that began in a period, with statistics of their tasks; `name` is its first day (UTC). */
export type TrendPeriod = TaskStats & { readonly runs: number };

/** Statistics of all runs. */
export interface HistoryStats extends WorkRate {
  readonly runs: number;
  /** Start of the oldest and of the newest run; null if there is none. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly totals: TaskStats;
  /** The time during which at least one run was active, milliseconds. */
  readonly wallMs: number;
  /** Saved by cache reads, without what writing cost, US dollars; null if a part of it is unknown. */
  readonly cacheSavedUsd: number | null;
  readonly savings: Savings;
  /** Most expensive first. */
  readonly byTask: readonly ProjectTask[];
  readonly byModel: readonly TaskStats[];
  readonly trend: { readonly unit: TrendUnit /** The oldest first. */; readonly periods: readonly TrendPeriod[] };
}

export type TrendUnit = 'day' | 'week' | 'month';

interface Entry {
  readonly run: SeenRun;
  readonly task: TaskSummary;
}

/** The time for computing statistics: those of finished runs do not depend on it. */
const anyTime = 0;

/** Statistics of finished runs; running ones are left out. */
export function historyStats(all: readonly SeenRun[]): HistoryStats {
  const runs = all.filter(({ living }) => !living);
  const entries = runs.flatMap((run) => run.tasks.map((task) => ({ run, task })));
  const starts = runs.map(({ startedAt }) => startedAt).sort();
  const totals = statsOf('all', entries);
  const wallMs = wallTimeTogether(runs.map((run) => workTimeOf(run, anyTime)));
  const slotMs = runs.reduce((sum, run) => sum + wallMsOf(run, anyTime) * run.maxParallel, 0);
  return {
    runs: runs.length,
    firstAt: starts[0] ?? null,
    lastAt: starts.at(-1) ?? null,
    totals,
    wallMs,
    ...workRate(totals.sessionMs, wallMs, slotMs),
    cacheSavedUsd: sumKnown(runs.map(({ cacheSavedUsd }) => cacheSavedUsd)),
    savings: sumSavings(runs.map(savingsOfRun)),
    byTask: projectTasks(entries),
    byModel: grouped(entries, ({ task }) => task.model),
    trend: trendOf(runs, entries, starts),
  };
}

/** The ids that tasks of several projects have: where one is shown, its project must be shown too. */
export function sharedIds(tasks: readonly ProjectTask[]): Set<string> {
  const groups = Map.groupBy(tasks, ({ name }) => name);
  return new Set([...groups].filter(([, group]) => group.length > 1).map(([id]) => id));
}

function projectTasks(entries: readonly Entry[]): ProjectTask[] {
  const projects = Map.groupBy(entries, ({ run }) => run.projectDir);
  const tasks = [...projects].flatMap(([project, own]) =>
    grouped(own, ({ task }) => task.id).map((stats) => ({ ...stats, project })),
  );
  return tasks.sort(dearestFirst);
}

/** The groups in which at least one task was started, most expensive first. */
function grouped(entries: readonly Entry[], key: (entry: Entry) => string): TaskStats[] {
  return [...Map.groupBy(entries, key)]
    .map(([name, group]) => statsOf(name, group))
    .filter(({ tasks }) => tasks > 0)
    .sort(dearestFirst);
}

function dearestFirst(a: TaskStats, b: TaskStats): number {
  return b.costUsd - a.costUsd || b.sessionMs - a.sessionMs || (a.name < b.name ? -1 : 1);
}

function statsOf(name: string, entries: readonly Entry[]): TaskStats {
  const count = (stage: TaskSummary['stage']): number => entries.filter(({ task }) => task.stage === stage).length;
  const started = entries.filter(({ task }) => task.attempts > 0);
  const tasks = started.map(({ task }) => task);
  const succeeded = tasks.filter(({ stage }) => stage === 'succeeded');
  const failed = tasks.filter(({ stage }) => stage === 'failed').length;
  return {
    name,
    tasks: tasks.length,
    succeeded: succeeded.length,
    failed,
    unfinished: tasks.length - succeeded.length - failed,
    successRate: successRate({
      succeeded: count('succeeded'),
      failed: count('failed'),
      cancelled: count('cancelled'),
      skipped: count('skipped'),
    }),
    medianMs: median(succeeded.map(({ durationMs }) => durationMs)),
    medianUsd: median(succeeded.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd]))),
    sessionMs: started.reduce((sum, { run, task }) => sum + sessionMsOf(run, task, anyTime), 0),
    ...knownCostData(sumCosts(tasks.map(costOfTask))),
  };
}

const dayMs = 24 * 60 * 60 * 1_000;
/** The maximum number of periods of a trend. */
const mostPeriods = 12;

function trendOf(
  runs: readonly SeenRun[],
  entries: readonly Entry[],
  starts: readonly string[],
): HistoryStats['trend'] {
  const unit = unitFor(starts);
  const periodOf = (run: SeenRun): string => firstDay(run.startedAt, unit);
  const counts = Map.groupBy(runs, periodOf);
  const groups = Map.groupBy(entries, ({ run }) => periodOf(run));
  const periods = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(-mostPeriods)
    .map(([name, group]) => ({ ...statsOf(name, groups.get(name) ?? []), runs: group.length }));
  return { unit, periods };
}

/** The smallest unit with which the trend fits the maximum. */
function unitFor(starts: readonly string[]): TrendUnit {
  const [first, last] = [starts[0], starts.at(-1)];
  const days = first === undefined || last === undefined ? 0 : (Date.parse(last) - Date.parse(first)) / dayMs;
  if (days <= mostPeriods) return 'day';
  return days <= mostPeriods * 7 ? 'week' : 'month';
}

/** The first day (UTC) of the day, week (starting on Monday) or month that contains a time: `2026-01-26`. */
function firstDay(time: string, unit: TrendUnit): string {
  const date = new Date(time);
  if (unit === 'month') date.setUTCDate(1);
  if (unit === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
