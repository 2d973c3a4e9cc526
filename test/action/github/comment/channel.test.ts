import { beforeEach, describe, expect, test } from 'vitest';
import { timeWithin } from '../../../../src/action/github/client/time-left.ts';
import { assembleLegs } from '../../../../src/action/github/comment/assemble.ts';
import { Channel, type ChannelOptions, type CommentEnd } from '../../../../src/action/github/comment/channel.ts';
import { readDocument } from '../../../../src/action/github/comment/document.ts';
import { FakeClock } from '../../../support/fakes/fake-clock.ts';
import { refused, SlowComments } from '../../../support/fakes/slow-comments.ts';

const place = {
  key: '0123456789abcdef',
  legacyKey: 'fedcba9876543210',
  leg: { key: 'aaaaaaaaaaaaaaaa', name: '' },
  isShared: false,
};
const done = { body: 'done', digest: null, succeeded: true };

let clock: FakeClock;
let comments: SlowComments;
let log: string[];

beforeEach(() => {
  clock = new FakeClock(1_000_000);
  comments = new SlowComments(clock);
  log = [];
});

function open(runId: number, given: Partial<ChannelOptions> & { withinMs?: number } = {}): Channel {
  const { withinMs = 3_600_000, ...options } = given;
  return new Channel((time) => comments.within(time), clock, {
    place,
    available: timeWithin(withinMs, clock),
    run: { commit: `c0ffee${runId}`, runId, attempt: 1 },
    wish: 'auto',
    mode: 'update',
    minimize: false,
    assemble: assembleLegs({ wholeIn: 'the job summary' }),
    log: { info: (line) => log.push(line), warning: (line) => log.push(`warning: ${line}`) },
    random: () => 0.5,
    ...options,
  });
}

const ending = (end: Promise<CommentEnd>): Promise<CommentEnd> => clock.until(end, 3_600_000);
const shown = (): string[] =>
  (comments.all[0]?.body ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('<!--'));
const leg = () => readDocument(comments.all[0]?.body ?? '')?.legs.get(place.leg.key);

describe('progress', () => {
  test('is shown at once and then at most every 30 s, the latest text first', async () => {
    const channel = open(1);
    const seen: [number, string | undefined][] = [];
    const update = comments.update.bind(comments);
    comments.update = (id, body) => {
      seen.push([clock.elapsed() - 1_000_000, readDocument(body)?.legs.get(place.leg.key)?.notice ?? undefined]);
      return update(id, body);
    };
    for (let second = 0; second < 100; second += 1) {
      channel.progress(`${second} s`);
      await clock.advance(1_000);
    }
    expect(shown()).toEqual(['89 s']);
    expect(seen.map(([at]) => at)).toEqual([30_000, 60_000, 90_000]);
    expect(comments.writes[0]).toBe('create');
  });

  test('never comes after the final state, even when an update is on its way', async () => {
    comments = new SlowComments(clock, () => 400);
    const channel = open(1);
    channel.progress('running');
    await clock.advance(900);
    const end = channel.final(done);
    channel.progress('too late');
    expect(await ending(end)).toMatchObject({ did: 'written' });
    await clock.advance(120_000);
    expect(shown()).toEqual(['done']);
  });

  test('is not waited for when its request hangs, and undone when that has an effect after all', async () => {
    await ending(open(1).final(done));
    const channel = open(2);
    const update = comments.update.bind(comments);
    comments.update = async (id, body) => {
      comments.update = update;
      await new Promise<void>((resolve) => void clock.after(4_000, resolve));
      return update(id, body);
    };
    channel.progress('running');
    await clock.advance(10);
    const end = channel.final({ ...done, body: 'done again' });
    await clock.advance(2_500);
    expect(shown()).toEqual(['done again']);
    await clock.advance(2_000);
    expect(shown()[0]).toBe('running');
    expect(await ending(end)).toMatchObject({ did: 'written' });
    expect(shown()).toEqual(['done again']);
  });

  test('that GitHub refuses is told once and then left, and the final state is still written', async () => {
    comments.faults.push({ on: 'create', error: refused('secondary-limit') });
    const channel = open(1);
    for (let index = 0; index < 5; index += 1) {
      channel.progress('running');
      await clock.advance(30_000);
    }
    expect(log).toHaveLength(1);
    expect(log[0]).toContain('does not show the progress');
    expect(await ending(channel.final(done))).toMatchObject({ did: 'written' });
    expect(shown()).toEqual(['done']);
  });

  test('keeps the result of the earlier run in sight, marked as such', async () => {
    await ending(open(1).final({ ...done, body: 'old result' }));
    open(2).progress('2 of 9 tasks');
    await clock.advance(10);
    expect(shown()).toEqual([
      '2 of 9 tasks',
      '> [!NOTE]',
      expect.stringContaining('> What follows is the result of commit `c0ffee1`'),
      'old result',
    ]);
  });
});

