import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { runStep, type StepOptions, type StepResult } from '../support/cli/run-step.ts';
import { type Github, startGithub } from '../support/fakes/github-emulator.ts';
import { answers, GithubProxy } from '../support/fakes/github-proxy.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

const uuid = '3e77825e-0f10-4ef9-9852-a3291ffef79a';
const path = /\/issues\/\d+\/comments/;

let github: Github;
let proxy: GithubProxy;
let simulator: Simulator;

beforeAll(async () => {
  github = await startGithub();
  proxy = await GithubProxy.start({ target: github.url, viewer: 'github-actions[bot]' });
  const long = 'A long line of a long result.\n'.repeat(2_000);
  simulator = await startSimulator({
    scripts: [
      { match: 'talk', steps: [{ text: long }] },
      { match: 'fail', steps: [{ status: 404 }] },
      { match: 'write', steps: [{ text: 'Done.' }] },
    ],
  });
});

afterAll(async () => {
  await simulator.close();
  await proxy[Symbol.asyncDispose]();
  await github[Symbol.asyncDispose]();
});

beforeEach(async () => {
  for (const { id } of await github.comments()) await github.remove(id);
  proxy.reset();
});

interface Wish {
  readonly task?: string;
  readonly prompt?: string;
  readonly run?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** Runs the built Action in a job on the pull request. */
async function run(wish: Wish = {}): Promise<StepResult> {
  const { task = 'only', prompt = 'write', run: runId = 100, env, event, inputs } = wish;
  await using folder = await temporaryFolder();
  const options: StepOptions = {
    folder: folder.path,
    event: event ?? { action: 'synchronize', pull_request: { number: github.pull } },
    apiUrl: proxy.url,
    inputs: {
      tasks: JSON.stringify([{ id: task, prompt }]),
      'anthropic-api-key': 'sk-test-the-key-of-the-workflow-0123456789',
      'github-token': await github.workflowToken('write'),
      comment: 'auto',
      ...inputs,
    },
    env: {
      ...simulator.environment(),
      GITHUB_RUN_ID: String(runId),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW_REF: 'alice/project/.github/workflows/ci.yml@refs/pull/1/merge',
      ACTIONS_ORCHESTRATION_ID: `${uuid}.claude.__default`,
      ...env,
    },
  };
  return await runStep(options);
}

const leg = (name: string): Record<string, string> => ({ ACTIONS_ORCHESTRATION_ID: `${uuid}.claude.${name}` });

describe('one comment that is always true', () => {
  test('an older run that ends last leaves the report of the newer one, and says so in its log', async () => {
    const newer = await run({ task: 'newer', run: 200 });
    const older = await run({ task: 'older', run: 100, prompt: 'fail' });
    expect(older.stdout).toContain('a newer run of this workflow has written it');
    const [comment, ...others] = await github.comments();
    expect(others).toEqual([]);
    expect(comment?.body).toContain('newer');
    expect(comment?.body).not.toContain('older');
    expect([newer.outputs['comment-url'], older.outputs['comment-url']]).toEqual([
      comment?.html_url,
      comment?.html_url,
    ]);
    expect(older.outputs).toMatchObject({ conclusion: 'failure' });
  });

  test('jobs of a matrix that end at the same time are legs of one comment, failed ones too', async () => {
    proxy.latency = () => 100 + Math.random() * 500;
    const results = await Promise.all([
      run({ task: 'on-linux', env: leg('linux') }),
      run({ task: 'on-macos', env: leg('macos'), prompt: 'fail' }),
      run({ task: 'on-windows', env: leg('windows') }),
    ]);
    const [comment, ...others] = await github.comments();
    expect(others).toEqual([]);
    for (const name of ['linux', 'macos', 'windows'])
      expect(comment?.body).toMatch(new RegExp(`^\\|(?:✅|❌) ${name}\\|`, 'm'));
    expect(comment?.body).toContain('❌ `on-macos` failed');
    expect(new Set(results.map(({ outputs }) => outputs['comment-url']))).toEqual(new Set([comment?.html_url]));
  });

  test('two jobs that call the same reusable workflow have a comment each', async () => {
    const job = (caller: string) => ({ ACTIONS_ORCHESTRATION_ID: `${uuid}.${caller}.claude.__default` });
    await run({ task: 'of-first', env: job('first') });
    await run({ task: 'of-second', env: job('second') });
    const bodies = (await github.comments()).map(({ body }) => /of-(?:first|second)/.exec(body)?.[0]);
    expect(bodies).toEqual(['of-first', 'of-second']);
  });

  test('is found behind 250 comments of others, some of which quote or forge it', async () => {
    await run({ task: 'before' });
    const [ours] = await github.comments();
    for (let index = 0; index < 250; index += 1) {
      await github.commentAsStranger(index % 2 === 0 ? (ours?.body ?? '') : `> ${ours?.body}`);
    }
    await run({ task: 'after', run: 101 });
    const comments = await github.comments();
    expect(comments).toHaveLength(251);
    expect(comments.filter(({ body }) => body.includes('`after`')).map(({ id }) => id)).toEqual([ours?.id]);
  });

  test('is created again, with the newest report, when somebody has deleted it', async () => {
    await run({ task: 'before' });
    for (const { id } of await github.comments()) await github.remove(id);
    await run({ task: 'after', run: 101 });
    expect((await github.comments()).map(({ body }) => /`(before|after)`/.exec(body)?.[1])).toEqual(['after']);
  });

  test('fits into what GitHub accepts, however much the sessions say', async () => {
    const { stdout } = await run({ prompt: 'talk' });
    const [comment] = await github.comments();
    expect(stdout).not.toContain('::warning::No comment');
    expect(comment?.body.length).toBeLessThanOrEqual(65_536);
    expect(comment?.body).toContain('The task succeeded');
  });
});

describe('a run that cannot start', () => {
  test('says so in the comment, beside the result of the earlier run, which later runs replace again', async () => {
    await run({ task: 'before' });
    const tasks = '[{"id": "a", "prompt": "<b>@alice</b>", "x": 1}]';
    const failed = await run({ run: 101, inputs: { tasks } });
    expect(failed.outputs).toMatchObject({ conclusion: 'failure' });
    const [stale, ...others] = await github.comments();
    expect(others).toEqual([]);
    expect(failed.outputs['comment-url']).toBe(stale?.html_url);
    expect(stale?.body).toContain('### ⚠️ This run could not start');
    expect(stale?.body).toMatch(/result of an earlier run.*\n[\s\S]*`before`/);
    await run({ task: 'after', run: 102 });
    const [again] = await github.comments();
    expect(again?.id).toBe(stale?.id);
    expect(again?.body).not.toMatch(/could not start|`before`/);
  });
});

describe('the inputs about the comment', () => {
  test('on-failure writes one for a failed run only, and keeps it true', async () => {
    const inputs = { comment: 'on-failure' };
    expect((await run({ inputs })).outputs['comment-url']).toBe('');
    await run({ inputs, prompt: 'fail', run: 101 });
    expect(await github.comments()).toHaveLength(1);
    await run({ inputs, run: 102 });
    expect((await github.comments()).map(({ body }) => body.includes('The task succeeded'))).toEqual([true]);
  });

  test('always makes the step fail without a comment', async () => {
    proxy.refuse('POST', path, answers.status(403, 'Repository was archived so is read-only.'));
    const refused = await run({ inputs: { comment: 'always' } });
    expect([refused.code, refused.outputs['conclusion']]).toEqual([1, 'success']);
    expect(refused.stdout).toMatch(/^::error::No comment on the pull request: .*archived/m);
    const elsewhere = await run({ inputs: { comment: 'always' }, event: { ref: 'refs/heads/main' } });
    expect(elsewhere.code).toBe(1);
  });

  test('append writes a comment for each run, and hides those of earlier runs', async () => {
    const inputs = { 'comment-mode': 'append', 'comment-minimize': 'true' };
    await run({ inputs });
    await run({ inputs, run: 101 });
    expect(await github.comments()).toHaveLength(2);
    expect(proxy.minimized).toHaveLength(1);
  });

  test('recreate moves the comment to the end of the conversation', async () => {
    await run();
    const talk = await github.commentAsStranger('talk');
    await run({ inputs: { 'comment-mode': 'recreate' }, run: 101 });
    const [first, second, ...others] = await github.comments();
    expect([first?.id, others]).toEqual([talk.id, []]);
    expect(second?.body).toContain('The task succeeded');
  });

  test('pull-request names the pull request of a schedule, matrix and comment-key the parts of a comment', async () => {
    const inputs = { 'pull-request': `#${github.pull}`, 'comment-key': 'nightly', strategy: '{"job-total": 2}' };
    const event = { schedule: '0 3 * * *' };
    await run({ inputs: { ...inputs, matrix: '{"os": "linux"}' }, event });
    await run({ inputs: { ...inputs, matrix: '{"os": "macos"}' }, event });
    const [comment, ...others] = await github.comments();
    expect(others).toEqual([]);
    expect(comment?.body.match(/^\|✅ claude: \w+/gm)).toEqual(['|✅ claude: macos', '|✅ claude: linux']);
  });
});

describe('a refusal of GitHub', () => {
  test.each([
    ['a locked conversation', answers.status(403, 'Unable to create comment because issue is locked.'), 'Unlock the'],
    ['an archived repository', answers.status(403, 'Repository was archived so is read-only.'), 'unarchive'],
    ['issues that are turned off', answers.status(410, 'Issues are disabled for this repo'), 'Turn issues on'],
    ['a limit that lasts too long', answers.secondaryLimit(3_600), 'longer than the time that is left'],
    ['a limit until next hour', answers.primaryLimit(3_500), 'rate limit is used up'],
  ])('(%s) is a warning with its remedy, and the step succeeds', async (_, answer, words) => {
    proxy.refuse('POST', path, answer);
    const result = await run();
    expect(result.code, result.stdout).toBe(0);
    expect(result.stdout).toMatch(new RegExp(`^::warning::No comment on the pull request: .*${words}`, 'm'));
    expect(result.outputs).toMatchObject({ conclusion: 'success', 'comment-url': '' });
    expect(result.summary).toContain('The task succeeded');
  });

  test('that passes is waited out, which the log tells', async () => {
    proxy.refuse('POST', path, answers.secondaryLimit(1));
    proxy.refuse('GET', path, answers.status(502, 'Bad gateway'), answers.cut);
    const result = await run();
    expect(result.stdout).toMatch(/Waiting 1 s for GitHub, which said: .*secondary rate limit/);
    expect(await github.comments()).toHaveLength(1);
  });

  test('of a creation that was done all the same leaves one comment', async () => {
    proxy.refuse('POST', path, { ...answers.status(502, ''), isDone: true }, { ...answers.cut, isDone: true });
    const result = await run();
    expect(result.outputs['comment-url']).toMatch(/^http/);
    expect(await github.comments()).toHaveLength(1);
  });

  test('names a pull request by Dependabot, whose token can only read as in one from a fork', async () => {
    proxy.refuse('POST', path, answers.status(403, 'Resource not accessible by integration'));
    const bot = 'dependabot[bot]';
    const env = { GITHUB_ACTOR: bot, GITHUB_TRIGGERING_ACTOR: bot };
    const result = await run({ env, inputs: { 'allowed-bots': bot } });
    expect(result.stdout).toMatch(/::warning::No comment on the pull request: .*from a fork or by.*workflow_run/);
  });
});
