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
])('suggests for %s the name %s', (word, name) => {
  expect(nearest(word, names)).toBe(name);
});

test('suggests nothing for a word that is not similar to any name', () => {
  expect(nearest('zebra', names)).toBeNull();
  expect(nearest('', names)).toBeNull();
  expect(nearest('x'.repeat(5_000_000), names)).toBeNull();
  expect(nearest('constructor', names)).toBeNull();
});

test('suggests only one of the given names', () => {
  expect(nearest('concurrency', ['id', 'prompt'])).toBeNull();
});

test('suggests the first of names that are equally near', () => {
  expect(nearest('ab', ['ax', 'ay'])).toBe('ax');
});

test('suggests a name for a word of 40 characters, but for none that is longer', () => {
  const name = 'x'.repeat(40);
  expect(nearest(name, [name])).toBe(name);
  expect(nearest(`${name}x`, [name])).toBeNull();
});
