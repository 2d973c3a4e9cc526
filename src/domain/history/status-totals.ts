import { type SeenRun, sessionMsOf, stageIn, wallMsOf } from './seen-run.ts';

/** Several runs' numbers, taken together. */
export interface StatusTotals {
  readonly runs: number;
  readonly tasks: number;
  /** Succeeded. */
  readonly completed: number;
  /** In a session now. */
  readonly running: number;
  /** Not started yet, or between two attempts. */
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
  /** US dollars, the sum of what is known. */
  readonly costUsd: number;
  /** Whether more was spent than is known. */
  readonly costIsPartial: boolean;
  /** US dollars; null when a part of it cannot be known. */
  readonly cacheSavedUsd: number | null;
  /** Milliseconds in which at least one of the runs went on. */
  readonly wallMs: number;
  /** Sum over all sessions, milliseconds. */
  readonly sessionMs: number;
  /** Session time ÷ wall time; null as long as no time has passed. */
  readonly speedup: number | null;
  /** The share of completed tasks among those that have come to an end; null while there are none. */
  readonly completionRate: number | null;
  readonly rating: Rating | null;
}

/** `good`: at least 80 % completed; `fair`: at least 50 %; `poor`: less. */
export type Rating = 'good' | 'fair' | 'poor';

/** The rating of a completion rate, which is a share of one. */
export function ratingOf(completionRate: number): Rating {
  if (completionRate >= 0.8) return 'good';
  return completionRate >= 0.5 ? 'fair' : 'poor';
}

/** The numbers of several runs at the time `now` (epoch milliseconds). */
export function statusTotals(runs: readonly SeenRun[], now: number): StatusTotals {
  const counts = { waiting: 0, running: 0, between: 0, succeeded: 0, failed: 0, skipped: 0, cancelled: 0, lost: 0 };
  const tokens = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
  let costUsd = 0;
  let costIsPartial = false;
  let sessionMs = 0;
  let cacheSavedUsd: number | null = 0;
  for (const run of runs) {
    cacheSavedUsd = cacheSavedUsd === null || run.cacheSavedUsd === null ? null : cacheSavedUsd + run.cacheSavedUsd;
    for (const task of run.tasks) {
      const stage = stageIn(run, task);
      counts[stage] += 1;
      for (const kind of ['input', 'output', 'cacheRead', 'cacheWrite'] as const) tokens[kind] += task.tokens[kind];
      costUsd += task.costUsd ?? 0;
      costIsPartial ||= task.costIsPartial || task.costUsd === null || stage === 'lost';
      sessionMs += sessionMsOf(run, task, now);
    }
  }
  const { succeeded: completed, running, failed, cancelled, skipped, lost } = counts;
  const ended = completed + failed + cancelled + skipped;
  const completionRate = ended === 0 ? null : completed / ended;
  const wallMs = timeTaken(runs, now);
  return {
    runs: runs.length,
    tasks: ended + running + counts.waiting + counts.between + lost,
    completed,
    running,
    waiting: counts.waiting + counts.between,
    failed,
    cancelled,
    skipped,
    lost,
    tokens,
    costUsd,
    costIsPartial,
    cacheSavedUsd,
    wallMs,
    sessionMs,
    speedup: wallMs > 0 ? sessionMs / wallMs : null,
    completionRate,
    rating: completionRate === null ? null : ratingOf(completionRate),
  };
}

/** The time that runs took together: where they overlap it counts once, and the pauses between them do not count. */
function timeTaken(runs: readonly SeenRun[], now: number): number {
  const spans = runs
    .map((run) => {
      const end = run.living ? now : Date.parse(run.endedAt ?? run.lastEventAt);
      return { start: end - wallMsOf(run, now), end };
    })
    .sort((a, b) => a.start - b.start);
  let taken = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { start, end } of spans) {
    taken += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return taken;
}
