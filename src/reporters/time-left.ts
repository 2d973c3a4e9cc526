import type { RunState } from '../domain/run-state.ts';
import { sessionTime } from './run-totals.ts';

/** How long a run will still take, by what it has measured itself. */
export interface TimeLeft {
  readonly ms: number;
  /** True when a running task has outlasted all measured ones, so that nothing is known of its rest. */
  readonly atLeast: boolean;
  /** The number of measured durations that the estimate stands on. */
  readonly measured: number;
}

/**
 * Estimates the time left from the session times of this run's tasks that succeeded; null while there is none, when
 * all that still runs has outlasted them, or when the run is stopping. A waiting task is expected to take their mean; a running one the mean of those that took
 * longer than it has already; all that is spread evenly over the slots, but cannot end before the longest rest.
 */
export function estimateTimeLeft(state: RunState, now: number): TimeLeft | null {
  const measured: number[] = [];
  const running: number[] = [];
  let waiting = 0;
  for (const task of state.tasks.values()) {
    if (task.phase === 'ended') {
      if (task.outcome.status === 'succeeded') measured.push(sessionTime(task, now));
    } else if (task.phase === 'running') running.push(Math.max(0, now - Date.parse(task.live.startedAt)));
    else waiting += 1;
  }
  if (measured.length === 0 || running.length + waiting === 0 || state.stopping !== null) return null;
  measured.sort((a, b) => a - b);
  const rests = running.map((elapsed) => meanAbove(measured, elapsed) - elapsed);
  const known = rests.filter((rest) => !Number.isNaN(rest));
  if (known.length + waiting === 0) return null;
  const mean = meanAbove(measured, -1);
  const work = known.reduce((sum, rest) => sum + rest, 0) + waiting * mean;
  const longest = Math.max(waiting > 0 ? mean : 0, ...known);
  return {
    ms: Math.max(longest, work / state.run.options.maxParallel),
    atLeast: known.length < rests.length,
    measured: measured.length,
  };
}

/** The mean of the sorted numbers above a bound; NaN when there is none. */
function meanAbove(sorted: readonly number[], bound: number): number {
  const above = sorted.filter((value) => value > bound);
  return above.reduce((sum, value) => sum + value, 0) / above.length;
}
