import { expectedMsOf, sessionTime } from '../../domain/run/run-numbers.ts';
import type { RunState } from '../../domain/run/run-state.ts';

/** An estimate of a run's remaining time. */
export interface TimeLeft {
  readonly ms: number;
  /** True when a running task has outlasted every known duration, so that its remaining time is unknown. */
  readonly atLeast: boolean;
  /** How many durations measured in this run the estimate is based on. */
  readonly measured: number;
  /** How many unfinished tasks are estimated from earlier runs. */
  readonly fromHistory: number;
}

/**
 * Estimates the remaining time. Null when a waiting task has no estimate, when every running task has outlasted its
 * estimates, or when the run is stopping. A task's estimate comes from earlier runs, else from the mean of this run's
 * tasks that succeeded; for a running task, of those that took longer than it has so far. The work is spread evenly
 * over the slots, but the result is at least the longest remaining task.
 */
export function estimateTimeLeft(state: RunState, now: number): TimeLeft | null {
  const { options } = state.run;
  const measured = measuredTimes(state, now);
  const mean = meanAbove(measured, -1);
  const rests: number[] = [];
  let atLeast = false;
  let open = 0;
  let fromHistory = 0;
  for (const [id, task] of state.tasks) {
    if (task.phase === 'ended') continue;
    open += 1;
    const expected = expectedMsOf(state.run, id);
    if (expected !== null) fromHistory += 1;
    if (task.phase !== 'running') {
      const whole = expected ?? mean;
      if (Number.isNaN(whole)) return null;
      rests.push(whole);
      continue;
    }
    const elapsed = Math.max(0, now - Date.parse(task.live.startedAt));
    const whole = expected !== null && expected > elapsed ? expected : meanAbove(measured, elapsed);
    if (Number.isNaN(whole)) atLeast = true;
    else rests.push(whole - elapsed);
  }
  const work = rests.reduce((sum, rest) => sum + rest, 0);
  const longest = rests.reduce((most, rest) => Math.max(most, rest), 0);
  const ms = Math.max(longest, work / options.maxParallel);
  if (open === 0 || state.stopping !== null || ms === 0) return null;
  return { ms, atLeast, measured: measured.length, fromHistory };
}

/** Session times of this run's succeeded tasks, shortest first. */
function measuredTimes(state: RunState, now: number): number[] {
  const times: number[] = [];
  for (const task of state.tasks.values()) {
    if (task.phase === 'ended' && task.outcome.status === 'succeeded') times.push(sessionTime(task, now));
  }
  return times.sort((a, b) => a - b);
}

/** The mean of the sorted numbers above a bound; NaN when there is none. */
function meanAbove(sorted: readonly number[], bound: number): number {
  const above = sorted.filter((value) => value > bound);
  return above.reduce((sum, value) => sum + value, 0) / above.length;
}
