import type { Pause } from './run-state.ts';

/** When somebody was at work on a run: from its start on, with pauses, so long in all. */
export interface WorkTime {
  readonly startedAt: string;
  /** In the order in which they came. */
  readonly pauses: readonly Pause[];
  readonly wallMs: number;
}

interface Stretch {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly ms: number;
}

/** Milliseconds in which somebody was at work on at least one of the runs: where runs overlap the time counts once. */
export function wallTimeTogether(runs: readonly WorkTime[]): number {
  const stretches = runs.flatMap(stretchesOf).sort((a, b) => a.start - b.start);
  let doubled = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { start, ms } of stretches) {
    doubled += Math.max(0, Math.min(ms, until - start));
    until = Math.max(until, start + ms);
  }
  return runs.reduce((sum, { wallMs }) => sum + wallMs, 0) - doubled;
}

/** The stretches between the pauses, as long as the wall time together; one never begins before the last one's end. */
function stretchesOf({ startedAt, pauses, wallMs }: WorkTime): Stretch[] {
  const stretches: Stretch[] = [];
  let start = Date.parse(startedAt);
  let left = wallMs;
  for (const { from, to } of pauses) {
    const ms = Math.min(left, Math.max(0, Date.parse(from) - start));
    stretches.push({ start, ms });
    left -= ms;
    start = Math.max(start + ms, Date.parse(to));
  }
  return [...stretches, { start, ms: left }];
}

/** Milliseconds that had been worked on a run by some time: since its start, without the pauses before that time. */
export function workedBy(time: string, { startedAt, pauses }: Pick<WorkTime, 'startedAt' | 'pauses'>): number {
  const end = Date.parse(time);
  const paused = pauses.reduce((sum, { from, to }) => {
    const start = Date.parse(from);
    return sum + Math.max(0, Math.min(end, Date.parse(to)) - start);
  }, 0);
  return Math.max(0, end - Date.parse(startedAt) - paused);
}
