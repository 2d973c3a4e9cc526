import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimatesFrom } from '../../../src/domain/history/estimate.ts';
import { makespan, predictRun, tasksInStartOrder } from '../../../src/domain/history/prediction.ts';
import type { Task } from '../../../src/domain/plan/task.ts';
import type { Prediction } from '../../../src/domain/usage/prediction.ts';
import { sampleTask } from '../../support/samples/sample-run.ts';
import { seen } from '../../support/samples/seen-runs.ts';
import { endedRun } from '../../support/samples/stored-run.ts';

const [sample] = seen(endedRun(['a']), false).tasks;
if (sample === undefined) throw new Error('the sample run has a task');
const projectDir = '/project';
type Change = Partial<typeof sample>;
const past = (id: string, durationMs: number, costUsd: number | null, change: Change = {}) => ({
  ...sample,
  ...{ id, durationMs, costUsd },
  ...change,
});
const tasks = (...ids: string[]): Task[] => ids.map(sampleTask);
const inProject = (...done: (typeof sample)[]) => ({ projectDir, tasks: done });

function predict(runs: Parameters<typeof estimatesFrom>[0], planned: readonly Task[], slots = 4): Prediction {
  const prediction = predictRun(estimatesFrom(runs, projectDir), { tasks: planned, slots });
  if (prediction === null) throw new Error('nothing was predicted');
  return prediction;
}

const width = ({ low, high }: { low: number; high: number }): number => high / low;

