import { afterEach, expect, test } from 'vitest';
import { GithubClient } from '../../../../src/action/github/client/github-client.ts';
import { timeWithin } from '../../../../src/action/github/client/time-left.ts';
import { githubReviews } from '../../../../src/action/github/review/review-api.ts';
import { type ReviewEnd, writeReview } from '../../../../src/action/github/review/step-review.ts';
import { systemClock } from '../../../../src/app/surroundings/runtime.ts';
import type { Finding } from '../../../../src/domain/findings/finding.ts';
import type { ReportTask } from '../../../../src/reports/report/report.ts';
import { GithubReviews, type ReviewServerOptions } from '../../../support/fakes/github-reviews.ts';
import { failedTask, sampleFinding, sampleReport, sampleTask } from '../../../support/samples/sample-report.ts';

const patch = `@@ -0,0 +1,20 @@\n${Array.from({ length: 20 }, (_, index) => `+line ${index + 1}`).join('\n')}`;
const step = '0123456789abcdef';
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

async function github(options: Partial<ReviewServerOptions> = {}): Promise<GithubReviews> {
  const server = await GithubReviews.start({ files: [{ filename: 'src/a.ts', patch }], ...options });
  cleanups.push(() => server[Symbol.asyncDispose]());
  return server;
}

async function review(server: GithubReviews, tasks: readonly ReportTask[], from = step): Promise<ReviewEnd> {
  const clock = systemClock();
  const time = timeWithin(60_000, clock);
  const client = new GithubClient({ token: 'ghs_app', apiUrl: server.url, time, clock, isFork: false });
  try {
    const reviews = githubReviews(client, { owner: 'alice', repo: 'project', number: 7 });
    return await writeReview(reviews, { report: sampleReport(tasks), step: from, commit: server.head });
  } finally {
    time.end();
  }
}

const found = (...findings: Partial<Finding>[]) => sampleTask({ findings: findings.map(sampleFinding) });
const first = { line: 3, message: 'This is wrong.' };
const second = { line: 5, endLine: 6, message: 'So is this.', suggestion: 'better\n' };
const outside = { line: 40, message: 'Far away.' };

test('posts one review with a comment for each finding on the diff, and a list of the others', async () => {
  const server = await github();
  const end = await review(server, [found(first, second, outside, { path: null, line: null, message: 'In general.' })]);
  expect(end).toMatchObject({ did: 'reviewed', posted: 2, resolved: 0 });
  expect(server.reviews).toHaveLength(1);
  expect(server.threads.map(({ path, start_line, line }) => [path, start_line, line])).toEqual([
    ['src/a.ts', null, 3],
    ['src/a.ts', 5, 6],
  ]);
  expect(server.threads[0]?.body).toContain('This is wrong.');
  expect(server.threads[1]?.body).toContain('```suggestion\nbetter\n```');
  const body = server.reviews[0]?.body ?? '';
  expect(body).toContain('Far away.');
  expect(body).toContain('In general.');
  expect(body).not.toContain('This is wrong.');
});

for (const hasGraphql of [true, false]) {
  const way = hasGraphql ? 'with GraphQL' : 'without GraphQL';

  test(`posts nothing twice over several runs, ${way}`, async () => {
    const server = await github({ hasGraphql, isApp: true });
    await review(server, [found(first, second, outside)]);
    const before = JSON.stringify([server.comments, server.reviews]);
    // The lines moved, and the punctuation is another one.
    const end = await review(server, [found({ ...first, line: 9, message: 'this is wrong' }, second, outside)]);
    expect(end).toMatchObject({ url: null, posted: 0, resolved: 0 });
    expect(JSON.stringify([server.comments, server.reviews])).toBe(before);
  });

  test(`resolves what is gone, posts what is new, and takes up what is back, ${way}`, async () => {
    const server = await github({ hasGraphql });
    await review(server, [found(first, second)]);
    expect(await review(server, [found(second, { line: 12, message: 'New.' })])).toMatchObject({
      posted: 1,
      resolved: 1,
    });
    expect(server.reviews).toHaveLength(2);
    expect(server.threads).toHaveLength(3);
    const isGone = () => {
      const [thread] = server.threads;
      const last = server.comments.findLast(({ in_reply_to_id: to }) => to === thread?.id);
      return thread?.resolvedBy === 'github-actions' || last?.body.includes('No longer found.') === true;
    };
    expect(isGone()).toBe(true);
    const comments = server.comments.length;
    await review(server, [found(second, { line: 12, message: 'New.' })]);
    expect(server.comments).toHaveLength(comments);
    await review(server, [found(first, second, { line: 12, message: 'New.' })]);
    expect(isGone()).toBe(false);
    expect(server.threads).toHaveLength(3);
  });
}

test('says once that a finding is gone where the token may not resolve conversations', async () => {
  const server = await github({ mayResolve: false });
  await review(server, [found(first)]);
  await review(server, [found()]);
  await review(server, [found()]);
  expect(server.comments.map(({ body }) => body).filter((body) => body.includes('No longer found.'))).toHaveLength(1);
});

