import type { AttemptOutcome, FailureReason } from './outcome.ts';

/** Failures that a new attempt may heal: the session died, or the API was overloaded or out of reach. */
const mayHeal: ReadonlySet<FailureReason> = new Set(['crashed', 'overloaded', 'rate-limited', 'connection-lost']);

export interface RetryPolicy {
  /** How many attempts may follow the first. */
  readonly retries: number;
  /** Delay before the first retry, doubled for each further one. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

export const defaultRetryPolicy: RetryPolicy = { retries: 2, firstDelayMs: 1_000, longestDelayMs: 60_000 };

/**
 * Whether a further attempt follows attempt number `attempt`, and after how many milliseconds; null for none.
 * The delay is exponential with full jitter over its upper half; `retryAfterMs`, when the API named one, is its floor.
 * @param random uniform in [0, 1)
 */
export function retryDelay(
  outcome: AttemptOutcome,
  attempt: number,
  policy: RetryPolicy,
  random: number,
  retryAfterMs = 0,
): number | null {
  if (outcome.status !== 'failed' || !mayHeal.has(outcome.reason) || attempt > policy.retries) return null;
  const full = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (attempt - 1));
  return Math.max(retryAfterMs, full / 2 + (full / 2) * random);
}
