import type { FailureReason } from '../run/outcome.ts';
import type { EndedAttempt } from '../run/task-state.ts';

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

/** Whether an attempt failed because the conversation it was to continue is gone: that is no failure of the task. */
function lostConversation({ resumed, end: { outcome } }: EndedAttempt): boolean {
  return resumed && outcome.status === 'failed' && outcome.reason === 'conversation-lost';
}

/**
 * After how many milliseconds another attempt follows the last one; null for never. Attempts that were
 * cancelled, or found no conversation to continue, do not use up retries. The delay is exponential with jitter over its upper half, and never shorter than
 * what the API asked for.
 * @param random uniform in [0, 1)
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

/**
 * The conversation that the next attempt should continue, by its session id; null to start a new one. An agent keeps a
 * conversation from its first turn on.
 */
export function conversationToContinue(attempts: readonly EndedAttempt[]): string | null {
  const last = attempts.at(-1);
  if (last === undefined) return null;
  if (lostConversation(last)) return null;
  return last.resumed || last.end.turns > 0 ? last.sessionId : null;
}
