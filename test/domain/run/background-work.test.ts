import { expect, test } from 'vitest';
import {
  type BackgroundWork,
  backgroundKinds,
  describeWork,
  mayNeverEnd,
} from '../../../src/domain/run/background-work.ts';

const work = (kind: BackgroundWork['kind'], ...names: string[]): BackgroundWork[] =>
  names.map((name) => ({ kind, name }));

test('one piece of work is described by its kind and name', () => {
  expect(describeWork(work('command', 'npm run build'))).toBe('a background command (npm run build)');
  expect(describeWork(work('agent', 'review'))).toBe('a subagent (review)');
  expect(describeWork(work('wake-up', 'look'))).toBe('a scheduled wake-up (look)');
  expect(describeWork(work('schedule', 'look'))).toBe('a repeated wake-up (look)');
});

test('several pieces of work are counted by kind', () => {
  expect(describeWork([...work('command', 'a', 'b'), ...work('agent', 'c', 'd')])).toBe(
    '2 background commands (a, b) and 2 subagents (c, d)',
  );
  expect(describeWork([...work('wake-up', 'a', 'b'), ...work('schedule', 'c', 'd'), ...work('agent', 'e')])).toBe(
    '2 scheduled wake-ups (a, b), 2 repeated wake-ups (c, d) and a subagent (e)',
  );
});

test('five of a kind are named, and the rest is counted', () => {
  expect(describeWork(work('command', '1', '2', '3', '4', '5'))).toBe('5 background commands (1, 2, 3, 4, 5)');
  expect(describeWork(work('command', '1', '2', '3', '4', '5', '6', '7'))).toBe(
    '7 background commands (1, 2, 3, 4, 5, and 2 more)',
  );
});

test('no work has an empty description', () => {
  expect(describeWork([])).toBe('');
});

test('commands and repeated wake-ups may go on for ever, subagents and single wake-ups may not', () => {
  expect(backgroundKinds.filter((kind) => mayNeverEnd({ kind, name: '' }))).toEqual(['command', 'schedule']);
});
