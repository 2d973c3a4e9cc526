import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StreamInterpreter } from '../../../src/agents/claude/stream/interpreter.ts';
import { attemptEndSchema, progressSchema } from '../../../src/domain/run/event.ts';
import { measureStream } from '../../support/real/measure-stream.ts';
import { recordings } from '../../support/samples/recordings.ts';

type Line = Record<string, unknown>;

const recordedLines: readonly Line[] = [
  ...new Map(
    recordings()
      .flatMap(({ bytes }) => bytes.toString().trim().split('\n'))
      .map((text) => JSON.parse(text) as Line)
      // One line of each kind is enough; all 43 turns of the budget recording would outnumber the others.
      .map((line) => [`${line['type']}/${line['subtype']}/${(line['event'] as Line | undefined)?.['type']}`, line]),
  ).values(),
];

/** Values that no field expects: every type, and values that break arithmetic, look-ups and prototypes. */
const hostileValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    'constructor',
    '__proto__',
    -1,
    0.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    -0,
    [],
    {},
    [[[]]],
    { length: 5 },
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
);
const hostileKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'type',
  'usage',
  'message',
);

/** Paths of everything inside a value. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

/** A copy in which the value or the key at a path is replaced or removed. */
function changed(value: unknown, path: readonly string[], change: { value?: unknown; key?: string }): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change.value;
  const entries = Object.entries(value as object).flatMap(([key, inner]): [string, unknown][] => {
    if (key !== first) return [[key, inner]];
    if (rest.length > 0) return [[key, changed(inner, rest, change)]];
    if (change.key !== undefined) return [[change.key, inner]];
    return 'value' in change ? [[key, change.value]] : [];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

const mutation = fc.oneof(
  fc.record({ value: hostileValue }),
  fc.record({ key: hostileKey }),
  fc.constant<{ value?: unknown; key?: string }>({}),
);

const mutatedLine = fc
  .tuple(fc.constantFrom(...recordedLines), fc.array(fc.tuple(fc.nat(), mutation), { minLength: 1, maxLength: 4 }))
  .map(([line, mutations]) => {
    let result: unknown = line;
    for (const [place, change] of mutations) {
      const paths = pathsIn(result);
      result = changed(result, paths[place % paths.length] ?? [], change);
    }
    return JSON.stringify(result) ?? '';
  });

/** A line with corrupted bytes. */
const brokenLine = fc
  .tuple(fc.constantFrom(...recordedLines), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }), fc.nat())
  .map(([line, changes, end]) => {
    const bytes = Buffer.from(JSON.stringify(line));
    for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
    return bytes.subarray(0, end % (bytes.length + 1));
  });

/** Bytes as a string with one character for each byte, so that counterexamples are readable. */
const anyLine = fc.oneof(
  mutatedLine.map((text) => Buffer.from(text).toString('latin1')),
  brokenLine.map((bytes) => bytes.toString('latin1')),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.constantFrom(...recordedLines).map((line) => JSON.stringify(line)),
);

/** Checks that everything a session derives from a stream can be journalled and is read back unchanged. */
function checkStream(lines: readonly Uint8Array[]): void {
  const { end, progress } = measureStream(lines.flatMap((line) => [line, Uint8Array.of(10)]));
  expect(attemptEndSchema.parse(JSON.parse(JSON.stringify(end)))).toEqual(end);
  expect(progressSchema.parse(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
  expect(JSON.stringify(end.warnings)).not.toMatch(/undefined|NaN/);
}

describe('a hostile stream', () => {
  it('never throws, and gives only values that a journal can store', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) =>
        checkStream(lines.map((line) => Buffer.from(line, 'latin1'))),
      ),
      { numRuns: 2_000 },
    );
  });

  it('may name models like inherited properties of objects', () => {
    const tokens = { input_tokens: 1, output_tokens: 2, cache_read_input_tokens: 3, cache_creation_input_tokens: 4 };
    for (const model of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const message = { id: 'm', model, content: [], usage: tokens };
      const share = `{${JSON.stringify(model)}:{"inputTokens":1,"outputTokens":2}}`;
      checkStream([
        Buffer.from(JSON.stringify({ type: 'assistant', message })),
        Buffer.from(`{"type":"result","subtype":"success","is_error":false,"modelUsage":${share}}`),
        Buffer.from(JSON.stringify({ type: 'assistant', message: { ...message, id: 'n' } })),
        Buffer.from(JSON.stringify({ type: 'assistant', message: { ...message, id: 'o' } })),
      ]);
    }
    expect(Object.prototype).not.toHaveProperty('input');
  });

  it('may nest to any depth', () => {
    const interpreter = new StreamInterpreter();
    for (const text of [
      `${'['.repeat(1_000_000)}`,
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      `{"type":"assistant","message":{"id":"m","content":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      `{"type":"result","permission_denials":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
      `{"type":"system","subtype":"init","session_id":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
    ])
      expect(() => interpreter.read(Buffer.from(text))).not.toThrow();
  });

  it('may report more tokens than numbers can represent', () => {
    const usage = { input_tokens: Number.MAX_SAFE_INTEGER, output_tokens: 1e300 };
    const lines = Array.from({ length: 50 }, (_, id) =>
      Buffer.from(JSON.stringify({ type: 'assistant', message: { id: `m${id}`, model: 'claude-opus-5-5', usage } })),
    );
    checkStream(lines);
    checkStream([Buffer.from('{"type":"result","modelUsage":{"m":{"inputTokens":1e999,"costUSD":1e999}}}')]);
  });

  it('does not let an unknown line change anything', () => {
    const [first] = recordings().filter(({ name }) => name === '2.1.330-success-tool');
    const lines = (first?.bytes.toString().trim().split('\n') ?? []).map((text) => Buffer.from(`${text}\n`));
    const strange = [
      '{"type":"from_the_future","usage":{"input_tokens":9}}\n',
      'null\n',
      '[]\n',
      '"result"\n',
      '\n',
      '\0\n',
    ];
    const mixed = lines.flatMap((line) => [...strange.map((text) => Buffer.from(text)), line]);
    const { kept, ...expected } = measureStream(lines);
    const measured = measureStream(mixed);
    expect(measured).toMatchObject(expected);
    expect(measured.kept).toBe(kept + lines.length * strange.length);
  });
});
