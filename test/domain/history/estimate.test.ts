import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimatesFrom, median } from '../../../src/domain/history/estimate.ts';
import { seen } from '../../support/samples/seen-runs.ts';
import { endedRun } from '../../support/samples/stored-run.ts';

const projectDir = '/project';
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
    const { estimate } = estimatesFrom(
      [
        { projectDir, tasks: [task('lint', 10, { costUsd: 1 }), task('lint', 1_000, { stage: 'failed' })] },
        { projectDir, tasks: [task('lint', 30, { costUsd: 3 }), task('other', 5_000)] },
        { projectDir, tasks: [task('lint', 20, { costUsd: 8 })] },
      ],
      projectDir,
    );
    expect(estimate({ id: 'lint', model: 'sonnet' })).toEqual({ ms: 20, usd: 3, from: 'task', samples: 3 });
  });

  test('is based on the tasks of the project with the same model for a new task, and says so', () => {
    const { estimate } = estimatesFrom(
      [{ projectDir, tasks: [task('a', 10, { costUsd: 1 }), task('b', 30, { costUsd: 2 })] }],
      projectDir,
    );
    expect(estimate({ id: 'new', model: 'sonnet' })).toEqual({ ms: 20, usd: 1.5, from: 'project', samples: 2 });
    expect(estimate({ id: 'new', model: 'opus' })).toBeNull();
  });

  test('is never based on a task of another project that only has the same id', () => {
    const runs = [
      { projectDir: '/other', tasks: [task('lint', 90_000, { costUsd: 9, model: 'opus' })] },
      { projectDir, tasks: [task('docs', 10, { costUsd: 1 })] },
    ];
    const { estimate } = estimatesFrom(runs, projectDir);
    expect(estimate({ id: 'lint', model: 'sonnet' })).toEqual({ ms: 10, usd: 1, from: 'project', samples: 1 });
    expect(estimate({ id: 'new', model: 'opus' })).toEqual({ ms: 90_000, usd: 9, from: 'model', samples: 1 });
    expect(estimate({ id: 'lint', model: 'haiku' })).toBeNull();
    expect(estimatesFrom(runs, '/third').estimate({ id: 'lint', model: 'opus' })).toMatchObject({ from: 'model' });
  });

  test('prefers earlier runs of the task with the same model, and uses those with another one before other tasks', () => {
    const runs = [
      { projectDir, tasks: [task('lint', 90, { costUsd: 9, model: 'opus' }), task('docs', 50)] },
      { projectDir, tasks: [task('lint', 10, { costUsd: 1 })] },
    ];
    const { estimate } = estimatesFrom(runs, projectDir);
    expect(estimate({ id: 'lint', model: 'sonnet' })).toEqual({ ms: 10, usd: 1, from: 'task', samples: 1 });
    expect(estimate({ id: 'lint', model: 'opus' })).toEqual({ ms: 90, usd: 9, from: 'task', samples: 1 });
    expect(estimate({ id: 'lint', model: 'haiku' })).toMatchObject({ ms: 50, from: 'task', samples: 2 });
  });

  test('of a task with other models uses the newest twenty of all of them', () => {
    const runs = Array.from({ length: 60 }, (_, index) => ({
      projectDir,
      tasks: [index % 2 === 0 ? task('lint', 10, { model: 'opus' }) : task('lint', 20)],
    }));
    const expected = { ms: 15, from: 'task', samples: 20 };
    expect(estimatesFrom(runs, projectDir).estimate({ id: 'lint', model: 'haiku' })).toMatchObject(expected);
  });

  test('comes with all the tasks that it may be based on, and with the number of runs of the project', () => {
    const runs = [
      { projectDir: '/other', tasks: [task('lint', 90)] },
      { projectDir, tasks: [task('docs', 10, { costUsd: 1 }), task('api', 5, { stage: 'failed' })] },
      { projectDir, tasks: [] },
    ];
    const { samples, projectRuns, basisOf } = estimatesFrom(runs, projectDir);
    expect(samples.map(({ project, id, run, ms }) => [project, id, run, ms])).toEqual([
      ['/other', 'lint', 0, 90],
      [projectDir, 'docs', 1, 10],
    ]);
    expect(projectRuns).toBe(2);
    const docs = { project: projectDir, id: 'docs', model: 'sonnet', run: 1, ms: 10, usd: 1 };
    expect(basisOf({ id: 'new', model: 'sonnet' })).toEqual({ from: 'project', samples: [docs] });
  });

  test('of a new task counts each other task once, however often that has run', () => {
    const often = Array.from({ length: 30 }, () => ({ projectDir, tasks: [task('lint', 10)] }));
    const runs = [...often, { projectDir, tasks: [task('docs', 90)] }, { projectDir, tasks: [task('api', 80)] }];
    expect(estimatesFrom(runs, projectDir).estimate({ id: 'new', model: 'sonnet' })).toMatchObject({
      ms: 80,
      samples: 3,
    });
  });

  test('is null if no task has succeeded yet', () => {
    const { estimate } = estimatesFrom(
      [{ projectDir, tasks: [task('lint', 10, { stage: 'failed' }), task('lint', 9, { stage: 'cancelled' })] }],
      projectDir,
    );
    expect(estimate({ id: 'lint', model: 'sonnet' })).toBeNull();
    expect(estimatesFrom([], projectDir).estimate({ id: 'lint', model: 'sonnet' })).toBeNull();
  });

  test('has no cost if none was recorded', () => {
    const { estimate } = estimatesFrom([{ projectDir, tasks: [task('lint', 10, { costUsd: null })] }], projectDir);
    expect(estimate({ id: 'lint', model: 'sonnet' })).toEqual({ ms: 10, usd: null, from: 'task', samples: 1 });
  });

  test('is based on the known costs if some are unknown', () => {
    const runs = [null, null, 3, 5].map((costUsd) => ({ projectDir, tasks: [task('lint', 10, { costUsd })] }));
    const expected = { usd: 4, samples: 4 };
    expect(estimatesFrom(runs, projectDir).estimate({ id: 'lint', model: 'sonnet' })).toMatchObject(expected);
  });

  test('uses only the newest twenty tasks, because a task may change', () => {
    const runs = Array.from({ length: 50 }, (_, index) => ({
      projectDir,
      tasks: [task('lint', index < 20 ? 5 : 5_000)],
    }));
    expect(estimatesFrom(runs, projectDir).estimate({ id: 'lint', model: 'sonnet' })).toMatchObject({
      ms: 5,
      samples: 20,
    });
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
