const firstDelayMs = 1_000;
const longestDelayMs = 15_000;
const mostTries = 6;
const longestWaitMs = 120_000;

/**
 * The delay before a credential is fetched again, milliseconds; null to give up: after six tries, or when it would take
 * longer than two minutes. Sessions wait for it meanwhile.
 * @param tries how often it was tried
 * @param waitedMs since the first try
 * @param askedMs how long was asked to wait
 */
export function delayBeforeRefetch(tries: number, waitedMs: number, askedMs: number): number | null {
  const delayMs = Math.max(askedMs, Math.min(longestDelayMs, firstDelayMs * 2 ** (tries - 1)));
  return tries < mostTries && waitedMs + delayMs <= longestWaitMs ? delayMs : null;
}

/** A secret, from when on a new one is fetched beside it, and until when it may be used: milliseconds of one clock. */
export interface Lifetime {
  readonly renewAt: number;
  readonly usableUntil: number;
}

const longestAheadMs = 120_000;
const longestReserveMs = 30_000;

/**
 * The lifetime of a secret. It is renewed up to two minutes before its end, so that nobody has to wait, and not used within
 * the last 30 seconds: a request may be under way for a while. Both are less for one that lives shortly.
 * @param askedAt when it was asked for
 */
export function lifetimeOf(askedAt: number, livesMs: number | null): Lifetime {
  if (livesMs === null) return { renewAt: Infinity, usableUntil: Infinity };
  const endsAt = askedAt + livesMs;
  return {
    renewAt: endsAt - Math.min(longestAheadMs, livesMs / 4),
    usableUntil: endsAt - Math.min(longestReserveMs, livesMs / 10),
  };
}
