import { beforeEach, describe, expect, test } from 'vitest';
import { timeWithin } from '../../../../src/action/github/client/time-left.ts';
import { assembleLegs } from '../../../../src/action/github/comment/assemble.ts';
import { readDocument, writeDocument } from '../../../../src/action/github/comment/document.ts';
import type { Leg } from '../../../../src/action/github/comment/leg.ts';
import { CommentWriter, type WriterOptions, type Written } from '../../../../src/action/github/comment/writer.ts';
import { FakeClock } from '../../../support/fakes/fake-clock.ts';
import { refused, SlowComments } from '../../../support/fakes/slow-comments.ts';

const key = '0123456789abcdef';
const legacyKey = 'fedcba9876543210';
const assemble = assembleLegs({ wholeIn: 'the job summary' });

let clock: FakeClock;
let comments: SlowComments;

beforeEach(() => {
  clock = new FakeClock();
  comments = new SlowComments(clock);
});

function legOf(name: string, runId: number, given: { attempt?: number; at?: number; body?: string } = {}): Leg {
  const { attempt = 1, at = runId, body = `${name} of run ${runId}.${attempt}` } = given;
  const stamp = { commit: null, runId, attempt, at };
  const result = { stamp, body, digest: null };
  return { key: name, name, stamp, state: 'finished', notice: null, result, before: null };
}

interface Wish extends Partial<WriterOptions> {
  readonly create?: boolean;
  readonly check?: boolean;
  readonly withinMs?: number;
}

function write(leg: Leg, { create = true, check = true, withinMs = 600_000, ...given }: Wish = {}): Promise<Written> {
  const writer = new CommentWriter({
    key,
    legacyKey,
    mode: 'update',
    runId: leg.stamp.runId,
    isShared: false,
    assemble,
    clock,
    random: () => 0.5,
    ...given,
  });
  const time = timeWithin(withinMs, clock);
  return clock.until(writer.write(leg, { comments, time }, { create, check }), 3_600_000).finally(() => time.end());
}

const legsIn = (index = 0): string[] =>
  [...(readDocument(comments.all[index]?.body ?? '')?.legs.values() ?? [])]
    .map(({ result }) => result?.body ?? '')
    .sort();

/** Adds a comment as a writer would leave it. */
const leave = (legs: readonly Leg[], head: { run?: number; replaces?: number; key?: string } = {}) =>
  comments.add(
    writeDocument(
      {
        key: head.key ?? key,
        run: head.run ?? null,
        replaces: head.replaces ?? null,
        legs: new Map(legs.map((l) => [l.key, l])),
      },
      assemble,
    ),
  );

