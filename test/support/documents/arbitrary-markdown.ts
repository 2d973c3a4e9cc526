import fc from 'fast-check';
import { attack } from './html-attacks.ts';

const word = fc.stringMatching(/^[a-zA-ZäßЖ漢]{1,8}$/u);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));

const inline = fc.oneof(
  { weight: 3, arbitrary: words },
  words.map((text) => `**${text}**`),
  words.map((text) => `*${text}*`),
  words.map((text) => `~~${text}~~`),
  words.map((text) => `\`${text}\``),
  words.map((text) => `[${text}](https://example.com/a?b=c)`),
  words.map((text) => `[${text}](src/main.ts)`),
  fc.constantFrom('<b>bold</b>', '&lt;tag&gt;', 'a &amp; b', '\\*stars\\*', '1 < 2', 'https://example.com/path'),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const cell = words;

const block: fc.Arbitrary<string> = fc.letrec<{ block: string; list: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'markdown' },
    paragraph,
    fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
    words.map((text) => `\`\`\`ts\n  ${text}\n\`\`\``),
    fc.constant('---'),
    fc.tuple(cell, cell, cell, cell).map(([a, b, c, d]) => `| ${a} | ${b} |\n| :- | -: |\n| ${c} | ${d} |`),
    tie('list'),
    tie('block').map((inner) => inner.replace(/^/gm, '> ')),
  ),
  list: fc
    .tuple(
      fc.constantFrom('- ', '1. ', '* '),
      fc.array(fc.oneof(paragraph, tie('block')), { minLength: 1, maxLength: 3, depthIdentifier: 'markdown' }),
    )
    .map(([mark, items]) => items.map((item) => mark + item.replace(/\n/g, `\n${' '.repeat(mark.length)}`)).join('\n')),
})).block;

/** A well-formed document, as a session would write it. */
export const tidyMarkdown: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => blocks.join('\n\n'));

const marks = [
  '*',
  '_',
  '**',
  '[',
  ']',
  '](',
  ')',
  '![',
  '`',
  '> ',
  '- ',
  '1. ',
  '# ',
  '|',
  '\n|-|-|\n',
  '\n',
  '\n\n',
].concat(
  ['[ ] ', '[x] ', '[^1]', '\n[^1]: ', '\n[r]: javascript:x\n', '[r]', '<', '>', '~~', '    ', '\\', '&', 'www.', '@'],
  [
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user@example.com',
    'mailto:x@y.z',
    '<http://a.b>',
    ' "t"',
    '---',
  ],
);

/** A document that is mostly marks, in no order, with texts that attack pages. */
export const wildMarkdown: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...marks) }, word, attack), { maxLength: 40 })
  .map((parts) => parts.join(''));
