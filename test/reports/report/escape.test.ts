import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, codeSpan, fence, idSpan, plainId, proseText } from '../../../src/reports/report/escape.ts';
import { hostileText } from '../../support/documents/hostile-text.ts';
import { nodesOf, parseMarkdown, textOf } from '../../support/documents/parse-markdown.ts';

describe('a cleaned text', () => {
  test('keeps words, lines, tabs, accents and joined emoji', () => {
    const text = 'Grüße,\n\t日本語 👩‍👩‍👧 नमस्ते می‌خواهم';
    expect(cleanText(text)).toBe(text);
  });

  test('loses colours, titles, bidi overrides and invisible tags', () => {
    expect(cleanText('\u001b[1;31mred\u001b[0m \u001b]0;title\u0007a\u202eb\u2066c\u{e0041}d\u0000e\ufefff')).toBe(
      'red abcdef',
    );
  });

  test('uses only line feeds between lines', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u0085e')).toBe('a\nb\nc\nd\ne');
  });

  test('mentions nobody, and keeps at signs that are not mentions', () => {
    expect(cleanText('@octocat and @org/team, but 3 @ $1')).toBe('@\u200boctocat and @\u200borg/team, but 3 @ $1');
  });
});

test('a code span shows a hostile text as one piece of code', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const root = parseMarkdown(`- said: ${codeSpan(text, 200)} end`);
      const paragraph = nodesOf(root, 'paragraph')[0];
      const types = paragraph?.children.map(({ type }) => type);
      expect([['text', 'inlineCode', 'text'], ['text']]).toContainEqual(types);
      if (paragraph !== undefined) expect(textOf(paragraph)).toMatch(/ end$/);
    }),
  );
});

test('a hostile text cannot escape its fence', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const cleaned = cleanText(text);
      const root = parseMarkdown(`${fence(cleaned, 'markdown')}\n\nafter`);
      expect(root.children.map(({ type }) => type)).toEqual(['code', 'paragraph']);
      expect(textOf(root.children[0] as never)).toBe(cleaned.endsWith('\n') ? cleaned.slice(0, -1) : cleaned);
    }),
  );
});

test('names quoted in our own prose are never markup', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const root = parseMarkdown(`> [!NOTE]\n> ${proseText(text)}`);
      const paragraph = nodesOf(root, 'paragraph')[0];
      expect(paragraph?.children.map(({ type }) => type)).toEqual(['text']);
    }),
  );
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
