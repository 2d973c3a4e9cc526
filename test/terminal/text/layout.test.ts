import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flow, span, wrap } from '../../../src/terminal/text/layout.ts';
import { paintFor } from '../../../src/terminal/text/paint.ts';
import { widthOf } from '../../../src/terminal/text/width.ts';

const paint = paintFor(false);

describe('a layout', () => {
  test('wraps text between words and loses no word that fits', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '漢'), maxLength: 6 })), (words) => {
        const lines = wrap(words.join(' '), 20, '  ');
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20);
        expect(lines.join(' ').split(/ +/).join('')).toBe(words.join(''));
      }),
    );
  });

  test('puts parts on as few lines as possible and splits none of them', () => {
    expect(flow([span('one'), span('two'), span('three')], 11, paint)).toEqual(['one · two', 'three']);
    expect(flow([span('much too long'), span('x')], 5, paint)).toEqual(['much…', 'x']);
  });
});
