import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, LineSplitter } from '../../../src/domain/text/line-splitter.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function split(chunks: Iterable<Uint8Array>, longest: number): { text: string | null; length: number }[] {
  const splitter = new LineSplitter(longest);
  const lines: { text: string | null; length: number }[] = [];
  const take = ({ bytes, length }: Line): void => {
    lines.push({ text: bytes === null ? null : Buffer.from(bytes).toString('latin1'), length });
  };
  for (const chunk of chunks) for (const line of splitter.push(chunk)) take(line);
  for (const line of splitter.end()) take(line);
  return lines;
}

function* cut(bytes: Uint8Array, places: readonly number[]): Generator<Uint8Array> {
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  let start = 0;
  for (const end of [...ends, bytes.length]) {
    yield bytes.subarray(start, end);
    start = end;
  }
}

/** Bytes with many newlines. */
const stream = fc
  .array(fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.constant(Uint8Array.of(10))), { maxLength: 40 })
  .map((parts) => Buffer.concat(parts));

describe('LineSplitter', () => {
  it('returns the same lines however the stream is chunked', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat()), fc.integer({ min: 1, max: 20 }), (bytes, places, longest) => {
        const expected = bytes.toString('latin1').split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(split(cut(bytes, places), longest)).toEqual(
          expected.map((line) => ({ text: line.length > longest ? null : line, length: line.length })),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('returns the same lines when it gets one byte at a time', () => {
    const bytes = Buffer.from('one\n\ntwo\r\nthrée\n\0last');
    const single = [...bytes].map((byte) => Uint8Array.of(byte));
    expect(split(single, 100)).toEqual(split([bytes], 100));
    expect(split([bytes], 100).map(({ text }) => text)).toEqual(['one', '', 'two\r', 'thr\xc3\xa9e', '\0last']);
  });

  it('keeps a line of the maximum length, and drops a longer one but reports its length', () => {
    expect(split([Buffer.from(`${'a'.repeat(10)}\n${'b'.repeat(11)}\nc`)], 10)).toEqual([
      { text: 'a'.repeat(10), length: 10 },
      { text: null, length: 11 },
      { text: 'c', length: 1 },
    ]);
  });

  it('buffers no more than the maximum length of a line', async () => {
    const megabyte = 1024 * 1024;
    const splitter = new LineSplitter(megabyte);
    const push = (): WeakRef<object> => {
      const chunk = new Uint8Array(megabyte).fill(97);
      for (const _ of splitter.push(chunk)) throw new Error('no line has ended');
      return new WeakRef(chunk.buffer);
    };
    const chunks = Array.from({ length: 64 }, push);
    // A WeakRef keeps its target alive until the end of the current job.
    await setImmediate();
    collectGarbage();
    expect(chunks.filter((chunk) => chunk.deref() !== undefined).length).toBeLessThanOrEqual(1);
    expect([...splitter.push(Uint8Array.of(10))]).toEqual([{ bytes: null, length: 64 * megabyte }]);
  });
});

describe('a line of JSON over the limit', () => {
  const lines = (text: string, places: readonly number[] = [], longestText: number | null = 4): unknown[] => {
    const splitter = new LineSplitter(40, longestText);
    const found: Line[] = [];
    for (const chunk of cut(Buffer.from(text), places)) found.push(...splitter.push(chunk));
    found.push(...splitter.end());
    return found.map(({ bytes, length }) => [bytes === null ? null : Buffer.from(bytes).toString(), length]);
  };
  const long = JSON.stringify({ type: 'result', text: 'x'.repeat(50) });

  it('is returned with its texts cut, and with the length that it had', () => {
    expect(lines(`${long}\n`)).toEqual([['{"type":"resu","text":"xxxx"}', long.length]]);
  });

  it('is followed by lines that are not cut', () => {
    const short = '{"text":"as it is"}';
    expect(lines(`${short}\n${long}\n${short}\n`)).toEqual([
      [short, short.length],
      ['{"type":"resu","text":"xxxx"}', long.length],
      [short, short.length],
    ]);
  });

  it('is dropped if it is still too long, or if nothing is to be cut', () => {
    const many = JSON.stringify(Array(20).fill('a'));
    expect(lines(many)).toEqual([[null, many.length]]);
    expect(lines(`${many}\n${long}`)).toEqual([
      [null, many.length],
      ['{"type":"resu","text":"xxxx"}', long.length],
    ]);
    expect(lines(long, [], null)).toEqual([[null, long.length]]);
  });

  it('begins one byte above the limit', () => {
    const fits = JSON.stringify('x'.repeat(38));
    expect(lines(fits)).toEqual([[fits, 40]]);
    expect(lines(JSON.stringify('x'.repeat(39)))).toEqual([['"xxxx"', 41]]);
  });

  it('is the same however it is chunked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 300 })),
        fc.array(fc.constantFrom(long, '"a"', '', `["${'é'.repeat(60)}"]`)),
        (places, parts) => {
          const text = parts.join('\n');
          expect(lines(text, places)).toEqual(lines(text));
        },
      ),
    );
  });
});
