import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CommentScene, jobId, workflowRunUuid as uuid } from '../support/cli/comment-scene.ts';

let scene: CommentScene;

beforeAll(async () => {
  scene = await CommentScene.start();
});
afterAll(() => scene[Symbol.asyncDispose]());
beforeEach(() => scene.reset());

describe('one comment that is always true', () => {
  test('an older run that ends last leaves the report of the newer one, and says so in its log', async () => {
    const newer = await scene.run({ task: 'newer', run: 200 });
    const older = await scene.run({ task: 'older', run: 100, prompt: 'fail' });
    expect(older.stdout).toContain('a newer run of this workflow has written it');
    const [comment, ...others] = await scene.github.comments();
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
    scene.proxy.latency = () => 100 + Math.random() * 500;
    const results = await Promise.all([
      scene.run({ task: 'on-linux', env: jobId('linux') }),
      scene.run({ task: 'on-macos', env: jobId('macos'), prompt: 'fail' }),
      scene.run({ task: 'on-windows', env: jobId('windows') }),
    ]);
    const [comment, ...others] = await scene.github.comments();
    expect(others).toEqual([]);
    for (const name of ['linux', 'macos', 'windows'])
      expect(comment?.body).toMatch(new RegExp(`^\\|(?:✅|❌) ${name}\\|`, 'm'));
    expect(comment?.body).toContain('❌ `on-macos` failed');
    expect(new Set(results.map(({ outputs }) => outputs['comment-url']))).toEqual(new Set([comment?.html_url]));
  });

  test('two jobs that call the same reusable workflow have a comment each', async () => {
    const job = (caller: string) => ({ ACTIONS_ORCHESTRATION_ID: `${uuid}.${caller}.claude.__default` });
    await scene.run({ task: 'of-first', env: job('first') });
    await scene.run({ task: 'of-second', env: job('second') });
    const bodies = (await scene.github.comments()).map(({ body }) => /of-(?:first|second)/.exec(body)?.[0]);
    expect(bodies).toEqual(['of-first', 'of-second']);
  });

  test('is found behind 250 comments of others, some of which quote or forge it', async () => {
    await scene.run({ task: 'before' });
    const [ours] = await scene.github.comments();
    for (let index = 0; index < 250; index += 1) {
      await scene.github.commentAsStranger(index % 2 === 0 ? (ours?.body ?? '') : `> ${ours?.body}`);
    }
    await scene.run({ task: 'after', run: 101 });
    const comments = await scene.github.comments();
    expect(comments).toHaveLength(251);
    expect(comments.filter(({ body }) => body.includes('`after`')).map(({ id }) => id)).toEqual([ours?.id]);
  });

  test('is created again, with the newest report, when somebody has deleted it', async () => {
    await scene.run({ task: 'before' });
    for (const { id } of await scene.github.comments()) await scene.github.remove(id);
    await scene.run({ task: 'after', run: 101 });
    expect((await scene.github.comments()).map(({ body }) => /`(before|after)`/.exec(body)?.[1])).toEqual(['after']);
  });

  test('fits into what GitHub accepts, however much the sessions say', async () => {
    const { stdout } = await scene.run({ prompt: 'talk' });
    const [comment] = await scene.github.comments();
    expect(stdout).not.toContain('::warning::No comment');
    expect(comment?.body.length).toBeLessThanOrEqual(65_536);
    expect(comment?.body).toContain('The task succeeded');
  });
});

describe('a run that cannot start', () => {
  test('says so in the comment, beside the result of the earlier run, which later runs replace again', async () => {
    await scene.run({ task: 'before' });
    const tasks = '[{"id": "a", "prompt": "<b>@alice</b>", "x": 1}]';
    const failed = await scene.run({ run: 101, inputs: { tasks } });
    expect(failed.outputs).toMatchObject({ conclusion: 'failure' });
    const [stale, ...others] = await scene.github.comments();
    expect(others).toEqual([]);
    expect(failed.outputs['comment-url']).toBe(stale?.html_url);
    expect(stale?.body).toContain('### ⚠️ This run could not start');
    expect(stale?.body).toMatch(/result of an earlier run.*\n[\s\S]*`before`/);
    await scene.run({ task: 'after', run: 102 });
    const [again] = await scene.github.comments();
    expect(again?.id).toBe(stale?.id);
    expect(again?.body).not.toMatch(/could not start|`before`/);
  });
});
