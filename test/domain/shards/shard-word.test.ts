import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseShardWord, writeShardWord } from '../../../src/domain/shards/shard-word.ts';

const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 12, maxLength: 12 });

describe('a shard in one word', () => {
  test('is read as it was written, and needs no quotes in a shell', () => {
    const words = fc
      .record({
        index: fc.integer({ min: 1, max: 1_000 }),
        more: fc.nat({ max: 1_000 }),
        tasks: fc.uniqueArray(fc.nat({ max: 9_999 }), { maxLength: 50 }),
        list: digest,
        split: digest,
      })
      .map(({ index, more, tasks, ...digests }) => ({
        index,
        count: Math.min(1_000, index + more),
        assignment: { tasks: tasks.toSorted((a, b) => a - b), ...digests },
      }));
    fc.assert(
      fc.property(words, (word) => {
        const text = writeShardWord(word);
        expect(text).toMatch(/^[\w/:,@-]+$/);
        expect(parseShardWord(text)).toEqual(word);
      }),
    );
  });

  test('joins tasks that follow each other', () => {
    const assignment = { tasks: [0, 4, 5, 6, 7, 9], list: 'a'.repeat(12), split: 'b'.repeat(12) };
    expect(writeShardWord({ index: 2, count: 3, assignment })).toBe('2/3:0,4-7,9@aaaaaaaaaaaa-bbbbbbbbbbbb');
  });

  test('may be its number alone', () => {
    expect(parseShardWord(' 2/3 ')).toEqual({ index: 2, count: 3, assignment: null });
  });

  test.each([
    ...['', '2', '0/3', '4/3', '-1/3', '1.5/3', '1/0', '1/1001', '2/3:', '2/3:0', '2/3:0@abc', 'two of three'],
    ...['4-2', '3,3', '5,4', '1-', ',1', '1,', '1-3,2'].map((ranges) => `1/3:${ranges}@aaaaaaaaaaaa-bbbbbbbbbbbb`),
  ])('is not "%s"', (text) => {
    expect(parseShardWord(text)).toBeNull();
  });
});
