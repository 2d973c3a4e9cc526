import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/reports/report/report.ts';
import { arbitraryRun } from '../../support/samples/arbitrary-run.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';

const time = (ms: number): string => new Date(startMs + ms).toISOString();

describe('the sessions of a task in a report', () => {
  test('show when each attempt started and how it ended', () => {
    const run = new SampleRun();
    run.start(['a']);
    run.launch(1_000, 'a');
    const crashed = { status: 'failed', reason: 'crashed', message: 'gone' } as const;
    run.crash(4_000, 'a', 500, { outcome: crashed, durationMs: 3_000, turns: 1, costUsd: 0.5 });
    run.launch(5_000, 'a', 2);
    run.finish(9_000, 'a', { durationMs: 4_000, turns: 3, costUsd: null }, 2);
    const [task] = buildReport(run.state, time(9_000)).tasks;
    expect(task?.sessions).toEqual([
      {
        attempt: 1,
        sessionId: 'session-a-1',
        resumed: false,
        startedAt: time(1_000),
        endedAt: time(4_000),
        status: 'failed',
        reason: 'crashed',
        message: 'gone',
        durationMs: 3_000,
        turns: 1,
        costUsd: 0.5,
        costIsPartial: false,
      },
      {
        attempt: 2,
        sessionId: 'session-a-2',
        resumed: false,
        startedAt: time(5_000),
        endedAt: time(9_000),
        status: 'succeeded',
        reason: null,
        message: null,
        durationMs: 4_000,
        turns: 3,
        costUsd: null,
        costIsPartial: false,
      },
    ]);
  });

  test('add up to the task, and the tasks to the run, at any point of the run', () => {
    fc.assert(
      fc.property(arbitraryRun, fc.boolean(), ({ run, nowMs }, living) => {
        const { tasks, totals } = buildReport(run.state, time(nowMs), { living });
        for (const { sessions, attempts, durationMs, turns } of tasks) {
          expect(sessions.map(({ attempt }) => attempt)).toEqual(sessions.map((_, index) => index + 1));
          expect(sessions).toHaveLength(attempts);
          expect(sessions.reduce((sum, session) => sum + session.durationMs, 0)).toBe(durationMs);
          expect(sessions.reduce((sum, session) => sum + session.turns, 0)).toBe(turns);
        }
        expect(totals.sessionMs).toBe(tasks.reduce((sum, { durationMs }) => sum + durationMs, 0));
      }),
    );
  });

  test('include what a running session has used so far', () => {
    const run = new SampleRun();
    run.start(['a', 'b']);
    run.launch(1_000, 'a');
    run.progress(2_000, 'a', 2, 'Bash', 0.75);
    const goesOn = buildReport(run.state, time(6_000), { living: true });
    expect(goesOn.tasks).toMatchObject([
      { status: 'cancelled', reason: 'not-ended', endedAt: null, durationMs: 5_000, turns: 2, costUsd: 0.75 },
      { status: 'skipped', reason: 'not-ended', durationMs: 0 },
    ]);
    expect(goesOn.tasks[0]?.sessions).toMatchObject([{ status: 'unfinished', reason: 'not-ended', endedAt: null }]);
    expect(goesOn.totals).toMatchObject({ wallMs: 6_000, sessionMs: 5_000, costUsd: 0.75, costIsPartial: true });
    const died = buildReport(run.state, time(2_000));
    expect(died.tasks.map(({ reason }) => reason)).toEqual(['supervisor-lost', 'supervisor-lost']);
    expect(died.totals).toMatchObject({ sessionMs: 1_000, costUsd: 0.75 });
  });
});
