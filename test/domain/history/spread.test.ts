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

  test('finds whether the tasks of a run deviate together', () => {
    const history = (same: boolean): Sample[] =>
      ['a', 'b', 'c', 'd'].flatMap((id, index) =>
        Array.from({ length: 40 }, (_, run) => one({ id, run, ms: sway(same ? run : Math.floor(run / 2 ** index)) })),
      );
    expect(spread(history(true)).common).toBeGreaterThan(0.9);
    expect(spread(history(false)).common).toBeLessThan(0.1);
  });
});
