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

test('says which durations are too short and which too long', () => {
  const problem = (given: number | string): string | undefined =>
    durationSchema.safeParse(given).error?.issues[0]?.message;
  expect(problem('0s')).toBe('is shorter than a millisecond');
  expect(problem(0.0004)).toBe('is shorter than a millisecond');
  expect(problem('25d')).toBe('is longer than 24 days, the maximum');
  expect(durationSchema.safeParse(0.001).data).toBe(1);
  expect(durationSchema.safeParse('1ms').data).toBe(1);
});

test('parses numbers that are written with an exponent, and zero', () => {
  expect(parseDuration(1e-7)).toBe(0);
  expect(parseDuration(0)).toBe(0);
  expect(parseDuration(1e21)).toBe(1e24);
});
