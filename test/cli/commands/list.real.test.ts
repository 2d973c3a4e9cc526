import { describe, expect, test } from 'vitest';
import { runCli, temporaryFolder } from '../../support/cli/run-cli.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

const list = (folder: { path: string }, ...args: string[]) =>
  runCli(['list', ...args, '--sessions-dir', folder.path], { env: { TZ: 'UTC' } });

describe('claude-multi list', () => {
  test('prints one line per task with state, start, cost and run, newest run first', async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['lint', 'test'], ['test']));
    await storeRun(folder.path, '20260102-000000-bbbb', endedRun(['lint']));
    const { stdout, code } = await list(folder);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '  TASK  STATE           STARTED            TIME     COST  RUN',
      '✔ lint  succeeded       2026-01-01 00:00  10.0s  $0.0123  20260102-000000-bbbb',
      '✔ lint  succeeded       2026-01-01 00:00  10.0s  $0.0123  20260101-000000-aaaa',
      '✖ test  failed: budget  2026-01-01 00:00  10.0s  $0.0123  20260101-000000-aaaa',
      '',
    ]);
  });

  test('stops after a limit, and says so', async () => {
    await using folder = await temporaryFolder();
    await storeRun(
      folder.path,
      '20260101-000000-aaaa',
      endedRun(Array.from({ length: 60 }, (_, index) => `t${index}`)),
    );
    const lines = (await list(folder)).stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(52);
    expect(lines.at(-1)).toBe('… and older ones, after the newest 50: --limit 0');
    expect((await list(folder, '--limit', '0')).stdout.trimEnd().split('\n')).toHaveLength(61);
    expect(await list(folder, '--limit', 'many')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--limit'),
    });
  });

  test('prints each id once with --classic, as the script did', async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['lint', 'test'], ['test']));
    await storeRun(folder.path, '20260102-000000-bbbb', endedRun(['lint']));
    const { stdout, code } = await list(folder, '--classic');
    expect([code, stdout]).toEqual([0, 'Session IDs:\n  - lint\n  - test\n\nTotal: 2 session(s)\n']);
  });

  test('prints the tasks as JSON', async () => {
    await using folder = await temporaryFolder();
    expect((await list(folder, '--json')).stdout).toBe('[]\n');
    await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['test'], ['test']));
    expect(JSON.parse((await list(folder, '--json')).stdout)).toEqual([
      {
        run: '20260101-000000-aaaa',
        id: 'test',
        stage: 'failed',
        reason: 'budget',
        model: 'sonnet',
        startedAt: '2026-01-01T00:00:00.000Z',
        endedAt: '2026-01-01T00:00:10.000Z',
        elapsedMs: 10_000,
        turns: 4,
        costUsd: 0.0123,
        costIsPartial: false,
        knownCostUsd: 0.0123,
      },
    ]);
  });
});
