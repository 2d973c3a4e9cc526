import { cpSync, globSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Script } from '../../src/simulator/script/script.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { runStep, type StepOptions, type StepResult } from '../support/cli/run-step.ts';
import { type Github, startGithub } from '../support/fakes/github-emulator.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

const scripts: Script[] = [{ match: 'work', steps: [{ text: 'The work is done.' }] }];
const ids = ['one', 'two', 'three', 'four', 'five'];
const tasks = JSON.stringify(ids.map((id) => ({ id, prompt: 'work' })));

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

/** A step in a job of its own, on a machine of its own. */
async function stepOf(folder: string, job: string, inputs: Readonly<Record<string, string>>): Promise<StepOptions> {
  const { ANTHROPIC_API_KEY: key = '', ...env } = simulator.environment();
  const own = join(folder, job);
  mkdirSync(own);
  return {
    folder: own,
    event: { pull_request: { number: github.pull } },
    apiUrl: github.url,
    env: { ...env, GITHUB_JOB: job },
    inputs: {
      'github-token': await github.workflowToken('write'),
      ...(inputs['mode'] === 'report' ? {} : { tasks, 'anthropic-api-key': key }),
      ...inputs,
    },
  };
}

/** Uploads and downloads an artifact as actions/upload-artifact and download-artifact do. */
function passOn({ outputs }: StepResult, to: string): void {
  const files = (outputs['journal'] ?? '').split('\n').flatMap((pattern) => globSync(pattern));
  const root = dirname(files.find((file) => file.endsWith('events.ndjson')) ?? '');
  for (const file of files) cpSync(file, join(to, relative(root, file)));
}

test('a matrix of three jobs runs a list, and one job reports all of it', async () => {
  await using folder = await temporaryFolder();
  const plan = await runStep(await stepOf(folder.path, 'plan', { mode: 'plan', shards: '3' }));
  expect(plan.code, plan.stdout).toBe(0);
  expect(plan.outputs['conclusion']).toBe('success');
  const { shard: shards } = JSON.parse(plan.outputs['matrix'] ?? '') as { shard: string[] };
  expect(shards).toHaveLength(3);

  const journals = join(folder.path, 'journals');
  for (const [index, shard] of shards.entries()) {
    const job = await runStep(await stepOf(folder.path, `shard-${index}`, { shard }));
    expect(job.code, job.stdout).toBe(0);
    expect(job.outputs['comment-url']).toBe('');
    passOn(job, join(journals, job.outputs['run-id'] ?? ''));
  }
  expect(await github.comments()).toEqual([]);

  const report = await runStep(await stepOf(folder.path, 'report', { mode: 'report', journals }));
  expect(report.code, report.stdout).toBe(0);
  expect(report.outputs).toMatchObject({ conclusion: 'success', succeeded: '5', failed: '0' });
  const [comment, ...others] = await github.comments();
  expect(others).toEqual([]);
  for (const text of [comment?.body ?? '', report.summary]) {
    expect(text).toContain('All 5 tasks succeeded');
    for (const id of ids) expect(text).toContain(id);
  }

  const partial = join(folder.path, 'partial');
  const [first] = globSync(join(journals, '*'));
  cpSync(first ?? '', join(partial, 'first'), { recursive: true });
  const incomplete = await runStep(await stepOf(folder.path, 'incomplete', { mode: 'report', journals: partial }));
  expect(incomplete.code).toBe(1);
  expect(incomplete.outputs['conclusion']).toBe('failure');
  expect(incomplete.summary).toMatch(/shard/);
});

test('the run of a job without rights is reported by a second job that runs no sessions', async () => {
  await using folder = await temporaryFolder();
  const agents = await stepOf(folder.path, 'agents', {
    'github-token': await github.workflowToken('read'),
    comment: 'never',
  });
  const first = await runStep(agents);
  expect(first.code, first.stdout).toBe(0);
  const journals = join(folder.path, 'journals');
  passOn(first, join(journals, 'run'));
  const before = simulator.ledger.requests.length;
  const inputs = { mode: 'report', journals };
  const options = await stepOf(folder.path, 'report', inputs);
  const event = {
    workflow_run: {
      event: 'pull_request',
      head_branch: 'topic',
      head_repository: { full_name: 'alice/project', owner: { login: 'alice' } },
      pull_requests: [],
    },
  };
  const env = {
    ...options.env,
    GITHUB_EVENT_NAME: 'workflow_run',
    GITHUB_ACTOR: 'mallory',
    GITHUB_TRIGGERING_ACTOR: 'mallory',
  };
  const second = await runStep({ ...options, event, env });
  expect(second.code, second.stdout).toBe(0);
  expect(simulator.ledger.requests).toHaveLength(before);
  const [comment] = await github.comments();
  expect(comment?.body ?? second.stdout).toContain('All 5 tasks succeeded');
});

test('a shard of another list is refused before anything is started', async () => {
  await using folder = await temporaryFolder();
  const plan = await runStep(await stepOf(folder.path, 'plan', { mode: 'plan', shards: '2' }));
  const { shard: shards } = JSON.parse(plan.outputs['matrix'] ?? '') as { shard: string[] };
  const other = '[{"id":"other","prompt":"work"}]';
  const refused = await runStep(await stepOf(folder.path, 'shard', { shard: shards[0] ?? '', tasks: other }));
  expect(refused.code).toBe(1);
  expect(refused.stdout).toMatch(/^::error::Nothing was started.*input shard/m);
  expect(refused.outputs['run-id']).toBeUndefined();
});
