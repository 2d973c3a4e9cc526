import type { FailureReason } from '../run/outcome.ts';
import { type EndedAttempt, lostConversation } from '../run/task-state.ts';

/** Failures that a new attempt may fix: the session died, or the API was overloaded or unreachable. */
const mayHeal: ReadonlySet<FailureReason> = new Set(['crashed', 'overloaded', 'rate-limited', 'connection-lost']);

export interface RetryPolicy {
  /** How many attempts may follow the first. */
  readonly retries: number;
  /** Delay before the first retry; it doubles for each further one. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

export const defaultRetryPolicy: RetryPolicy = { retries: 2, firstDelayMs: 1_000, longestDelayMs: 60_000 };

/**
 * The delay before the next attempt, milliseconds; null if there is none. Attempts that were cancelled, or found no
 * conversation to continue, do not count as retries. The delay grows exponentially, with jitter over its upper half, and
 * is never shorter than the API asked for.
 * @param random a number in [0, 1), uniformly distributed
 */
export function retryDelay(attempts: readonly EndedAttempt[], policy: RetryPolicy, random: number): number | null {
  const newest = attempts.at(-1);
  if (newest !== undefined && lostConversation(newest)) return 0;
  const last = newest?.end;
  if (last?.outcome.status !== 'failed' || !mayHeal.has(last.outcome.reason)) return null;
  const failures = attempts.filter((each) => each.end.outcome.status === 'failed' && !lostConversation(each)).length;
  if (failures > policy.retries) return null;
  const full = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (failures - 1));
  return Math.max(last.retryAfterMs, full / 2 + (full / 2) * random);
}