describe('the prediction of a run', () => {
  test('is the same for the same plan and history, and has its middle between its ends', () => {
    const runs = [inProject(past('a', 60_000, 0.2), past('b', 30_000, 0.1))];
    const once = predict(runs, tasks('a', 'b'));
    expect(predict(runs, tasks('a', 'b'))).toEqual(once);
    for (const range of [once.costUsd, once.sessionMs, once.wallMs]) {
      expect(range?.low).toBeLessThan(range?.likely ?? 0);
      expect(range?.likely).toBeLessThan(range?.high ?? 0);
    }
    expect(once.sessionMs.low).toBeLessThan(90_000);
    expect(once.sessionMs.high).toBeGreaterThan(90_000);
  });

  test('gets narrower with every run that was alike, and is wide after a single one', () => {
    const alike = (count: number) =>
      Array.from({ length: count }, (_, index) => inProject(past('a', index % 2 === 0 ? 60_000 : 66_000, 0.2)));
    const widths = [1, 4, 20].map((count) => width(predict(alike(count), tasks('a')).sessionMs));
    expect(widths[0]).toBeGreaterThan(3);
    expect(widths[1]).toBeLessThan(widths[0] ?? 0);
    expect(widths[2]).toBeLessThan(widths[1] ?? 0);
    expect(widths[2]).toBeLessThan(2);
  });

  test('is wider for a task that is new in the project, and widest for a new project', () => {
    const done = Array.from({ length: 8 }, () => inProject(past('a', 60_000, 0.2), past('b', 90_000, 0.2)));
    const elsewhere = done.map((run) => ({ ...run, projectDir: '/other' }));
    const known = width(predict(done, tasks('a')).sessionMs);
    const fresh = width(predict(done, tasks('new')).sessionMs);
    expect(fresh).toBeGreaterThan(2 * known);
    expect(width(predict(elsewhere, tasks('a')).sessionMs)).toBeGreaterThan(fresh);
  });

  test('is of the tasks that earlier runs tell of, and says how many these are', () => {
    const runs = [inProject(past('a', 60_000, 0.2))];
    const opus = { ...sampleTask('b'), model: 'opus' };
    const partly = predict(runs, [...tasks('a'), opus]);
    expect(partly).toEqual({ ...predict(runs, tasks('a')), tasks: 2 });
    expect(partly.known).toBe(1);
    expect(predictRun(estimatesFrom(runs, projectDir), { tasks: [opus], slots: 4 })).toBeNull();
    expect(predictRun(estimatesFrom([], projectDir), { tasks: tasks('a'), slots: 4 })).toBeNull();
  });

  test('grows as uncertain as the one mean that all new tasks share: their errors do not cancel out', () => {
    const done = Array.from({ length: 3 }, () => inProject(past('a', 60_000, 0.2)));
    const many = tasks(...Array.from({ length: 40 }, (_, index) => `new-${index}`));
    // Independent errors of 40 tasks would leave a factor of about 1.6.
    expect(width(predict(done, many).sessionMs)).toBeGreaterThan(4);
  });

  test('keeps its numbers on every machine, for tasks known by their id, by their project and by other projects', () => {
    const runs = [
      // The second run was slow and dear as a whole.
      inProject(past('a', 60_000, 0.2), past('b', 40_000, 0.1), past('c', 20_000, 0.2)),
      inProject(past('a', 75_000, 0.3), past('b', 50_000, 0.2), past('c', 30_000, 0.3)),
      {
        projectDir: '/q',
        tasks: [past('x', 20_000, 0.5, { model: 'opus' }), past('z', 25_000, 0.4, { model: 'opus' })],
      },
      { projectDir: '/r', tasks: [past('y', 90_000, 0.8, { model: 'opus' })] },
    ];
    const opus = ['x', 'y'].map((id) => ({ ...sampleTask(id), model: 'opus' }));
    const predicted = predict(runs, [...tasks('a', 'b', 'new', 'other'), ...opus], 2);
    const rounded = JSON.parse(JSON.stringify(predicted), (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(4)) : value,
    );
    expect(rounded).toMatchInlineSnapshot(`
      {
        "costUsd": {
          "high": 9.373,
          "likely": 2.26,
          "low": 0.8482,
        },
        "known": 6,
        "sessionMs": {
          "high": 1464000,
          "likely": 350100,
          "low": 164400,
        },
        "tasks": 6,
        "wallMs": {
          "high": 978900,
          "likely": 198700,
          "low": 87150,
        },
      }
    `);
  });

  test('has no cost where no cost was known, and none of a task that was free', () => {
    expect(predict([inProject(past('a', 60_000, null))], tasks('a')).costUsd).toBeNull();
    expect(predict([inProject(past('a', 60_000, null), past('b', 9, 1))], tasks('a', 'b')).costUsd).toBeNull();
    const free = predict([inProject(past('a', 60_000, 0))], tasks('a')).costUsd;
    expect(free?.high).toBeLessThan(0.001);
  });

  test('shortens the wall time by the slots, down to the longest task, and leaves the session time', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const runs = Array.from({ length: 20 }, () => inProject(...ids.map((id) => past(id, 60_000, 0.1))));
    const [one, two, many] = [1, 2, 9].map((slots) => predict(runs, tasks(...ids), slots));
    expect(one?.wallMs).toEqual(one?.sessionMs);
    expect([two?.sessionMs, many?.sessionMs]).toEqual([one?.sessionMs, one?.sessionMs]);
    expect(two?.wallMs.likely).toBeLessThan(0.7 * (one?.wallMs.likely ?? 0));
    expect(many?.wallMs.likely).toBeLessThan(0.7 * (two?.wallMs.likely ?? 0));
  });

  test('of thousands of tasks is made, with a narrow interval', () => {
    const ids = Array.from({ length: 5_000 }, (_, index) => `t${index}`);
    const runs = Array.from({ length: 2 }, () => inProject(...ids.map((id) => past(id, 60_000, 0.1))));
    const { sessionMs, known } = predict(runs, tasks(...ids));
    expect(known).toBe(5_000);
    expect(width(sessionMs)).toBeLessThan(1.5);
  });
});

test('tasks without an estimate start first, then the longest', () => {
  const runs = [inProject(past('short', 10, 1), past('long', 90, 1))];
  const planned = [...tasks('short', 'long'), { ...sampleTask('other'), model: 'opus' }];
  const order = tasksInStartOrder(planned, estimatesFrom(runs, projectDir));
  expect(order.map(({ id }) => id)).toEqual(['other', 'long', 'short']);
});

describe('the wall time of tasks on slots', () => {
  test('is that of giving each task in turn to the slot that is free first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 1_000 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (times, slots) => {
          const free = Array.from({ length: slots }, () => 0);
          for (const ms of times) free[free.indexOf(Math.min(...free))] = Math.min(...free) + ms;
          expect(makespan(times, slots)).toBe(Math.max(...free));
        },
      ),
    );
  });
});
