import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/cli/run-cli.ts';
import { endedRun, storeRun } from '../support/samples/stored-run.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Runs the CLI with its standard output on a device that is always full. */
async function intoFullDevice(...args: string[]): Promise<{ code: number; stderr: string }> {
  const command = ['-c', 'exec "$0" "$@" >/dev/full', process.execPath, main, ...args];
  return promisify(execFile)('sh', command, { env: { PATH: '/usr/bin:/bin', HOME: '/nonexistent' } }).then(
    ({ stderr }) => ({ code: 0, stderr }),
    (error: { code: number; stderr: string }) => error,
  );
}

test.skipIf(!existsSync('/dev/full'))(
  'a command reports that standard output cannot be written, and fails',
  async () => {
    const end = await intoFullDevice('schema');
    expect(end.code).toBe(3);
    expect(end.stderr).toContain('Standard output could not be written: ENOSPC');
  },
);

test.skipIf(!existsSync('/dev/full'))('a command whose standard error cannot be written fails', async () => {
  await using folder = await temporaryFolder();
  await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['lint']));
  const command = 'exec "$0" "$1" report --output out.md 2>/dev/full';
  const env = { PATH: '/usr/bin:/bin', CLAUDE_SESSIONS_DIR: folder.path };
  const run = promisify(execFile)('sh', ['-c', command, process.execPath, main], { cwd: folder.path, env });
  await expect(run).rejects.toMatchObject({ code: 3 });
  expect(existsSync(join(folder.path, 'out.md'))).toBe(true);
});

test('a run reports at once that the sessions folder cannot be made, even on an ENOENT as in /proc', async () => {
  const task = JSON.stringify([{ id: 'a', prompt: 'x' }]);
  const env = { PATH: '/usr/bin:/bin', HOME: '/nonexistent', IS_SANDBOX: '1' };
  const claude = fileURLToPath(new URL('../fixtures/claude.mjs', import.meta.url));
  const args = [main, 'run', '--tasks', task, '--sessions-dir', '/proc/claude-multi', '--claude-path', claude];
  const end = await promisify(execFile)(process.execPath, args, {
    env: { ...env, PATH: `${process.execPath}/..:/usr/bin:/bin` },
  }).then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: number; stderr: string }) => error,
  );
  expect(end.code).toBe(3);
  expect(end.stderr).toContain("cannot make the run's folder /proc/claude-multi/");
});
