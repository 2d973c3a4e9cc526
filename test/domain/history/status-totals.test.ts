import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stageOfRun, stageOfTask, wallMsOf } from '../../../src/domain/history/seen-run.ts';
import { statusTotals } from '../../../src/domain/history/status-totals.ts';
import { ratingOf, successRate } from '../../../src/domain/history/success-rate.ts';
import { runTotals } from '../../../src/domain/run/run-numbers.ts';
import { arbitraryRun } from '../../support/samples/arbitrary-run.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';
import { seen } from '../../support/samples/seen-runs.ts';
import { endedRun } from '../../support/samples/stored-run.ts';

describe('the totals of a status', () => {
  test('equal those that the run itself shows while it runs', () => {
    fc.assert(
      fc.property(arbitraryRun, ({ run, nowMs }) => {
        const now = startMs + nowMs;
        const own = runTotals(run.state, now);
        const totals = statusTotals([seen(run, true)], now);
        expect(totals).toMatchObject({
          tasks: own.tasks,
          completed: own.succeeded,
          failed: own.failed,
          cancelled: own.cancelled,
          skipped: own.skipped,
          running: own.running,
          waiting: own.waiting + own.between,
          lost: 0,
          costUsd: own.cost.knownUsd,
          costIsPartial: own.cost.hasUnknown || own.cost.isPartial,
          speedup: own.speedup,
          utilisation: own.utilisation,
        });
        expect(totals.sessionMs).toBe(own.sessionMs);
        expect(totals.wallMs).toBe(own.wallMs);
      }),
    );
  });

  test('count time with several simultaneous runs once, and pauses between runs not at all', () => {
    const at = (shiftMs: number) => {
      const run = endedRun(['a']);
      const moved = (time: string | null): string | null =>
        time === null ? null : new Date(Date.parse(time) + shiftMs).toISOString();
      const summary = seen(run, false);
      return { ...summary, startedAt: moved(summary.startedAt) ?? '', endedAt: moved(summary.endedAt) };
    };
    // Each takes 10 s: two that overlap by 6 s, and one a minute later.
    const totals = statusTotals([at(0), at(4_000), at(60_000)], startMs + 100_000);
    expect(totals.wallMs).toBe(14_000 + 10_000);
    expect(totals.sessionMs).toBe(30_000);
    expect(totals.speedup).toBe(30 / 24);
  });

  test('add up the tokens and the cache savings of all tasks, which are unknown if a part is', () => {
    const runs = [seen(endedRun(['a', 'b']), false), seen(endedRun(['c']), false)];
    const tokens = { input: 30, output: 600, cacheRead: 9_000, cacheWrite: 1_200 };
    expect(statusTotals(runs, startMs).tokens).toEqual(tokens);
    const saved = (...amounts: (number | null)[]) =>
      statusTotals(
        amounts.map((cacheSavedUsd) => seen(endedRun(['a']), false, { cacheSavedUsd })),
        startMs,
      ).cacheSavedUsd;
    expect([saved(), saved(1, 0.5), saved(1, null)]).toEqual([0, 1.5, null]);
  });

  test('count cancelled and skipped tasks as ended without success', () => {
    expect(successRate({ succeeded: 2, failed: 1, cancelled: 3, skipped: 4 })).toBe(0.2);
    expect(successRate({ succeeded: 0, failed: 0, cancelled: 0, skipped: 0 })).toBeNull();
  });

  test('have a completion rate: the share of ended tasks that succeeded', () => {
    const five = ['a', 'b', 'c', 'd', 'e'];
    const rated = (failed: number) => statusTotals([seen(endedRun(five, five.slice(0, failed)), false)], startMs);
    expect(rated(0)).toMatchObject({ completionRate: 1, rating: 'good' });
    expect(rated(1)).toMatchObject({ completionRate: 0.8, rating: 'good' });
    expect(rated(2)).toMatchObject({ completionRate: 0.6, rating: 'fair' });
    expect(rated(3)).toMatchObject({ completionRate: 0.4, rating: 'poor' });
    expect([ratingOf(0.8), ratingOf(0.7999), ratingOf(0.5), ratingOf(0.4999)]).toEqual([
      'good',
      'fair',
      'fair',
      'poor',
    ]);
  });

  test('have no success rate before a task has ended', () => {
    const run = new SampleRun();
    run.start(['a']);
    run.launch(0, 'a');
    expect(statusTotals([seen(run, true)], startMs + 5)).toMatchObject({ completionRate: null, rating: null });
  });
});

describe('a run whose supervisor died', () => {
  const run = new SampleRun();
  run.start(['open', 'waiting']);
  run.launch(0, 'open');
  run.progress(4_000, 'open', 1, 'Bash', 0.2);
  const lost = seen(run, false);
  const muchLater = startMs + 9_999_999;

  test('is distinguished from a running one', () => {
    expect(stageOfRun(lost)).toBe('lost');
    expect(stageOfRun(seen(run, true))).toBe('running');
    expect(lost.tasks.map((task) => stageOfTask(lost, task))).toEqual(['lost', 'waiting']);
    expect(seen(run, true).tasks.map((task) => stageOfTask(seen(run, true), task))).toEqual(['running', 'waiting']);
  });

  test('lasted until its last event, and cost at least what was recorded', () => {
    expect(wallMsOf(lost, muchLater)).toBe(4_000);
    expect(statusTotals([lost], muchLater)).toMatchObject({
      lost: 1,
      waiting: 1,
      running: 0,
      sessionMs: 4_000,
      costUsd: 0.2,
      costIsPartial: true,
    });
  });
});
