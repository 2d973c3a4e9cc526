import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakableCode, codeElement, inlineCode } from '../../../../src/reports/markdown/safe/code.ts';
import { breakable, htmlWords, lineOf, money, ownLineOf } from '../../../../src/reports/markdown/safe/escape.ts';
import { oneLine } from '../../../../src/reports/report/escape.ts';
import { copied, githubPage, notices, structureFaults } from '../../../support/documents/github-page.ts';
import { attack } from '../../../support/documents/html-attacks.ts';

/** The ways to put an untrusted line somewhere, each with the place. */
const places = {
  'a line of ours': (text: string) => `- said: ${lineOf(text, 200)} end`,
  'a line of its own': (text: string) => ownLineOf(text, 200),
  'a quote': (text: string) => `> ${ownLineOf(text, 200)}`,
  'a heading': (text: string) => `### said ${lineOf(text, 200)}`,
  'a table': (text: string) => `|a|b|\n|-|-|\n|${breakable(oneLine(text, 200), 10)}|x|`,
  'the summary of a fold': (text: string) =>
    `<details><summary>${htmlWords(oneLine(text, 200))}</summary>\n\nx\n\n</details>`,
  'code in a line': (text: string) => `said ${inlineCode(oneLine(text, 200))} end`,
  'an element of code': (text: string) => `said ${codeElement(oneLine(text, 200))} end`,
  'code in a table': (text: string) => `|a|b|\n|-|-|\n|${breakableCode(oneLine(text, 200), 10)}|x|`,
};

describe('an untrusted line', () => {
  test.each(Object.entries(places))('in %s is shown as it is, is no markup and notifies nobody', (_, put) => {
    fc.assert(
      fc.property(attack, (text) => {
        const page = githubPage(put(text));
        expect([...structureFaults(page), ...notices(page)]).toEqual([]);
        const shown = page.children.map(copied).join('');
        // A browser shows several spaces as one.
        expect(shown.replace(/\s+/g, ' ')).toContain(oneLine(text, 200));
        expect(
          page.elements.filter(({ tagName }) => ['a', 'em', 'strong', 'h1', 'ul', 'ol', 'hr'].includes(tagName)).length,
        ).toBe(put('').startsWith('- ') ? 1 : 0);
      }),
      { numRuns: 200 },
    );
  });

  test('can be broken in a table where a word is long, at its own signs first', () => {
    expect(breakable('a packages/server/src b', 10)).toBe('a packages/<wbr>server/<wbr>src b');
  });
});

test('an amount of money is neither a tag nor a formula', () => {
  expect(githubPage(money('<$0.0001 of $2')).children.map(copied).join('')).toBe('<$0.0001 of $2');
});
