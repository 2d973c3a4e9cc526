import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Blocks } from '../../../../src/reports/markdown/safe/block.ts';
import { plainCode, wrappingCode } from '../../../../src/reports/markdown/safe/code.ts';
import { firstSentence, safeMarkdown } from '../../../../src/reports/markdown/safe/safe-markdown.ts';
import { visibleText } from '../../../../src/reports/report/escape.ts';
import { characters } from '../../../../src/reports/report/measure.ts';
import { tidyMarkdown, wildMarkdown } from '../../../support/documents/arbitrary-markdown.ts';
import { copied, githubHtml, githubPage, notices, structureFaults } from '../../../support/documents/github-page.ts';
import { attack } from '../../../support/documents/html-attacks.ts';

function safe(text: string, style = wrappingCode): string {
  return safeMarkdown(text, style)
    .map(({ markdown }) => markdown)
    .join('\n\n');
}

/** What a reader copies from the rendered text. */
function shown(text: string, style = wrappingCode): string {
  return githubPage(safe(text, style)).children.map(copied).join('').trim();
}

describe('a session’s Markdown in a report', () => {
  test('keeps paragraphs, lists, quotes, tables and code', () => {
    const html = githubHtml(
      safe('A *b* **c** ~~d~~ `e`\n\n- f\n  1. g\n- [x] h\n\n> i\n\n| j | k |\n| - | -: |\n| l | m |'),
    );
    for (const part of [
      '<p>A <em>b</em> <strong>c</strong> <s>d</s> <code>e</code></p>',
      '<li>f\n<ol>\n<li>g</li>',
      '<li>☑ h</li>',
      '<blockquote>\n<p>i</p>',
      '<td>l</td>\n<td align="right">m</td>',
    ])
      expect(html).toContain(part);
  });

  test('shows headings as bold lines, so that the report keeps its own', () => {
    expect(githubHtml(safe('# Done\n\n## Open'))).toBe('<p><strong>Done</strong></p>\n<p><strong>Open</strong></p>');
  });

  test('shows where a link leads, and links nothing else', () => {
    const html = githubHtml(safe('[docs](https://evil.example/x) [a file](src/a.ts) [run](javascript:alert(1))'));
    expect(html).toContain('docs (<a href="https://evil.example/x">evil.example/x</a>)');
    expect(html).toContain('a file (<code>src/a.ts</code>)');
    expect(html).not.toContain('href="javascript');
  });

  test('shows images as words and HTML as text', () => {
    const html = githubHtml(safe('![cat](https://a.example/cat.png) <b>x</b>'));
    expect(html).not.toContain('<img');
    expect(html).toContain('image: cat (<a href="https://a.example/cat.png">');
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
  });

  test('does not note an issue of github.com at that issue, and does not link one elsewhere', () => {
    const html = githubHtml(safe('https://github.com/o/r/issues/1 https://git.example/o/r/pull/2'));
    expect(html).toContain('href="https://redirect.github.com/o/r/issues/1"');
    expect(html).toContain('<code>git.example/o/r/pull/2</code>');
  });

  test('shows a table of more columns than a phone has room for as a list', () => {
    const html = githubHtml(safe('|a|b|c|d|e|\n|-|-|-|-|-|\n|1|2|3|4|5|'));
    expect(html).toContain('<li><strong>a</strong> 1 · <strong>b</strong> 2 ');
  });

  test.each(['@octocat', '@org/team', 'see #123', 'GH-12', 'owner/repo#1', 'user@da39a3e', 'da39a3ee5e6b4b0d'])(
    'notifies nobody: %s',
    (text) => {
      expect(notices(githubPage(text))).not.toEqual([]);
      expect(notices(githubPage(safe(text)))).toEqual([]);
      expect(shown(text)).toBe(text);
    },
  );

  test.each([
    ['@[user](javascript:alert(1))', '@user'],
    ['@[user](https://example.org/a)', '@user'],
    ['[@](/a)user', '@'],
    ['@![user](/a.png)', '@image: user'],
    ['[![@](/a.png)user](/b)', 'image: @user'],
    ['#[12](/a)', '#12'],
    ['GH-[12](/a)', 'GH-12'],
    ['da39a3e[e5e6b4b0d](/a)', 'da39a3ee5e6b4b0d'],
    ['https:[//example.org](/a)', 'https://example.org'],
  ])('notifies nobody by a text of which the markup is left out: %s', (text, words) => {
    for (const within of [text, `| a |\n| - |\n| ${text} |`]) {
      expect(notices(githubPage(safe(within)))).toEqual([]);
      expect(shown(within)).toContain(words);
    }
  });

  test('has every word of a well-formed document, in its order', () => {
    const wordsOf = (html: string): string[] =>
      html.replace(/<[^>]*>|&\w+;|https?:/g, ' ').match(/[a-zA-ZäßЖ漢]{3,}/gu) ?? [];
    fc.assert(
      fc.property(tidyMarkdown, (text) => {
        const seen = wordsOf(githubHtml(safe(text)));
        let at = 0;
        for (const word of wordsOf(githubHtml(text))) {
          const found = seen.indexOf(word, at);
          expect(found, `${word} in ${JSON.stringify(text)}`).toBeGreaterThanOrEqual(at);
          at = found;
        }
      }),
    );
  });

  test('is whole, whatever it is, and however little of it is shown', () => {
    fc.assert(
      fc.property(fc.oneof(tidyMarkdown, wildMarkdown, attack), fc.integer({ min: 0, max: 2_000 }), (text, room) => {
        const blocks = new Blocks(safeMarkdown(text, wrappingCode), characters);
        const { markdown, isCut } = blocks.within(room);
        if (isCut) expect(markdown.length).toBeLessThanOrEqual(room);
        for (const given of [markdown, blocks.within(Number.POSITIVE_INFINITY).markdown]) {
          const page = githubPage(given);
          expect(structureFaults(page), given).toEqual([]);
          expect(notices(page), given).toEqual([]);
          expect(given).not.toMatch(/@\w|(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u);
          expect(given.replaceAll('<!-- -->', '')).not.toContain('<!--');
        }
      }),
      { numRuns: 400 },
    );
  });

  test('takes little time for the worst texts', () => {
    const worst = ['@', ' ', '`', '*_', '[', '](', '#1', ':a', '|', '\n- ', '> ', '<', '&', '\\', 'a'.repeat(50)];
    for (const part of worst) {
      const text = part.repeat(Math.ceil(100_000 / part.length));
      // With quadratic time, this would take longer than a test may.
      expect(new Blocks(safeMarkdown(text, wrappingCode), characters).within(1_000).markdown.length).toBeLessThan(
        1_001,
      );
    }
  });
});

describe('code in a report', () => {
  const lines = fc.array(fc.oneof(attack, fc.constantFrom('  indented()', '\tx', '', 'a | b', 'x'.repeat(60))), {
    minLength: 1,
    maxLength: 6,
  });
  const nestings = ['', '- ', '> ', '- > 1. '];

  test('is copied as it was, wherever it stands', () => {
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom(...nestings),
        fc.constantFrom(wrappingCode, plainCode),
        (parts, nesting, style) => {
          const code = visibleText(parts.join('\n'))
            .replace(/`{4,}/g, '```')
            .replace(/^\n+|\s+$/g, '');
          if (code.trim() === '') return;
          // As deep as it can be without a fence or an indentation that Markdown would read otherwise.
          const fenced = `\`\`\`\`\`ts\n${code}\n\`\`\`\`\``.split('\n');
          const rest = nesting.replace(/- |1\. /g, (mark) => ' '.repeat(mark.length));
          if (nesting !== '' && /^[ \t]*\t|^[ \t]+$/m.test(code)) return;
          const text = fenced.map((line, index) => `${index === 0 ? nesting : rest}${line}`).join('\n');
          const { elements } = githubPage(safe(text, style));
          const holder = elements.find(
            ({ tagName, childNodes }) =>
              tagName === 'pre' ||
              ((tagName === 'p' || tagName === 'li') &&
                childNodes.some((child) => 'tagName' in child && child.tagName === 'code')),
          );
          expect(holder === undefined ? null : copied(holder).replace(/\n$/, '')).toBe(code);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each(['- ```\n  a\n  \tb\n  ```', '- ```\n  a\n  \n    \n  b\n  ```', '1. ```\n   \tx\n   ```'])(
    'with tabs and blank lines in a list is copied as GitHub would have shown it: %j',
    (text) => {
      const code = (page: ReturnType<typeof githubPage>): string[] =>
        page.elements.filter(({ tagName }) => tagName === 'li').map((item) => copied(item).replace(/^\n|\n+$/g, ''));
      expect(code(githubPage(safe(text)))).toEqual(code(githubPage(text)));
    },
  );

  test.each(['say `@octocat`', '```\n@octocat\n```', '- ```\n  @octocat\n  ```', '| a |\n| - |\n| `@octocat` |'])(
    'that names somebody is copied as it was, and the source, which an answer by e-mail quotes, does not: %j',
    (text) => {
      expect(safe(text)).not.toContain('@octocat');
      expect(shown(text)).toContain('@octocat');
    },
  );

  test('within a line is copied as it was', () => {
    fc.assert(
      fc.property(attack, fc.constantFrom('', '| a |\n| - |\n| '), (given, before) => {
        const code = visibleText(given)
          .replace(/[\s`|\\]+/g, ' ')
          .trim();
        if (code === '') return;
        const text = `${before}say \`${code}\`${before === '' ? '' : ' |'}`;
        const codes = githubPage(safe(text)).elements.filter(({ tagName }) => tagName === 'code');
        expect(codes.map(copied)).toEqual([code]);
      }),
    );
  });

  test('is a fenced block with its language where no line of it is too long for a phone', () => {
    expect(safe('```ts\nconst a = 1;\n```')).toBe('```ts\nconst a = 1;\n```');
  });

  test('wraps where a line is long, and is left alone in a file', () => {
    const text = `\`\`\`sh\n${'word '.repeat(20)}end\n\`\`\``;
    expect(safe(text)).toMatch(/^<code>word /);
    expect(safe(text, plainCode)).toBe(text);
  });
});

describe('the first sentence of a result', () => {
  test.each([
    ['Fixed the bug. Then more.', 'Fixed the bug.'],
    ['## Summary\n\nFixed `a.b` in [x](y). More', 'Fixed a.b in x.'],
    ['- one thing\n- another', 'one thing'],
    ['```\ncode only\nmore\n```', 'code only'],
    ['# Only a heading', 'Only a heading'],
    ['', ''],
    ['No end\nof the line', 'No end of the line'],
  ])('is what it says first: %j', (text, sentence) => {
    expect(firstSentence(text, 100)).toBe(sentence);
  });

  test('is cut when it is too long', () => {
    expect(firstSentence('word '.repeat(100), 20)).toBe('word word word word…');
  });
});
