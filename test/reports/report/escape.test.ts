import { describe, expect, test } from 'vitest';
import { idSpan, oneLine, plainId, visibleText } from '../../../src/reports/report/escape.ts';

describe('a cleaned text', () => {
  test('keeps words, lines, tabs, accents and joined emoji', () => {
    const text = 'Grüße,\n\t日本語 👩‍👩‍👧 नमस्ते می‌خواهم';
    expect(visibleText(text)).toBe(text);
  });

  test('loses colours, titles, bidi overrides and invisible tags', () => {
    expect(visibleText('\u001b[1;31mred\u001b[0m \u001b]0;title\u0007a\u202eb\u2066c\u{e0041}d\u0000e\ufefff')).toBe(
      'red abcdef',
    );
  });

  test('uses only line feeds between lines', () => {
    expect(visibleText('a\r\nb\rc\u2028d\u0085e')).toBe('a\nb\nc\nd\ne');
  });

  test('on one line is cut without half of a character', () => {
    expect(oneLine(' a\n\tb  c ', 10)).toBe('a b c');
    expect(oneLine('abc😀', 4)).toBe('abc…');
  });
});

describe('a task id in a report', () => {
  test('is harmless even if a task list does not allow it', () => {
    expect(idSpan('a|b`c<d>\n')).toBe('`a_b_c_d__`');
    expect(plainId('')).toBe('_');
  });

  test('loses its middle when it is too long', () => {
    const short = plainId('packages-server-src-routes-users', 20);
    expect(short).toHaveLength(20);
    expect(short).toBe('packages-serv…-users');
  });
});
