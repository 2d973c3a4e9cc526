import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GithubClient } from '../../../../src/action/github/client/github-client.ts';
import { Refused } from '../../../../src/action/github/client/refusal.ts';
import { timeWithin } from '../../../../src/action/github/client/time-left.ts';
import { githubComments } from '../../../../src/action/github/comment/github-comments.ts';
import type { Clock } from '../../../../src/domain/ports/machine.ts';
import { type Github, owner, ownerToken, repo, startGithub } from '../../../support/fakes/github-emulator.ts';
import { answers, GithubProxy } from '../../../support/fakes/github-proxy.ts';

const ourMarker = '<!-- claude-multi:report 0123456789abcdef -->';
let github: Github;
/** GitHub with GraphQL, and one without, as a server of one's own may be. */
let proxy: GithubProxy;
let plain: GithubProxy;

/** A clock for which every wait is over at once, and counted. */
class HastyClock implements Clock {
  waits: number[] = [];
  #now = Date.now();

  now(): number {
    return this.#now;
  }

  elapsed(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    // The time in which everything must be done does not pass.
    if (ms >= 100_000) return () => {};
    const timer = setImmediate(() => {
      this.waits.push(ms);
      callback();
    });
    return () => clearImmediate(timer);
  }
}

beforeAll(async () => {
  github = await startGithub();
  proxy = await GithubProxy.start({ target: github.url, viewer: 'github-actions[bot]' });
  plain = await GithubProxy.start({ target: github.url, viewer: null });
});

afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await plain[Symbol.asyncDispose]();
  await github[Symbol.asyncDispose]();
});

beforeEach(async () => {
  for (const { id } of await github.comments()) await github.remove(id);
  proxy.reset();
  plain.reset();
});

interface Wish {
  readonly through?: GithubProxy;
  readonly token?: string;
  readonly isFork?: boolean;
  readonly number?: number;
  /** Where the API is below the address. */
  readonly path?: string;
}

async function open({ through = proxy, token, isFork = false, number = github.pull, path = '' }: Wish = {}) {
  const clock = new HastyClock();
  const client = new GithubClient({
    token: token ?? (await github.workflowToken('write')),
    apiUrl: through.url + path,
    time: timeWithin(120_000, clock),
    clock,
    isFork,
  });
  return { comments: githubComments(client, { owner, repo, number }), clock };
}

const kindOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'none',
    (error: unknown) => (error instanceof Refused ? error.refusal.kind : String(error)),
  );

describe('our own comments', () => {
  test('are found on every page, the oldest first, and those of others are not', async () => {
    const token = await github.workflowToken('write');
    const first = await github.comment(token, `${ourMarker}\nfirst`);
    for (let index = 0; index < 250; index += 1) await github.commentAsStranger(`${ourMarker}\nforged ${index}`);
    const last = await github.comment(token, `${ourMarker}\nlast`);
    const { comments } = await open();
    expect((await comments.own()).map(({ id }) => id)).toEqual([first.id, last.id]);
    expect(proxy.requests.filter((request) => request.includes('page='))).toHaveLength(3);
  });

  test.each<[string, () => Wish]>([
    ["with the workflow's token, without GraphQL", () => ({ through: plain })],
    ["with a person's token, without GraphQL", () => ({ through: plain, token: ownerToken })],
  ])('are those of the token %s', async (_, wish) => {
    await github.commentAsStranger(`${ourMarker}\nforged`);
    const { comments } = await open(wish());
    const created = await comments.create(`${ourMarker}\nours`);
    expect((await comments.own()).map(({ id }) => id)).toEqual([created.id]);
  });

  test.each([
    ['github-actions', 1],
    ['acme-ci[bot]', 0],
    ['alice', 0],
  ])('are those of the app or person %s that GraphQL names', async (viewer, count) => {
    proxy.viewer = viewer;
    await github.comment(await github.workflowToken('write'), `${ourMarker}\nof the workflow`);
    expect(await (await open()).comments.own()).toHaveLength(count);
  });

  test("are found on a server of one's own, whose API is below a path", async () => {
    const { comments } = await open({ path: '/api/v3' });
    const { id } = await comments.create(`${ourMarker}\nours`);
    expect((await comments.own()).map((comment) => comment.id)).toEqual([id]);
    expect(proxy.requests).toContain('POST /graphql');
  });

  test('are asked for once with any number of lists', async () => {
    const { comments } = await open();
    await comments.own();
    await comments.own();
    expect(proxy.requests.filter((request) => request === 'POST /graphql')).toHaveLength(1);
  });
});

describe('a comment that was deleted meanwhile', () => {
  test('is null to read and to update, and nothing to remove', async () => {
    const { comments } = await open();
    const { id } = await comments.create('text');
    await comments.remove(id);
    expect([await comments.get(id), await comments.update(id, 'new')]).toEqual([null, null]);
    await comments.remove(id);
  });
});

test('a comment is hidden as outdated through GraphQL, and that is refused where there is none', async () => {
  const one = await open();
  const comment = await one.comments.create('old');
  await one.comments.minimize(comment);
  expect(proxy.minimized).toEqual([comment.nodeId]);
  const other = await open({ through: plain });
  expect(await kindOf(other.comments.minimize(comment))).toBe('not-found');
});

