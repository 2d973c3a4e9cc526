import { expect, test } from 'vitest';
import { describeFault, UsageError } from '../../../src/domain/text/errors.ts';
import { FaultList, showWord } from '../../../src/tasks/fields/fault-list.ts';

const place = (where: string, ...rank: number[]) => ({ where, rank, fields: ['id', 'prompt', 'env'] });

test('lists faults in the order of the text, whatever the order they were added in', () => {
  const faults = new FaultList();
  faults.add(place('task 2', 1, 1), { field: 'id', problem: 'x' });
  faults.add(place('task 1', 1, 0), { field: 'env.A', problem: 'x' });
  faults.add(place('task 1', 1, 0), { field: 'prompt', problem: 'x' });
  faults.add(place('--model', 0), { problem: 'x' });
  expect(faults.shown().map(({ where, field }) => `${where} ${field ?? ''}`.trim())).toEqual([
    '--model',
    'task 1 prompt',
    'task 1 env.A',
    'task 2 id',
  ]);
});

test('shows the first fifty faults and counts the rest', () => {
  const faults = new FaultList();
  for (let task = 1; task <= 73; task += 1) faults.add(place(`task ${task}`, task), { problem: 'is wrong' });
  const shown = faults.shown().map(describeFault);
  expect(shown).toHaveLength(51);
  expect(shown[49]).toBe('task 50 is wrong');
  expect(shown[50]).toBe('and 23 more faults');
  expect(() => faults.throw()).toThrow(UsageError);
  expect(() => faults.throw()).toThrow(/73 faults/);
});

test('keeps no more of a value than it shows', () => {
  const deep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000));
  const faults = new FaultList();
  for (const value of [
    'x'.repeat(1_000_000),
    deep,
    { a: deep },
    Array.from({ length: 100_000 }, () => 'x'.repeat(50)),
  ]) {
    faults.add(place('task 1', 1), { problem: 'is wrong', value });
  }
  for (const { value } of faults.shown()) expect(JSON.stringify(value).length).toBeLessThan(1_000);
});

test('quotes and escapes unusual words', () => {
  expect(showWord('max-turns')).toBe('max-turns');
  expect(showWord('a\u001b[31m')).toBe(String.raw`"a\u001b[31m"`);
  expect(showWord('x'.repeat(10_000)).length).toBeLessThan(100);
});
