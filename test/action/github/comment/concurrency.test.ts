import { describe, expect, test } from 'vitest';
import { timeWithin } from '../../../../src/action/github/client/time-left.ts';
import { assembleLegs } from '../../../../src/action/github/comment/assemble.ts';
import { readDocument, writeDocument } from '../../../../src/action/github/comment/document.ts';
import type { Leg } from '../../../../src/action/github/comment/leg.ts';
import { CommentWriter, type Written } from '../../../../src/action/github/comment/writer.ts';
import { FakeClock } from '../../../support/fakes/fake-clock.ts';
import { SlowComments } from '../../../support/fakes/slow-comments.ts';

const key = '0123456789abcdef';
const hourMs = 3_600_000;

/** Numbers from 0 to below 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function legOf(name: string, runId: number): Leg {
  const stamp = { commit: null, runId, attempt: 1, at: runId };
  const result = { stamp, body: `report of ${name} in run ${runId}`, digest: null };
  return { key: name, name, stamp, state: 'finished', notice: null, result, before: null };
}

interface Race {
  readonly seed: number;
  readonly legs: readonly Leg[];
  readonly isShared: boolean;
  /** The longest time of half a request, milliseconds. */
  readonly slowest: number;
  /** Within how many milliseconds the writers begin. */
  readonly within: number;
  /** A leg of an earlier run, whose comment there is already. */
  readonly earlier?: Leg;
}

/** Lets a writer for each leg write at about the same time, and returns the comments at the end. */
async function race({ seed, legs, isShared, slowest, within, earlier }: Race) {
  const clock = new FakeClock();
  const random = randomFrom(seed);
  const comments = new SlowComments(clock, () => 20 + random() * slowest);
  if (earlier !== undefined) {
    const head = { key, run: null, replaces: null, legs: new Map([[earlier.key, earlier]]) };
    comments.add(writeDocument(head, assembleLegs({ wholeIn: 'the job summary' })));
  }
  const begins = legs.map(() => random() * within);
  const time = timeWithin(hourMs, clock);
  const done = Promise.all(
    legs.map(async (leg, index): Promise<Written> => {
      await new Promise<void>((resolve) => void clock.after(begins[index] ?? 0, resolve));
      const writer = new CommentWriter({
        key,
        legacyKey: 'fedcba9876543210',
        mode: 'update',
        runId: leg.stamp.runId,
        isShared,
        assemble: assembleLegs({ wholeIn: 'the job summary' }),
        clock,
        random,
      });
      return writer.write(leg, { comments, time }, { create: true, check: true });
    }),
  );
  const written = await clock.until(done, hourMs);
  return { comments, written, took: clock.elapsed() };
}

const seeds = Array.from({ length: 10 }, (_, seed) => seed);

describe('50 writers at the same time on a slow API end with one comment', () => {
  test.each(seeds)('that has every leg of a matrix (seed %i)', async (seed) => {
    const legs = Array.from({ length: 50 }, (_, index) => legOf(`leg-${index}`, 7));
    const { comments, written } = await race({ seed, legs, isShared: true, slowest: 1_500, within: 2_000 });
    expect(comments.all).toHaveLength(1);
    const head = readDocument(comments.all[0]?.body ?? '');
    expect([...(head?.legs.keys() ?? [])].sort()).toEqual(legs.map(({ key }) => key).sort());
    expect(written.every(({ isSettled }) => isSettled)).toBe(true);
  });

  test.each(seeds)('that has every leg beside one of an earlier run (seed %i)', async (seed) => {
    const legs = Array.from({ length: 50 }, (_, index) => legOf(`leg-${index}`, 7));
    const earlier = legOf('gone', 6);
    const { comments, written } = await race({ seed, legs, isShared: true, slowest: 500, within: 2_000, earlier });
    expect(comments.all).toHaveLength(1);
    const found = readDocument(comments.all[0]?.body ?? '')?.legs ?? new Map<string, Leg>();
    expect([...found.keys()].sort()).toEqual(['gone', ...legs.map(({ key }) => key)].sort());
    expect(written.every(({ isSettled }) => isSettled)).toBe(true);
  });

  test.each(seeds)('that has the newest of 50 runs (seed %i)', async (seed) => {
    const order = randomFrom(seed + 1_000);
    const legs = Array.from({ length: 50 }, (_, index) => legOf('review', index + 1)).sort(() => order() - 0.5);
    const { comments, written } = await race({ seed, legs, isShared: false, slowest: 600, within: 5_000 });
    expect(comments.all).toHaveLength(1);
    const [leg, ...more] = readDocument(comments.all[0]?.body ?? '')?.legs.values() ?? [];
    expect(more).toEqual([]);
    expect(leg?.result?.body).toBe('report of review in run 50');
    expect(written.filter(({ did }) => did === 'written').length).toBeGreaterThan(0);
  });

  test.each(seeds)('that has the newest of each leg over several runs (seed %i)', async (seed) => {
    const legs = Array.from({ length: 50 }, (_, index) => legOf(`leg-${index % 10}`, 1 + Math.floor(index / 10)));
    const { comments } = await race({ seed, legs, isShared: true, slowest: 1_500, within: 10_000 });
    expect(comments.all).toHaveLength(1);
    const head = readDocument(comments.all[0]?.body ?? '');
    expect([...(head?.legs.values() ?? [])].map(({ stamp }) => stamp.runId)).toEqual(Array(10).fill(5));
  });
});
