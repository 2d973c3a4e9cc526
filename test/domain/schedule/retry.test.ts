import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttemptOutcome, failureReasons } from '../../../src/domain/run/outcome.ts';
import { conversationToContinue, type EndedAttempt } from '../../../src/domain/run/task-state.ts';
import { defaultRetryPolicy, retryDelay } from '../../../src/domain/schedule/retry.ts';
import { attemptEnd } from '../../support/samples/events.ts';

const at = '2026-01-01T00:00:00.000Z';
const crashed = { status: 'failed', reason: 'crashed', message: '' } as const;
const lost = { status: 'cancelled', reason: 'supervisor-lost', message: '' } as const;

function attempts(
  ...ends: (Partial<EndedAttempt['end']> & { resumed?: boolean; sessionId?: string })[]
): EndedAttempt[] {
  return ends.map(({ resumed = false, sessionId, ...end }, index) => ({
    attempt: index + 1,
    sessionId: sessionId ?? `session-${index + 1}`,
    resumed,
    startedAt: at,
    endedAt: at,
    end: { ...attemptEnd, ...end },
  }));
}

describe('another attempt', () => {
  it('follows exactly the temporary failures', () => {
    const outcomes: AttemptOutcome[] = failureReasons.map((reason) => ({ status: 'failed', reason, message: '' }));
    const healed = outcomes.filter((outcome) => retryDelay(attempts({ outcome }), defaultRetryPolicy, 0) !== null);
    expect(healed.map((outcome) => (outcome.status === 'failed' ? outcome.reason : ''))).toEqual([
      'rate-limited',
      'overloaded',
      'connection-lost',
      'crashed',
    ]);
    expect(retryDelay(attempts({ outcome: { status: 'succeeded' } }), defaultRetryPolicy, 0)).toBeNull();
    expect(retryDelay(attempts({ outcome: lost }), defaultRetryPolicy, 0)).toBeNull();
    expect(retryDelay([], defaultRetryPolicy, 0)).toBeNull();
  });

  it('follows at most as often as the policy allows', () => {
    const policy = { ...defaultRetryPolicy, retries: 2 };
    const failures = (count: number) => attempts(...Array.from({ length: count }, () => ({ outcome: crashed })));
    expect([1, 2, 3, 4].map((count) => retryDelay(failures(count), policy, 0) !== null)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(retryDelay(failures(1), { ...policy, retries: 0 }, 0)).toBeNull();
  });

  it('is still available after attempts that were cancelled', () => {
    const policy = { ...defaultRetryPolicy, retries: 1 };
    expect(retryDelay(attempts({ outcome: lost }, { outcome: lost }, { outcome: crashed }), policy, 0)).not.toBeNull();
  });

  it('waits twice as long each time, with jitter over the upper half, never longer than the longest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (count, random) => {
          const policy = { retries: 100, firstDelayMs: 1_000, longestDelayMs: 60_000 };
          const delay = retryDelay(
            attempts(...Array.from({ length: count }, () => ({ outcome: crashed }))),
            policy,
            random,
          );
          const full = Math.min(60_000, 1_000 * 2 ** (count - 1));
          expect(delay).toBeGreaterThanOrEqual(full / 2);
          expect(delay).toBeLessThanOrEqual(full);
        },
      ),
    );
  });

  it('is never sooner than the API asked for', () => {
    const limited = { status: 'failed', reason: 'rate-limited', message: '' } as const;
    expect(retryDelay(attempts({ outcome: limited, retryAfterMs: 90_000 }), defaultRetryPolicy, 0.5)).toBe(90_000);
  });
});

describe('a lost conversation', () => {
  const outcome = { status: 'failed', reason: 'conversation-lost', message: '' } as const;

  it('is followed at once by a new one, even when no retries are left, and uses none up', () => {
    const policy = { ...defaultRetryPolicy, retries: 1 };
    const tries = attempts({ outcome: crashed, turns: 1 }, { outcome, resumed: true, turns: 0 });
    expect(retryDelay(tries, policy, 0.5)).toBe(0);
    expect(conversationToContinue(tries)).toBeNull();
    expect(retryDelay([...tries, ...attempts({ outcome: crashed })], policy, 0.5)).toBeNull();
    expect(retryDelay([...tries, ...attempts({ outcome: crashed })], { ...policy, retries: 2 }, 0.5)).not.toBeNull();
  });

  it('does not cause endless retries: only a continued attempt can lose it', () => {
    expect(retryDelay(attempts({ outcome }), defaultRetryPolicy, 0)).toBeNull();
  });
});

describe('the next attempt', () => {
  it('continues a conversation with at least one turn', () => {
    expect(conversationToContinue([])).toBeNull();
    expect(conversationToContinue(attempts({ outcome: crashed, turns: 0 }))).toBeNull();
    expect(conversationToContinue(attempts({ outcome: crashed, turns: 1 }))).toBe('session-1');
    expect(conversationToContinue(attempts({ outcome: crashed, turns: 3 }, { outcome: crashed, turns: 0 }))).toBeNull();
  });

  it('continues a conversation again, even if the last attempt made no progress', () => {
    const tries = attempts({ turns: 2, sessionId: 's' }, { turns: 0, sessionId: 's', resumed: true, outcome: crashed });
    expect(conversationToContinue(tries)).toBe('s');
  });

  it('starts a new conversation when the old one is lost', () => {
    const outcome = { status: 'failed', reason: 'conversation-lost', message: '' } as const;
    expect(conversationToContinue(attempts({ turns: 2 }, { turns: 0, resumed: true, outcome }))).toBeNull();
  });
});
