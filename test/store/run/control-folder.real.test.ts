import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requestControl } from '../../../src/store/run/control-folder.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';

test('the control of a run refuses requests to a killed supervisor', async () => {
  await using folder = await temporaryFolder();
  const sleeper = spawn('tail', ['-f', '/dev/null']);
  const ended = new Promise((resolve) => sleeper.once('exit', resolve));
  await writeFile(join(folder.path, 'lock.1'), JSON.stringify({ pid: sleeper.pid, startedAt: null, host: hostname() }));
  expect(await requestControl(folder.path, { kind: 'stop-run' })).toBe(true);
  sleeper.kill('SIGKILL');
  await ended;
  expect(await requestControl(folder.path, { kind: 'stop-run' })).toBe(false);
});
