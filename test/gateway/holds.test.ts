import { expect, test } from 'vitest';
import type { Hold } from '../../src/domain/ports/gateway.ts';
import { Holds } from '../../src/gateway/holds.ts';
import { FakeClock } from '../support/fakes/fake-clock.ts';

const setUp = () => {
  const clock = new FakeClock(5_000);
  const told: (Hold | null)[] = [];
  return { clock, told, holds: new Holds(clock, (hold) => told.push(hold)) };
};
const [one, another] = [{}, {}];

test('a hold is told after a second, with the time at which it began, and its end at once', async () => {
  const { clock, told, holds } = setUp();
  holds.set(one, 'rate-limit');
  await clock.advance(999);
  expect(told).toEqual([]);
  await clock.advance(1);
  expect(told).toEqual([{ reason: 'rate-limit', since: 5_000 }]);
  holds.set(one, null);
  expect(told.at(-1)).toBeNull();
});

test('a hold that is over within a second is not told', async () => {
  const { clock, told, holds } = setUp();
  holds.set(one, 'warm-start');
  await clock.advance(500);
  holds.set(one, null);
  await clock.advance(5_000);
  expect(told).toEqual([]);
});

test('of several holds the oldest is told, then the next one', async () => {
  const { clock, told, holds } = setUp();
  holds.set(one, 'warm-start');
  await clock.advance(100);
  holds.set(another, 'budget');
  await clock.advance(1_000);
  holds.set(one, 'rate-limit');
  holds.set(one, null);
  holds.set(another, null);
  expect(told).toEqual([
    { reason: 'warm-start', since: 5_000 },
    { reason: 'rate-limit', since: 5_000 },
    { reason: 'budget', since: 5_100 },
    null,
  ]);
});
