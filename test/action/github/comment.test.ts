import { describe, expect, test } from 'vitest';
import { type Comment, CommentRefused, type Comments, writeComment } from '../../../src/action/github/comment.ts';

const marker = '<!-- claude-multi:report 0123456789abcdef -->';
const me = 'github-actions[bot]';

/** Comments in memory. The next requests can be made to fail before or after they take effect. */
class FakeComments implements Comments {
  readonly all: Comment[] = [];
  readonly faults: { on: 'create' | 'update' | 'list'; error: unknown; carriedOut?: boolean }[] = [];
  #next = 1;

  async ownLogin(): Promise<string> {
    return me;
  }

  async *list(): AsyncIterable<Comment> {
    this.#fail('list', false);
    yield* [...this.all];
  }

  async create(body: string): Promise<Comment> {
    this.#fail('create', false);
    const comment = this.add(me, body);
    this.#fail('create', true);
    return comment;
  }

  async update(id: number, body: string): Promise<Comment> {
    this.#fail('update', false);
    const index = this.all.findIndex((comment) => comment.id === id);
    const old = this.all[index];
    if (old === undefined) throw httpError(404);
    this.all[index] = { ...old, body };
    return { ...old, body };
  }

  add(author: string | null, body: string): Comment {
    const id = this.#next++;
    const comment = { id, author, body, url: `https://github.example/pull/1#${id}` };
    this.all.push(comment);
    return comment;
  }

  #fail(on: 'create' | 'update' | 'list', carriedOut: boolean): void {
    const index = this.faults.findIndex((fault) => fault.on === on && (fault.carriedOut ?? false) === carriedOut);
    if (index >= 0) throw this.faults.splice(index, 1)[0]?.error;
  }
}

function httpError(status: number, message = 'said no', headers: Record<string, string> = {}): Error {
  return Object.assign(new Error(message), { status, response: { headers } });
}

async function write(comments: Comments, text = 'report', signal = new AbortController().signal) {
  const pauses: number[] = [];
  const pause = async (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds);
  };
  const url = await writeComment(comments, text, { marker, signal, pause });
  return { url, pauses };
}

describe('the comment', () => {
  test('is written once and then updated', async () => {
    const comments = new FakeComments();
    const first = await write(comments, 'one');
    const second = await write(comments, 'two');
    expect(second.url).toBe(first.url);
    expect(comments.all.map(({ body }) => body)).toEqual([`${marker}\ntwo`]);
  });

  test('is not confused with one of another author or step, or with one that contains the marker elsewhere', async () => {
    const comments = new FakeComments();
    const others = [
      comments.add('mallory', `${marker}\nforged`),
      comments.add(null, `${marker}\nghost`),
      comments.add(me, '<!-- claude-multi:report ffffffffffffffff -->\nanother step'),
      comments.add(me, `> ${marker}`),
    ];
    await write(comments);
    expect(comments.all.slice(0, 4)).toEqual(others);
    expect(comments.all).toHaveLength(5);
  });

  test('is created again if somebody deletes it during the update', async () => {
    const comments = new FakeComments();
    const old = comments.add(me, `${marker}\nold`);
    comments.update = async () => {
      comments.all.splice(comments.all.indexOf(old), 1);
      throw httpError(404);
    };
    await write(comments, 'new');
    expect(comments.all.map(({ body }) => body)).toEqual([`${marker}\nnew`]);
  });
});

describe('a failed request', () => {
  test.each([500, 502, 503, 429])('with status %i is retried', async (status) => {
    const comments = new FakeComments();
    comments.faults.push({ on: 'create', error: httpError(status) }, { on: 'list', error: httpError(status) });
    const { pauses } = await write(comments);
    expect(comments.all).toHaveLength(1);
    expect(pauses).toEqual([1_000, 2_000]);
  });

  test('is retried after the delay that the API asks for', async () => {
    const comments = new FakeComments();
    const slow = httpError(403, 'You have exceeded a secondary rate limit', { 'retry-after': '17' });
    comments.faults.push({ on: 'create', error: slow });
    expect((await write(comments)).pauses).toEqual([17_000]);
  });

  test('that has created the comment anyway does not lead to a second comment', async () => {
    const comments = new FakeComments();
    comments.faults.push({ on: 'create', error: httpError(502), carriedOut: true });
    await write(comments);
    expect(comments.all).toHaveLength(1);
  });

  test('is given up after several retries', async () => {
    const comments = new FakeComments();
    for (let index = 0; index < 9; index += 1) comments.faults.push({ on: 'list', error: httpError(503) });
    await expect(write(comments)).rejects.toThrow(CommentRefused);
    expect(comments.faults).toHaveLength(4);
  });
});

describe('a refusal', () => {
  test.each([
    [401, 'github-token is not a valid token'],
    [403, '"pull-requests: write", which a workflow for a pull request from a fork never gets'],
    [422, 'GitHub said: said no'],
  ])('with status %i is explained and not retried', async (status, words) => {
    const comments = new FakeComments();
    comments.faults.push({ on: 'create', error: httpError(status) });
    await expect(write(comments)).rejects.toThrow(words);
    expect(comments.all).toEqual([]);
  });

  test('with status 404 is retried once and then explained', async () => {
    const comments = new FakeComments();
    comments.faults.push({ on: 'create', error: httpError(404) }, { on: 'create', error: httpError(404) });
    await expect(write(comments)).rejects.toThrow('does not see this pull request');
  });
});

test('is final at once if no time is left', async () => {
  const comments = new FakeComments();
  await expect(write(comments, 'report', AbortSignal.abort())).rejects.toThrow('no time left');
  expect(comments.all).toEqual([]);
});
