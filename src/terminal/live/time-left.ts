import { sessionTime } from '../../domain/run/run-numbers.ts';
import type { RunState } from '../../domain/run/run-state.ts';

/** How long a run will still take, by what was measured. */
export interface TimeLeft {
  readonly ms: number;
  /** True when a running task has outlasted all that is known of it, so that nothing is known of its rest. */
  readonly atLeast: boolean;
  /** The number of this run's own durations that the estimate stands on. */
  readonly measured: number;
  /** How many of the tasks that have not ended are estimated from earlier runs. */
  readonly fromHistory: number;
}

/**
 * Estimates the time left; null when nothing is known of a task that waits, when all that still runs has outlasted what
 * is known, or when the run is stopping. A task is expected to take what earlier runs say, else the mean of this run's
 * tasks that succeeded (a running one the mean of those that took longer than it has already); all that is spread
 * evenly over the slots, but cannot end before the longest rest.
 */
export function estimateTimeLeft(state: RunState, now: number): TimeLeft | null {
  const { expectedMs, options } = state.run;
  const measured = measuredTimes(state, now);
  const mean = meanAbove(measured, -1);
  const rests: number[] = [];
  let atLeast = false;
  let open = 0;
  let fromHistory = 0;
  for (const [id, task] of state.tasks) {
    if (task.phase === 'ended') continue;
    open += 1;
    const expected = expectedMs[id];
    if (expected !== undefined) fromHistory += 1;
    if (task.phase !== 'running') {
      const whole = expected ?? mean;
      if (Number.isNaN(whole)) return null;
      rests.push(whole);
      continue;
    }
    const elapsed = Math.max(0, now - Date.parse(task.live.startedAt));
    const whole = expected !== undefined && expected > elapsed ? expected : meanAbove(measured, elapsed);
    if (Number.isNaN(whole)) atLeast = true;
    else rests.push(whole - elapsed);
  }
  const work = rests.reduce((sum, rest) => sum + rest, 0);
  const longest = rests.reduce((most, rest) => Math.max(most, rest), 0);
  const ms = Math.max(longest, work / options.maxParallel);
  if (open === 0 || state.stopping !== null || ms === 0) return null;
  return { ms, atLeast, measured: measured.length, fromHistory };
}

/** Session times of this run's tasks that succeeded, shortest first. */
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
