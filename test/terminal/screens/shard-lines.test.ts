import { expect, test } from 'vitest';
import { shardLines } from '../../../src/terminal/screens/shard-lines.ts';
import { paintFor } from '../../../src/terminal/text/paint.ts';

const word = '1/2:0,2@9f996e4158c5-1202908686a6';

test('the shards of a plan are listed with what they do, and the option to copy is never cut', () => {
  const shards = [
    { shard: word, index: 1, tasks: ['lint', 'docs'], expectedMs: 90_000 },
    { shard: word.replace('1/2', '2/2'), index: 2, tasks: [], expectedMs: 0 },
  ];
  expect(shardLines(shards, 100, paintFor(false)).join('\n')).toBe(`
Split into 2 shards. Run each with the same list and options, and its --shard:
   1  2 tasks, 1m 30s of sessions: lint, docs
      --shard ${word}
   2  no tasks
      --shard ${word.replace('1/2', '2/2')}
Then: claude-multi merge RUN_FOLDER...`);
  const narrow = shardLines(shards, 20, paintFor(false));
  expect(narrow).toContain(`      --shard ${word}`);
  expect(narrow.find((line) => line.startsWith('   1'))?.length).toBeLessThanOrEqual(20);
});

test('the shards of a plan say where the time of a task is not known', () => {
  const [, , line] = shardLines([{ shard: word, index: 1, tasks: ['a'], expectedMs: null }], 100, paintFor(false));
  expect(line).toBe('   1  1 task, session time unknown: a');
});
