import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '../../../src/cli/process/exit-code.ts';
import type { Outcome, RunStopCause } from '../../../src/domain/run/outcome.ts';
import { SampleRun } from '../../support/samples/sample-run.ts';

const good: Outcome = { status: 'succeeded' };
const crashed: Outcome = { status: 'failed', reason: 'crashed', message: '' };
const noLogin: Outcome = { status: 'failed', reason: 'not-logged-in', message: '' };

function codeAfter(outcomes: readonly Outcome[], stop?: RunStopCause): number {
  const run = new SampleRun();
  const ids = outcomes.map((_, position) => `t${position}`);
  run.start(ids);
  if (stop !== undefined) run.emit(1, { type: 'run-stopping', cause: stop, message: '' });
  for (const [position, outcome] of outcomes.entries()) {
    const id = `t${position}`;
    if (outcome.status === 'skipped') run.emit(2, { type: 'task-ended', taskId: id, outcome });
    else {
      run.launch(1, id);
      run.finish(2, id, { outcome });
    }
  }
  return exitCodeOf(run.state);
}

describe('the exit code of a run', () => {
  test('is 0 only if every task succeeded, even after a late stop', () => {
    expect(codeAfter([good, good])).toBe(0);
    expect(codeAfter([good], 'interrupted')).toBe(0);
    expect(codeAfter([good, crashed])).toBe(1);
  });

  test('is 3 if all failures are due to a missing login', () => {
    const unstarted: Outcome = { status: 'skipped', reason: 'credential-refused', message: '' };
    expect(codeAfter([noLogin, unstarted], 'credential-refused')).toBe(3);
    expect(codeAfter([good, noLogin])).toBe(3);
    expect(codeAfter([noLogin, crashed])).toBe(1);
    expect(codeAfter([{ ...noLogin, reason: 'credential-refused' }])).toBe(3);
  });

  test('shows the signal that stopped the run', () => {
    const stopped: Outcome = { status: 'cancelled', reason: 'interrupted', message: '' };
    expect(codeAfter([good, stopped], 'interrupted')).toBe(130);
    expect(codeAfter([{ status: 'cancelled', reason: 'terminated', message: '' }], 'terminated')).toBe(143);
  });
});
