import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttemptEnd } from '../../../src/domain/run/event.ts';
import { describeHold } from '../../../src/supervisor/session/hold-text.ts';
import { plainReporter } from '../../../src/terminal/live/plain.ts';
import { arbitraryRun, hostileText } from '../../support/samples/arbitrary-run.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';

function watch(run: SampleRun): string[] {
  const lines: string[] = [];
  const reporter = plainReporter((line) => lines.push(line));
  run.onEvent((event, state) => reporter.onEvent?.(event, state));
  return lines;
}

describe('plain lines', () => {
  test('report what happens to each task, without turns and tools', () => {
    const run = new SampleRun(2, ['no account was used']);
    const lines = watch(run);
    run.start(['lint', 'docs', 'never']);
    run.launch(50, 'lint');
    run.launch(60, 'docs');
    run.progress(500, 'lint', 1, 'Bash', 0.001);
    run.emit(900, { type: 'session-delayed', taskId: 'lint', attempt: 1, message: 'overloaded (529)', delayMs: 2_500 });
    run.finish(10_050, 'lint', {
      warnings: [{ kind: 'permission-denied', message: '1 tool call was denied: Bash' }],
    });
    run.emit(11_000, { type: 'session-ended', taskId: 'docs', attempt: 1, end: crashed });
    run.emit(11_000, { type: 'task-backing-off', taskId: 'docs', attempt: 1, delayMs: 1_000, message: 'it crashed' });
    run.launch(12_000, 'docs', 2);
    run.emit(61_000, { type: 'run-stopping', cause: 'interrupted', message: 'stopped by Ctrl-C' });
    run.emit(61_000, { type: 'session-stopping', taskId: 'docs', attempt: 2, cause: 'interrupted' });
    const cancelled = { status: 'cancelled', reason: 'interrupted', message: 'stopped by Ctrl-C' } as const;
    run.finish(62_000, 'docs', { outcome: cancelled, durationMs: 50_000, costUsd: 0.5, costIsPartial: true }, 2);
    run.emit(62_000, {
      type: 'task-ended',
      taskId: 'never',
      outcome: { status: 'skipped', reason: 'interrupted', message: 'the run was stopped' },
    });
    run.emit(62_100, { type: 'run-ended', status: 'cancelled', wallMs: 62_100 });
    expect(lines).toEqual([
      '[   0.0s] run run-1: 3 tasks, up to 2 at once, Claude Code 2.1.330',
      '[   0.0s] note: no account was used',
      '[   0.1s] lint: started',
      '[   0.1s] docs: started',
      '[   0.9s] lint: held up for 2.5s: overloaded (529)',
      '[  10.1s] lint: succeeded, 10.0s, 4 turns, cost $0.0123',
      '[  10.1s] lint: warning: 1 tool call was denied: Bash',
      '[  11.0s] docs: attempt 1 failed, next one in 1.0s: it crashed',
      '[  12.0s] docs: started (attempt 2)',
      '[ 1m 01s] stopping the run: stopped by Ctrl-C',
      '[ 1m 01s] docs: stopping: interrupted',
      '[ 1m 02s] docs: cancelled (interrupted), 1m 00s, 6 turns, cost at least $0.5200: stopped by Ctrl-C',
      '[ 1m 02s] never: skipped (interrupted): the run was stopped',
      '[ 1m 02s] run cancelled: 1 of 3 tasks succeeded, wall time 1m 02s, session time 1m 10s, speedup 1.13×, utilisation 56% of 2 slots, cost at least $0.5323',
    ]);
  });

  test('say what the gateway holds requests back for, and since when', () => {
    const run = new SampleRun();
    run.start(['lint']);
    const lines = watch(run);
    run.launch(0, 'lint');
    const since = new Date(startMs + 2_000).toISOString();
    const { message, brief } = describeHold({ reason: 'rate-limit', since: startMs + 2_000 });
    run.emit(3_000, { type: 'session-delayed', taskId: 'lint', attempt: 1, message, brief, delayMs: 0, since });
    expect(lines.at(-1)).toBe(
      `[   3.0s] lint: held back: waits for the API's rate limit since ${since.slice(11, 19)} UTC`,
    );
  });

  test('never contain anything that a terminal or a CI runner could obey', () => {
    fc.assert(
      fc.property(arbitraryRun, hostileText, ({ run }, notice) => {
        const replayed = new SampleRun();
        const lines = watch(replayed);
        for (const { v, seq, at, ...body } of run.events) replayed.emit(0, body);
        plainReporter((line) => lines.push(line)).onNotice?.(notice);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) {
          expect(line).toMatch(/^\[[ \w.]{7}\] /);
          expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|##[a-z]*\[/iu);
          expect(line.length).toBeLessThan(2_500);
        }
      }),
    );
  });
});

const crashed: AttemptEnd = {
  outcome: { status: 'failed', reason: 'crashed', message: 'it crashed' },
  durationMs: 10_000,
  turns: 2,
  usage: {},
  costUsd: 0.02,
  costIsPartial: false,
  cacheSavedUsd: 0,
  result: null,
  verification: null,
  warnings: [],
  exit: { code: 1, signal: null },
  retryAfterMs: 0,
};
