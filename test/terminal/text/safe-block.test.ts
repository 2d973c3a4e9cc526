import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeBlock } from '../../../src/terminal/text/safe-text.ts';
import { hostileText } from '../../support/samples/arbitrary-run.ts';

describe('multi-line text of a session', () => {
  test('keeps its lines and their indentation', () => {
    expect(safeBlock('one\r\n  two\n\n\tthree  \n\n')).toEqual(['one', '  two', '', '  three']);
  });

  test('keeps all of a long line, split into pieces', () => {
    const long = `${'x'.repeat(3_999)}👍${'y'.repeat(9_000)}`;
    expect(safeBlock(long).join('')).toBe(long);
    expect(Math.max(...safeBlock(long).map((line) => line.length))).toBeLessThanOrEqual(4_000);
  });

  test('contains nothing that a terminal or a CI runner could obey', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const line of safeBlock(text)) {
          expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
          expect(line).not.toMatch(/^\s*::|##[a-z]*\[/im);
        }
      }),
    );
  });
});