describe('over real connections', () => {
  const path = /\/issues\/\d+\/comments/;

  test.each([
    ['the secondary limit that says how long', [answers.secondaryLimit(17)], [17_000]],
    ['the secondary limit that does not', [answers.secondaryLimit()], [60_000]],
    ['a bad gateway and an unavailable service', [answers.status(502, ''), answers.status(503, '')], [1_000, 2_000]],
    ['a connection that is cut', [answers.cut], [1_000]],
    ['a conflict', [answers.status(409, 'Conflict')], [1_000]],
  ])('%s is waited out', async (_, given, waits) => {
    proxy.refuse('GET', path, ...given);
    const { comments, clock } = await open();
    expect(await comments.own()).toEqual([]);
    expect(clock.waits).toEqual(waits);
  });

  test('the primary limit is waited out until it is reset', async () => {
    proxy.refuse('POST', path, answers.primaryLimit(20));
    const { comments, clock } = await open();
    await comments.create('text');
    expect(clock.waits).toHaveLength(1);
    expect(clock.waits[0]).toBeGreaterThan(0);
    expect(clock.waits[0]).toBeLessThanOrEqual(22_000);
    expect(await github.comments()).toHaveLength(1);
  });

  test('a limit that lasts longer than the time that there is ends at once', async () => {
    proxy.refuse('POST', path, answers.secondaryLimit(3_600));
    const { comments, clock } = await open();
    const refused = comments.create('text');
    await expect(refused).rejects.toThrow('1h 00m, longer than the time that is left');
    expect(clock.waits).toEqual([]);
    expect(proxy.requests).toHaveLength(1);
  });

  test('a creation whose response is lost is not repeated', async () => {
    for (const lost of [
      { ...answers.status(502, ''), isDone: true },
      { ...answers.cut, isDone: true },
    ]) {
      proxy.refuse('POST', path, lost);
      const { comments } = await open();
      expect(['server', 'no-network']).toContain(await kindOf(comments.create('text')));
    }
    expect(await github.comments()).toHaveLength(2);
    expect(proxy.requests).toHaveLength(2);
  });

  test('an update whose response is lost is repeated', async () => {
    const { comments } = await open();
    const { id } = await comments.create('old');
    proxy.refuse('PATCH', /comments/, { ...answers.status(502, ''), isDone: true });
    expect((await comments.update(id, 'new'))?.body).toBe('new');
  });

  test('a server that always fails is given up after five tries, which is told', async () => {
    proxy.refuse('GET', path, ...Array.from({ length: 9 }, () => answers.status(500, 'oops')));
    const { comments, clock } = await open();
    await expect(comments.own()).rejects.toThrow('5 times in a row (GitHub said, with the status 500: oops)');
    expect(clock.waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  test.each([
    [401, 'Bad credentials', 'bad-token'],
    [403, 'Resource not accessible by integration', 'missing-permission'],
    [403, 'Repository was archived so is read-only.', 'archived'],
    [403, 'Unable to create comment because issue is locked.', 'locked'],
    [404, 'Not Found', 'not-found'],
    [410, 'Issues are disabled for this repo', 'gone'],
    [422, 'Validation Failed', 'invalid'],
  ])('a %i "%s" is final at once', async (status, message, kind) => {
    proxy.refuse('POST', path, answers.status(status, message));
    const { comments } = await open();
    expect(await kindOf(comments.create('text'))).toBe(kind);
    expect(proxy.requests).toHaveLength(1);
  });

  test("a real token of a fork's pull request, which may only read, is named as such", async () => {
    const { comments } = await open({ token: await github.workflowToken('read'), isFork: true });
    expect(await comments.own()).toEqual([]);
    expect(await kindOf(comments.create('text'))).toBe('read-only-fork');
  });

  test('a pull request that does not exist, and a text that is too long, are named as such', async () => {
    expect(await kindOf((await open({ number: 999 })).comments.own())).toBe('not-found');
    expect(await kindOf((await open()).comments.create('x'.repeat(66_000)))).toBe('too-long');
  });

  test.each([
    ['a port where nobody listens', unusedAddress, 'no-network'],
    ['a name that does not exist', async () => 'http://nowhere.invalid', 'dns'],
  ])('%s is told as what it is', async (_, address, kind) => {
    const clock = new HastyClock();
    const time = timeWithin(120_000, clock);
    const client = new GithubClient({ token: 'token', apiUrl: await address(), time, clock, isFork: false });
    expect(await kindOf(githubComments(client, { owner, repo, number: 1 }).own())).toBe(kind);
    expect(clock.waits).toHaveLength(4);
  });
});

/** An address at which a server has just ended. */
async function unusedAddress(): Promise<string> {
  const server = await GithubProxy.start({ target: github.url });
  const { url } = server;
  await server[Symbol.asyncDispose]();
  return url;
}

test('a wait ends when the step must end, and nothing is asked after that', async () => {
  const clock: Clock = { now: () => 0, elapsed: () => 0, after: () => () => {} };
  const over = new AbortController();
  const client = new GithubClient({
    token: await github.workflowToken('write'),
    apiUrl: proxy.url,
    time: { signal: over.signal, left: () => 1_000_000 },
    clock,
    isFork: false,
    onWait: () => over.abort(),
  });
  proxy.refuse('POST', /comments/, answers.secondaryLimit(600));
  const comments = githubComments(client, { owner, repo, number: github.pull });
  expect(await kindOf(comments.create('text'))).toBe('no-time');
  expect(proxy.requests).toHaveLength(1);
  expect(await kindOf(comments.create('text'))).toBe('no-time');
  expect(proxy.requests).toHaveLength(1);
});
