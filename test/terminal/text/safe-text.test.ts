import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeText } from '../../../src/terminal/text/safe-text.ts';
import { hostileText } from '../../support/samples/arbitrary-run.ts';

/** What the GitHub runner obeys (ActionCommand.cs of actions/runner): `::` at a line's start, `##[` anywhere. */
const workflowCommand = /^\s*::|##[a-z]*\[/im;

describe('text from sessions', () => {
  test('keeps no character that a terminal or a CI runner could obey', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const safe = safeText(text);
        expect(safe).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u);
        expect(safe).not.toMatch(workflowCommand);
      }),
      { numRuns: 500 },
    );
  });

  test('loses control sequences as a whole, not only their first character', () => {
    expect(
      safeText('a\u001b[1;31mred\u001b[0m \u009b2Jb \u001b]8;;http://x\u0007link\u001b]8;;\u001b\\ \u001b(Bc'),
    ).toBe('ared b link c');
  });

  test('keeps the text after an unterminated sequence', () => {
    expect(safeText('a\u001b]0;title and more')).toBe('a0;title and more');
  });

  test('becomes one line', () => {
    expect(safeText('one\r\n  two\u2028three\u0085four\ttab')).toBe('one two three four tab');
  });

  test('stays unchanged when it is harmless, including emoji and other scripts', () => {
    for (const text of ['plain', '漢字 👩‍👩‍👧‍👦 café', 'C:\\a  b\\c', '# Title', '## Title', 'a::b']) {
      expect(safeText(text)).toBe(text);
    }
  });
});
