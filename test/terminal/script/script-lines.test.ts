import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/reports/report/report.ts';
import { scriptListLines, scriptStatusLines, scriptTotalLines } from '../../../src/terminal/script/script-lines.ts';
import { paintFor } from '../../../src/terminal/text/paint.ts';
import { widthOf } from '../../../src/terminal/text/width.ts';
import { arbitraryRun } from '../../support/samples/arbitrary-run.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';
import { seen } from '../../support/samples/seen-runs.ts';
import { endedRun } from '../../support/samples/stored-run.ts';

const plain = paintFor(false);

function mixed(): SampleRun {
  const run = new SampleRun();
  run.start(['b-lint', 'a-docs', 'c-types', 'd-test', 'e-later']);
  for (const id of ['b-lint', 'a-docs', 'c-types', 'd-test']) run.launch(0, id);
  run.progress(1_000, 'b-lint', 3, 'Bash', 0.01);
  run.finish(100_000, 'a-docs', { durationMs: 100_000 });
  run.finish(60_000, 'c-types', {
    outcome: { status: 'failed', reason: 'timeout', message: 'too slow' },
    result: null,
    durationMs: 60_000,
  });
  run.finish(30_000, 'd-test', {
    outcome: { status: 'cancelled', reason: 'stopped', message: 'stopped' },
    result: null,
    durationMs: 30_000,
  });
  return run;
}

describe('the status in the lines of the script', () => {
  test('has its frame, its words, a line for each id, and its totals', () => {
    expect(scriptStatusLines([seen(mixed(), true)], startMs + 120_000, plain)).toEqual([
      '═══════════════════════════════════════════════════════════════',
      '        Claude Multi-Session Status Dashboard',
      '═══════════════════════════════════════════════════════════════',
      '',
      '  ✅ a-docs               completed       100s            (2048 bytes)',
      '  🔄 b-lint               running         120s (running)  (2048 bytes)',
      '  ❌ c-types              failed:timeout  60s             (2048 bytes)',
      '   d-test               stopped         30s             (2048 bytes)',
      '  🔄 e-later              waiting',
      '',
      '───────────────────────────────────────────────────────────────',
      '  Total: 4 | Completed: 1 | Running: 2 | Failed: 1',
      '  ⚠️ Token efficiency: 9000 tokens read from the prompt cache',
      '  📊 Parallel runtime: 120s | Total cost: $0.0469 or more',
      '═══════════════════════════════════════════════════════════════',
    ]);
  });

  test('shows the newest task of an id only, and no task as running whose supervisor died', () => {
    const failed = seen(endedRun(['lint', 'docs'], ['lint', 'docs']), false);
    const again = seen(endedRun(['lint']), false);
    const text = scriptStatusLines([failed, again], startMs + 60_000, plain).join('\n');
    expect(text).toMatch(/^ {2}❌ docs +failed:budget .*\n {2}✅ lint +completed /m);
    expect(text).toContain('Total: 2 | Completed: 1 | Running: 0 | Failed: 1');
    const dead = scriptStatusLines([seen(mixed(), false)], startMs + 120_000, plain).join('\n');
    expect(dead).toMatch(/^ {2}❌ b-lint +failed:lost /m);
    expect(dead).toMatch(/^ {2}❌ e-later +failed:not-started$/m);
    expect(dead).toContain('Running: 0');
  });

  test('is complete when nothing was run', () => {
    expect(scriptStatusLines([], startMs, plain)).toContain('  Total: 0 | Completed: 0 | Running: 0 | Failed: 0');
    expect(scriptListLines([], plain)).toEqual(['Session IDs:', '  (no sessions found)', '', 'Total: 0 session(s)']);
  });

  test('contains nothing that a terminal would obey, and counts every task that was not stopped', () => {
    fc.assert(
      fc.property(arbitraryRun, fc.boolean(), ({ run, nowMs }, living) => {
        const lines = scriptStatusLines([seen(run, living)], startMs + nowMs, plain);
        for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
        const [total = 0, ...parts] =
          (lines.find((line) => /^ {2}Total/.test(line)) ?? '').match(/\d+/g)?.map(Number) ?? [];
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        const halted = lines.filter((line) => / stopped( |$)/.test(line)).length;
        expect(total + halted).toBe(run.state.tasks.size);
      }),
    );
  });
});

test('the list in the lines of the script has each id once, in order', () => {
  const runs = [seen(endedRun(['lint', 'docs']), false), seen(endedRun(['lint', 'api']), false)];
  expect(scriptListLines(runs, plain)).toEqual([
    'Session IDs:',
    '  - api',
    '  - docs',
    '  - lint',
    '',
    'Total: 3 session(s)',
  ]);
});

describe('the totals in the words of the script', () => {
  const totals = (run: SampleRun, width = 120) =>
    scriptTotalLines(buildReport(run.state, new Date(startMs + 200_000).toISOString()), width, plain);

  test('are those of the report: the sequential estimate is the session time, the gain is the time saved', () => {
    const run = new SampleRun();
    run.start(['a', 'b']);
    run.launch(0, 'a');
    run.launch(0, 'b');
    run.finish(30_000, 'a', { durationMs: 30_000 });
    run.finish(50_000, 'b', { durationMs: 50_000 });
    run.emit(50_000, { type: 'run-ended', status: 'succeeded', wallMs: 50_000 });
    expect(totals(run)).toEqual([
      'In the words of the script:',
      '  TOTAL: $0.0246 | 50s parallel runtime',
      '  Sequential estimate: 80s, the session time | Speedup: 1.6x',
      '  Token savings: 6000 tokens read from the prompt cache',
      '  Efficiency gain: 37.5% (vs sequential execution; derived: 1 − wall time ÷ session time)',
      '  Rating: 🚀 good (80% or more), 2 of 2 tasks succeeded',
    ]);
  });

  test('are told as not available where nothing was run, and rated by the tasks that ended', () => {
    const none = new SampleRun();
    none.start(['a']);
    expect(totals(none).join('\n')).toMatch(/Efficiency gain: N\/A .*/);
    expect(totals(endedRun(['a', 'b', 'c'], ['c'])).at(-1)).toBe(
      '  Rating: ⚡ fair (50 to 79%), 2 of 3 tasks succeeded',
    );
    expect(totals(endedRun(['a', 'b', 'c'], ['b', 'c'])).at(-1)).toContain('⚠️ poor (below 50%)');
  });

  test('fit the width of the terminal', () => {
    fc.assert(
      fc.property(arbitraryRun, fc.integer({ min: 20, max: 200 }), ({ run }, width) => {
        for (const line of totals(run, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
