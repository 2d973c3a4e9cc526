import type { Task } from '../plan/task.ts';
import { startOrder } from '../schedule/start-order.ts';
import type { Prediction, Range } from '../usage/prediction.ts';
import type { Basis, Estimates, Sample } from './estimate.ts';
import { type Random, randomFrom } from './random.ts';
import { meanOf, type Spread, spreadOf, squaresOf, type Variance } from './spread.ts';

/** Tasks in the order in which they would start: those that wait for a shared context after the others. */
export function tasksInStartOrder(tasks: readonly Task[], estimates: Estimates): Task[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const order = startOrder(
    tasks.map((task) => {
      const isAwaited = task.sharedContext?.role === 'source';
      return { id: task.id, expectedMs: estimates.estimate(task)?.ms ?? null, isAwaited };
    }),
  );
  const ordered = order.flatMap((id) => byId.get(id) ?? []);
  const isFork = ({ sharedContext }: Task): boolean => sharedContext?.role === 'fork';
  return [...ordered.filter((task) => !isFork(task)), ...ordered.filter(isFork)];
}

/** How many runs are drawn: enough for the ends of an interval. */
const mostDraws = 1_000;
/** Fewer are enough for a large plan, whose sums differ less. */
const leastDraws = 100;
const mostTaskDraws = 500_000;
/** Any fixed number: the same plan and history have the same prediction. */
const seed = 9;

/**
 * Predicts what a run of the tasks needs if all of them succeed, with 90 % intervals; null if no earlier task tells of any.
 * Draws many possible runs: for each task a duration and a cost from what earlier runs tell and leave open, and the wall
 * time by placing the durations on the slots in the order of starting. Tasks without history are left out.
 */
export function predictRun(
  estimates: Estimates,
  { tasks, slots }: { readonly tasks: readonly Task[]; readonly slots: number },
): Prediction | null {
  const bases = tasksInStartOrder(tasks, estimates).flatMap((task) => estimates.basisOf(task) ?? []);
  if (bases.length === 0) return null;
  const random = randomFrom(seed);
  const count = Math.round(Math.min(mostDraws, Math.max(leastDraws, mostTaskDraws / bases.length)));
  const drawTimes = drawing(bases, estimates.samples, milliseconds, random);
  const drawCosts = drawing(bases, estimates.samples, dollars, random);
  const times = Array.from({ length: count }, () => drawTimes?.() ?? []);
  const costs = drawCosts === null ? null : Array.from({ length: count }, () => sumOf(drawCosts()));
  return {
    tasks: tasks.length,
    known: bases.length,
    costUsd: costs === null ? null : rangeOf(costs),
    sessionMs: rangeOf(times.map(sumOf)),
    wallMs: rangeOf(times.map((durations) => makespan(durations, slots))),
  };
}

/** A number of a task, and the smallest part of it that is told apart from nothing. */
interface Quantity {
  readonly of: (sample: Sample) => number | null;
  readonly grain: number;
}
const milliseconds: Quantity = { of: ({ ms }) => ms, grain: 1 };
const dollars: Quantity = { of: ({ usd }) => usd, grain: 0.0001 };

/**
 * Makes a function that draws the quantity for all tasks of one possible run; null if it is not known of every task. The
 * logarithms are taken to be normally distributed, with means and variances that are known only as well as the samples
 * tell: each draw has its own.
 */
function drawing(
  bases: readonly Basis[],
  samples: readonly Sample[],
  { of, grain }: Quantity,
  random: Random,
): (() => number[]) | null {
  const logarithm = (sample: Sample): number | null => {
    const value = of(sample);
    return value === null ? null : Math.log(value + grain);
  };
  const known = bases.map((basis) => ({ basis, values: basis.samples.flatMap((sample) => logarithm(sample) ?? []) }));
  if (known.some(({ values }) => values.length === 0)) return null;
  const spread = spreadOf(samples, logarithm);
  const sources = known.map(({ basis, values }) => sourceOf(basis, values, logarithm));
  return () => {
    const luck = luckOf(spread, random);
    const shared = new Map<string, number>();
    return sources.map((source) => Math.max(0, Math.exp(drawOne(source, luck, shared, random)) - grain));
  };
}

