import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { runStep, type StepOptions } from '../support/cli/run-step.ts';
import { type Github, startGithub } from '../support/fakes/github-emulator.ts';
import { mountFolder } from '../support/real/mounted-folder.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

let github: Github;
let simulator: Simulator;

beforeAll(async () => {
  github = await startGithub();
  simulator = await startSimulator({ scripts: [{ match: 'work', steps: [{ text: 'The work is done.' }] }] });
});

afterAll(async () => {
  await simulator.close();
  await github[Symbol.asyncDispose]();
});

beforeEach(async () => {
  for (const { id } of await github.comments()) await github.remove(id);
});

async function stepIn(folder: string, env: Readonly<Record<string, string>>): Promise<StepOptions> {
  const { ANTHROPIC_API_KEY: key = '', ...environment } = simulator.environment();
  return {
    folder,
    event: { pull_request: { number: github.pull } },
    apiUrl: github.url,
    env: { ...environment, ...env },
    inputs: {
      tasks: '[{"id":"one","prompt":"work"}]',
      'anthropic-api-key': key,
      'github-token': await github.workflowToken('write'),
    },
  };
}

describe('a way of telling that is broken is a warning, and the others are not lost', () => {
  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['no file for outputs', { GITHUB_OUTPUT: '' }, /^::warning::The outputs .* could not be set/m],
    [
      'a file for outputs that is gone',
      { GITHUB_OUTPUT: '/nowhere/output' },
      /^::warning::The outputs .* could not be set/m,
    ],
    ['no file for the summary', { GITHUB_STEP_SUMMARY: '' }, /^::warning::The job summary could not be written/m],
    ['a summary that is a folder', { GITHUB_STEP_SUMMARY: '/' }, /^::warning::The job summary could not be written/m],
    ['no file for state', { GITHUB_STATE: '' }, /one: succeeded/],
  ])('%s', async (_, env, warning) => {
    await using folder = await temporaryFolder();
    const result = await runStep(await stepIn(folder.path, env));
    expect(result.stdout).toMatch(warning);
    expect(result.code, result.stdout + result.stderr).toBe(0);
    const [comment] = await github.comments();
    expect(comment?.body).toContain('The task succeeded');
    if (env['GITHUB_STEP_SUMMARY'] === undefined) expect(result.summary).toContain('The task succeeded');
    if (env['GITHUB_OUTPUT'] === undefined) expect(result.outputs['conclusion']).toBe('success');
  });

  test('an event file that cannot be read: nothing is run for somebody unknown', async () => {
    await using folder = await temporaryFolder();
    const options = await stepIn(folder.path, { GITHUB_EVENT_PATH: join(folder.path, 'broken.json') });
    await writeFile(join(folder.path, 'broken.json'), '{"pull_request": ');
    const result = await runStep(options);
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/^::warning::The event's file could not be read/m);
    expect(result.stdout).toMatch(/^::error::no session was started: /m);
  });
});

describe.runIf(process.platform === 'linux')('a runner without disk space', () => {
  test('from the start: the step says so in summary and comment, with what to do', async ({ skip }) => {
    await using folder = await temporaryFolder();
    await using disk = await mountFolder(join(folder.path, 'disk'), 'size=4k,nr_inodes=1');
    if (disk === null) return skip('a file system can only be mounted by root');
    const result = await runStep(await stepIn(folder.path, { RUNNER_TEMP: disk.path }));
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/^::error::the runner's temporary folder cannot be used: ENOSPC.*RUNNER_TEMP/m);
    expect(result.stdout).not.toMatch(/Internal error/);
    expect(result.summary).toContain('This run could not start');
    expect(result.outputs['conclusion']).toBe('failure');
  });

  test('during the run: what was done is told from memory', async ({ skip }) => {
    await using folder = await temporaryFolder();
    await using disk = await mountFolder(join(folder.path, 'disk'), 'size=16k');
    if (disk === null) return skip('a file system can only be mounted by root');
    const result = await runStep(await stepIn(folder.path, { RUNNER_TEMP: disk.path }));
    expect(result.code).toBe(1);
    expect(result.stdout).not.toMatch(/Internal error/);
    expect(result.stdout).toMatch(/ENOSPC/);
    expect(result.stdout).not.toMatch(/claude-multi resume|--sessions-dir/);
    expect(result.summary).not.toBe('');
    const [comment] = await github.comments();
    expect(comment?.body).toMatch(/1 task|could not start|The task/);
  });
});
