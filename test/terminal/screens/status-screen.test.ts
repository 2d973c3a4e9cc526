import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Status } from '../../../src/domain/history/status-selection.ts';
import { statusScreen } from '../../../src/terminal/screens/status-screen.ts';
import { paintFor } from '../../../src/terminal/text/paint.ts';
import { widthOf } from '../../../src/terminal/text/width.ts';
import { arbitraryRun } from '../../support/samples/arbitrary-run.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';
import { seen } from '../../support/samples/seen-runs.ts';
import { endedRun } from '../../support/samples/stored-run.ts';

const plain = paintFor(false);
const endless = Number.POSITIVE_INFINITY;

function status(runs: Status['runs'], nowMs: number, change: Partial<Status> = {}): Status {
  return { now: startMs + nowMs, runs, silentMs: () => null, orphans: () => 0, others: 0, othersLost: 0, ...change };
}

const arbitraryStatus = fc
  .record({
    runs: fc.array(fc.tuple(arbitraryRun, fc.boolean()), { maxLength: 4 }),
    silent: fc.option(fc.nat({ max: 1e9 })),
    others: fc.nat({ max: 5_000 }),
  })
  .map(({ runs, silent, others }) => {
    const now = Math.max(0, ...runs.map(([{ nowMs }]) => nowMs));
    const seenRuns = runs.map(([{ run }, living]) => seen(run, living));
    return status(seenRuns, now, { silentMs: () => silent, others, othersLost: Math.min(others, 3) });
  });

describe('the status screen', () => {
  test('fits any width and height, and contains nothing that a terminal would obey', () => {
    const size = fc.record({ width: fc.integer({ min: 20, max: 200 }), height: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(arbitraryStatus, size, (shown, { width, height }) => {
        const lines = statusScreen(shown, { width, height }, plain);
        expect(lines.length).toBeLessThanOrEqual(height);
        for (const line of lines) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
        }
      }),
    );
  });

  test('has the same text with and without colours', () => {
    fc.assert(
      fc.property(arbitraryStatus, (shown) => {
        const coloured = statusScreen(shown, { width: 70, height: 40 }, paintFor(true)).join('\n');
        const colour = new RegExp(`${String.fromCodePoint(0x1b)}\\[\\d+m`, 'g');
        expect(coloured.replaceAll(colour, '')).toBe(statusScreen(shown, { width: 70, height: 40 }, plain).join('\n'));
      }),
    );
  });

  test('has a line per task with symbol, state, tool, time, turns, output and cost, and the totals', () => {
    const run = new SampleRun(2, ['No account was used.']);
    run.start(['lint', 'test', 'docs', 'types']);
    run.launch(0, 'lint');
    run.progress(1_000, 'lint', 3, 'Bash', 0.01);
    run.launch(0, 'test');
    run.finish(10_000, 'test');
    run.launch(10_000, 'docs');
    run.crash(12_000, 'docs', 5_000, {
      outcome: { status: 'failed', reason: 'overloaded', message: 'the API was overloaded' },
    });
    expect(statusScreen(status([seen(run, true)], 65_000), { width: 100, height: endless }, plain)).toEqual([
      '  TASK   STATE                TIME  TURNS  OUTPUT      COST',
      'run-1 · running · 1 of 4 tasks succeeded · for 1m 05s · /project',
      '● lint   running · Bash     1m 05s      3  2.0 kB  ≥$0.0100',
      '✔ test   succeeded           10.0s      4  2.0 kB   $0.0123',
      '↻ docs   retry: it crashed   10.0s      4  2.0 kB   $0.0123',
      '○ types  waiting',
      '',
      '4 total · 1 succeeded · 1 running · 0 failed · 2 waiting',
      'wall time 1m 05s · session time 1m 25s · speedup 1.31× · utilisation 65% · cost ≥$0.0346',
      'tokens 20 input · 400 output · 6,000 cache read · 800 cache write',
      'prompt cache saved $0.0122, derived from cache reads and writes at list prices',
      'success rate 100% · good (80% or more)',
      'Note: No account was used.',
    ]);
  });

  test('says how to continue a run whose supervisor died', () => {
    const run = new SampleRun();
    run.start(['lint', 'test']);
    run.launch(0, 'lint');
    const screen = statusScreen(status([seen(run, false)], 60_000), { width: 100, height: endless }, plain).join('\n');
    expect(screen).toContain('run-1 · its supervisor died · 0 of 2 tasks succeeded · in 0.0s, 1 min ago');
    expect(screen).toMatch(/^! lint {2}lost/m);
    expect(screen).toMatch(/^○ test {2}not started$/m);
    expect(screen).toContain('! The supervisor of run-1 died. To continue: claude-multi resume run-1');
    const withOrphans = status([seen(run, false)], 60_000, { orphans: () => 3 });
    expect(statusScreen(withOrphans, { width: 140, height: endless }, plain).join('\n')).toContain(
      '! The supervisor of run-1 died and left 3 processes running: claude-multi stop run-1 ends them. To continue:',
    );
  });

  test('gives the next commands for a run that did not fully succeed, if it is the only one shown', () => {
    const run = seen(endedRun(['lint', 'test'], ['test']), false);
    const screen = statusScreen(status([run], 10_000), { width: 100, height: endless }, plain).join('\n');
    expect(screen).toMatch(/^ {2}claude-multi retry run-1 +runs the failed tasks again$/m);
    expect(screen).toMatch(/^ {2}claude-multi logs run-1\/test +shows what a session did$/m);
    expect(screen).not.toContain('claude-multi resume');
    const ofSeveral = status([run, seen(endedRun(['docs']), false)], 10_000);
    const ofSuccess = status([seen(endedRun(['lint']), false)], 10_000);
    for (const other of [ofSeveral, ofSuccess])
      expect(statusScreen(other, { width: 100, height: endless }, plain).join('\n')).not.toContain('retry');
  });

  test('marks a session that has been silent for too long as stale', () => {
    const run = new SampleRun();
    run.start(['lint']);
    run.launch(0, 'lint');
    const shown = status([seen(run, true)], 400_000, { silentMs: () => 390_000 });
    expect(statusScreen(shown, { width: 100, height: endless }, plain).join('\n')).toContain(
      'stale: silent for 6m 30s',
    );
  });

  test('shows no line for runs of a single task when several runs are shown', () => {
    const runs = ['a', 'b', 'c'].map((id) => seen(endedRun([id]), false, { id: `run-${id}` }));
    const lines = statusScreen(status(runs, 10_000), { width: 100, height: endless }, plain);
    expect(lines.slice(0, 4).map((line) => line.slice(0, 3))).toEqual(['  T', '✔ a', '✔ b', '✔ c']);
  });

  test('keeps running and failed tasks on a low screen, and summarises the rest', () => {
    const run = endedRun(
      Array.from({ length: 40 }, (_, index) => `t${index}`),
      ['t33'],
    );
    const lines = statusScreen(status([seen(run, false)], 10_000), { width: 100, height: 14 }, plain);
    expect(lines).toHaveLength(14);
    expect(lines.join('\n')).toMatch(/^✖ t33 /m);
    expect(lines.join('\n')).toMatch(/^… and \d+ more: \d+ succeeded$/m);
  });

  test('counts the runs that are not shown', () => {
    const shown = status([seen(endedRun(['a']), false)], 10_000, { others: 12, othersLost: 2 });
    expect(statusScreen(shown, { width: 100, height: endless }, plain).at(-1)).toBe(
      '12 other runs (2 without supervisor): claude-multi status --all',
    );
  });
});
