import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Splittable, splitTasks } from '../../../src/domain/shards/split.ts';

interface Weighted extends Splittable {
  readonly ms: number | null;
}

const task = (id: string, ms: number | null = null): Weighted => ({ id, ms, sharedContext: null });
const source = (id: string, ms: number | null = null): Weighted => ({ id, ms, sharedContext: { role: 'source' } });
const fork = (id: string, of: string, ms: number | null = null): Weighted => ({
  ...task(id, ms),
  sharedContext: { role: 'fork', of },
});

/** The ids of each shard, joined. */
function split(tasks: readonly Weighted[], count: number): string[] {
  return splitTasks(tasks, count, ({ ms }) => ms).map((positions) => positions.map((at) => tasks[at]?.id).join(' '));
}

/** A list of tasks, of which some may share a context. */
const lists: fc.Arbitrary<Weighted[]> = fc
  .record({
    lengths: fc.array(fc.option(fc.nat({ max: 1_000 })), { maxLength: 30 }),
    contexts: fc.array(fc.option(fc.nat({ max: 1_000 })), { maxLength: 2 }),
    sharing: fc.array(fc.option(fc.nat({ max: 1 })), { minLength: 30, maxLength: 30 }),
  })
  .map(({ lengths, contexts, sharing }) => [
    ...contexts.map((ms, number) => source(`context-${number}`, ms)),
    ...lengths.map((ms, position) => {
      const context = sharing[position] ?? null;
      const id = `task-${position}`;
      return context === null || context >= contexts.length ? task(id, ms) : fork(id, `context-${context}`, ms);
    }),
  ]);
const counts = fc.integer({ min: 1, max: 12 });

describe('a split', () => {
  test('places the longest tasks first, each where the least work is', () => {
    expect(split([task('a', 1), task('b', 9), task('c', 5), task('d', 4)], 2)).toEqual(['a b', 'c d']);
  });

  test('takes a task of unknown length for the median of the known ones', () => {
    expect(split([task('x'), task('a', 2), task('b', 4), task('c', 6)], 2)).toEqual(['a c', 'x b']);
  });

  test('makes parts of equal numbers when nothing is known', () => {
    expect(
      split(
        ['a', 'b', 'c', 'd', 'e'].map((id) => task(id)),
        2,
      ),
    ).toEqual(['a c e', 'b d']);
  });

  test('keeps tasks together that share a context, if they are no more than an even share', () => {
    const list = [source('ctx', 1), fork('f', 'ctx', 2), fork('g', 'ctx', 2), task('a', 6), task('b', 4)];
    expect(split(list, 2)).toEqual(['a', 'ctx f g b']);
  });

  test('spreads tasks that share a context otherwise, and has each shard read it', () => {
    const list = [source('ctx', 1), fork('f', 'ctx', 4), fork('g', 'ctx', 4), fork('h', 'ctx', 1)];
    expect(split(list, 2)).toEqual(['ctx f h', 'ctx g']);
  });

  test('spreads tasks that share a context rather than leave a shard without any', () => {
    const list = [source('ctx', 1), fork('f', 'ctx', 1), fork('g', 'ctx', 1), task('a', 30), task('b', 30)];
    expect(split(list, 4)).toEqual(['a', 'b', 'ctx f', 'ctx g']);
  });

  test('has every task in exactly one shard, and a context wherever one of its tasks is', () => {
    fc.assert(
      fc.property(lists, counts, (tasks, count) => {
        const shards = splitTasks(tasks, count, ({ ms }) => ms);
        expect(shards).toHaveLength(count);
        const placed = shards.flat().flatMap((at) => tasks[at] ?? []);
        const own = (each: Weighted): boolean => each.sharedContext?.role !== 'source';
        expect(
          placed
            .filter(own)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(
          tasks
            .filter(own)
            .map(({ id }) => id)
            .sort(),
        );
        expect(new Set(placed)).toEqual(new Set(tasks));
        for (const positions of shards) {
          expect(positions).toEqual(positions.toSorted((a, b) => a - b));
          const ids = new Set(positions.map((at) => tasks[at]?.id));
          expect(ids.size).toBe(positions.length);
          for (const at of positions) {
            const shared = tasks[at]?.sharedContext;
            if (shared?.role === 'fork') expect(ids).toContain(shared.of);
          }
        }
      }),
    );
  });

  test('has no empty shard while there are enough tasks, and otherwise only the last ones', () => {
    fc.assert(
      fc.property(lists, counts, (tasks, count) => {
        const own = tasks.filter(({ sharedContext }) => sharedContext?.role !== 'source').length;
        const sizes = splitTasks(tasks, count, ({ ms }) => ms).map((positions) => positions.length);
        const filled = sizes.filter((size) => size > 0).length;
        expect(filled).toBeGreaterThanOrEqual(Math.min(own, count));
        expect(sizes.slice(0, filled)).not.toContain(0);
      }),
    );
  });

  test('gives no shard more than an even share and the longest task', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 40 }), counts, (lengths, count) => {
        const tasks = lengths.map((ms, position) => task(`${position}`, ms));
        const loads = splitTasks(tasks, count, ({ ms }) => ms).map((positions) =>
          positions.reduce((sum, at) => sum + (lengths[at] ?? 0), 0),
        );
        const evenShare = lengths.reduce((sum, ms) => sum + ms, 0) / count;
        expect(Math.max(...loads)).toBeLessThanOrEqual(evenShare + Math.max(...lengths) * (1 - 1 / count) + 1e-6);
      }),
    );
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(lists, counts, (tasks, count) => {
        const again = tasks.map((each) => ({ ...each }));
        expect(splitTasks(again, count, ({ ms }) => ms)).toEqual(splitTasks(tasks, count, ({ ms }) => ms));
      }),
    );
  });
});
