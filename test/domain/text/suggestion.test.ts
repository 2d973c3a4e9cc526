import { expect, test } from 'vitest';
import { nearest } from '../../../src/domain/text/suggestion.ts';

const names = ['id', 'prompt', 'model', 'max-turns', 'allowed-tools', 'cwd', 'max-parallel'];

test.each([
  ['mdoel', 'model'],
  ['promt', 'prompt'],
  ['maxTurns', 'max-turns'],
  ['max_turns', 'max-turns'],
  ['MAX-TURNS', 'max-turns'],
  ['allowedTools', 'allowed-tools'],
  ['tools', 'allowed-tools'],
  ['working-directory', 'cwd'],
  ['concurrency', 'max-parallel'],
])('for %s suggests %s', (word, name) => {
  expect(nearest(word, names)).toBe(name);
});

test('suggests nothing for a word that is near to none', () => {
  expect(nearest('zebra', names)).toBeNull();
  expect(nearest('', names)).toBeNull();
  expect(nearest('x'.repeat(5_000_000), names)).toBeNull();
  expect(nearest('constructor', names)).toBeNull();
});

test('suggests only what is among the names', () => {
  expect(nearest('concurrency', ['id', 'prompt'])).toBeNull();
});
