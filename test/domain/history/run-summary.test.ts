import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runSummarySchema, summariseRun } from '../../../src/domain/history/run-summary.ts';
import { sessionMsOf } from '../../../src/domain/history/seen-run.ts';
import { buildReport } from '../../../src/reports/report/report.ts';
import { arbitraryRun } from '../../support/samples/arbitrary-run.ts';
import { SampleRun, sampleEnd, startMs } from '../../support/samples/sample-run.ts';

const surroundings = {
  journalBytes: 7,
  outputBytes: () => 11,
};

describe('the summary of a run', () => {
  test('survives writing and reading, whatever the sessions printed', () => {
    fc.assert(
      fc.property(arbitraryRun, ({ run }) => {
        const summary = summariseRun(run.state, surroundings);
        expect(runSummarySchema.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
      }),
    );
  });

  test('agrees with the report on turns, tokens, times, attempts and costs', () => {
    fc.assert(
      fc.property(arbitraryRun, ({ run, nowMs }) => {
        const summary = summariseRun(run.state, surroundings);
        const report = buildReport(run.state, new Date(startMs + nowMs).toISOString(), { living: true });
        for (const [index, task] of report.tasks.entries()) {
          const { id, model, turns, tokens, attempts, startedAt, costUsd, costIsPartial, knownCostUsd } = task;
          const cost = { costUsd, costIsPartial, knownCostUsd };
          expect(summary.tasks[index]).toMatchObject({ id, model, turns, tokens, attempts, startedAt, ...cost });
        }
        const times = summary.tasks.map((task) => sessionMsOf({ ...summary, living: true }, task, startMs + nowMs));
        expect(times).toEqual(report.tasks.map(({ durationMs }) => durationMs));
      }),
    );
  });

  test('has the start, the tool and the cache savings so far of a running task', () => {
    const run = new SampleRun();
    run.start(['lint']);
    run.launch(1_000, 'lint');
    expect(summariseRun(run.state, surroundings).cacheSavedUsd).toBe(0);
    const usage = { m: { input: 0, output: 0, cacheRead: 1_000_000, cacheWrite: 0, cacheWrite1h: 0 } };
    const progress = { turns: 3, tool: 'Bash', usage, costUsd: 0.5, cacheSavedUsd: 2 };
    run.emit(2_000, { type: 'session-progressed', taskId: 'lint', attempt: 1, progress });
    expect(summariseRun(run.state, surroundings)).toMatchObject({
      status: 'unfinished',
      endedAt: null,
      wallMs: null,
      cacheSavedUsd: 2,
      tasks: [
        {
          stage: 'running',
          runningSince: '2026-01-01T00:00:01.000Z',
          tool: 'Bash',
          turns: 3,
          costUsd: 0.5,
          outputBytes: 11,
          tokens: { cacheRead: 1_000_000 },
        },
      ],
    });
  });

  test('counts the cache savings of a running task of an older journal, which does not have them, once it has ended', () => {
    const run = new SampleRun();
    run.start(['lint']);
    run.launch(0, 'lint');
    const usage = { m: { input: 9, output: 9, cacheRead: 1_000, cacheWrite: 9, cacheWrite1h: 0 } };
    const progress = { turns: 3, tool: null, usage, costUsd: 0.5 };
    run.emit(10, { type: 'session-progressed', taskId: 'lint', attempt: 1, progress });
    expect(summariseRun(run.state, surroundings).cacheSavedUsd).toBe(0);
    run.finish(20, 'lint', { cacheSavedUsd: 0.75 });
    expect(summariseRun(run.state, surroundings).cacheSavedUsd).toBe(0.75);
  });

  test('says briefly why a task failed', () => {
    const run = new SampleRun();
    run.start(['lint']);
    run.launch(0, 'lint');
    const outcome = { status: 'failed', reason: 'timeout', message: 'x'.repeat(9_999) } as const;
    run.finish(10, 'lint', { outcome, result: null });
    run.emit(10, { type: 'run-ended', status: 'failed', wallMs: 10 });
    const [task] = summariseRun(run.state, surroundings).tasks;
    expect(task).toMatchObject({ stage: 'failed', reason: 'timeout', durationMs: sampleEnd.durationMs });
    expect(task?.message).toHaveLength(300);
  });
});
