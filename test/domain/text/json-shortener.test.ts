import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonShortener } from '../../../src/domain/text/json-shortener.ts';

function shortened(text: string, longest: number, size = text.length): string {
  const shortener = new JsonShortener(longest);
  const bytes = new TextEncoder().encode(text);
  const parts: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += Math.max(1, size))
    parts.push(shortener.push(bytes.subarray(start, start + Math.max(1, size))));
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
}

/** A value in which every text is at most so long. */
const short = (value: unknown, fits: (text: string) => boolean): boolean =>
  typeof value === 'string'
    ? fits(value)
    : typeof value !== 'object' ||
      value === null ||
      Object.entries(value).every(([key, part]) => fits(key) && short(part, fits));

test('cuts every text, and leaves everything else as it is', () => {
  const value = { type: 'result', n: [1, 2.5, null, true], result: 'x'.repeat(100), deep: { text: 'y'.repeat(100) } };
  expect(JSON.parse(shortened(JSON.stringify(value), 10))).toEqual({
    type: 'result',
    n: [1, 2.5, null, true],
    result: 'x'.repeat(10),
    deep: { text: 'y'.repeat(10) },
  });
});

test('never cuts within an escape or a character', () => {
  expect(JSON.parse(shortened('"abc\\u00e9\\n\\"\\\\tail"', 4))).toBe('abcé');
  expect(JSON.parse(shortened('"abcd\\"e"', 4))).toBe('abcd');
  expect(JSON.parse(shortened('"abc\\"e"', 4))).toBe('abc"');
  expect(JSON.parse(shortened('"aé😀b"', 2))).toBe('aé');
  expect(JSON.parse(shortened('"aé😀b"', 4))).toBe('aé😀');
  expect(JSON.parse(shortened('"\\\\"', 1))).toBe('\\');
});

test('returns JSON with short texts for any JSON, however it is chunked', () => {
  fc.assert(
    fc.property(
      fc.json({ stringUnit: 'binary' }),
      fc.nat(20),
      fc.integer({ min: 1, max: 30 }),
      (text, longest, size) => {
        const once = shortened(text, longest);
        expect(shortened(text, longest, size)).toBe(once);
        // A string may end with an escape or a character that began within the limit.
        expect(short(JSON.parse(once), (part) => Buffer.byteLength(part) <= longest + 4)).toBe(true);
        expect(once.replace(/"(?:[^"\\]|\\.)*"/g, '""')).toBe(text.replace(/"(?:[^"\\]|\\.)*"/g, '""'));
      },
    ),
  );
});

test('leaves a text alone that is short enough', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), (text) => {
      expect(shortened(text, text.length * 6)).toBe(text);
    }),
  );
});
