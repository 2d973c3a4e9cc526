import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { runCli } from '../support/cli/run-cli.ts';
import { sessionFolder } from '../support/cli/session-folder.ts';

const command = 'until test -e go; do sleep 0.2; done';
const scripts = [
  { match: 'wait', steps: [{ tool: 'Bash', input: { command, description: 'test' } }, { text: 'done' }] },
];
const tasks = JSON.stringify(['one', 'two'].map((id) => ({ id, prompt: 'wait' })));

test('a run whose time has passed ends with code 6, and is finished with more', async () => {
  await using simulator = await startSimulator({ scripts });
  await using folder = await sessionFolder();
  const options = { cwd: folder.project, env: folder.environment(simulator) };
  const ended = await runCli(['run', '-', '--max-parallel', '1', '--run-timeout', '2'], { ...options, input: tasks });
  expect(ended.code).toBe(6);
  expect(ended.stdout).toContain('the time for the whole run, 2.0s, has passed');
  expect(ended.stdout).toMatch(/Cancelled|cancelled/);
  const resume = /claude-multi (resume \S+)/.exec(ended.stdout)?.[1]?.split(' ') ?? [];
  expect(resume).toHaveLength(2);

  writeFileSync(join(folder.project, 'go'), '');
  const finished = await runCli([...resume, '--run-timeout', 'off'], options);
  expect(finished.code, finished.stdout + finished.stderr).toBe(0);
  expect(finished.stdout).toContain('2 of 2 tasks succeeded');
});