describe('the comment', () => {
  test('is created once and then updated', async () => {
    const first = await write(legOf('a', 1));
    const second = await write(legOf('a', 2));
    expect(second.comment?.id).toBe(first.comment?.id);
    expect([comments.all.length, legsIn()]).toEqual([1, ['a of run 2.1']]);
    expect([first.isSettled, second.isSettled]).toEqual([true, true]);
  });

  test('keeps the legs of others, also of an earlier run', async () => {
    leave([legOf('a', 1), legOf('b', 2)]);
    await write(legOf('a', 2));
    expect(legsIn()).toEqual(['a of run 2.1', 'b of run 2.1']);
  });

  test.each<[string, Leg, Leg]>([
    ['a newer run', legOf('a', 2), legOf('a', 1)],
    ['a newer attempt', legOf('a', 1, { attempt: 2, at: 1 }), legOf('a', 1, { at: 9 })],
    ['a later write of the same attempt', legOf('a', 1, { at: 9 }), legOf('a', 1, { at: 8 })],
    ['a newer run whose clock is behind', legOf('a', 2, { at: 1 }), legOf('a', 1, { attempt: 3, at: 9 })],
  ])('of %s is not replaced', async (_, newer, older) => {
    leave([newer]);
    const { did, comment } = await write(older);
    expect([did, comment?.id, comments.writes]).toEqual(['superseded', 1, []]);
    expect(legsIn()).toEqual([newer.result?.body]);
  });

  test('is written again when an older run overwrites it after its check', async () => {
    leave([legOf('a', 1)]);
    const done = write(legOf('a', 3));
    // The older run has read before, and its write arrives after ours.
    clock.after(1_000, () => {
      overwrite([legOf('a', 2)]);
    });
    expect(await done).toMatchObject({ did: 'written', isSettled: true });
    expect(legsIn()).toEqual(['a of run 3.1']);
  });

  test('keeps a leg that another writer has added while this one was overwritten', async () => {
    const done = write(legOf('a', 3));
    clock.after(1_000, () => {
      overwrite([legOf('b', 3)]);
    });
    await done;
    expect(legsIn()).toEqual(['a of run 3.1', 'b of run 3.1']);
  });

  test('is created again when somebody deletes it before or while it is written', async () => {
    const old = leave([legOf('a', 1), legOf('b', 1)]);
    const update = comments.update.bind(comments);
    comments.update = async (id, body) => {
      if (id === old.id) comments.all.splice(0);
      return update(id, body);
    };
    await write(legOf('a', 2));
    expect([comments.all.length, legsIn()]).toEqual([1, ['a of run 2.1', 'b of run 1.1']]);
  });

  test('is given up when it is shown again and again but cannot be changed', async () => {
    leave([legOf('a', 1)]);
    comments.update = async () => null;
    await expect(write(legOf('a', 2))).rejects.toThrow('shown but cannot be changed');
  });

  test('is not created when only an existing one is to be kept true', async () => {
    expect(await write(legOf('a', 1), { create: false })).toMatchObject({ did: 'absent', comment: null });
    leave([legOf('a', 1)]);
    expect(await write(legOf('a', 2), { create: false })).toMatchObject({ did: 'written' });
    expect([comments.all.length, legsIn()]).toEqual([1, ['a of run 2.1']]);
  });

  test('of an earlier version of the Action is taken over', async () => {
    comments.add(`<!-- claude-multi:report ${legacyKey} -->\nold report`);
    const { comment } = await write(legOf('a', 1));
    expect([comment?.id, comments.all.length, legsIn()]).toEqual([1, 1, ['a of run 1.1']]);
  });

  test('with a damaged head is repaired', async () => {
    comments.add(`<!-- claude-multi:report ${key} AAAA -->\nedited`);
    await write(legOf('a', 1));
    expect([comments.all.length, legsIn()]).toEqual([1, ['a of run 1.1']]);
  });
});

/** Overwrites the comment at once, as the late write of another writer does. */
function overwrite(legs: readonly Leg[]): void {
  const written = leave(legs);
  comments.all.pop();
  const [first, ...others] = comments.all;
  comments.all.splice(0, comments.all.length, { ...(first ?? written), body: written.body }, ...others);
}

describe('of several comments', () => {
  test('the oldest stays with all legs, and the one that this writer created is removed', async () => {
    const create = comments.create.bind(comments);
    comments.create = async (body) => {
      leave([legOf('b', 1)]);
      return create(body);
    };
    await write(legOf('a', 1));
    expect(comments.all.map(({ id }) => id)).toEqual([1]);
    expect(legsIn()).toEqual(['a of run 1.1', 'b of run 1.1']);
  });

  test('one that a killed writer has left is joined and removed after the time in which others clean up', async () => {
    leave([legOf('a', 1)]);
    leave([legOf('b', 1)]);
    await write(legOf('a', 2));
    expect([comments.all.map(({ id }) => id), legsIn()]).toEqual([[1], ['a of run 2.1', 'b of run 1.1']]);
  });
});

describe('a creation whose response was lost', () => {
  test.each(['server', 'no-network'] as const)('(%s) does not lead to a second comment', async (kind) => {
    comments.faults.push({ on: 'create', error: refused(kind), isDone: true });
    await write(legOf('a', 1));
    expect([comments.all.length, comments.writes]).toEqual([1, ['create']]);
  });

  test('is tried again when there is no comment', async () => {
    comments.faults.push({ on: 'create', error: refused('server') }, { on: 'create', error: refused('server') });
    await write(legOf('a', 1));
    expect(comments.all).toHaveLength(1);
  });

  test('is given up after some tries', async () => {
    for (let index = 0; index < 9; index += 1) comments.faults.push({ on: 'create', error: refused('server') });
    await expect(write(legOf('a', 1))).rejects.toThrow('GitHub refused: server');
    expect(comments.writes).toHaveLength(5);
  });

  test('for any other reason is final at once', async () => {
    comments.faults.push({ on: 'create', error: refused('locked') });
    await expect(write(legOf('a', 1))).rejects.toThrow('GitHub refused: locked');
    expect(comments.writes).toHaveLength(1);
  });
});

