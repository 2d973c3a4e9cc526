import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type WorkTime, wallTimeTogether, workedBy } from '../../../src/domain/run/work-time.ts';

const zero = Date.UTC(2026, 0, 1);
const at = (ms: number): string => new Date(zero + ms).toISOString();

/** A run that was worked on in these periods (milliseconds, in order). */
function worked(...stretches: readonly (readonly [number, number])[]): WorkTime {
  const pauses = stretches.slice(1).map(([start], index) => ({ from: at(stretches[index]?.[1] ?? 0), to: at(start) }));
  const wallMs = stretches.reduce((sum, [start, end]) => sum + end - start, 0);
  return { startedAt: at(stretches[0]?.[0] ?? 0), pauses, wallMs };
}

const stretches = fc
  .uniqueArray(fc.nat({ max: 60 }), { minLength: 2, maxLength: 10 })
  .map((ends) => ends.toSorted((a, b) => a - b))
  .map((ends) =>
    Array.from(
      { length: Math.floor(ends.length / 2) },
      (_, index) => [ends[2 * index] ?? 0, ends[2 * index + 1] ?? 0] as const,
    ),
  );

describe('the wall time of several runs', () => {
  test('counts the time in which any supervisor was at work once', () => {
    fc.assert(
      fc.property(fc.array(stretches, { maxLength: 5 }), (runs) => {
        const moments = new Set(
          runs.flat().flatMap(([start, end]) => Array.from({ length: end - start }, (_, index) => start + index)),
        );
        expect(wallTimeTogether(runs.map((run) => worked(...run)))).toBe(moments.size);
      }),
    );
  });

  test('is the wall time of a single run, even if its clock was set back during a pause', () => {
    const pauses = [{ from: at(10_000), to: at(2_000) }];
    expect(wallTimeTogether([{ startedAt: at(0), pauses, wallMs: 15_000.25 }])).toBe(15_000.25);
    // Its supervisor measured less than the times of its events say, since the clock was set forward.
    expect(
      wallTimeTogether([{ startedAt: at(0), pauses: [{ from: at(99_000), to: at(100_000) }], wallMs: 15_000 }]),
    ).toBe(15_000);
  });
});

describe('the time worked on a run', () => {
  const run = worked([0, 10_000], [60_000, 65_000], [100_000, 101_000]);

  test.each([
    ['before its first pause', 4_000, 4_000],
    ['within a pause', 30_000, 10_000],
    ['after a pause', 62_000, 12_000],
    ['at its end', 101_000, 16_000],
    ['before its start, by a clock that jumped', -5_000, 0],
  ])('excludes the pauses: %s', (_, time, expected) => {
    expect(workedBy(at(time), run)).toBe(expected);
  });
});
