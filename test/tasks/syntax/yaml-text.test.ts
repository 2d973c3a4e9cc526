import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { TextPositions } from '../../../src/tasks/syntax/document-text.ts';
import { readYaml } from '../../../src/tasks/syntax/yaml-text.ts';

function value(text: string): unknown {
  const read = readYaml(text);
  return read.ok ? read.value : read;
}

function fault(text: string): string {
  const read = readYaml(text);
  if (read.ok) return 'ok';
  const { line, column } = new TextPositions(text).at(read.fault.offset ?? -1);
  return `${line}:${column} ${read.fault.problem}`;
}

test('reads any value that was written as YAML', () => {
  const plain = fc.jsonValue({ noUnicodeString: false, maxDepth: 4 });
  fc.assert(
    fc.property(plain, (given) => {
      if (JSON.stringify(given).includes('__proto__')) return;
      const read = value(stringify(given));
      // A number may be read as its text.
      expect(JSON.parse(JSON.stringify(read), asText)).toEqual(JSON.parse(JSON.stringify(given), asText));
    }),
  );
});

function asText(_key: string, item: unknown): unknown {
  return typeof item === 'number' || (typeof item === 'string' && item !== '' && !Number.isNaN(Number(item)))
    ? Number(item) + 0 // -0 becomes 0
    : item;
}

test('reads no, on and dates as text', () => {
  expect(value('[no, on, y, 2024-01-01, "5", ~x]')).toEqual(['no', 'on', 'y', '2024-01-01', '5', '~x']);
});

test('keeps the text of numbers and booleans that are not in their plain form', () => {
  expect(value('[1, 2.5, true, null, 007, 3.10, True, 0x1F, 1e3, .inf, +5, 12345678901234567890]')).toEqual([
    ...[1, 2.5, true, null],
    ...['007', '3.10', 'True', '0x1F', '1e3', '.inf', '+5', '12345678901234567890'],
  ]);
});

test('keeps the text of blocks exactly', () => {
  expect(value('p: |\n  a\n    b: c\n\n  # no comment\nq: >-\n  one\n  two\n')).toEqual({
    p: 'a\n  b: c\n\n# no comment\n',
    q: 'one two',
  });
  expect(value('- a\r\n- |\r\n  b\r\n  c\r\n')).toEqual(['a', 'b\nc\n']);
});

test('expands anchors, aliases and merge keys; own keys override merged ones, and earlier sources later ones', () => {
  expect(
    value(
      '- &a {x: 1, y: 1}\n- &b {y: 2, z: 2}\n- {<<: [*a, *b], x: 3}\n- {<<: *b}\n- *a\n- [&s text, *s]\n- {*s : 1}',
    ),
  ).toEqual([
    { x: 1, y: 1 },
    { y: 2, z: 2 },
    { x: 3, y: 1, z: 2 },
    { y: 2, z: 2 },
    { x: 1, y: 1 },
    ['text', 'text'],
    { text: 1 },
  ]);
  expect(value('- &a 1\n- *a\n- &a 2\n- *a')).toEqual([1, 1, 2, 2]);
});

test('lets ten thousand tasks share one list', () => {
  const tasks = Array.from({ length: 10_000 }, (_, index) => `- {id: t${index}, allowed-tools: *tools}`);
  const read = value(`- &tools [Read, Edit]\n${tasks.join('\n')}`);
  expect(read).toHaveLength(10_001);
});

test.each([
  ['- *a', '1:3 uses *a, but nothing before it is marked &a'],
  ['a: &a [*a]', '1:8 uses *a inside the value that &a marks'],
  ['- &a 1\n- {<<: *a}', '2:4 merges something that is not an object'],
  ['- !secret x', '1:11 has the tag !secret'],
  ['- id: a\n---\n- id: b', '2:1 starts a second document'],
  ['- id: a\n\tprompt: b', '2:2 is indented with a tab'],
  ['- prompt: fix: this', '1:11 has a second colon on one line'],
  ['- "abc', '1:7 has a quote that is not closed'],
  ["- 'abc", '1:7 has a quote that is not closed'],
  ['- [a, b', '1:8 has a [ that is not closed, or whose lines are not indented enough'],
  ['- {a: b', '1:8 has a { that is not closed, or whose lines are not indented enough'],
  ['a: 1\nb', '2:1 has a key without a colon'],
  ['- "a\\q"', '1:5 has a backslash in double quotes that does not start an escape'],
  ['- @a', '1:3 has a text that begins with a special character'],
  ['- *a b: c', '1:6 is not YAML: "b:" cannot stand here'],
  ['- &a &b c', '1:6 has a value with two names (&)'],
  ['? [a]\n: b', '1:3 has a key that is not text'],
  [': b', '1:1 has a key that is not text'],
])('reports the position of the fault in %j', (text, said) => {
  expect(fault(text)).toBe(said);
});

test('refuses aliases that expand to too many values', () => {
  const levels = Array.from({ length: 8 }, (_, level) => {
    const below = Array.from({ length: 10 }, () => (level === 0 ? 'x' : `*l${level - 1}`));
    return `l${level}: &l${level} [${below.join(', ')}]`;
  });
  expect(fault(levels.join('\n'))).toMatch(/holds more than 5,000,000 values/);
});

test('refuses YAML that is nested too deeply', () => {
  expect(fault('- '.repeat(80))).toMatch(/nested/);
  expect(fault('['.repeat(20_000))).toMatch(/nested|not YAML/);
});

test('finds YAML keys given twice, with path and lines', () => {
  const read = readYaml('tasks:\n  - id: a\n    prompt: x\n    id: b\n__proto__: {x: 1}\n');
  expect(read.ok && read.keyFaults).toEqual([
    { path: ['tasks', 0], key: 'id', problem: 'is given twice', allowed: 'lines 2 and 4: keep one' },
    { path: [], key: '__proto__', problem: 'cannot be a key', allowed: 'line 5: remove it' },
  ]);
});

test('never throws on any YAML text', () => {
  const pieces = fc.constantFrom(
    ...[
      '- ',
      ': ',
      '\n',
      '  ',
      '&a ',
      '*a',
      '<<: ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '|\n',
      '>\n',
      '#',
      '? ',
      '!',
      '---\n',
    ],
    ...['a', 'id: x', '%YAML 1.1\n', '\t', '\r\n', '\u0085', '\ufeff', '...\n', '!!set ', '!!binary ', '@', '`', '0o7'],
  );
  const text = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (given) => {
      expect(typeof readYaml(given).ok).toBe('boolean');
    }),
    { numRuns: 3_000 },
  );
});
