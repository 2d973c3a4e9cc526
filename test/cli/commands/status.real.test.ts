import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, temporaryFolder } from '../../support/cli/run-cli.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

/** Moves the events of a sample run to the present. */
const recently = (agoMs: number): { shiftMs: number } => ({ shiftMs: Date.now() - startMs - agoMs });

const openRun = (): SampleRun => {
  const run = new SampleRun();
  run.start(['lint', 'test']);
  run.launch(0, 'lint');
  run.progress(1_000, 'lint', 3, 'Bash', 0.01);
  return run;
};

const status = (folder: { path: string }, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  runCli(['status', ...args], { env: { CLAUDE_SESSIONS_DIR: folder.path, ...env } });

describe('claude-multi status', () => {
  test('shows running and recent runs on one screen', async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['old']));
    await storeRun(folder.path, '20260102-000000-bbbb', endedRun(['docs'], ['docs']), recently(600_000));
    await storeRun(folder.path, '20260103-000000-cccc', openRun(), { lock: 'living', ...recently(65_000) });
    const { stdout, stderr, code } = await status(folder);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^✖ docs +failed: budget +10\.0s +4 +0 B +\$0\.0123$/m);
    expect(stdout).toMatch(/^● lint +running · Bash +\d+m \d\ds +3 +0 B +≥\$0\.0100$/m);
    expect(stdout).toMatch(/^○ test +waiting$/m);
    expect(stdout).toMatch(/^3 total · 0 succeeded · 1 running · 1 failed · 1 waiting$/m);
    expect(stdout).toContain('success rate 0% · poor (below 50%)');
    expect(stdout).toContain('1 other run: claude-multi status --all');
    expect(stdout).not.toContain('old');
    expect((await status(folder, ['--all'])).stdout).toMatch(/^✔ old /m);
  });

  test('shows that a supervisor died, and how to continue', async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, '20260103-000000-cccc', openRun(), { lock: 'dead', ...recently(65_000) });
    const { stdout } = await status(folder);
    expect(stdout).toMatch(/^20260103-000000-cccc · its supervisor died · 0 of 2 tasks succeeded/m);
    expect(stdout).toMatch(/^! lint +lost /m);
    expect(stdout).toContain('To continue: claude-multi resume 20260103-000000-cccc');
  });

  test('shows the named run or task', async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['lint', 'docs']));
    await storeRun(folder.path, '20260102-000000-bbbb', endedRun(['lint'], ['lint']));
    expect((await status(folder, ['20260101'])).stdout).toMatch(/^✔ lint[\s\S]*^✔ docs/m);
    expect((await status(folder, ['lint'])).stdout).toMatch(/^20260102-000000-bbbb · failed[\s\S]*^✖ lint/m);
    const one = (await status(folder, ['20260101/lint'])).stdout;
    expect(one).toMatch(/^✔ lint/m);
    expect(one).not.toContain('docs');
    const unknown = await status(folder, ['lnit']);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('there is no task "lnit"');
    expect((await status(folder, ['2026'])).stderr).toContain('more than one run begins with "2026"');
  });

  test('prints the status as JSON', async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, '20260103-000000-cccc', openRun(), { lock: 'living', ...recently(65_000) });
    const shown = JSON.parse((await status(folder, ['--json'], { CLAUDE_STALE_THRESHOLD: '60' })).stdout);
    expect(shown).toMatchObject({
      version: 1,
      otherRuns: 0,
      totals: { runs: 1, tasks: 2, completed: 0, running: 1, waiting: 1, rating: null, costUsd: 0.01 },
      runs: [
        {
          id: '20260103-000000-cccc',
          condition: 'running',
          tasks: [
            { id: 'lint', stage: 'running', tool: 'Bash', turns: 3, isStale: true },
            { id: 'test', stage: 'waiting', isStale: false },
          ],
        },
      ],
    });
    expect(shown.runs[0].tasks[0].elapsedMs).toBeGreaterThanOrEqual(65_000);
    const patient = JSON.parse((await status(folder, ['--json'], { CLAUDE_STALE_THRESHOLD: '10m' })).stdout);
    expect(patient.runs[0].tasks[0].isStale).toBe(false);
  });

  test('reports that there is nothing to show, and which runs cannot be read', async () => {
    await using folder = await temporaryFolder();
    expect((await status(folder)).stdout).toBe(`There is no run in ${folder.path} yet.\n`);
    for (const name of ['lint.status', 'lint.started']) await writeFile(join(folder.path, name), '');
    expect((await status(folder)).stdout).toBe(
      `There is no run in ${folder.path} yet.\n1 session of the script run-multi is in ${folder.path}, which claude-multi does not show: docs/from-run-multi.md\n`,
    );
    const damaged = await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['a']), { summary: false });
    await writeFile(join(damaged, 'events.ndjson'), 'nonsense\n');
    const { stderr, code } = await status(folder);
    expect(stderr).toMatch(/^The run 20260101-000000-aaaa is left out: line 1 of the journal .* is not JSON$/m);
    expect(code).toBe(0);
  });

  test('prints the lines of the script with --classic: every id that is not cleaned, the newest task of each', async () => {
    await using folder = await temporaryFolder();
    expect((await status(folder, ['--classic'])).stdout).toContain(
      '  Total: 0 | Completed: 0 | Running: 0 | Failed: 0\n',
    );
    await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['old', 'docs'], ['docs']));
    await storeRun(folder.path, '20260102-000000-bbbb', endedRun(['docs']));
    await storeRun(folder.path, '20260103-000000-cccc', openRun(), { lock: 'living', ...recently(65_000) });
    const { stdout, stderr, code } = await status(folder, ['--classic']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^ {2}✅ docs {17}completed {7}10s .*\n {2}🔄 lint .*\(running\).*\n {2}✅ old .*\n {2}🔄 test /m,
    );
    expect(stdout).toContain('  Total: 4 | Completed: 2 | Running: 2 | Failed: 0\n');
    expect((await status(folder, ['--classic', 'docs'])).stdout).toContain('  Total: 1 | Completed: 1 |');
    expect((await status(folder, ['--classic', '--json'])).code).toBe(2);
  });

  test('refuses --watch without a terminal, and invalid settings', async () => {
    await using folder = await temporaryFolder();
    const watch = await status(folder, ['--watch']);
    expect([watch.code, watch.stderr]).toEqual([2, expect.stringContaining('--watch needs a terminal')]);
    const stale = await status(folder, [], { CLAUDE_STALE_THRESHOLD: 'soon' });
    expect([stale.code, stale.stderr]).toEqual([
      2,
      expect.stringContaining('CLAUDE_STALE_THRESHOLD is not a duration'),
    ]);
    expect((await status(folder, ['--watch', '--json'])).code).toBe(2);
  });

  test('respects NO_COLOR and FORCE_COLOR', async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['a']));
    const coloured = (await status(folder, [], { FORCE_COLOR: '1' })).stdout;
    expect(coloured).toContain(`${String.fromCodePoint(0x1b)}[32m✔`);
    expect((await status(folder, [], { NO_COLOR: '1' })).stdout).not.toContain(String.fromCodePoint(0x1b));
  });
});
