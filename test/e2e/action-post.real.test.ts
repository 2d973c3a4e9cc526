import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Script } from '../../src/simulator/script/script.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { runStep, type StepOptions, startStep } from '../support/cli/run-step.ts';
import { type Github, startGithub } from '../support/fakes/github-emulator.ts';
import { processesOf } from '../support/real/processes.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'test' } });
const scripts: Script[] = [
  {
    match: 'write a file',
    steps: [{ tool: 'Write', input: { file_path: 'made.txt', content: 'made' } }, { text: 'written' }],
  },
  { match: 'hang', steps: [bash('touch begun; until test -e end; do sleep 0.2; done')] },
];
const tasks = JSON.stringify([
  { id: 'done', prompt: 'write a file' },
  { id: 'stuck', prompt: 'hang please' },
  { id: 'never', prompt: 'write a file' },
]);

let github: Github;
let simulator: Simulator;

beforeAll(async () => {
  github = await startGithub();
  simulator = await startSimulator({ scripts });
});

afterAll(async () => {
  await simulator.close();
  await github[Symbol.asyncDispose]();
});

beforeEach(async () => {
  for (const { id } of await github.comments()) await github.remove(id);
});

async function stepIn(folder: string, inputs: Readonly<Record<string, string>> = {}): Promise<StepOptions> {
  const { ANTHROPIC_API_KEY: key = '', ...env } = simulator.environment();
  return {
    folder,
    event: { pull_request: { number: github.pull } },
    apiUrl: github.url,
    env,
    inputs: {
      tasks,
      'max-parallel': '1',
      'anthropic-api-key': key,
      'github-token': await github.workflowToken('write'),
      ...inputs,
    },
  };
}

describe.runIf(process.platform === 'linux')('the post step', () => {
  test('does nothing after a step that has told everything', async () => {
    await using folder = await temporaryFolder();
    const options = await stepIn(folder.path, { tasks: '[{"id":"one","prompt":"write a file"}]' });
    const main = await runStep(options);
    expect(main.code, main.stdout).toBe(0);
    const before = await github.comments();
    const post = await runStep({ ...options, state: main.state });
    expect(post).toMatchObject({ code: 0, stdout: '', stderr: '', summary: '', outputs: {} });
    expect(await github.comments()).toEqual(before);
  });

  test('does nothing after a step that only planned', async () => {
    await using folder = await temporaryFolder();
    const options = await stepIn(folder.path, { mode: 'plan', shards: '2' });
    const main = await runStep(options);
    expect(main.code, main.stdout).toBe(0);
    const post = await runStep({ ...options, state: main.state });
    expect(post).toMatchObject({ code: 0, stdout: '', stderr: '', summary: '', outputs: {} });
    expect(await github.comments()).toEqual([]);
  });

  test('ends and tells what a killed step left: nothing runs on, and the costs are kept', async () => {
    await using folder = await temporaryFolder();
    const options = await stepIn(folder.path);
    const running = await startStep(options);
    await expect.poll(() => existsSync(join(folder.path, 'workspace/begun'))).toBe(true);
    running.child.kill('SIGKILL');
    const main = await running.ended;
    expect(main.summary).toBe('');
    const post = await runStep({ ...options, state: main.state });
    expect(post.stderr).toBe('');
    expect(post.summary).toContain('1 of 3 tasks had succeeded');
    const [comment, ...others] = await github.comments();
    expect(others).toEqual([]);
    expect(comment?.body).toContain('1 of 3 tasks had succeeded');
    expect(comment?.body).toMatch(/the step was killed before it could end/);
    expect(post.summary).toMatch(/\$0\.\d+/);
    await expect.poll(() => processesOf(folder.path)).toEqual([]);
  });

  test('says that nothing was started if the step was killed before its run', async () => {
    await using folder = await temporaryFolder();
    const options = await stepIn(folder.path, { 'claude-path': '', 'claude-version': '1.0.0' });
    const npm = join(folder.path, 'bin');
    await writeSleepingNpm(npm);
    const running = await startStep({ ...options, env: { ...options.env, PATH: `${npm}:/usr/bin:/bin` } });
    await running.logged('Install Claude Code');
    running.child.kill('SIGKILL');
    const main = await running.ended;
    const post = await runStep({ ...options, state: main.state });
    expect(post.summary).toContain('nothing was started: the step was killed before it could end');
    await expect.poll(() => processesOf(folder.path)).toEqual([]);
  });
});

test.runIf(process.platform === 'linux')(
  'a step that is cancelled while it installs Claude Code ends npm and all that it started',
  async () => {
    await using folder = await temporaryFolder();
    const options = await stepIn(folder.path, { 'claude-version': '1.0.0' });
    const npm = join(folder.path, 'bin');
    await writeSleepingNpm(npm);
    const running = await startStep({ ...options, env: { ...options.env, PATH: `${npm}:/usr/bin:/bin` } });
    await running.logged('npm is at work');
    running.child.kill('SIGINT');
    const end = await running.ended;
    expect(end.code).toBe(1);
    expect(end.outputs).toMatchObject({ conclusion: 'cancelled' });
    expect(end.stdout).toMatch(/^::error::nothing was started: the workflow was cancelled/m);
    expect(end.summary).toContain('nothing was started: the workflow was cancelled');
    await expect.poll(() => processesOf(folder.path)).toEqual([]);
  },
);

/** An npm that starts a child of its own, says so, and never ends. */
async function writeSleepingNpm(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const script = '#!/bin/sh\nsetsid sleep 1000 &\necho npm is at work\nsleep 1000\n';
  await writeFile(join(folder, 'npm'), script, { mode: 0o755 });
}