test('rewrites the comment when the same lines are found again in other words', async () => {
  const server = await github();
  await review(server, [found(first)]);
  await review(server, [found({ ...first, message: 'The value may be missing here.' })]);
  expect(server.threads).toHaveLength(1);
  expect(server.threads[0]?.body).toContain('The value may be missing here.');
  expect(server.threads[0]?.resolvedBy).toBeNull();
  expect(await review(server, [found({ ...first, message: 'The value may be missing here.' })])).toMatchObject({
    posted: 0,
  });
});

test('keeps apart what is said in the same words of several places', async () => {
  const server = await github();
  const said = { message: 'The error is ignored.' };
  const at = (...lines: number[]) => found(...lines.map((line) => ({ ...said, line })));
  expect(await review(server, [at(3, 9, 9)])).toMatchObject({ posted: 2 });
  expect(server.threads.map(({ line }) => line)).toEqual([3, 9]);
  expect(await review(server, [at(9, 3)])).toMatchObject({ posted: 0, resolved: 0 });
  expect(await review(server, [at(9)])).toMatchObject({ posted: 0, resolved: 1 });
  expect(server.threads.map(({ resolvedBy }) => resolvedBy)).toEqual(['github-actions', null]);
  expect(await review(server, [at(9, 3)])).toMatchObject({ posted: 0, resolved: 0 });
  expect(server.threads.map(({ resolvedBy }) => resolvedBy)).toEqual([null, null]);
});

test('leaves alone what a person has resolved, what others wrote, and what other steps found', async () => {
  const server = await github();
  await review(server, [found(first)]);
  const [thread] = server.threads;
  if (thread === undefined) throw new Error('nothing was posted');
  thread.resolvedBy = 'alice';
  server.commentAsPerson(thread.body.replace(/[0-9a-f]{16} -->/, `${'f'.repeat(16)} -->`), 'src/a.ts', 8);
  await review(server, [found(second)], 'f'.repeat(16));
  const before = server.comments.length;
  expect(await review(server, [found(first)])).toMatchObject({ posted: 0, resolved: 0 });
  expect(await review(server, [found()])).toMatchObject({ posted: 0, resolved: 0 });
  expect(server.comments).toHaveLength(before);
  expect(thread.resolvedBy).toBe('alice');
});

test('resolves nothing for a task that has failed or given no findings', async () => {
  const server = await github();
  await review(server, [found(first)]);
  const failed = failedTask({ id: 'lint', findings: [] });
  expect(await review(server, [failed])).toMatchObject({ resolved: 0 });
  expect(await review(server, [sampleTask({ findings: null })])).toEqual({ did: 'nothing' });
  expect(await review(server, [sampleTask()])).toEqual({ did: 'nothing' });
  expect(server.threads[0]?.resolvedBy).toBeNull();
});

test('posts nothing when nothing was found, and says so in a review that listed something', async () => {
  const server = await github();
  expect(await review(server, [found()])).toMatchObject({ url: null, posted: 0 });
  expect(server.reviews).toEqual([]);
  await review(server, [found(outside)]);
  await review(server, [found()]);
  expect(server.reviews).toHaveLength(1);
  expect(server.reviews[0]?.body).not.toContain('Far away.');
});

test('lists everything where GitHub refuses the lines, and nothing where the pull request has moved on', async () => {
  const server = await github();
  const shown = server.files;
  // The list of files and the diff that a review is checked against differ for a moment after a push.
  let asked = 0;
  Object.defineProperty(server, 'files', { get: () => (asked++ === 0 ? shown : []) });
  expect(await review(server, [found(first)])).toMatchObject({ did: 'reviewed', posted: 0 });
  expect(server.reviews[0]?.body).toContain('This is wrong.');
  server.head = 'b'.repeat(40);
  const clock = systemClock();
  const time = timeWithin(60_000, clock);
  const client = new GithubClient({ token: 'ghs_app', apiUrl: server.url, time, clock, isFork: false });
  const reviews = githubReviews(client, { owner: 'alice', repo: 'project', number: 7 });
  const end = await writeReview(reviews, { report: sampleReport([found(first)]), step, commit: 'a'.repeat(40) });
  time.end();
  expect(end).toEqual({ did: 'outdated' });
});

test('finds its comments among hundreds of others, on any page', async () => {
  for (const hasGraphql of [true, false]) {
    const server = await github({ hasGraphql });
    for (let line = 1; line <= 150; line += 1) server.commentAsPerson(`remark ${line}`, 'src/a.ts', line);
    await review(server, [found(first)]);
    expect(await review(server, [found(first)])).toMatchObject({ posted: 0 });
  }
});

test('posts at most 50 comments at once, the worst ones, and lists the others within what GitHub takes', async () => {
  const server = await github();
  const many = Array.from({ length: 300 }, (_, index) => ({
    line: (index % 20) + 1,
    severity: index === 299 ? ('error' as const) : ('note' as const),
    message: `${index} ${'@octocat '.repeat(400)}`,
  }));
  expect(await review(server, [found(...many)])).toMatchObject({ posted: 50 });
  expect(server.threads[0]?.body).toContain('299');
  expect(server.reviews[0]?.body).toMatch(/… and \d+ more findings, in the report of the run/);
});

test('explains what the job needs where the token may only read', async () => {
  const server = await github({ mayWrite: false });
  await expect(review(server, [found(first)])).rejects.toThrow('"pull-requests: write"');
});
