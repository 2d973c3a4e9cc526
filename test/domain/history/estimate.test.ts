import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimatesFrom, median } from '../../../src/domain/history/estimate.ts';
import { seen } from '../../support/samples/seen-runs.ts';
import { endedRun } from '../../support/samples/stored-run.ts';

const [sample] = seen(endedRun(['a']), false).tasks;
if (sample === undefined) throw new Error('the sample run has a task');
const task = (id: string, durationMs: number, change: Partial<typeof sample> = {}) => ({
  ...sample,
  id,
  durationMs,
  ...change,
});

describe('an estimate', () => {
  test('is the median of the tasks of the same id that succeeded', () => {
    const { estimate } = estimatesFrom([
      { tasks: [task('lint', 10, { costUsd: 1 }), task('lint', 1_000, { stage: 'failed' })] },
      { tasks: [task('lint', 30, { costUsd: 3 }), task('other', 5_000)] },
      { tasks: [task('lint', 20, { costUsd: 8 })] },
    ]);
    expect(estimate({ id: 'lint', model: 'sonnet' })).toEqual({ ms: 20, usd: 3, from: 'task', samples: 3 });
  });

  test('is based on the model for a new task, and says so', () => {
    const { estimate } = estimatesFrom([{ tasks: [task('a', 10, { costUsd: 1 }), task('b', 30, { costUsd: 2 })] }]);
    expect(estimate({ id: 'new', model: 'sonnet' })).toEqual({ ms: 20, usd: 1.5, from: 'model', samples: 2 });
    expect(estimate({ id: 'new', model: 'opus' })).toBeNull();
  });

  test('is null if no task has succeeded yet', () => {
    const { estimate } = estimatesFrom([
      { tasks: [task('lint', 10, { stage: 'failed' }), task('lint', 9, { stage: 'cancelled' })] },
    ]);
    expect(estimate({ id: 'lint', model: 'sonnet' })).toBeNull();
    expect(estimatesFrom([]).estimate({ id: 'lint', model: 'sonnet' })).toBeNull();
  });

  test('has no cost if none was recorded', () => {
    const { estimate } = estimatesFrom([{ tasks: [task('lint', 10, { costUsd: null })] }]);
    expect(estimate({ id: 'lint', model: 'sonnet' })).toEqual({ ms: 10, usd: null, from: 'task', samples: 1 });
  });

  test('is based on the known costs if some are unknown', () => {
    const { estimate } = estimatesFrom([
      { tasks: [task('lint', 10, { costUsd: null }), task('lint', 10, { costUsd: 3 })] },
    ]);
    expect(estimate({ id: 'lint', model: 'sonnet' })).toMatchObject({ usd: 3, samples: 2 });
  });

  test('uses only the newest twenty tasks, because a task may change', () => {
    const runs = Array.from({ length: 50 }, (_, index) => ({ tasks: [task('lint', index < 20 ? 5 : 5_000)] }));
    expect(estimatesFrom(runs).estimate({ id: 'lint', model: 'sonnet' })).toMatchObject({ ms: 5, samples: 20 });
  });
});

describe('a median', () => {
  test('has as many numbers above as below', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values) ?? Number.NaN;
        const above = values.filter((value) => value > middle).length;
        const below = values.filter((value) => value < middle).length;
        expect(Math.max(above, below)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
    expect(median([])).toBeNull();
    expect(median([3, 1])).toBe(2);
  });
});
