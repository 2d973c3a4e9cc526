import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeLines } from '../../../src/terminal/text/safe-text.ts';
import { hostileText } from '../../support/samples/arbitrary-run.ts';

describe('multi-line text for a terminal', () => {
  test('keeps its lines and their indentation', () => {
    expect(safeLines('# Title\n\n  - one\r\n\t- two\u2028three  ')).toEqual([
      '# Title',
      '',
      '  - one',
      '\t- two',
      'three  ',
    ]);
  });

  test('loses colours, titles, cursor moves and characters that hide or reorder text', () => {
    const text = '\u001b[31mred\u001b[0m \u001b]0;title\u0007a\u009b2Jb\u202ec\u0000d\u200b\u2066e\ud800';
    expect(safeLines(text)).toEqual(['red abcde\ufffd']);
  });

  test('never contains anything that a terminal would obey', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const line of safeLines(text)) {
          expect(line).not.toMatch(/(?!\t)\p{Cc}|[\u2028\u2029\u202e]/u);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('is cleaned in linear time', () => {
    // If the search followed the start of each string sequence to the end of the text, this would take hours.
    for (const start of ['\u009d', '\u001b]', '\u001bP', '\u0090x']) {
      expect(safeLines(start.repeat(200_000)).join('').length).toBeLessThan(1_200_000);
    }
  });
});
