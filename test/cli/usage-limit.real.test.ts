import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { runCli } from '../support/cli/run-cli.ts';
import { sessionFolder } from '../support/cli/session-folder.ts';

const tasks = JSON.stringify(['one', 'two', 'three'].map((id) => ({ id, prompt: `say ${id}` })));

test('a run at the usage limit of its account ends with code 4 and the command that goes on, which then finishes it', async () => {
  let isReached = true;
  const resetsAt = Math.floor(Date.now() / 1_000) + 86_000;
  await using simulator = await startSimulator({
    scripts: [{ match: 'say ', steps: [{ text: 'done' }] }],
    usageLimit: { isReached: (request) => isReached && request > 1, resetsAt },
  });
  await using folder = await sessionFolder();
  const { ANTHROPIC_API_KEY: token = '', ...environment } = folder.environment(simulator);
  const options = { cwd: folder.project, env: { ...environment, CLAUDE_CODE_OAUTH_TOKEN: token } };

  const ended = await runCli(['run', '-', '--max-parallel', '1', '--enhance'], { ...options, input: tasks });
  expect(ended.code).toBe(4);
  expect(ended.stdout).toContain('1 of 3 tasks succeeded, 1 cancelled, 1 skipped');
  expect(ended.stdout).toMatch(/the 5-hour limit of the account is reached; it resets at \d\d:\d\d UTC, in \d+h \d\dm/);
  const resume = /claude-multi (resume \S+)/.exec(ended.stdout)?.[1]?.split(' ') ?? [];
  expect(resume).toHaveLength(2);

  const early = await runCli(resume, options);
  expect(early.code).toBe(4);

  isReached = false;
  const finished = await runCli(resume, options);
  expect(finished.code).toBe(0);
  expect(finished.stdout).toContain('3 of 3 tasks succeeded');
});
