import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accessTokenOfIdentity,
  cloudCredentials,
  failureReasons,
  noAccessToken,
  noIdentityToken,
} from '../../../src/domain/run/outcome.ts';
import { adviceFor } from '../../../src/reports/report/advice.ts';
import { buildReport } from '../../../src/reports/report/report.ts';
import { judge } from '../../../src/supervisor/session/verdict.ts';
import { summaryLines } from '../../../src/terminal/screens/summary.ts';
import { paintFor } from '../../../src/terminal/text/paint.ts';
import { widthOf } from '../../../src/terminal/text/width.ts';
import { arbitraryRun } from '../../support/samples/arbitrary-run.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';

const paint = paintFor(false);

describe('the summary', () => {
  test('shows the tasks, what failed and what to do about it, and the totals', () => {
    expect(summaryOf(mixedRun(), 80)).toEqual([
      '✖ 2 of 4 tasks succeeded, 1 failed, 1 skipped',
      '',
      '  TASK            STATUS       TIME  TURNS  TOKENS      COST',
      '✔ lint            succeeded   10.0s      4    3.6k   $0.0123',
      '    Fixed the two lint errors.',
      '✔ write-the-docs  succeeded   30.0s     12    3.6k     $1.50',
      '    Wrote docs/usage.md. Done.',
      '✖ tests           failed     1m 00s      4    3.6k  ≥$0.2500',
      '– never           skipped         –      –       –         –',
      '',
      '✖ tests: timeout: the wall timeout passed',
      '  → give it more time (--timeout, or "timeout" of the task) or make the task',
      '    smaller',
      '',
      '■ never: skipped: the run was stopped',
      '',
      'What the sessions report about their own work:',
      '  lint: 0 errors found, confidence high, gaps: none',
      '',
      '! lint: 1 tool call was denied: Bash',
      '',
      'Wall time       1m 01s',
      'Session time    1m 40s, the sum over all sessions',
      'Speedup         1.64×, session time ÷ wall time',
      'Utilisation     82% of 2 slots',
      "Cost            at least $1.76, by the CLI's own estimate",
      'Tokens          30 input, 600 output, 9,000 cache read, 1,200 cache write',
      'Savings         prompt cache saved $0.0183, derived from cache reads and writes',
      '                at list prices',
      '',
      '  claude-multi resume run-1                 goes on with what was cut off',
      '  claude-multi retry run-1                  runs the failed tasks again',
      '  claude-multi logs run-1/tests             shows what a session did',
      '  claude-multi report run-1 -o report.html  shows everything on one page',
      '',
      'Note: no account was used: the answers came from a script',
      'Report: /project/out.md',
      'Journal and transcripts: /state/runs/run-1',
    ]);
  });

  test('fits the terminal’s width, and contains nothing that a terminal could obey', () => {
    fc.assert(
      fc.property(
        arbitraryRun,
        fc.integer({ min: 20, max: 200 }),
        fc.boolean(),
        ({ run, nowMs }, width, hasScriptTotals) => {
          const report = buildReport(run.state, new Date(startMs + nowMs).toISOString());
          const lines = summaryLines({ report, runDir: '/r', reportPaths: ['/a'], width, paint, hasScriptTotals });
          for (const line of lines.filter((text) => !/^(Report|Journal)/.test(text))) {
            expect(widthOf(line)).toBeLessThanOrEqual(width);
            expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|^\s*::|##[a-z]*\[/iu);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('lists every failed task, and summarises the succeeded ones when there are many', () => {
    const run = new SampleRun();
    const ids = Array.from({ length: 1_000 }, (_, position) => `t${position}`);
    run.start(ids);
    for (const [position, id] of ids.entries()) {
      run.launch(0, id);
      run.finish(
        10,
        id,
        position % 100 === 0 ? { outcome: { status: 'failed', reason: 'crashed', message: 'it crashed' } } : {},
      );
    }
    const lines = summaryOf(run, 80);
    const named = lines.map((line) => /^✖ (t\d+) +failed/.exec(line)?.[1]).filter((id) => id !== undefined);
    expect(named).toEqual(['t0', 't100', 't200', 't300', 't400', 't500', 't600', 't700', 't800', 't900']);
    expect(lines).toContain('… and 990 succeeded');
    expect(lines.length).toBeLessThan(50);
  });

  test('stays readable when thousands of tasks failed or never started', () => {
    const run = new SampleRun();
    const ids = Array.from({ length: 3_000 }, (_, position) => `t${position}`);
    run.start(ids);
    for (const [position, id] of ids.entries()) {
      if (position >= 1_000) {
        const outcome = { status: 'skipped', reason: 'interrupted', message: 'the run was stopped' } as const;
        run.emit(20, { type: 'task-ended', taskId: id, outcome });
      } else {
        run.launch(0, id);
        run.finish(10, id, { outcome: { status: 'failed', reason: 'crashed', message: 'it crashed' } });
      }
    }
    const lines = summaryOf(run, 80);
    expect(lines).toContain('… and 900 failed, 2,000 skipped');
    expect(lines).toContain('✖ t0, t1, t2 and 997 more: crashed: it crashed');
    expect(lines.length).toBeLessThan(150);
  });

  test('explains equal failures once, and others by themselves', () => {
    const run = new SampleRun();
    run.start(['a', 'b', 'c']);
    const overloaded = { outcome: { status: 'failed', reason: 'overloaded', message: 'busy' } } as const;
    const failures = { a: overloaded, b: { outcome: { ...overloaded.outcome, message: 'too busy' } }, c: overloaded };
    for (const [id, failure] of Object.entries(failures)) {
      run.launch(0, id);
      run.finish(10, id, failure);
    }
    const lines = summaryOf(run, 80);
    expect(lines.filter((line) => line.startsWith('✖ ') && line.includes('busy'))).toEqual([
      '✖ a, c: overloaded: busy',
      '✖ b: overloaded: too busy',
    ]);
  });

  test('lists failures before all others when there are many tasks, and only counts successes', () => {
    const run = new SampleRun();
    const ids = Array.from({ length: 30 }, (_, position) => `t${position}`);
    run.start(ids);
    for (const id of ids) {
      run.launch(0, id);
      const stopped = { status: 'cancelled', reason: 'stopped', message: 'stopped' } as const;
      const broken = { status: 'failed', reason: 'crashed', message: 'it crashed' } as const;
      run.finish(10, id, id === 't3' ? { outcome: stopped } : id === 't9' ? { outcome: broken } : {});
    }
    const lines = summaryOf(run, 80);
    const head = lines.findIndex((line) => line.includes('STATUS'));
    expect(lines.slice(head + 1, head + 4)).toEqual([
      expect.stringMatching(/^✖ t9 +failed/),
      expect.stringMatching(/^■ t3 +cancelled/),
      '… and 28 succeeded',
    ]);
  });

  test('shows numbers that are not known as unknown', () => {
    const run = new SampleRun();
    run.start(['a']);
    run.launch(0, 'a');
    run.finish(10_000, 'a', { costUsd: null, cacheSavedUsd: null, savings: undefined });
    const text = summaryOf(run, 80).join('\n');
    expect(text).toMatch(/Cost +unknown/);
    expect(text).toMatch(/Savings +prompt cache saved an unknown amount, a list price or the cache/);
  });

  test('gives advice for every failure reason', () => {
    for (const reason of failureReasons) expect(adviceFor(reason, 'why')).toMatch(/\w{3}/);
    expect(adviceFor('interrupted', '')).toBeNull();
  });

  test('advises to check the API, not to make the task smaller, after a timeout that was all waiting for the API', () => {
    const evidence = { stopCause: 'timeout', timeoutMs: 12_000, turns: 0, lastRetry: { message: 'request 1 failed' } };
    const outcome = judge(
      { verdict: null, startFailure: null, waitsFor: [], inFlight: true, ...evidence } as never,
      () => null,
    );
    const { message } = outcome as Extract<typeof outcome, { message: string }>;
    expect(adviceFor('timeout', message)).toContain('check the network');
    expect(adviceFor('timeout', message)).not.toContain('smaller');
    expect(adviceFor('timeout', 'the wall timeout passed')).toContain('smaller');
  });

  test.each([
    [noIdentityToken, 'id-token: write'],
    [noAccessToken, 'federation rule'],
    [accessTokenOfIdentity, 'scope of the federation rule'],
    [cloudCredentials, 'credentials of the provider'],
  ])('advises on another credential than a key what mends it: %s', (words, remedy) => {
    const advice = adviceFor('credential-refused', `there is no credential for the API: ${words}: why`);
    expect(advice).toContain(remedy);
    expect(advice).not.toMatch(/\bkey\b|log in/);
  });
});

function summaryOf(run: SampleRun, width: number): string[] {
  const report = buildReport(run.state, new Date(startMs + 100_000).toISOString());
  return summaryLines({ report, runDir: '/state/runs/run-1', reportPaths: ['/project/out.md'], width, paint });
}

function mixedRun(): SampleRun {
  const run = new SampleRun(2, ['no account was used: the answers came from a script']);
  run.start(['lint', 'write-the-docs', 'tests', 'never']);
  for (const id of ['lint', 'write-the-docs', 'tests']) run.launch(0, id);
  run.finish(10_000, 'lint', {
    verification: { errorsFound: 0, gaps: 'none', confidence: 'high' },
    warnings: [{ kind: 'permission-denied', message: '1 tool call was denied: Bash' }],
  });
  run.finish(30_000, 'write-the-docs', {
    durationMs: 30_000,
    turns: 12,
    costUsd: 1.5,
    result: 'Wrote docs/usage.md.\n\nDone.',
  });
  run.finish(60_000, 'tests', {
    outcome: { status: 'failed', reason: 'timeout', message: 'the wall timeout passed' },
    durationMs: 60_000,
    costUsd: 0.25,
    costIsPartial: true,
    result: null,
  });
  run.emit(61_000, {
    type: 'task-ended',
    taskId: 'never',
    outcome: { status: 'skipped', reason: 'interrupted', message: 'the run was stopped' },
  });
  run.emit(61_000, { type: 'run-ended', status: 'failed', wallMs: 61_000 });
  return run;
}
