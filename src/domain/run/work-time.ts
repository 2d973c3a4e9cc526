import type { Pause } from './run-state.ts';

/** When supervisors worked on a run: its start, its pauses and its total time. */
export interface WorkTime {
  readonly startedAt: string;
  /** In order of time. */
  readonly pauses: readonly Pause[];
  readonly wallMs: number;
}

interface Stretch {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly ms: number;
}

/** The time during which at least one of the runs was worked on, milliseconds. Overlaps count once. */
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

/** The periods between the pauses. Their total is the wall time, and none begins before the previous one ends. */
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

/** The time worked on a run up to a given time, milliseconds: since its start, without the pauses. */
export function workedBy(time: string, { startedAt, pauses }: Pick<WorkTime, 'startedAt' | 'pauses'>): number {
  const end = Date.parse(time);
  const paused = pauses.reduce((sum, { from, to }) => {
    const start = Date.parse(from);
    return sum + Math.max(0, Math.min(end, Date.parse(to)) - start);
  }, 0);
  return Math.max(0, end - Date.parse(startedAt) - paused);
}
