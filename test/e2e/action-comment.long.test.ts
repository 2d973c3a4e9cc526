import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CommentScene } from '../support/cli/comment-scene.ts';
import { answers } from '../support/fakes/github-proxy.ts';

const path = /\/issues\/\d+\/comments/;

let scene: CommentScene;

beforeAll(async () => {
  scene = await CommentScene.start();
});
afterAll(() => scene[Symbol.asyncDispose]());
beforeEach(() => scene.reset());

describe('the inputs about the comment', () => {
  test('on-failure writes one for a failed run only, and keeps it true', async () => {
    const inputs = { comment: 'on-failure' };
    expect((await scene.run({ inputs })).outputs['comment-url']).toBe('');
    await scene.run({ inputs, prompt: 'fail', run: 101 });
    expect(await scene.github.comments()).toHaveLength(1);
    await scene.run({ inputs, run: 102 });
    expect((await scene.github.comments()).map(({ body }) => body.includes('The task succeeded'))).toEqual([true]);
  });

  test('always makes the step fail without a comment', async () => {
    scene.proxy.refuse('POST', path, answers.status(403, 'Repository was archived so is read-only.'));
    const refused = await scene.run({ inputs: { comment: 'always' } });
    expect([refused.code, refused.outputs['conclusion']]).toEqual([1, 'success']);
    expect(refused.stdout).toMatch(/^::error::No comment on the pull request: .*archived/m);
    const elsewhere = await scene.run({ inputs: { comment: 'always' }, event: { ref: 'refs/heads/main' } });
    expect(elsewhere.code).toBe(1);
  });

  test('append writes a comment for each run, and hides those of earlier runs', async () => {
    const inputs = { 'comment-mode': 'append', 'comment-minimize': 'true' };
    await scene.run({ inputs });
    await scene.run({ inputs, run: 101 });
    expect(await scene.github.comments()).toHaveLength(2);
    expect(scene.proxy.minimized).toHaveLength(1);
  });

  test('recreate moves the comment to the end of the conversation', async () => {
    await scene.run();
    const talk = await scene.github.commentAsStranger('talk');
    await scene.run({ inputs: { 'comment-mode': 'recreate' }, run: 101 });
    const [first, second, ...others] = await scene.github.comments();
    expect([first?.id, others]).toEqual([talk.id, []]);
    expect(second?.body).toContain('The task succeeded');
  });

  test('pull-request names the pull request of a schedule, matrix and comment-key the parts of a comment', async () => {
    const inputs = { 'pull-request': `#${scene.github.pull}`, 'comment-key': 'nightly', strategy: '{"job-total": 2}' };
    const event = { schedule: '0 3 * * *' };
    await scene.run({ inputs: { ...inputs, matrix: '{"os": "linux"}' }, event });
    await scene.run({ inputs: { ...inputs, matrix: '{"os": "macos"}' }, event });
    const [comment, ...others] = await scene.github.comments();
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
    scene.proxy.refuse('POST', path, answer);
    const result = await scene.run();
    expect(result.code, result.stdout).toBe(0);
    expect(result.stdout).toMatch(new RegExp(`^::warning::No comment on the pull request: .*${words}`, 'm'));
    expect(result.outputs).toMatchObject({ conclusion: 'success', 'comment-url': '' });
    expect(result.summary).toContain('The task succeeded');
  });

  test('that passes is waited out, which the log tells', async () => {
    scene.proxy.refuse('POST', path, answers.secondaryLimit(1));
    scene.proxy.refuse('GET', path, answers.status(502, 'Bad gateway'), answers.cut);
    const result = await scene.run();
    expect(result.stdout).toMatch(/Waiting 1 s for GitHub, which said: .*secondary rate limit/);
    expect(await scene.github.comments()).toHaveLength(1);
  });

  test('of a creation that was done all the same leaves one comment', async () => {
    scene.proxy.refuse('POST', path, { ...answers.status(502, ''), isDone: true }, { ...answers.cut, isDone: true });
    const result = await scene.run();
    expect(result.outputs['comment-url']).toMatch(/^http/);
    expect(await scene.github.comments()).toHaveLength(1);
  });

  test('names a pull request by Dependabot, whose token can only read as in one from a fork', async () => {
    scene.proxy.refuse('POST', path, answers.status(403, 'Resource not accessible by integration'));
    const bot = 'dependabot[bot]';
    const env = { GITHUB_ACTOR: bot, GITHUB_TRIGGERING_ACTOR: bot };
    const result = await scene.run({ env, inputs: { 'allowed-bots': bot } });
    expect(result.stdout).toMatch(/::warning::No comment on the pull request: .*from a fork or by.*workflow_run/);
  });
});
