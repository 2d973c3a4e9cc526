import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeHold } from '../../../src/supervisor/session/hold-text.ts';
import { dashboardFrame } from '../../../src/terminal/live/dashboard-frame.ts';
import { paintFor } from '../../../src/terminal/text/paint.ts';
import { widthOf } from '../../../src/terminal/text/width.ts';
import { arbitraryRun } from '../../support/samples/arbitrary-run.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';

const plain = paintFor(false);
const size = fc.record({ width: fc.integer({ min: 1, max: 200 }), height: fc.integer({ min: 1, max: 40 }) });
const esc = String.fromCodePoint(0x1b);

describe('the dashboard', () => {
  test('always fits the width and height of the terminal', () => {
    fc.assert(
      fc.property(arbitraryRun, size, fc.boolean(), ({ run, nowMs }, frame, colour) => {
        const lines = dashboardFrame(run.state, startMs + nowMs, frame, paintFor(colour));
        expect(lines.length).toBeLessThanOrEqual(frame.height);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(frame.width);
      }),
      { numRuns: 100 },
    );
  });

  test('contains no control characters except its own colours', () => {
    fc.assert(
      fc.property(arbitraryRun, size, ({ run, nowMs }, frame) => {
        const now = startMs + nowMs;
        for (const line of dashboardFrame(run.state, now, frame, plain))
          expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        for (const line of dashboardFrame(run.state, now, frame, paintFor(true)))
          expect(line.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 100 },
    );
  });

  test('shows what the gateway holds requests back for, how long already, and since when where there is room', () => {
    const run = new SampleRun();
    run.start(['lint']);
    run.launch(0, 'lint');
    const since = new Date(startMs + 2_000).toISOString();
    const { message, brief } = describeHold({ reason: 'warm-start', since: startMs + 2_000 });
    run.emit(3_000, { type: 'session-delayed', taskId: 'lint', attempt: 1, message, brief, delayMs: 0, since });
    const frame = (width: number) =>
      dashboardFrame(run.state, startMs + 14_000, { width, height: 30 }, plain).join('\n');
    expect(frame(100)).toContain('waits for another session to write the prompt cache (12s)');
    expect(frame(200)).toContain(`since ${since.slice(11, 19)} UTC`);
    run.progress(15_000, 'lint', 1, 'Bash', 0.001);
    expect(frame(200)).not.toContain('waits for');
  });

  test('shows the tool, the time, the turns and the cost of each task', () => {
    const lines = dashboardFrame(busyRun().state, startMs + 65_000, { width: 100, height: 30 }, plain);
    expect(lines).toEqual([
      '  TASK            STATE                                    TIME  TURNS      COST',
      '✔ lint            succeeded · 1 warning                   10.0s      4   $0.0123',
      '✖ types           failed: timeout                         50.0s      9    ≥$1.25',
      '● write-the-docs  running · Bash                         1m 04s      7  ≥$0.0400',
      '● tests           running (try 2)                           15s      2  ≥$0.0300',
      '● api             held up: overloaded, next try in 4.0s  1m 04s      0   unknown',
      '↻ again           retry in 3s: it crashed                 10.0s      4   $0.0123',
      '○ last            waiting',
      '',
      '██████████████──────────────────────────────────── 28%',
      '2/7 ended · 3 running · 2 waiting · 1 failed · 3 of 4 slots in use',
      'cost ≥$1.34 · wall 1m 05s · speedup 3.28× · at least 10s left (1 task measured)',
      'prompt cache saved $0.0244, derived from cache reads and writes at list prices',
    ]);
  });

  test('drops and cuts columns to fit a terminal of 60 columns', () => {
    expect(dashboardFrame(busyRun().state, startMs + 65_000, { width: 59, height: 30 }, plain)).toEqual([
      '  TASK            STATE               TIME  TURNS      COST',
      '✔ lint            succeeded · 1 w…   10.0s      4   $0.0123',
      '✖ types           failed: timeout    50.0s      9    ≥$1.25',
      '● write-the-docs  running · Bash    1m 04s      7  ≥$0.0400',
      '● tests           running (try 2)      15s      2  ≥$0.0300',
      '● api             held up: overlo…  1m 04s      0   unknown',
      '↻ again           retry in 3s: it…   10.0s      4   $0.0123',
      '○ last            waiting',
      '',
      '██████████████──────────────────────────────────── 28%',
      '2/7 ended · 3 running · 2 waiting · 1 failed',
      '3 of 4 slots in use',
      'cost ≥$1.34 · wall 1m 05s · speedup 3.28×',
      'at least 10s left (1 task measured)',
      'prompt cache saved $0.0244, derived from cache reads and w…',
    ]);
  });

  test('gives running and failed tasks the first rows when there are too few, and summarises the rest', () => {
    const run = new SampleRun(2);
    const ids = Array.from({ length: 30 }, (_, position) => `task-${position + 1}`);
    run.start(ids);
    for (const id of ids.slice(0, 20)) run.launch(0, id);
    for (const id of ids.slice(0, 17)) run.finish(10_000, id);
    run.finish(11_000, 'task-18', { outcome: { status: 'failed', reason: 'budget', message: 'over' } });
    const lines = dashboardFrame(run.state, startMs + 12_000, { width: 100, height: 10 }, plain);
    expect(lines).toEqual([
      '  TASK     STATE                       TIME  TURNS      COST',
      '✖ task-18  failed: budget             10.0s      4   $0.0123',
      '● task-19  running                      12s      0   unknown',
      '● task-20  running                      12s      0   unknown',
      '○ task-21  waiting',
      '○ task-22  waiting',
      '… and 25 more: 8 waiting, 17 succeeded',
      '',
      '18/30 ended · 2 running · 10 waiting · 1 failed · 2 of 2 slots in use',
      'cost ≥$0.2214 · wall 12s · speedup 17.0× · at least 50s left (17 tasks measured)',
    ]);
  });

  test('says what a tool is doing, as far as there is room', () => {
    const run = new SampleRun(2);
    run.start(['a']);
    run.launch(0, 'a');
    const progress = { turns: 1, tool: 'Bash', doing: 'npm test', usage: {}, costUsd: 0 };
    run.emit(1_000, { type: 'session-progressed', taskId: 'a', attempt: 1, progress });
    expect(dashboardFrame(run.state, startMs + 2_000, { width: 100, height: 20 }, plain)[1]).toMatch(
      /^● a +running · Bash: npm test +2s/,
    );
  });

  test('keeps the cause of a delay in a narrow terminal, and says more in a wide one', () => {
    const run = new SampleRun(2);
    run.start(['a', 'b', 'c']);
    for (const id of ['a', 'b', 'c']) run.launch(0, id);
    const message = 'request 5 of 10 failed (rate_limit, status 429)';
    run.emit(1_000, {
      type: 'session-delayed',
      taskId: 'a',
      attempt: 1,
      message,
      brief: '429 · retry 5/10',
      delayMs: 9,
    });
    run.finish(2_000, 'b', { outcome: { status: 'failed', reason: 'timeout', message: 'the wall timeout passed' } });
    run.finish(2_000, 'c', { result: 'Fixed the lint errors.\nIn detail:' });
    const at = (width: number): string[] => dashboardFrame(run.state, startMs + 2_000, { width, height: 20 }, plain);
    expect(at(40)[1]).toMatch(/^● a +429 · retry 5\/10 /);
    expect(at(40).join('\n')).not.toContain('NOTE');
    expect(at(160)[0]).toMatch(/COST +NOTE$/);
    expect(at(160)[1]).toMatch(/^● a +429 · retry 5\/10 .* request 5 of 10 failed \(rate_limit, status 429\)$/);
    expect(at(160)[2]).toMatch(/failed: timeout .* the wall timeout passed$/);
    expect(at(160)[3]).toMatch(/succeeded .* Fixed the lint errors\.$/);
  });

  test('has a bar that shows how much of the run has ended, if there are lines enough', () => {
    const run = new SampleRun(2);
    run.start(['a', 'b', 'c', 'd']);
    run.launch(0, 'a');
    run.finish(1_000, 'a');
    run.launch(1_000, 'b');
    run.finish(2_000, 'b', { outcome: { status: 'failed', reason: 'budget', message: 'over' } });
    const at = (width: number, height: number): string =>
      dashboardFrame(run.state, startMs + 2_000, { width, height }, plain).join('\n');
    expect(at(100, 20)).toContain(`\n${'█'.repeat(25)}${'─'.repeat(25)} 50%\n`);
    expect(at(26, 20)).toContain(`\n${'█'.repeat(10)}${'─'.repeat(10)} 50%\n`);
    expect(at(100, 11)).not.toContain('█');
  });

  test('shows no time left before a task has succeeded, or when the run is stopping', () => {
    const run = new SampleRun(2);
    run.start(['a', 'b']);
    run.launch(0, 'a');
    const last = (): string => dashboardFrame(run.state, startMs + 5_000, { width: 100, height: 20 }, plain).join('\n');
    expect(last()).toContain('time left –');
    run.finish(5_000, 'a', { durationMs: 5_000 });
    expect(last()).toContain('about 5s left (1 task measured)');
    run.emit(5_000, { type: 'run-stopping', cause: 'interrupted', message: 'stopped by Ctrl-C' });
    expect(last()).toContain('time left –');
    expect(last()).toContain('stopping: stopped by Ctrl-C');
  });

  test('shows that the usage limit is close, and for how long it is waited for once it is reached', () => {
    const run = new SampleRun();
    run.start(['a']);
    const frame = (atMs: number): string =>
      dashboardFrame(run.state, startMs + atMs, { width: 120, height: 24 }, plain).join('\n');
    run.emit(1_000, { type: 'run-limit-near', message: 'the 5-hour limit of the account is used by 90 %' });
    expect(frame(1_000)).toContain('the 5-hour limit of the account is used by 90 %');
    const until = new Date(startMs + 602_000).toISOString();
    run.emit(2_000, { type: 'run-limited', message: 'the 5-hour limit of the account is reached', until });
    expect(frame(2_000)).toContain('the 5-hour limit of the account is reached: going on in 10m 00s');
    expect(frame(2_000)).not.toContain('90 %');
    expect(frame(602_000)).not.toContain('going on');
  });

  test('shows what a session that has answered waits for', () => {
    const run = new SampleRun();
    run.start(['a']);
    run.launch(0, 'a');
    const waitsFor = [{ kind: 'command', name: 'npm run \u001b[31mbuild' }] as const;
    run.emit(1_000, {
      type: 'session-progressed',
      taskId: 'a',
      attempt: 1,
      progress: { turns: 2, tool: null, usage: {}, costUsd: 0, waitsFor: [...waitsFor] },
    });
    const frame = dashboardFrame(run.state, startMs + 1_000, { width: 120, height: 24 }, plain).join('\n');
    expect(frame).toContain('waits for a background command (npm run build)');
  });
});

function busyRun(): SampleRun {
  const run = new SampleRun(4);
  run.start(['lint', 'types', 'write-the-docs', 'tests', 'api', 'again', 'last']);
  for (const id of ['lint', 'types', 'write-the-docs', 'tests', 'api', 'again']) run.launch(1_000, id);
  run.progress(2_000, 'write-the-docs', 7, 'Bash', 0.04);
  run.emit(3_000, {
    type: 'session-delayed',
    taskId: 'api',
    attempt: 1,
    message: 'overloaded, next try in 4.0s',
    delayMs: 4_000,
  });
  run.finish(11_000, 'lint', { warnings: [{ kind: 'permission-denied', message: '1 tool call was denied' }] });
  run.finish(51_000, 'types', {
    outcome: { status: 'failed', reason: 'timeout', message: 'the wall timeout passed' },
    durationMs: 50_000,
    turns: 9,
    costUsd: 1.25,
    costIsPartial: true,
  });
  const crashed = { outcome: { status: 'failed', reason: 'crashed', message: 'it crashed' } as const };
  run.crash(60_000, 'again', 8_000, crashed);
  run.crash(54_000, 'tests', 1_000, { ...crashed, durationMs: 5_000, turns: 1, costUsd: 0.02 });
  run.launch(55_000, 'tests', 2);
  run.progress(56_000, 'tests', 1, null, 0.01, 2);
  return run;
}