describe('a run that could not start', () => {
  test('is told in the comment, beside the result of the earlier run', async () => {
    await ending(open(1).final({ ...done, body: 'old result' }));
    expect(await ending(open(2).stale('This run could not start: no tasks.'))).toMatchObject({ did: 'written' });
    expect(shown()).toEqual([
      'This run could not start: no tasks.',
      '> [!NOTE]',
      expect.stringContaining('> What follows is the result of commit `c0ffee1`'),
      'old result',
    ]);
    await ending(open(3).final(done));
    expect(shown()).toEqual(['done']);
  });

  test('is told in a new comment when there is none', async () => {
    await ending(open(2).stale('This run could not start: no tasks.'));
    expect(shown()).toEqual(['This run could not start: no tasks.']);
  });

  test('does not replace what a newer run has reported', async () => {
    await ending(open(3).final(done));
    expect(await ending(open(2).stale('This run could not start.'))).toMatchObject({ did: 'superseded' });
    expect(shown()).toEqual(['done']);
    expect(log.at(-1)).toContain('a newer run of this workflow has written it');
  });
});

describe('the digest of the run before', () => {
  const digestOf = async (runId: number) => clock.until(open(runId).previous(), 1_000);

  test('is what that run has left, and none at first', async () => {
    expect(await digestOf(1)).toBeNull();
    await ending(open(1).final({ ...done, digest: 'one' }));
    expect(await digestOf(2)).toBe('one');
  });

  test('is not that of the own run, such as in a later step of the same job', async () => {
    await ending(open(1).final({ ...done, digest: 'one' }));
    await ending(open(2).final({ ...done, digest: 'two' }));
    expect(await digestOf(2)).toBe('one');
    expect(await digestOf(3)).toBe('two');
  });

  test('survives progress and runs that could not start', async () => {
    await ending(open(1).final({ ...done, digest: 'one' }));
    const second = open(2);
    second.progress('running');
    await clock.advance(10);
    expect(await digestOf(2)).toBe('one');
    await ending(open(3).stale('This run could not start.'));
    expect(await digestOf(4)).toBe('one');
  });

  test('is found in the comment of the earlier run where each run has its own', async () => {
    await ending(open(1, { mode: 'append' }).final({ ...done, digest: 'one' }));
    expect(await clock.until(open(2, { mode: 'append' }).previous(), 1_000)).toBe('one');
  });

  test('is none, with a warning, when the comment cannot be read', async () => {
    comments.faults.push({ on: 'own', error: refused('missing-permission') });
    expect(await digestOf(1)).toBeNull();
    expect(log).toEqual([expect.stringContaining('warning: No comparison')]);
  });
});

describe('the wish on-failure', () => {
  const wish = 'on-failure' as const;

  test('writes no comment for a success', async () => {
    const channel = open(1, { wish });
    channel.progress('running');
    expect(await ending(channel.final(done))).toEqual({ did: 'nothing' });
    expect(comments.all).toEqual([]);
  });

  test('writes one for a failure, and keeps that true when a later run succeeds', async () => {
    await ending(open(1, { wish }).final({ ...done, body: 'failed', succeeded: false }));
    expect(shown()).toEqual(['failed']);
    await ending(open(2, { wish }).final(done));
    expect(shown()).toEqual(['done']);
  });
});

describe('the comments of earlier runs', () => {
  const append = { mode: 'append', minimize: true } as const;

  test('are hidden as outdated, those of later runs are not', async () => {
    for (const runId of [1, 2, 4, 3]) await ending(open(runId, append).final(done));
    expect([...new Set(comments.minimized)]).toEqual([1, 2]);
    expect(comments.all).toHaveLength(4);
  });

  test('stay in sight, with a warning, where that is refused', async () => {
    await ending(open(1, append).final(done));
    comments.faults.push({ on: 'minimize', error: refused('not-found') });
    expect(await ending(open(2, append).final(done))).toMatchObject({ did: 'written' });
    expect(log.at(-1)).toContain('warning: The comments of earlier runs could not be hidden');
  });
});

test('each write of a run is newer than the one before, although the clock is set back', async () => {
  await ending(open(1).final({ ...done, body: 'first' }));
  const before = leg()?.stamp.at ?? 0;
  clock = new FakeClock(5);
  await ending(open(1).final({ ...done, body: 'second' }));
  expect(leg()?.stamp.at).toBeGreaterThan(before);
  expect(shown()).toEqual(['second']);
});

test('a refusal is an end and a warning with its remedy, and no error', async () => {
  comments.faults.push({ on: 'create', error: refused('locked') });
  expect(await ending(open(1).final(done))).toMatchObject({ did: 'refused', refusal: { kind: 'locked' } });
  expect(log).toEqual(['warning: No comment on the pull request: GitHub refused: locked. Do something about it']);
});
