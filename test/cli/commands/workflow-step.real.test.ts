import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../../src/simulator/simulator.ts';
import { runCli } from '../../support/cli/run-cli.ts';
import { sessionFolder } from '../../support/cli/session-folder.ts';

const runner = {
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'oidc-token',
  ACTIONS_RUNTIME_TOKEN: 'runtime-token',
  GITHUB_TOKEN: 'github-token',
  GITHUB_ENV: '/commands/env',
  GITHUB_OUTPUT: '/commands/output',
  GITHUB_REPOSITORY: 'owner/name',
};

/** The runner's variables that a session sees. */
async function seenBySession(env: Readonly<Record<string, string>>): Promise<string[]> {
  await using simulator = await startSimulator({
    scripts: [
      {
        match: 'print',
        steps: [{ tool: 'Bash', input: { command: 'env > env.txt', description: 'x' } }, { text: 'Done.' }],
      },
    ],
  });
  await using folder = await sessionFolder();
  const end = await runCli(['run', '--quiet', '--tasks', '[{"id":"a","prompt":"print the environment"}]'], {
    cwd: folder.project,
    env: { ...folder.environment(simulator), ...runner, ...env },
  });
  expect(end.code, end.stderr).toBe(0);
  const names = (await readFile(join(folder.project, 'env.txt'), 'utf8')).split('\n').map((line) => line.split('=')[0]);
  return Object.keys(runner).filter((name) => names.includes(name));
}

describe('a session that the CLI starts', () => {
  test('gets no variable in a workflow step that would let it act as the workflow', async () => {
    expect(await seenBySession({ GITHUB_ACTIONS: 'true' })).toEqual(['GITHUB_REPOSITORY']);
  });

  test('gets the variables of the runner that are passed by name', async () => {
    const passed = { GITHUB_ACTIONS: 'true', CLAUDE_MULTI_PASS_ENV: 'GITHUB_TOKEN, GITHUB_ENV' };
    expect(await seenBySession(passed)).toEqual(['GITHUB_TOKEN', 'GITHUB_ENV', 'GITHUB_REPOSITORY']);
  });
});
