import { describe, expect, test } from 'vitest';
import type { Sample } from '../../../src/domain/history/estimate.ts';
import { spreadOf } from '../../../src/domain/history/spread.ts';

const one = (change: Partial<Sample>): Sample => ({
  ...{ project: 'p', id: 'a', model: 'sonnet', run: 0, ms: 1, usd: 1 },
  ...change,
});
const spread = (samples: readonly Sample[]) => spreadOf(samples, ({ ms }) => ms);
const deviation = ({ squares, degrees }: { squares: number; degrees: number }): number => Math.sqrt(squares / degrees);
/** Of 40 runs, every second one deviates upwards. */
const sway = (run: number): number => (run % 2 === 0 ? 0.1 : -0.1);

describe('the spread of a history', () => {
  test('is what is assumed when nothing is known', () => {
    const { runs, tasks, projects, common } = spread([]);
    expect([runs, tasks, projects].map(deviation)).toEqual([0.4, 0.8, 0.6].map((one) => expect.closeTo(one, 9)));
    expect(common).toBe(0.1);
  });

  test('tells the differences between runs, tasks and projects apart', () => {
    const samples = ['p', 'q', 'r', 's', 't', 'u'].flatMap((project, place) =>
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((id, index) =>
        Array.from({ length: 10 }, (_, run) => one({ project, id, run, ms: 5 * place + (index % 2) * 2 + sway(run) })),
      ),
    );
    const { runs, tasks, projects } = spread(samples);
    expect(deviation(runs)).toBeLessThan(0.15);
    expect(deviation(tasks)).toBeGreaterThan(0.9);
    expect(deviation(tasks)).toBeLessThan(1.2);
    expect(deviation(projects)).toBeGreaterThan(5);
  });

  test('has as many degrees of freedom as there are values beyond the means, for each model apart', () => {
    const values = [
      one({ ms: 1 }),
      one({ ms: 3, run: 1 }),
      one({ id: 'b', ms: 7 }),
      one({ project: 'q', ms: 10 }),
      one({ project: 'r', model: 'opus', ms: 100 }),
      one({ id: 'none', ms: Number.NaN }),
    ];
    const { runs, tasks, projects } = spreadOf(values, ({ ms }) => (Number.isNaN(ms) ? null : ms));
    // The means are 2 of the task, 4 of the project's newest (1 and 7), and 7 of the two projects (4 and 10).
    expect(runs).toEqual({ degrees: 8 + 1, squares: expect.closeTo(8 * 0.16 + 2, 9) });
    expect(tasks).toEqual({ degrees: 3 + 1, squares: expect.closeTo(3 * 0.64 + 18, 9) });
    expect(projects).toEqual({ degrees: 3 + 1, squares: expect.closeTo(3 * 0.36 + 18, 9) });
  });

  test('weighs the deviations that tasks of a run have in common against what is assumed', () => {
    const together = ['a', 'b', 'c'].flatMap((id) => [one({ id, ms: 5.1 }), one({ id, run: 1, ms: 4.9 })]);
    // Two runs of three pairs each, which deviate alike, and twenty assumed pairs of which a tenth does.
    const expected = (6 + 2) / (6 + 20);
    expect(spread(together).common).toBeCloseTo(expected, 9);
    expect(spread([...together, one({ id: 'once', ms: 50 })]).common).toBeCloseTo(expected, 9);
    const alike = [one({ ms: 5 }), one({ run: 1, ms: 5 })];
    expect(spread(alike).common).toBe(0.1);
    const opposed = Array.from({ length: 40 }, (_, run) => [
      one({ run, ms: 5 + sway(run) }),
      one({ run, id: 'b', ms: 5 - sway(run) }),
    ]).flat();
    expect(spread(opposed).common).toBe(0);
  });

  test('finds whether the tasks of a run deviate together', () => {
    const history = (same: boolean): Sample[] =>
      ['a', 'b', 'c', 'd'].flatMap((id, index) =>
        Array.from({ length: 40 }, (_, run) => one({ id, run, ms: sway(same ? run : Math.floor(run / 2 ** index)) })),
      );
    expect(spread(history(true)).common).toBeGreaterThan(0.9);
    expect(spread(history(false)).common).toBeLessThan(0.1);
  });
});
