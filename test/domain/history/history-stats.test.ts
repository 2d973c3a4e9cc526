import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyStats, sharedIds } from '../../../src/domain/history/history-stats.ts';
import { statusTotals } from '../../../src/domain/history/status-totals.ts';
import { arbitraryRun, endRun } from '../../support/samples/arbitrary-run.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';
import { seen } from '../../support/samples/seen-runs.ts';
import { endedRun } from '../../support/samples/stored-run.ts';

const at = (startedAt: string, ...run: Parameters<typeof endedRun>) =>
  seen(endedRun(...run), false, { startedAt: `${startedAt}T12:00:00.000Z` });

describe('the statistics of the history', () => {
  test('add up by task, by model and over time', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRun, { maxLength: 5 }), (runs) => {
        const { totals, byTask, byModel, trend, runs: count } = historyStats(runs.map(({ run }) => seen(run, false)));
        expect(count).toBe(runs.length);
        for (const groups of [byTask, byModel, trend.periods]) {
          for (const number of ['tasks', 'succeeded', 'failed', 'unfinished'] as const) {
            expect(groups.reduce((sum, group) => sum + group[number], 0)).toBe(totals[number]);
          }
          for (const number of ['costUsd', 'sessionMs'] as const) {
            const sum = groups.reduce((whole, group) => whole + group[number], 0);
            expect(Math.abs(sum - totals[number])).toBeLessThanOrEqual(1e-9 * Math.max(1, totals[number]));
          }
        }
      }),
    );
  });

  test('agree with the status of the same runs on time, success, speedup, utilisation and cost', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(arbitraryRun, fc.boolean()), { maxLength: 5 }), (runs) => {
        const shown = runs.map(([{ run, nowMs }, hasEnded]) => {
          if (hasEnded) endRun(run, nowMs);
          return seen(run, false);
        });
        const stats = historyStats(shown);
        const { wallMs, sessionMs, speedup, utilisation, completionRate, cacheSavedUsd, ...status } = statusTotals(
          shown,
          startMs,
        );
        expect(stats).toMatchObject({ wallMs, speedup, utilisation, cacheSavedUsd });
        expect(stats.totals).toMatchObject({ successRate: completionRate, succeeded: status.completed });
        expect(stats.totals.costIsPartial).toBe(status.costIsPartial);
        // The order in which numbers are added may change the last digits.
        expect(stats.totals.sessionMs / (sessionMs || 1)).toBeCloseTo(sessionMs === 0 ? 0 : 1, 9);
        expect(stats.totals.costUsd / (status.costUsd || 1)).toBeCloseTo(status.costUsd === 0 ? 0 : 1, 9);
      }),
    );
  });

  test('count simultaneous runs once in the time, and skipped tasks as not succeeded', () => {
    const run = endedRun(['a', 'b']);
    const other = new SampleRun();
    other.start(['c', 'd']);
    other.launch(4_000, 'c');
    other.finish(14_000, 'c', { outcome: { status: 'failed', reason: 'crashed', message: 'gone' } });
    other.emit(14_000, {
      type: 'task-ended',
      taskId: 'd',
      outcome: { status: 'skipped', reason: 'run-failed', message: '' },
    });
    other.emit(14_000, { type: 'run-ended', status: 'failed', wallMs: 10_000 });
    const second = seen(other, false, { startedAt: new Date(startMs + 4_000).toISOString() });
    expect(historyStats([second, seen(run, false)])).toMatchObject({
      wallMs: 14_000,
      speedup: 30 / 14,
      utilisation: 30 / (4 * 20),
      totals: { tasks: 3, succeeded: 2, failed: 1, successRate: 0.5 },
    });
  });

  test('keep the tasks of two projects apart that have the same id', () => {
    const runs = [at('2026-01-01', ['lint', 'test']), at('2026-01-02', ['lint'])];
    const [one, other] = [runs[0], runs[1]].map((run, index) => ({ ...run, projectDir: `/${index}` })) as typeof runs;
    const { byTask } = historyStats([...runs, one, other].flatMap((run) => run ?? []));
    const listed = byTask.map(({ name, project, tasks }) => `${project} ${name} ${tasks}`);
    expect(listed.sort()).toEqual(['/0 lint 1', '/0 test 1', '/1 lint 1', '/project lint 2', '/project test 1']);
    expect([...sharedIds(byTask)].sort()).toEqual(['lint', 'test']);
  });

  test('give the success rate of a task, and its duration and cost when it succeeds', () => {
    const runs = [at('2026-01-01', ['lint', 'test']), at('2026-01-02', ['lint', 'test'], ['test'])];
    const { byTask, totals, firstAt, lastAt } = historyStats(runs);
    expect(byTask.find(({ name }) => name === 'test')).toMatchObject({
      tasks: 2,
      succeeded: 1,
      failed: 1,
      successRate: 0.5,
      medianMs: 10_000,
      medianUsd: 0.0123,
    });
    expect(totals).toMatchObject({ tasks: 4, successRate: 0.75, costIsPartial: false });
    expect([firstAt, lastAt]).toEqual(['2026-01-01T12:00:00.000Z', '2026-01-02T12:00:00.000Z']);
  });

  test('leave out running runs, and count tasks that a dead supervisor left open as unfinished', () => {
    const run = new SampleRun();
    run.start(['open', 'never-started']);
    run.launch(0, 'open');
    expect(historyStats([seen(run, true)])).toMatchObject({ runs: 0, totals: { tasks: 0, successRate: null } });
    expect(historyStats([seen(run, false)])).toMatchObject({
      runs: 1,
      totals: { tasks: 1, unfinished: 1, successRate: null, costIsPartial: true },
    });
  });

  test('show the trend in days, weeks from Monday, or months, so that it stays short', () => {
    const units = (...days: string[]) => {
      const { unit, periods } = historyStats(days.map((day) => at(day, ['a']))).trend;
      return [unit, ...periods.map(({ name, runs }) => `${name} ${runs}`)];
    };
    expect(units('2026-03-02', '2026-03-01', '2026-03-01')).toEqual(['day', '2026-03-01 2', '2026-03-02 1']);
    expect(units('2026-03-01', '2026-03-02', '2026-03-22')).toEqual([
      'week',
      '2026-02-23 1',
      '2026-03-02 1',
      '2026-03-16 1',
    ]);
    expect(units('2025-12-31', '2026-01-01', '2026-06-30')).toEqual([
      'month',
      '2025-12-01 1',
      '2026-01-01 1',
      '2026-06-01 1',
    ]);
    const years = Array.from(
      { length: 36 },
      (_, index) => `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-15`,
    );
    expect(units(...years)).toHaveLength(13);
  });
});
