import { addCost, type Cost, noCost, readCost, sumCosts, sumKnown } from '../usage/cost.ts';
import { readSavings, type Savings, sumSavings } from '../usage/savings.ts';
import { sharedContextSavings } from '../usage/shared-context.ts';
import { addUsage, totalTokens, type UsageByModel } from '../usage/usage.ts';
import type { Progress, RunInfo } from './event.ts';
import { type RunState, wallTime } from './run-state.ts';
import { type EndedAttempt, stageOf, type TaskState } from './task-state.ts';

/** A run's numbers so far. */
export interface RunTotals extends WorkRate {
  readonly tasks: number;
  readonly waiting: number;
  readonly running: number;
  /** Tasks between two attempts. */
  readonly between: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly skipped: number;
  readonly cancelled: number;
  readonly turns: number;
  /** How long supervisors have worked on the run. */
  readonly wallMs: number;
  /** Sum over all sessions, including running ones. */
  readonly sessionMs: number;
  readonly cost: Cost;
}

/** The numbers of a run at the time `now` (milliseconds since the epoch). */
export function runTotals(state: RunState, now: number): RunTotals {
  const counts = { waiting: 0, running: 0, between: 0, succeeded: 0, failed: 0, skipped: 0, cancelled: 0 };
  let sessionMs = 0;
  let turns = 0;
  let cost = noCost;
  for (const task of state.tasks.values()) {
    counts[stageOf(task)] += 1;
    sessionMs += sessionTime(task, now);
    turns += taskTurns(task);
    cost = addCost(cost, taskCost(task));
  }
  const wallMs = wallTime(state, now);
  const rate = workRate(sessionMs, wallMs, wallMs * state.run.options.maxParallel);
  return { tasks: state.tasks.size, ...counts, turns, wallMs, sessionMs, ...rate, cost };
}

/** The rate of work. Both values are null while the time is zero. */
export interface WorkRate {
  /** Session time ÷ wall time. */
  readonly speedup: number | null;
  /** Session time ÷ (wall time × slots). */
  readonly utilisation: number | null;
}

/** Speedup and utilisation. @param slotMs wall time × slots, summed over runs where there are several */
export function workRate(sessionMs: number, wallMs: number, slotMs: number): WorkRate {
  return {
    speedup: wallMs > 0 ? sessionMs / wallMs : null,
    utilisation: slotMs > 0 ? sessionMs / slotMs : null,
  };
}

/**
 * The share of the time that running in parallel has saved: 1 − wall time ÷ session time. Negative where it took longer
 * than the sessions; null while the session time is zero.
 */
export function timeSaved(sessionMs: number, wallMs: number): number | null {
  return sessionMs > 0 ? 1 - wallMs / sessionMs : null;
}

/** How long a task is expected to take by earlier runs, milliseconds; null when unknown. Ids may be any names, such as `constructor`. */
export function expectedMsOf({ expectedMs }: Pick<RunInfo, 'expectedMs'>, taskId: string): number | null {
  return Object.hasOwn(expectedMs, taskId) ? (expectedMs[taskId] ?? null) : null;
}

/** The time that a task's sessions have run, milliseconds, without the waits between them. */
export function sessionTime(task: TaskState, now: number): number {
  const ended = task.attempts.reduce((sum, { end }) => sum + end.durationMs, 0);
  if (task.phase !== 'running') return ended;
  return ended + Math.max(0, now - Date.parse(task.live.startedAt));
}

/** The cost of a task so far. */
export function taskCost(task: TaskState): Cost {
  const ended = task.attempts.map(({ end }) => readCost(end));
  if (task.phase !== 'running') return sumCosts(ended);
  // A running session has not reported its final numbers yet.
  return sumCosts([...ended, readCost({ costUsd: task.live.progress.costUsd, costIsPartial: true })]);
}

/**
 * US dollars saved by cache reads so far, without what writing cost; null when a part of it is unknown. Journals of earlier
 * versions lack the savings of a running session, which then count only once it has ended.
 */
export function cacheSaved(tasks: Iterable<TaskState>): number | null {
  return sumKnown(
    [...tasks].flatMap((task) => [
      ...task.attempts.map(({ end }) => end.cacheSavedUsd),
      ...(task.phase === 'running' ? [savedSoFar(task.live.progress)] : []),
    ]),
  );
}

/** What was saved so far. Journals of earlier versions do not tell what the cache saved net where it was written to. */
export function savingsSoFar(tasks: Iterable<TaskState>): Savings {
  const all = [...tasks];
  const parts = all.flatMap((task) => [
    ...task.attempts.map(({ end }) => readSavings(end, totalTokens(end.usage).cacheWrite)),
    ...(task.phase === 'running' ? [progressSavings(task.live.progress)] : []),
  ]);
  return { ...sumSavings(parts), sharedContextUsd: sharedContextSaved(all) };
}

function progressSavings(progress: Progress): Savings {
  const { savings, usage } = progress;
  return readSavings({ savings, cacheSavedUsd: savedSoFar(progress) }, totalTokens(usage).cacheWrite);
}

function savedSoFar({ cacheSavedUsd }: Progress): number | null {
  return cacheSavedUsd === undefined ? 0 : cacheSavedUsd;
}

/** Turns over all attempts. */
export function taskTurns(task: TaskState): number {
  const ended = task.attempts.reduce((sum, { end }) => sum + end.turns, 0);
  return ended + (task.phase === 'running' ? task.live.progress.turns : 0);
}

/** The usage of a task's sessions so far. */
export function taskUsage(task: TaskState): UsageByModel {
  const ended = task.attempts.map(({ end }) => end.usage);
  const usages = task.phase === 'running' ? [...ended, task.live.progress.usage] : ended;
  return usages.reduce<UsageByModel>(addUsage, {});
}

/** The total usage of the attempts of one conversation. */
export function usageOf(attempts: readonly EndedAttempt[], sessionId: string): UsageByModel {
  return attempts
    .filter((attempt) => attempt.sessionId === sessionId)
    .reduce<UsageByModel>((sum, { end }) => addUsage(sum, end.usage), {});
}

/**
 * US dollars saved by sharing contexts, in sessions that have ended; null if there was none, a part is not known, or it is too
 * early to tell.
 */
function sharedContextSaved(all: readonly TaskState[]): number | null {
  const sources = all.filter(({ task, attempts }) => task.sharedContext?.role === 'source' && attempts.length > 0);
  if (sources.length === 0) return null;
  const forks = all.flatMap(({ attempts }) => attempts.filter(({ forkOf }) => forkOf !== undefined));
  const isEarly = all.some(({ task, phase }) => task.sharedContext?.role === 'fork' && phase !== 'ended');
  if (forks.length === 0 && isEarly) return null;
  return sumKnown(
    sources.map(({ attempts }) => {
      const sessions = new Set(attempts.map(({ sessionId }) => sessionId));
      const opening = attempts.find(({ end }) => end.opening !== undefined)?.end.opening ?? null;
      const costUsd = sumKnown(attempts.map(({ end }) => end.costUsd));
      const own = forks.filter(({ forkOf = '', end }) => sessions.has(forkOf) && totalTokens(end.usage).cacheRead > 0);
      return sharedContextSavings(
        { opening, costUsd },
        own.map(({ end }) => end.opening ?? null),
      );
    }),
  );
}
