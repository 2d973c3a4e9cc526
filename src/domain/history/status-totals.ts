import { type WorkRate, workRate } from '../run/run-numbers.ts';
import { wallTimeTogether } from '../run/work-time.ts';
import { knownCostData, sumCosts, sumKnown } from '../usage/cost.ts';
import { type Savings, sumSavings } from '../usage/savings.ts';
import { costOfRun, type SeenRun, savingsOfRun, sessionMsOf, stageOfTask, wallMsOf, workTimeOf } from './seen-run.ts';
import { type Rating, ratingOf, successRate } from './success-rate.ts';

/** The totals of several runs. */
export interface StatusTotals extends WorkRate {
  readonly runs: number;
  readonly tasks: number;
  /** How many succeeded; the key is older than the word. */
  readonly completed: number;
  /** With a running session. */
  readonly running: number;
  /** Not started, or between two attempts. */
  readonly waiting: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly skipped: number;
  /** Left open by a supervisor that died. */
  readonly lost: number;
  readonly tokens: {
    readonly input: number;
    readonly output: number;
    readonly cacheRead: number;
    readonly cacheWrite: number;
  };
  /** US dollars; the sum of the known parts. */
  readonly costUsd: number;
  /** Whether more was spent than is known. */
  readonly costIsPartial: boolean;
  /** Saved by cache reads, without what writing cost, US dollars; null if a part of it is unknown. */
  readonly cacheSavedUsd: number | null;
  readonly savings: Savings;
  /** The time during which at least one run was active, milliseconds. */
  readonly wallMs: number;
  /** Sum over all sessions, milliseconds. */
  readonly sessionMs: number;
  /** The success rate, null while no task has ended; the key is older than the word. */
  readonly completionRate: number | null;
  readonly rating: Rating | null;
}

/** Computes the totals of several runs at the time `now` (epoch milliseconds). */
export function statusTotals(runs: readonly SeenRun[], now: number): StatusTotals {
  const counts = { waiting: 0, running: 0, between: 0, succeeded: 0, failed: 0, skipped: 0, cancelled: 0, lost: 0 };
  const tokens = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
  let sessionMs = 0;
  let slotMs = 0;
  for (const run of runs) {
    slotMs += wallMsOf(run, now) * run.maxParallel;
    for (const task of run.tasks) {
      counts[stageOfTask(run, task)] += 1;
      for (const kind of ['input', 'output', 'cacheRead', 'cacheWrite'] as const) tokens[kind] += task.tokens[kind];
      sessionMs += sessionMsOf(run, task, now);
    }
  }
  const { succeeded, running, failed, cancelled, skipped, lost } = counts;
  const rate = successRate(counts);
  const wallMs = wallTimeTogether(runs.map((run) => workTimeOf(run, now)));
  return {
    runs: runs.length,
    tasks: runs.reduce((sum, { tasks }) => sum + tasks.length, 0),
    completed: succeeded,
    running,
    waiting: counts.waiting + counts.between,
    failed,
    cancelled,
    skipped,
    lost,
    tokens,
    ...knownCostData(sumCosts(runs.map(costOfRun))),
    cacheSavedUsd: sumKnown(runs.map(({ cacheSavedUsd }) => cacheSavedUsd)),
    savings: sumSavings(runs.map(savingsOfRun)),
    wallMs,
    sessionMs,
    ...workRate(sessionMs, wallMs, slotMs),
    completionRate: rate,
    rating: rate === null ? null : ratingOf(rate),
  };
}
