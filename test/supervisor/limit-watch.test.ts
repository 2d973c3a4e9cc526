import { expect, test } from 'vitest';
import { LimitWatch } from '../../src/supervisor/limit-watch.ts';
import { FakeClock } from '../support/fakes/fake-clock.ts';

test('of sessions that were chosen before the usage limit was met, only one tries whether it is lifted', () => {
  const clock = new FakeClock();
  const limit = new LimitWatch();
  expect(limit.admit('early', clock.elapsed())).toBe(true);
  const waitMs = limit.reached({ name: 'limit', resetsAt: null }, clock, 0) ?? expect.fail('it does not wait');
  expect(limit.admit('early', clock.elapsed())).toBe(false);
  clock.pass(waitMs);
  const admitted = ['first', 'second', 'first'].map((id) => limit.admit(id, clock.elapsed()));
  expect(admitted).toEqual([true, false, true]);
  expect(limit.answered('second', clock.elapsed())).toBe(false);
  expect(limit.answered('first', clock.elapsed())).toBe(true);
  expect(limit.admit('second', clock.elapsed())).toBe(true);
});

test('another session tries the usage limit when the one that tried has ended without an answer', () => {
  const clock = new FakeClock();
  const limit = new LimitWatch();
  clock.pass(limit.reached({ name: 'limit', resetsAt: null }, clock, 0) ?? expect.fail('it does not wait'));
  expect(limit.admit('first', clock.elapsed())).toBe(true);
  expect(limit.admit('second', clock.elapsed())).toBe(false);
  limit.ended('first');
  expect(limit.admit('second', clock.elapsed())).toBe(true);
});
