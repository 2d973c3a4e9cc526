import { describe, expect, test } from 'vitest';
import { runCli, temporaryFolder } from '../../support/cli/run-cli.ts';
import { startMs } from '../../support/samples/sample-run.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

const history = (folder: { path: string }, ...args: string[]) =>
  runCli(['history', ...args, '--sessions-dir', folder.path], { env: { TZ: 'UTC' } });

async function fill(folder: { path: string }): Promise<void> {
  await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['lint', 'test'], ['test']));
  await storeRun(folder.path, '20260102-000000-bbbb', endedRun(['lint']), {
    shiftMs: Date.now() - startMs - 3_600_000,
  });
}

describe('claude-multi history', () => {
  test('lists runs, including removed ones', async () => {
    await using folder = await temporaryFolder();
    await fill(folder);
    await runCli(['clean', '--older-than', '7d', '--sessions-dir', folder.path]);
    const { stdout } = await history(folder);
    expect(stdout).toMatch(/^✔ 20260102-000000-bbbb {2}20\d\d-.* {2}1\/1 +10\.0s +\$0\.0123 {2}\/project$/m);
    expect(stdout).toMatch(/^✖ 20260101-000000-aaaa {2}2026-01-01 00:00 +1\/2 +10\.0s +\$0\.0246 {2}\/project$/m);
    expect((await history(folder, 'list', '--limit', '1')).stdout).toContain('… and 1 older: --limit 0');
    expect(JSON.parse((await history(folder, 'list', '--json')).stdout)).toMatchObject([
      { id: '20260102-000000-bbbb', condition: 'succeeded' },
      { id: '20260101-000000-aaaa', condition: 'failed', tasks: [{ id: 'lint' }, { id: 'test', reason: 'budget' }] },
    ]);
  });

  test('shows one run', async () => {
    await using folder = await temporaryFolder();
    await fill(folder);
    expect((await history(folder, 'show')).stdout).toMatch(/^20260102-000000-bbbb · succeeded/m);
    expect((await history(folder, 'show', '20260101')).stdout).toMatch(/^✖ test +failed: budget/m);
    expect(await history(folder, 'show', '2026')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('more than one'),
    });
    expect(await history(folder, 'show', '2025')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no run "2025"'),
    });
  });

  test('shows cost, time and success by task, by model and over time', async () => {
    await using folder = await temporaryFolder();
    await fill(folder);
    const { stdout } = await history(folder, 'stats');
    expect(stdout).toMatch(/^2 runs, 3 tasks · success rate 67% · cost \$0\.0369/m);
    expect(stdout).toMatch(/^lint +2 +100% +10\.0s +\$0\.0123 +\$0\.0246$/m);
    expect(stdout).toMatch(/^test +1 +0% +– +– +\$0\.0123$/m);
    expect(stdout).toMatch(/^sonnet +3 +67% /m);
    expect((await history(folder, 'stats', '--since', '30d')).stdout).toMatch(/^1 run, 1 task · success rate 100%/m);
    expect(JSON.parse((await history(folder, 'stats', '--json')).stdout)).toMatchObject({ version: 1, runs: 2 });
  });

  test('writes reports and exports to standard output', async () => {
    await using folder = await temporaryFolder();
    await fill(folder);
    expect((await history(folder, 'report')).stdout).toMatch(/^# History of runs\n/);
    expect((await history(folder, 'export')).stdout).toMatch(/^run,task,status,[\s\S]*\r\n.*,lint,succeeded,/);
    expect(JSON.parse((await history(folder, 'export', '--format', 'json')).stdout).tasks).toHaveLength(3);
    expect((await history(folder, 'export', '--format', 'md')).stdout).toMatch(/^\| Run \| Task /);
  });

  test('reports that there is no run, and exports a table without rows', async () => {
    await using folder = await temporaryFolder();
    expect((await history(folder)).stdout).toBe(`There is no run in ${folder.path} yet.\n`);
    expect((await history(folder, 'export')).stdout).toMatch(/^run,task,[^\n]*\r\n$/);
    expect((await history(folder, 'list', '--json')).stdout).toBe('[]\n');
  });

  test('refuses options and arguments that would have no effect', async () => {
    await using folder = await temporaryFolder();
    for (const [args, words] of [
      [['stat'], 'Did you mean "stats"?'],
      [['stats', '--format', 'csv'], '--format does not apply to history stats'],
      [['report', '--json'], '--json does not apply to history report'],
      [['list', 'x'], '"x" is one argument too many for history list'],
      [['export', '--format', 'xml'], '--format'],
      [['list', '--since', 'ever'], '--since must be seconds'],
    ] as const) {
      expect(await history(folder, ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
    }
  });
});
