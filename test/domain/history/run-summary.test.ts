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

  test('has the times, settings and notes of the run, and the numbers of all attempts of a task', () => {
    const run = new SampleRun(3, ['a note']);
    run.start(['lint', 'idle']);
    run.launch(1_000, 'lint');
    const warnings = [{ kind: 'no-turns', message: '' } as const];
    const outcome = { status: 'failed', reason: 'crashed', message: '' } as const;
    run.crash(2_000, 'lint', 500, { outcome, durationMs: 1_000, warnings });
    run.emit(3_000, { type: 'run-resumed', run: run.state.run });
    run.launch(4_000, 'lint', 2);
    run.finish(6_000, 'lint', { durationMs: 2_000, warnings: [...warnings, ...warnings] }, 2);
    run.emit(7_000, { type: 'run-ended', status: 'failed', wallMs: 6_500 });
    const time = (second: number): string => new Date(startMs + second * 1_000).toISOString();
    const nothing = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
    expect(summariseRun(run.state, { journalBytes: 7, outputBytes: (id) => (id === 'lint' ? 11 : 0) })).toEqual({
      version: 1,
      journalBytes: 7,
      id: 'run-1',
      startedAt: time(0),
      endedAt: time(7),
      lastEventAt: time(7),
      status: 'failed',
      period: { startedAt: time(3), earlierMs: 2_000 },
      pauses: [{ from: time(2), to: time(3) }],
      wallMs: 6_500,
      projectDir: '/project',
      maxParallel: 3,
      notes: ['a note'],
      cacheSavedUsd: 0.0162,
      savings: { cacheUsd: 0.0122, warmStartUsd: null, sharedContextUsd: null },
      tasks: [
        {
          ...{ id: 'lint', stage: 'succeeded', reason: null, message: null, model: 'sonnet', attempts: 2 },
          ...{ startedAt: time(1), endedAt: time(6), runningSince: null, durationMs: 3_000, turns: 8, tool: null },
          ...{ costUsd: 0.0246, costIsPartial: false, knownCostUsd: 0.0246 },
          tokens: { input: 20, output: 400, cacheRead: 6_000, cacheWrite: 800 },
          ...{ outputBytes: 11, warnings: 3 },
        },
        {
          ...{ id: 'idle', stage: 'waiting', reason: null, message: null, model: 'sonnet', attempts: 0 },
          ...{ startedAt: null, endedAt: null, runningSince: null, durationMs: 0, turns: 0, tool: null },
          ...{ costUsd: 0, costIsPartial: false, knownCostUsd: 0 },
          ...{ tokens: nothing, outputBytes: 0, warnings: 0 },
        },
      ],
    });
  });

  test('tells where a task is, and what a person has to know of that', () => {
    const run = new SampleRun();
    run.start(['lint']);
    const told = () => {
      const [task] = summariseRun(run.state, surroundings).tasks;
      return [task?.stage, task?.reason, task?.message, task?.attempts, task?.endedAt === null];
    };
    expect(told()).toEqual(['waiting', null, null, 0, true]);
    run.launch(0, 'lint');
    expect(told()).toEqual(['running', null, null, 1, true]);
    run.emit(1, { type: 'session-delayed', taskId: 'lint', attempt: 1, message: 'overloaded', delayMs: 5 });
    expect(told()).toEqual(['running', null, 'overloaded', 1, true]);
    run.emit(2, { type: 'session-stopping', taskId: 'lint', attempt: 1, cause: 'timeout' });
    expect(told()).toEqual(['running', null, 'stopping: timeout', 1, true]);
    const outcome = { status: 'failed', reason: 'timeout', message: 'too long' } as const;
    run.emit(3, { type: 'session-ended', taskId: 'lint', attempt: 1, end: { ...sampleEnd, outcome } });
    expect(told()).toEqual(['between', null, null, 1, false]);
    run.emit(4, { type: 'task-backing-off', taskId: 'lint', attempt: 1, delayMs: 5, message: 'again soon' });
    expect(told()).toEqual(['between', null, 'again soon', 1, false]);
    run.launch(5, 'lint', 2);
    expect(told()).toEqual(['running', null, null, 2, true]);
    run.finish(6, 'lint', { outcome }, 2);
    expect(told()).toEqual(['failed', 'timeout', 'too long', 2, false]);
  });

  test('shortens only messages of more than 300 characters', () => {
    const message = 'x'.repeat(300);
    const run = new SampleRun();
    run.start(['lint']);
    run.emit(0, { type: 'task-ended', taskId: 'lint', outcome: { status: 'skipped', reason: 'stopped', message } });
    expect(summariseRun(run.state, surroundings).tasks[0]).toMatchObject({ stage: 'skipped', message });
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
    expect(task?.message).toBe(`${'x'.repeat(299)}…`);
  });
});
