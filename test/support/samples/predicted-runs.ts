import { estimatesFrom, median } from '../../../src/domain/history/estimate.ts';
import { makespan, predictRun, tasksInStartOrder } from '../../../src/domain/history/prediction.ts';
import { type Random, randomFrom } from '../../../src/domain/history/random.ts';
import type { TaskSummary } from '../../../src/domain/history/run-summary.ts';
import type { Task } from '../../../src/domain/plan/task.ts';
import type { Range } from '../../../src/domain/usage/prediction.ts';
import { sampleTask } from './sample-run.ts';

/** How many of the held-out runs were within their predicted interval. */
export interface Coverage {
  readonly runs: number;
  readonly cost: number;
  readonly sessionTime: number;
  readonly wallTime: number;
  /** The highest ÷ the lowest predicted cost, the median over the runs: how wide the intervals are. */
  readonly costFactor: number;
}

interface SimulatedTask {
  readonly id: string;
  readonly model: string;
  /** Logarithm of its usual duration, milliseconds. */
  readonly usual: number;
  /** US dollars per second of its sessions. */
  readonly rate: number;
}

interface Project {
  readonly dir: string;
  readonly tasks: readonly SimulatedTask[];
}

/** A world in which runs happen: projects of many sizes, and how much a task differs from run to run. */
interface World {
  readonly projects: readonly Project[];
  /** The factor by which one attempt differs from the usual. */
  readonly noise: () => number;
  /** The factor by which all tasks of a run differ. */
  readonly weather: () => number;
}

const models = ['opus', 'sonnet', 'haiku'] as const;
const dollarsPerSecond = { opus: 0.004, sonnet: 0.0015, haiku: 0.0003 };

/**
 * Simulates worlds, lets each run 1 to 30 times, predicts one more run from that history, and counts how often that run
 * was within its interval. The distributions are skewed, and not those that the prediction assumes.
 * @param seed the same seed gives the same runs
 */
export function measureCoverage(runs: number, seed: number): Coverage {
  const random = randomFrom(seed);
  const coverage = { runs: 0, cost: 0, sessionTime: 0, wallTime: 0 };
  const factors: number[] = [];
  while (coverage.runs < runs) {
    const held = heldOutRun(random);
    if (held === null) continue;
    coverage.runs += 1;
    factors.push(held.cost.range.high / held.cost.range.low);
    for (const [name, { range, actual }] of Object.entries(held))
      if (range.low <= actual && actual <= range.high) coverage[name as keyof typeof held] += 1;
  }
  return { ...coverage, costFactor: median(factors) ?? Number.NaN };
}

type Held = Readonly<Record<'cost' | 'sessionTime' | 'wallTime', { readonly range: Range; readonly actual: number }>>;

/** One world with its history and one more run; null if its history does not tell of all tasks of that run. */
function heldOutRun(random: Random): Held | null {
  const world = worldOf(random);
  const history = Array.from({ length: whole(random, 1, 30) }, () => {
    const project = pick(random, world.projects);
    const listed = project.tasks.filter(() => random.uniform() < 0.85);
    return { projectDir: project.dir, tasks: happen(listed, world, random) };
  });
  // Most runs are of a project that has run before, with a task or two that are new.
  const at = random.uniform() < 0.9 ? (history.at(-1)?.projectDir ?? '') : pick(random, world.projects).dir;
  const project = world.projects.find(({ dir }) => dir === at);
  if (project === undefined) return null;
  const planned = [...project.tasks, ...newTasks(project, random)].filter(() => random.uniform() < 0.9);
  const slots = whole(random, 1, 8);
  const tasks = planned.map(({ id, model }): Task => ({ ...sampleTask(id), model }));
  const estimates = estimatesFrom(history.toReversed(), project.dir);
  const prediction = predictRun(estimates, { tasks, slots });
  if (prediction === null || prediction.known < tasks.length || prediction.costUsd === null) return null;
  const ended = new Map(happen(planned, world, random).map((task) => [task.id, task]));
  const durations = tasksInStartOrder(tasks, estimates).map(({ id }) => ended.get(id)?.durationMs ?? 0);
  return {
    cost: {
      range: prediction.costUsd,
      actual: [...ended.values()].reduce((sum, task) => sum + (task.costUsd ?? 0), 0),
    },
    sessionTime: { range: prediction.sessionMs, actual: durations.reduce((sum, ms) => sum + ms, 0) },
    wallTime: { range: prediction.wallMs, actual: makespan(durations, slots) },
  };
}

function worldOf(random: Random): World {
  const projects = Array.from({ length: whole(random, 1, 4) }, (_, index) => projectOf(`/project-${index}`, random));
  const deviation = 0.2 + 0.4 * random.uniform();
  const shape = whole(random, 3, 12);
  const kind = pick(random, ['lognormal', 'gamma', 'outliers'] as const);
  const gust = 0.25 * random.uniform();
  return {
    projects,
    weather: () => Math.exp(gust * random.normal()),
    noise: () => {
      // A gamma distribution with mean one: the sum of some exponential times.
      if (kind === 'gamma')
        return Array.from({ length: shape }, () => -Math.log(random.uniform())).reduce((a, b) => a + b, 0) / shape;
      const late = kind === 'outliers' && random.uniform() < 0.05 ? 3 : 1;
      return late * Math.exp(deviation * random.normal());
    },
  };
}

function projectOf(dir: string, random: Random): Project {
  const size = 0.5 * random.normal();
  const tasks = Array.from({ length: whole(random, 2, 12) }, (_, index) => taskOf(`task-${index}`, size, random));
  return { dir, tasks };
}

function taskOf(id: string, size: number, random: Random): SimulatedTask {
  const model = pick(random, models);
  const usual = Math.log(90_000) + size + 0.7 * random.normal();
  return { id, model, usual, rate: dollarsPerSecond[model] * Math.exp(0.3 * random.normal()) };
}

/** Tasks that the project's history does not have. */
function newTasks({ tasks }: Project, random: Random): SimulatedTask[] {
  const size = tasks.reduce((sum, { usual }) => sum + usual, 0) / tasks.length - Math.log(90_000);
  return Array.from({ length: whole(random, 0, 2) }, (_, index) => taskOf(`new-${index}`, size, random));
}

function happen(tasks: readonly SimulatedTask[], { noise, weather }: World, random: Random): TaskSummary[] {
  const all = weather();
  return tasks.map(({ id, model, usual, rate }) => {
    const durationMs = Math.exp(usual) * all * noise();
    const costUsd = rate * (durationMs / 1_000) ** 0.9 * Math.exp(0.15 * random.normal());
    return { ...ended, id, model, durationMs, costUsd };
  });
}

const ended: TaskSummary = {
  ...{ id: '', stage: 'succeeded', reason: null, message: null, model: '', attempts: 1 },
  ...{ startedAt: null, endedAt: null, runningSince: null, durationMs: 0, turns: 1, tool: null },
  ...{ costUsd: 0, costIsPartial: false, outputBytes: 0, warnings: 0 },
  tokens: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
};

function whole(random: Random, least: number, most: number): number {
  return least + Math.floor(random.uniform() * (most - least + 1));
}

function pick<V>(random: Random, values: readonly V[]): V {
  const value = values[Math.floor(random.uniform() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}
