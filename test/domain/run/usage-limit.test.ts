import { expect, test } from 'vitest';
import { describeReset } from '../../../src/domain/run/usage-limit.ts';

const now = Date.parse('2026-01-31T22:30:00.000Z');
const after = (ms: number): string => describeReset({ name: '5-hour limit', resetsAt: now + ms }, now);

test('the reset of a limit is told by its time and how far away it is', () => {
  expect(after(3_600_000)).toBe('it resets at 23:30 UTC, in 1h 00m');
  expect(after(90_000)).toBe('it resets at 22:31 UTC, in 1m 30s');
});

test('the reset of a limit is told with its date if it is a day away', () => {
  expect(after(86_400_000 - 1)).toBe('it resets at 22:29 UTC, in 24h 00m');
  expect(after(86_400_000)).toBe('it resets at 2026-02-01 22:30 UTC, in 24h 00m');
});

test('the reset of a limit is not known if nobody said it, or if it has passed', () => {
  expect(describeReset({ name: 'weekly limit', resetsAt: null }, now)).toBe('when it resets is not known');
  expect(after(0)).toBe('when it resets is not known');
  expect(after(-1)).toBe('when it resets is not known');
});
