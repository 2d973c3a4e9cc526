import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationSchema, longestDurationMs, parseDuration } from '../../../src/domain/text/duration.ts';

test.each([
  [600, 600_000],
  [0.5, 500],
  ['600', 600_000],
  ['0.25', 250],
  ['90s', 90_000],
  ['10m', 600_000],
  ['1h30m', 5_400_000],
  ['500ms', 500],
  ['1.5h', 5_400_000],
  ['2d', 172_800_000],
])('parses %j as %i ms', (given, ms) => {
  expect(parseDuration(given)).toBe(ms);
});

test.each(['', 'ten', '10 m', '-1', '1e3', '10M', 'm', '1h-', '.5', '5.', Number.NaN, Number.POSITIVE_INFINITY, -1])(
  'refuses %j as a duration',
  (given) => {
    expect(parseDuration(given)).toBeNull();
  },
);

test('parses any number of milliseconds in any notation', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: longestDurationMs }), (ms) => {
      const text = `${Math.floor(ms / 60_000)}m${Math.floor((ms % 60_000) / 1000)}s${ms % 1000}ms`;
      expect(parseDuration(text)).toBe(ms);
      expect(parseDuration(ms / 1000)).toBe(ms);
    }),
  );
});

test('refuses durations of zero, and those longer than a timer allows', () => {
  expect(durationSchema.safeParse('24d').data).toBe(longestDurationMs);
  expect(longestDurationMs).toBeLessThan(2 ** 31);
  for (const given of ['25d', 2_073_601, '9'.repeat(400), 0, '0', '0s', 0.0001, -5]) {
    expect(durationSchema.safeParse(given).success, String(given).slice(0, 20)).toBe(false);
  }
});