/** What is known of the logarithm of a task's quantity. */
interface Source {
  readonly from: Basis['from'];
  /** Tasks with the same name are drawn around the same unknown mean. */
  readonly name: string;
  readonly mean: number;
  readonly squares: number;
  readonly count: number;
}

function sourceOf({ from, samples }: Basis, values: readonly number[], of: (one: Sample) => number | null): Source {
  const name = `${from} ${samples[0]?.model ?? ''}`;
  if (from !== 'model') return { from, name, mean: meanOf(values), squares: squaresOf(values), count: values.length };
  // Tasks of one project are alike: only other projects tell how much a further project may differ.
  const means = [...Map.groupBy(samples, ({ project }) => project).values()]
    .map((group) => meanOf(group.flatMap((sample) => of(sample) ?? [])))
    .filter((mean) => !Number.isNaN(mean));
  return { from, name, mean: meanOf(means), squares: squaresOf(means), count: means.length };
}

/** What all tasks of one possible run have in common: the variances, and whether runs were slow. */
interface Luck {
  readonly runs: number;
  readonly tasks: number;
  readonly projects: number;
  readonly common: number;
  /** Of the run itself, and of the earlier ones, standard normal. */
  readonly now: number;
  readonly before: number;
}

function luckOf({ runs, tasks, projects, common }: Spread, random: Random): Luck {
  const draw = ({ squares, degrees }: Variance): number => squares / random.chiSquared(degrees);
  return {
    ...{ runs: draw(runs), tasks: draw(tasks), projects: draw(projects) },
    ...{ common, now: random.normal(), before: random.normal() },
  };
}

/** How many observations the variance of all groups weighs against that of a single group. */
const pooledDegrees = 10;

/** Draws the logarithm of one task's quantity. `shared` keeps what tasks of the same source have in common. */
function drawOne(source: Source, luck: Luck, shared: Map<string, number>, random: Random): number {
  const { from, name, mean, squares, count } = source;
  const own = (pooled: number): number =>
    (pooledDegrees * pooled + squares) / random.chiSquared(pooledDegrees + count - 1);
  const together = Math.sqrt(luck.common);
  const apart = Math.sqrt(1 - luck.common);
  if (from === 'task') {
    const deviation = Math.sqrt(own(luck.runs));
    const error = (together * luck.before + apart * random.normal()) / Math.sqrt(count);
    return mean + deviation * (error + together * luck.now + apart * random.normal());
  }
  const centre = shared.get(name) ?? centreOf();
  shared.set(name, centre);
  const common = luck.common * luck.runs;
  const rest = Math.max(luck.tasks - common, luck.tasks / 2);
  return centre + Math.sqrt(common) * luck.now + Math.sqrt(rest) * random.normal();

  /** The unknown mean of the tasks of this model: in this project, or in a project of which nothing is known. */
  function centreOf(): number {
    if (from === 'project') return mean + Math.sqrt(own(luck.tasks) / count) * random.normal();
    return mean + Math.sqrt(own(luck.projects) * (1 + 1 / count)) * random.normal();
  }
}

/** How long a run takes whose tasks start in this order as slots become free, in the unit of the durations. */
export function makespan(durations: readonly number[], slots: number): number {
  // A heap of the times at which slots become free, the earliest first.
  const free = durations.slice(0, Math.max(1, slots)).sort((a, b) => a - b);
  let longest = free.at(-1) ?? 0;
  for (const duration of durations.slice(free.length)) {
    const end = (free[0] ?? 0) + duration;
    longest = Math.max(longest, end);
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const child =
        (free[left + 1] ?? Number.POSITIVE_INFINITY) < (free[left] ?? Number.POSITIVE_INFINITY) ? left + 1 : left;
      const value = free[child];
      if (value === undefined || value >= end) break;
      free[place] = value;
      place = child;
    }
    free[place] = end;
  }
  return longest;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The middle 90 % of the drawn values. */
function rangeOf(drawn: readonly number[]): Range {
  const sorted = drawn.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { low: at(0.05), likely: at(0.5), high: at(0.95) };
}
