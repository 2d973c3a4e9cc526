import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { runCli } from '../support/cli/run-cli.ts';
import { sessionFolder } from '../support/cli/session-folder.ts';

const ids = ['one', 'two', 'three', 'four', 'five', 'six'];
const tasks = JSON.stringify(ids.map((id) => ({ id, prompt: `say ${id}` })));

test('a run whose budget is spent ends with code 5, and is finished with a larger one', async () => {
  await using simulator = await startSimulator({ scripts: [{ match: 'say ', steps: [{ text: 'done' }] }] });
  await using folder = await sessionFolder();
  const options = { cwd: folder.project, env: folder.environment(simulator) };

  const ended = await runCli(['run', '-', '--max-parallel', '1', '--total-budget', '0.046'], {
    ...options,
    input: tasks,
  });
  expect(ended.code).toBe(5);
  expect(ended.stdout).toMatch(/of the total budget of \$0\.0460 is spent/);
  expect(ended.stdout).toMatch(/[123] of 6 tasks succeeded, .*skipped/);
  const resume = /claude-multi (resume \S+)/.exec(ended.stdout)?.[1]?.split(' ') ?? [];
  expect(resume).toHaveLength(2);

  const again = await runCli(resume, options);
  expect(again.code).toBe(5);

  const finished = await runCli([...resume, '--total-budget', '1'], options);
  expect(finished.code).toBe(0);
  expect(finished.stdout).toContain('6 of 6 tasks succeeded');
});

test('--daily-budget counts what other runs of the sessions folder have spent', async () => {
  await using simulator = await startSimulator({ scripts: [{ match: 'say ', steps: [{ text: 'done' }] }] });
  await using folder = await sessionFolder();
  const options = { cwd: folder.project, env: folder.environment(simulator), input: tasks };
  for (const gateway of ['on', 'off']) {
    const first = await runCli(['run', '-', '--gateway', gateway], options);
    expect(first.code).toBe(0);
  }
  const refused = await runCli(['run', '-', '--daily-budget', '0.05'], options);
  expect(refused.code).toBe(5);
  expect(refused.stdout).toMatch(/\$0\.\d+ of the daily budget of \$0\.0500 is spent/);
  expect(refused.stdout).toContain('0 of 6 tasks succeeded');
});
