import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { cutToWidth, fitToWidth, widthOf } from '../../../src/terminal/text/width.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('text on a terminal', () => {
  test('has the width that a terminal gives it, with the symbols of our screens and with any other characters', () => {
    const symbols = fc.string({ unit: fc.constantFrom(...'a …–·●○■✔✖×≥→↻÷−∴│─┊█'), maxLength: 20 });
    fc.assert(fc.property(symbols, (value) => void expect(widthOf(value)).toBe(stringWidth(value))));
    const mixed = fc.array(fc.oneof(symbols, fc.constantFrom('\ufe0f', '\u200d', '\u0301', '漢', '👩')), {
      maxLength: 8,
    });
    fc.assert(fc.property(mixed, (parts) => void expect(widthOf(parts.join(''))).toBe(stringWidth(parts.join('')))));
  });

  test('is never wider than the columns it is cut to', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 40 }), (value, width) => {
        expect(widthOf(cutToWidth(value, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('takes exactly the columns it is fitted to', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), fc.constantFrom('left', 'right'), (value, width, align) => {
        expect(widthOf(fitToWidth(value, width, align))).toBe(width);
      }),
    );
  });

  test('is cut between graphemes, and the cut is marked', () => {
    expect(cutToWidth('漢字漢字', 5)).toBe('漢字…');
    expect(cutToWidth('漢字漢字', 4)).toBe('漢…');
    expect(cutToWidth('ab👩‍👩‍👧‍👦cd', 5)).toBe('ab👩‍👩‍👧‍👦…');
    expect(cutToWidth('ab👩‍👩‍👧‍👦cd', 4)).toBe('ab…');
    expect(cutToWidth('abc', 3)).toBe('abc');
  });

  test('is limited in memory even if it is full of zero-width marks', () => {
    expect(cutToWidth(`a${'\u0301'.repeat(1_000_000)}`, 10).length).toBeLessThan(200);
  });
});
