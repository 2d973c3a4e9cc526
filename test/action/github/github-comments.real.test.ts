import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CommentRefused, type Comments, writeComment } from '../../../src/action/github/comment.ts';
import type { PullRequest } from '../../../src/action/github/pull-request.ts';
import { type Github, owner, ownerToken, repo, startGithub } from '../../support/fakes/github-emulator.ts';

const marker = '<!-- claude-multi:report 0123456789abcdef -->';
const signal = new AbortController().signal;
let github: Github;
let commentsOf: (token: string, pull: PullRequest) => Comments;

beforeAll(async () => {
  github = await startGithub();
  // The client reads the API's URL when it is loaded.
  process.env['GITHUB_API_URL'] = github.url;
  const { githubComments } = await import('../../../src/action/github/github-comments.ts');
  commentsOf = (token, pull) => githubComments(token, pull, signal);
});

afterAll(async () => {
  await github[Symbol.asyncDispose]();
});

beforeEach(async () => {
  for (const { id } of await github.comments()) await github.remove(id);
});

async function write(text: string, permission: 'read' | 'write' = 'write'): Promise<string> {
  const comments = commentsOf(await github.workflowToken(permission), { owner, repo, number: github.pull });
  return writeComment(comments, text, { marker, signal, pause: async () => {} });
}

test('finds its comment on a later page and updates it, even with a new token', async () => {
  for (let index = 0; index < 120; index += 1) await github.commentAsStranger(`talk ${index}`);
  const first = await write('first');
  const second = await write('second');
  expect(second).toBe(first);
  const own = (await github.comments()).filter(({ body }) => body.startsWith(marker));
  expect(own.map(({ body, user }) => [body, user.login])).toEqual([[`${marker}\nsecond`, 'github-actions[bot]']]);
});

test('does not touch a comment with its marker by another user', async () => {
  const forged = await github.commentAsStranger(`${marker}\nforged`);
  await write('true');
  const bodies = (await github.comments()).map(({ id, body }) => [id, body]);
  expect(bodies).toHaveLength(2);
  expect(bodies).toContainEqual([forged.id, `${marker}\nforged`]);
});

test('does not touch its own comment with the marker in another place than the beginning', async () => {
  const other = await github.comment(await github.workflowToken('write'), `quoted: ${marker}`);
  await write('true');
  expect((await github.comments()).find(({ id }) => id === other.id)?.body).toBe(`quoted: ${marker}`);
});

test('names the missing permission if the token may only read', async () => {
  const refused = write('text', 'read');
  await expect(refused).rejects.toThrow(CommentRefused);
  await expect(refused).rejects.toThrow('"pull-requests: write"');
  expect(await github.comments()).toEqual([]);
});

test("writes as a person with a person's token", async () => {
  const comments = commentsOf(ownerToken, { owner, repo, number: github.pull });
  const first = await writeComment(comments, 'first', { marker, signal });
  expect(await writeComment(comments, 'second', { marker, signal })).toBe(first);
  expect((await github.comments()).map(({ user }) => user.login)).toEqual([owner]);
});
