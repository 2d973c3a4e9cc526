import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  combinations,
  countCombinations,
  fillId,
  fillPlaceholders,
  missingFromId,
  placeholders,
  repeatedValue,
  unknownPlaceholder,
} from '../../src/tasks/matrix.ts';

const name = fc.stringMatching(/^[a-z_][a-z0-9_-]{0,5}$/).filter((text) => text !== '__proto__');
const matrix = fc.dictionary(name, fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { minKeys: 1, maxKeys: 4 });

test('combines every value with every other, the last name changing fastest', () => {
  expect([...combinations({ dir: ['a', 'b'], lang: ['x', 'y'] })]).toEqual([
    { dir: 'a', lang: 'x' },
    { dir: 'a', lang: 'y' },
    { dir: 'b', lang: 'x' },
    { dir: 'b', lang: 'y' },
  ]);
});

test('makes exactly the counted number of combinations, all from the lists, none twice', () => {
  fc.assert(
    fc.property(matrix, (lists) => {
      const all = [...combinations(lists)];
      expect(all).toHaveLength(countCombinations(lists));
      for (const one of all) {
        expect(Object.keys(one).sort()).toEqual(Object.keys(lists).sort());
        for (const [key, value] of Object.entries(one)) expect(lists[key]).toContain(value);
      }
      if (repeatedValue(lists) === null) {
        expect(new Set(all.map((one) => JSON.stringify(Object.entries(one).sort()))).size).toBe(all.length);
      }
    }),
  );
});

test('does not fill placeholders that come from a value', () => {
  const values = { dir: '{{lang}}', lang: 'ts$&' };
  expect(fillPlaceholders('{{dir}} {{ lang }} {{other}} {{ dir.x }} {dir}', values)).toBe(
    '{{lang}} ts$& {{other}} {{ dir.x }} {dir}',
  );
});

test('keeps braces after a backslash', () => {
  expect(fillPlaceholders('\\{{dir}} is {{dir}}', { dir: 'src' })).toBe('{{dir}} is src');
  expect([...placeholders('\\{{a}} {{b}} {{b}} {{ c }}')]).toEqual(['b', 'c']);
});

test('leaves a text without placeholders unchanged', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (!text.includes('{{')) expect(fillPlaceholders(text, { dir: 'x' })).toBe(text);
    }),
  );
});

test('turns any value into characters that are valid in an id', () => {
  expect(fillId('lint-{{dir}}', { dir: 'src/core lib' })).toBe('lint-src-core-lib');
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (dir) => {
      expect(fillId('x{{dir}}', { dir })).toMatch(/^[A-Za-z0-9._-]{1,64}$/);
    }),
  );
});

test('suggests the nearest name for an unknown placeholder', () => {
  expect(unknownPlaceholder('{{drr}}', { dir: ['a'] })?.allowed).toMatch(/did you mean \{\{dir}}\?/);
  expect(unknownPlaceholder('{{dir}} \\{{drr}}', { dir: ['a'] })).toBeNull();
  expect(unknownPlaceholder('{{toString}}', { dir: ['a'] })).not.toBeNull();
});

test('lists the names missing from an id, except names with only one value', () => {
  expect(missingFromId('t-{{a}}', { a: ['1', '2'], b: ['1', '2'], c: ['1'] })).toEqual(['b']);
});
