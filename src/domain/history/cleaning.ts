import { type SeenRun, stageOfRun } from './seen-run.ts';

/** Which runs a person wants to be rid of. */
export interface CleaningRule {
  /** Only runs that ended, or were lost, longer ago than this, milliseconds; null for any. */
  readonly olderThanMs: number | null;
  /** So many of the newest runs that have ended are kept. */
  readonly keep: number;
  /** Whether runs that lost their supervisor go as well, though they could still be resumed. */
  readonly stale: boolean;
}

/** Why a run is kept. */
export type Kept = 'at work' | 'resumable' | 'newest' | 'young';

/** Without being asked, a run that lost its supervisor is kept for so long: somebody may want to resume it. */
const resumableMs = 7 * 24 * 60 * 60 * 1_000;

/**
 * What becomes of each run at the time `now` (epoch milliseconds): the reason to keep it, or null where it may go. A
 * run that somebody is at work on is always kept.
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
    const age = now - Date.parse(run.endedAt ?? run.lastEventAt);
    if (stage === 'running') verdicts.set(run, 'at work');
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
