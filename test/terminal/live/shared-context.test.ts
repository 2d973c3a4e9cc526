import { describe, expect, test } from 'vitest';
import { summariseRun } from '../../../src/domain/history/run-summary.ts';
import type { Task } from '../../../src/domain/plan/task.ts';
import { conclusionOf } from '../../../src/reports/report/conclusion.ts';
import { nextSteps } from '../../../src/reports/report/next-steps.ts';
import { buildReport } from '../../../src/reports/report/report.ts';
import { dashboardFrame } from '../../../src/terminal/live/dashboard-frame.ts';
import { plainReporter } from '../../../src/terminal/live/plain.ts';
import { paintFor } from '../../../src/terminal/text/paint.ts';
import { attemptEnd, makeTask } from '../../support/samples/events.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';

const tasks: readonly Task[] = [
  { ...makeTask('reading'), sharedContext: { role: 'source' } },
  { ...makeTask('one'), sharedContext: { role: 'fork', of: 'reading' } },
  { ...makeTask('two'), sharedContext: { role: 'fork', of: 'reading' } },
  makeTask('alone'),
];

/** A run whose shared context is being read. */
function reading(): { readonly run: SampleRun; readonly lines: string[] } {
  const run = new SampleRun();
  const lines: string[] = [];
  const reporter = plainReporter((line) => lines.push(line));
  run.start([]);
  run.onEvent((event, state) => reporter.onEvent?.(event, state));
  for (const task of tasks) run.emit(0, { type: 'task-planned', taskId: task.id, task });
  run.launch(1_000, 'reading');
  run.launch(1_000, 'alone');
  return { run, lines };
}

const start = (taskId: string, change: object) =>
  ({
    type: 'session-started',
    taskId,
    attempt: 1,
    sessionId: taskId,
    resumed: false,
    marker: taskId,
    ...change,
  }) as const;

describe('a task that waits for its shared context', () => {
  test('says so in the dashboard, the status and the report', () => {
    const { run } = reading();
    const rows = dashboardFrame(run.state, startMs + 2_000, { width: 100, height: 30 }, paintFor(false));
    expect(rows.filter((row) => row.includes('waits for the shared context')).map((row) => row.split(/ +/)[1])).toEqual(
      ['one', 'two'],
    );
    const { tasks: seen } = summariseRun(run.state, { journalBytes: 0, outputBytes: () => 0 });
    expect(seen.map(({ message }) => message)).toEqual([
      null,
      'waits for the shared context',
      'waits for the shared context',
      null,
    ]);
    const report = buildReport(run.state, new Date(startMs + 2_000).toISOString(), { living: true });
    expect(report.tasks[1]?.message).toBe('the run is still going: the task waits for the shared context');
  });

  test('is counted in the plain lines when the reading starts, and they say how it begins', () => {
    const { run, lines } = reading();
    run.emit(2_000, { type: 'session-ended', taskId: 'reading', attempt: 1, end: attemptEnd });
    run.emit(2_000, { type: 'task-ended', taskId: 'reading', outcome: { status: 'succeeded' } });
    run.emit(3_000, start('one', { forkOf: 'session' }));
    run.emit(3_000, start('two', { withoutContext: 'it is\ngone' }));
    expect(lines.filter((line) => line.includes('started'))).toEqual([
      '[   1.0s] reading: started; 2 tasks wait for what it reads',
      '[   1.0s] alone: started',
      '[   3.0s] one: started with the shared context',
      '[   3.0s] two: started without the shared context: it is gone',
    ]);
    const report = buildReport(run.state, new Date(startMs + 4_000).toISOString(), { living: true });
    expect(report.tasks.map(({ sessions }) => sessions[0]?.forkOf)).toEqual([
      undefined,
      'session',
      undefined,
      undefined,
    ]);
  });
});

test('a run whose shared context failed has succeeded if the tasks have', () => {
  const { run } = reading();
  const failed = { status: 'failed', reason: 'timeout', message: 'too slow' } as const;
  run.emit(2_000, { type: 'session-ended', taskId: 'reading', attempt: 1, end: { ...attemptEnd, outcome: failed } });
  run.emit(2_000, { type: 'task-ended', taskId: 'reading', outcome: failed });
  for (const id of ['one', 'two', 'alone']) {
    if (id !== 'alone') run.emit(3_000, start(id, { withoutContext: 'it failed' }));
    run.finish(4_000, id, {});
  }
  run.emit(5_000, { type: 'run-ended', status: 'succeeded', wallMs: 5_000 });
  const report = buildReport(run.state, new Date().toISOString());
  expect(conclusionOf(report)).toBe('3 tasks succeeded, without the shared context');
  expect(nextSteps({ ...report.run, tasks: report.tasks }).map(({ command }) => command)).toEqual([
    'claude-multi logs run-1/reading',
  ]);
});
