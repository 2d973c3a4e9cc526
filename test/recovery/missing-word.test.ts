import { describe, expect, test } from 'vitest';
import type { AttemptOutcome } from '../../src/domain/run/outcome.ts';
import { type TakingUp, takeUp } from '../support/real/taken-up-run.ts';
import { SampleRun, sampleEnd } from '../support/samples/sample-run.ts';

/** A supervisor that died after recording the end of an attempt, but before recording the end of the task. */
function diedAfter(outcome: AttemptOutcome): SampleRun {
  const run = new SampleRun();
  run.start(['one']);
  run.launch(10, 'one');
  run.emit(20, { type: 'session-ended', taskId: 'one', attempt: 1, end: { ...sampleEnd, outcome } });
  return run;
}

function fateOf(run: SampleRun, how: TakingUp = {}): string {
  const { events, state } = takeUp(run, how);
  const task = state.tasks.get('one');
  const said = events.map(({ type }) => type).join(' ');
  return `${said} → ${task?.phase === 'ended' ? task.outcome.status : task?.phase}`;
}

const failed = (reason: 'timeout' | 'crashed' | 'budget'): AttemptOutcome => ({
  status: 'failed',
  reason,
  message: '',
});
const cancelled = (reason: 'interrupted' | 'supervisor-lost'): AttemptOutcome => ({
  status: 'cancelled',
  reason,
  message: '',
});

describe('a supervisor that died between the end of an attempt and the end of its task', () => {
  test('does not make a succeeded task run twice', () => {
    expect(fateOf(diedAfter({ status: 'succeeded' }))).toBe('run-resumed task-ended → succeeded');
  });

  test.each(['timeout', 'budget'] as const)('does not make a permanently failed task run again (%s)', (reason) => {
    expect(fateOf(diedAfter(failed(reason)))).toBe('run-resumed task-ended → failed');
  });

  test('lets a task with a temporary failure continue', () => {
    expect(fateOf(diedAfter(failed('crashed')))).toBe('run-resumed task-reopened → between');
  });

  test('ends a task without retries left', () => {
    expect(fateOf(diedAfter(failed('crashed')), { retries: 0 })).toBe('run-resumed task-ended → failed');
  });

  test('leaves the decision about a task that a person stopped to the caller', () => {
    expect(fateOf(diedAfter(cancelled('interrupted')))).toBe('run-resumed task-ended → cancelled');
    expect(fateOf(diedAfter(cancelled('interrupted')), { wish: { kind: 'resume', restart: false } })).toBe(
      'run-resumed task-ended task-reopened → between',
    );
  });

  test('lets a task continue that its dying supervisor had stopped', () => {
    expect(fateOf(diedAfter(cancelled('supervisor-lost')))).toBe('run-resumed task-reopened → between');
  });

  test('lets a task continue that was waiting for its next attempt', () => {
    const run = new SampleRun();
    run.start(['one']);
    run.launch(10, 'one');
    run.crash(20, 'one', 60_000, { outcome: failed('crashed') });
    expect(fateOf(run, { retries: 0 })).toBe('run-resumed task-reopened → between');
  });

  test('does not lose the reopening of an ended task', () => {
    const run = new SampleRun();
    run.start(['one']);
    run.launch(10, 'one');
    run.finish(20, 'one', { outcome: failed('timeout') });
    const task = run.state.tasks.get('one')?.task;
    if (task === undefined) throw new Error('the task is not planned');
    run.emit(30, { type: 'task-reopened', taskId: 'one', task });
    expect(fateOf(run)).toBe('run-resumed task-reopened → between');
  });
});
