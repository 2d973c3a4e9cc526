import { type SeenRun, stageOfRun } from './seen-run.ts';

/** Which runs to remove. */
export interface CleaningRule {
  /** Only runs that ended or were lost longer ago than this, milliseconds; null for any age. */
  readonly olderThanMs: number | null;
  /** How many of the newest ended runs to keep. */
  readonly keep: number;
  /** Whether to remove runs that lost their supervisor too, although they could be resumed. */
  readonly stale: boolean;
}

/** Why a run is kept. */
export type Kept = 'running' | 'resumable' | 'newest' | 'young';

/** How long a run that lost its supervisor is kept by default, because it can be resumed, milliseconds. */
const resumableMs = 7 * 24 * 60 * 60 * 1_000;

/**
 * Decides for each run, at the time `now` (epoch milliseconds), why it is kept, or null if it is removed. A run with a
 * living supervisor is always kept.
 * @param runs newest first
 */
export function chooseRuns<Run extends SeenRun>(
  runs: readonly Run[],
  { olderThanMs, keep, stale }: CleaningRule,
  now: number,
): Map<Run, Kept | null> {
  const verdicts = new Map<Run, Kept | null>();
  let ended = 0;
  for (const run of runs) {
    const stage = stageOfRun(run);
    // A clock that was set back makes no run younger than new.
    const age = Math.max(0, now - Date.parse(run.endedAt ?? run.lastEventAt));
    if (stage === 'running') verdicts.set(run, 'running');
    else if (stage === 'lost') {
      const goes = stale ? age >= (olderThanMs ?? 0) : age >= (olderThanMs ?? resumableMs);
      verdicts.set(run, goes ? null : 'resumable');
    } else {
      ended += 1;
      if (ended <= keep) verdicts.set(run, 'newest');
      else verdicts.set(run, age >= (olderThanMs ?? 0) ? null : 'young');
    }
  }
  return verdicts;
}
