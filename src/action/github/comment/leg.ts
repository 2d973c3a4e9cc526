/** When and for what a leg was written. */
export interface Stamp {
  /** The commit that was worked on; null when it is not known. */
  readonly commit: string | null;
  /** GitHub's number of the run, which grows with every run of a repository; 0 outside of GitHub. */
  readonly runId: number;
  /** The attempt at the run, from 1. */
  readonly attempt: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a run has reported. */
export interface LegResult {
  readonly stamp: Stamp;
  /** The report in Markdown; null when it did not fit into the comment any more. */
  readonly body: string | null;
  /** What later runs are compared with, as the reports write it; null when it did not fit. */
  readonly digest: string | null;
}

/** The part of a comment that belongs to one step of one job of a matrix. */
export interface Leg {
  readonly key: string;
  /** For people; may be empty. It comes from matrix values, and is not safe to show as it is. */
  readonly name: string;
  /** Of the run that has written last. */
  readonly stamp: Stamp;
  /** `running` and `stale` have a notice, beside the result of an earlier run if there is one. */
  readonly state: 'running' | 'stale' | 'finished';
  /** Markdown about the run that has written last: how far it is, or why it could not start. */
  readonly notice: string | null;
  /** Of this run when it has finished, otherwise of an earlier one. */
  readonly result: LegResult | null;
  /** The digest of the run before the one that has written last. */
  readonly before: string | null;
}

/** Below 0 when `a` is older, above 0 when it is newer: by the run, then by the attempt, then by the time. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a.runId - b.runId || a.attempt - b.attempt || a.at - b.at;
}

/** Whether both are of the same attempt at the same run. */
export function isSameRun(a: Stamp, b: Stamp): boolean {
  return a.runId === b.runId && a.attempt === b.attempt;
}

export type Legs = ReadonlyMap<string, Leg>;

/**
 * All legs of both, of each the newer one. Joining is idempotent, and the order does not matter: writers who join what
 * they read with what they have come to the same comment. Of equal stamps, the leg of `first` stays.
 */
export function joinLegs(first: Legs, second: Legs): Legs {
  const joined = new Map(first);
  for (const [key, leg] of second) {
    const known = joined.get(key);
    if (known === undefined || compareStamps(known.stamp, leg.stamp) < 0) joined.set(key, leg);
  }
  return joined;
}

/** Whether `legs` has every leg of `wanted` as it is, or newer. */
export function hasAll(legs: Legs, wanted: Legs): boolean {
  for (const [key, leg] of wanted) {
    const found = legs.get(key);
    if (found === undefined || compareStamps(found.stamp, leg.stamp) < 0) return false;
  }
  return true;
}

/** The leg that follows an earlier one, `null` when there was none: what it knew of earlier runs is kept. */
export function nextLeg(
  before: Leg | null,
  now: Pick<Leg, 'key' | 'name' | 'stamp'> &
    (
      | { readonly state: 'running' | 'stale'; readonly notice: string }
      | { readonly state: 'finished'; readonly body: string; readonly digest: string | null }
    ),
): Leg {
  const { key, name, stamp } = now;
  const earlier = { key, name, stamp, before: digestBefore(before, stamp) };
  if (now.state === 'finished') {
    return { ...earlier, state: now.state, notice: null, result: { stamp, body: now.body, digest: now.digest } };
  }
  return { ...earlier, state: now.state, notice: now.notice, result: before?.result ?? null };
}

/** The digest of the last run that is not the stamp's: what a report of the stamp's run is compared with. */
export function digestBefore(leg: Leg | null, stamp: Stamp): string | null {
  if (leg === null) return null;
  const { result } = leg;
  return result === null || isSameRun(result.stamp, stamp) ? leg.before : (result.digest ?? leg.before);
}

/** The newest stamp of all legs; null when there are none. */
export function newestStamp(legs: Iterable<Leg>): Stamp | null {
  let newest: Stamp | null = null;
  for (const { stamp } of legs) if (newest === null || compareStamps(newest, stamp) < 0) newest = stamp;
  return newest;
}