describe('a text that GitHub finds too long', () => {
  test('is written shorter', async () => {
    comments.faults.push({ on: 'create', error: refused('too-long') });
    await write(legOf('a', 1, { body: 'x'.repeat(50_000) }));
    expect(comments.all[0]?.body).toContain('has no room');
  });

  test('at any length is given up', async () => {
    for (let index = 0; index < 9; index += 1) comments.faults.push({ on: 'create', error: refused('too-long') });
    await expect(write(legOf('a', 1))).rejects.toThrow('too-long');
    expect(comments.writes).toHaveLength(3);
  });
});

describe('when time is short', () => {
  test('the comment is written without waiting for a check', async () => {
    expect(await write(legOf('a', 1), { withinMs: 1_000 })).toMatchObject({ did: 'written', isSettled: false });
    expect([comments.all.length, clock.elapsed()]).toEqual([1, 0]);
  });

  test('a write counts although the time ends before it is checked', async () => {
    const own = comments.own.bind(comments);
    comments.own = async () => {
      if (comments.writes.length > 0) throw refused('no-time');
      return own();
    };
    expect(await write(legOf('a', 1))).toMatchObject({ did: 'written', isSettled: false });
    expect(comments.all).toHaveLength(1);
  });

  test('nothing counts when it ends before the write', async () => {
    comments.own = async () => {
      throw refused('no-time');
    };
    await expect(write(legOf('a', 1))).rejects.toThrow('no-time');
  });
});

describe('recreate', () => {
  const mode = 'recreate' as const;

  test('moves the comment to the end of the conversation once a run, and keeps the legs of others', async () => {
    leave([legOf('a', 1), legOf('b', 1)]);
    comments.add('talk');
    await write(legOf('a', 2), { mode });
    expect(comments.all.map(({ id }) => id)).toEqual([2, 3]);
    expect(legsIn(1)).toEqual(['a of run 2.1', 'b of run 1.1']);
    await write(legOf('b', 2), { mode });
    expect([comments.all.map(({ id }) => id), legsIn(1)]).toEqual([
      [2, 3],
      ['a of run 2.1', 'b of run 2.1'],
    ]);
  });

  test('leaves the comment of a newer run where it is', async () => {
    leave([legOf('a', 3)]);
    expect(await write(legOf('a', 2), { mode })).toMatchObject({ did: 'superseded' });
    expect(comments.writes).toEqual([]);
  });

  test('ends with the new comment although the old one could not be removed at once', async () => {
    leave([legOf('a', 1)]);
    leave([legOf('a', 2)], { replaces: 1 });
    await write(legOf('b', 2), { mode });
    expect(comments.all.map(({ id }) => id)).toEqual([2]);
    expect(legsIn()).toEqual(['a of run 2.1', 'b of run 2.1']);
  });
});

describe('append', () => {
  const mode = 'append' as const;

  test('writes a comment for each run, and one for all legs of a run', async () => {
    await write(legOf('a', 1), { mode });
    await write(legOf('a', 2), { mode });
    await write(legOf('b', 2), { mode });
    expect(comments.all).toHaveLength(2);
    expect([legsIn(0), legsIn(1)]).toEqual([['a of run 1.1'], ['a of run 2.1', 'b of run 2.1']]);
  });

  test('keeps its comments when the mode is changed to update', async () => {
    await write(legOf('a', 1), { mode });
    await write(legOf('a', 2), { mode });
    await write(legOf('a', 3));
    expect([legsIn(0), legsIn(1), legsIn(2)]).toEqual([['a of run 1.1'], ['a of run 2.1'], ['a of run 3.1']]);
  });
});
