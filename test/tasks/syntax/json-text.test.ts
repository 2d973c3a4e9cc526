import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextPositions } from '../../../src/tasks/syntax/document-text.ts';
import { readJson } from '../../../src/tasks/syntax/json-text.ts';

function place(text: string): string {
  const read = readJson(text);
  if (read.ok) return 'ok';
  const { line, column } = new TextPositions(text).at(read.fault.offset ?? -1);
  return `${line}:${column} ${read.fault.problem}`;
}

test('reads the same value as JSON.parse', () => {
  const spaced = fc.tuple(fc.jsonValue(), fc.nat(4)).map(([value, indent]) => JSON.stringify(value, null, indent));
  fc.assert(
    fc.property(spaced, (text) => {
      const read = readJson(text);
      expect(read.ok ? read.value : read).toEqual(JSON.parse(text));
    }),
  );
});

test('refuses exactly the texts that JSON.parse refuses', () => {
  const pieces = fc.constantFrom(
    ...['{', '}', '[', ']', ',', ':', '"', '"a"', '"a":', '1', '-', '01', '1.', '1e', '.5', '1e5', 'true', 'nul', ' '],
    ...['\n', '\\', '\\u', '\\u00e9', '"\\n"', '"\t"', '/', "'", 'NaN', '\u00a0', '\u2028', '"\u2028"', '-0', '{}'],
  );
  const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
  const mutated = fc
    .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', '\n', '0', ':', 'a'))
    .map(([value, at, piece]) => {
      const json = JSON.stringify(value);
      const cut = at % (json.length + 1);
      return json.slice(0, cut) + piece + json.slice(cut + 1);
    });
  fc.assert(
    fc.property(fc.oneof(text, mutated, fc.string()), (given) => {
      let valid = true;
      try {
        JSON.parse(given);
      } catch {
        valid = false;
      }
      expect(readJson(given).ok, given).toBe(valid);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['[{"id":"a",}]', '1:12 has a comma with nothing after it'],
  ['[1,\n 2,\n]', '3:1 has a comma with nothing after it'],
  ['{\n  "a" 1}', '2:7 has no colon after a key'],
  ['{\n  a: 1}', '2:3 has "a" where a key in double quotes was expected'],
  ["['a']", '1:2 has a single quote'],
  ['[1 // one\n]', '1:4 has a comment'],
  ['["a\nb"]', '1:4 has a line break inside a string'],
  ['["a\tb"]', '1:4 has a control character inside a string'],
  ['["\\x"]', '1:3 has a backslash that does not start an escape'],
  ['\n[1, 2', '2:6 ends before the [ on line 2 is closed'],
  ['{"a": "b', '1:7 has a string without a closing quote'],
  ['[] []', '1:4 has more text after its end'],
  ['[1 2]', '1:4 has "2" where a comma or ] was expected'],
  ['[01]', '1:3 has "1" where a comma or ] was expected'],
  ['[NaN]', '1:2 has "NaN" where a value was expected'],
  ['', '1:1 ends too early'],
])('reports the position of the first fault in %j', (text, said) => {
  expect(place(text)).toBe(said);
});

test('finds keys given twice, even if one is escaped, with path and lines', () => {
  const read = readJson('{"tasks": [\n{"id": "a"},\n{"id": "b",\n"\\u0069d": "c", "env": {"A": 1, "A": 2}}]}');
  expect(read.ok && read.keyFaults).toEqual([
    { path: ['tasks', 1], key: 'id', problem: 'is given twice', allowed: 'lines 3 and 4: keep one' },
    { path: ['tasks', 1, 'env'], key: 'A', problem: 'is given twice', allowed: 'both are on line 4: keep one' },
  ]);
});

test('refuses the key __proto__', () => {
  const read = readJson('[{"__proto__": {"x": 1}}]');
  expect(read.ok && read.keyFaults.map(({ key, path }) => [key, path])).toEqual([['__proto__', [0]]]);
});

test('refuses JSON that is nested too deeply', () => {
  expect(place('['.repeat(500_000))).toBe('1:65 is nested more than 64 levels deep');
  expect(readJson('['.repeat(64) + ']'.repeat(64)).ok).toBe(true);
});
