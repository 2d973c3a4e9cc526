import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findScriptSessions } from '../../../src/store/history/script-sessions.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';

async function leaveSessions(folder: string): Promise<void> {
  for (const name of ['task-1.status', 'task-1.started', 'my task.status', 'my task.started', 'other.status'])
    await writeFile(join(folder, name), 'running\n');
  await mkdir(join(folder, 'x.status'));
  await writeFile(join(folder, 'x.started'), '');
}

test('finds the sessions that the script left in its folder, or in the one that CLAUDE_SESSIONS_DIR names', async () => {
  await using folder = await temporaryFolder();
  await using runs = await temporaryFolder();
  expect(await findScriptSessions({}, runs.path, folder.path)).toBeNull();
  expect(await findScriptSessions({}, runs.path, join(folder.path, 'none'))).toBeNull();
  await leaveSessions(folder.path);
  expect(await findScriptSessions({}, runs.path, folder.path)).toEqual({ folder: folder.path, count: 2 });
  const env = { CLAUDE_SESSIONS_DIR: runs.path };
  expect(await findScriptSessions(env, runs.path, folder.path)).toBeNull();
  await leaveSessions(runs.path);
  expect(await findScriptSessions(env, runs.path, folder.path)).toEqual({ folder: runs.path, count: 2 });
});
