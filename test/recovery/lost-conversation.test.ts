import { expect, test } from 'vitest';
import type { FailureReason } from '../../src/domain/run/outcome.ts';
import type { EndedAttempt } from '../../src/domain/run/task-state.ts';
import { conversationToContinue } from '../../src/domain/run/task-state.ts';
import { defaultRetryPolicy, retryDelay } from '../../src/domain/schedule/retry.ts';
import { sampleEnd } from '../support/samples/sample-run.ts';

function attempt(reason: FailureReason, resumed: boolean, number = 1): EndedAttempt {
  const end = { ...sampleEnd, outcome: { status: 'failed', reason, message: '' } as const };
  const times = { startedAt: '2026-01-01T00:00:00.000Z', endedAt: '2026-01-01T00:00:01.000Z' };
  return { attempt: number, sessionId: `session-${number}`, resumed, ...times, end };
}

const noRetries = { ...defaultRetryPolicy, retries: 0 };

test('a task with a lost conversation starts over at once, even without retries left', () => {
  const attempts = [attempt('conversation-lost', true)];
  expect(retryDelay(attempts, noRetries, 0.5)).toBe(0);
  expect(conversationToContinue(attempts)).toBeNull();
});

test('a lost conversation does not use up a retry', () => {
  const attempts = [attempt('conversation-lost', true, 1), attempt('crashed', false, 2)];
  expect(retryDelay(attempts, { ...defaultRetryPolicy, retries: 1 }, 0.5)).toBeGreaterThan(0);
  expect(retryDelay(attempts, noRetries, 0.5)).toBeNull();
});

test('a lost conversation in a new session is not retried endlessly', () => {
  expect(retryDelay([attempt('conversation-lost', false)], defaultRetryPolicy, 0.5)).toBeNull();
});
