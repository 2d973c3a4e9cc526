import { playBudget, playLimit } from '../../../test/support/samples/arbitrary-traffic.ts';
import type { EconomyFigure } from './figure.ts';

/** How many runs are played for the budget; the seeds are others than those of the test. */
const budgetRuns = 200;
const firstSeed = 10_001;
const limitRuns = 20;

/** What a budget and a rate limit do to sessions in virtual time. */
export async function measureTraffic(): Promise<EconomyFigure[]> {
  return [...(await measureBudget()), ...(await measureLimit(16, 2)), ...(await measureLimit(40, 6))];
}

async function measureBudget(): Promise<EconomyFigure[]> {
  const over: number[] = [];
  const unused: number[] = [];
  for (let run = 0; run < budgetRuns; run += 1) {
    const { chargedUsd, budgetUsd, dearestUsd, unstarted } = await playBudget(firstSeed + run);
    over.push(100 * (chargedUsd / budgetUsd - 1));
    // A budget of which a single input needs more than 5 % is another case.
    if (unstarted > 0 && dearestUsd * 1.1 <= budgetUsd * 0.05) unused.push(100 * (1 - chargedUsd / budgetUsd));
  }
  const figure = (name: string, value: number, most: number | null): EconomyFigure => ({
    ...{ about: 'budget', name: `${name}, of ${budgetRuns} runs of 30 sessions`, value, unit: '%', least: null, most },
  });
  return [
    figure('passed by (worst)', Math.max(...over), 2),
    figure('left while a task waits (worst)', Math.max(...unused), 5),
    figure('left while a task waits (median)', median(unused), null),
  ];
}

async function measureLimit(count: number, limit: number): Promise<EconomyFigure[]> {
  const together = { refusals: 0, time: 0 };
  const alone = { refusals: 0, time: 0 };
  for (let run = 0; run < limitRuns; run += 1) {
    const ends = await playLimit(count, limit, firstSeed + run);
    together.refusals = Math.max(together.refusals, ends.together.refusals);
    together.time = Math.max(together.time, ends.together.ms / ends.bestMs);
    alone.refusals = Math.max(alone.refusals, ends.alone.refusals);
    alone.time = Math.max(alone.time, ends.alone.ms / ends.bestMs);
  }
  const about = `${count} sessions, limit ${limit}`;
  const answers = { about, unit: 'answers', least: null } as const;
  const times = { about, unit: '×', least: null } as const;
  return [
    { ...answers, name: '429 (worst)', value: together.refusals, most: 12 },
    { ...answers, name: '429 without the gateway (worst)', value: alone.refusals, most: null },
    { ...times, name: 'time ÷ best fixed concurrency (worst)', value: together.time, most: 1.15 },
    { ...times, name: 'the same without the gateway (worst)', value: alone.time, most: null },
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
