import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rendering, renderMarkdown } from '../../../../src/reports/html/markdown/render-markdown.ts';
import { tidyMarkdown, wildMarkdown } from '../../../support/documents/arbitrary-markdown.ts';
import { elementsOf, ofClass, type ReadPage, readPage, textIn } from '../../../support/documents/parse-html.ts';
import { parseMarkdown, textOf } from '../../../support/documents/parse-markdown.ts';
import { forbiddenIn, renderedElements } from '../../../support/documents/rendered-markdown.ts';

function contentOf(rendering: Rendering): string {
  return rendering.kind === 'rendered' ? String(rendering.content) : `source: ${rendering.why}`;
}

/** The HTML of a text, without line feeds between elements. */
function htmlOf(text: string): string {
  return contentOf(renderMarkdown(text))
    .replace(/>\s*\n/g, '>')
    .replace(/\n</g, '<');
}

function pageWith(rendering: Rendering): ReadPage {
  return readPage(`<!DOCTYPE html><title>x</title><div class="prose">${contentOf(rendering)}</div>`);
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}&<>*]+/gu) ?? [];
}

describe('Markdown of a session', () => {
  test.each([
    [
      'one **bold** and *slanted* ~~gone~~ `code`',
      '<p>one <strong>bold</strong> and <em>slanted</em> <s>gone</s> <code>code</code></p>',
    ],
    ['> a\n> b', '<blockquote><p>a<br>b</p></blockquote>'],
    ['- a\n  - b\n- c', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['- [x] a\n- [ ] b', '<ul><li class="todo">☑ a</li><li class="todo">☐ b</li></ul>'],
    ['```js\n<b>\n```', '<pre tabindex="0" role="group" aria-label="Code">&lt;b&gt;</pre>'],
    ['a\n\n---\n\nb', '<p>a</p><hr><p>b</p>'],
    [
      '| a | |\n|--:|---|\n| 1 | *2* |',
      '<div class="scroller" role="group" aria-label="Table" tabindex="0"><table><thead><tr><th scope="col" class="right">a</th> <td></td> </tr></thead><tbody><tr><td class="right">1</td> <td><em>2</em></td> </tr></tbody></table></div>',
    ],
    [
      'known[^1], unknown[^2]\n\n[^1]: the *note*\n[^3]: more',
      '<p>known<sup>1</sup>, unknown[^2]</p><p><sup>1</sup> the <em>note</em></p><p><sup>3</sup> more</p>',
    ],
  ])('%j is shown as readers expect', (text, html) => {
    expect(htmlOf(text)).toBe(html);
  });

  test.each([
    ['plain words\nin two lines'],
    ['columns    keep\n  their   spaces'],
    ['[ref]: https://example.com'],
    ['```\n```'],
  ])('%j says nothing more when rendered, so its source is shown', (text) => {
    expect(renderMarkdown(text)).toEqual({ kind: 'source', why: null });
  });

  test.each([
    ['# a\n## b\n### c\n#### d', ['h4', 'h5', 'h6', 'h6']],
    ['### a\n### b\n# c\n#### d', ['h4', 'h4', 'h4', 'h5']],
    ['###### a\n# b\n###### c\n## d', ['h4', 'h4', 'h5', 'h5']],
  ])('the headings of %j go on from the page’s own without a gap', (text, names) => {
    const elements = renderedElements(pageWith(renderMarkdown(text)));
    expect(elements.map(({ tagName }) => tagName)).toEqual(names);
  });
});

describe('a link of a session', () => {
  const link = (href: string, text: string): string =>
    `<a href="${href}" rel="noopener noreferrer nofollow">${text}</a>`;
  const to = (place: string): string => ` <span class="to">(${place})</span>`;

  test.each([
    ['[docs](https://example.com/a)', link('https://example.com/a', 'docs') + to('example.com')],
    ['<https://example.com/a>', link('https://example.com/a', 'https://example.com/a')],
    ['see https://example.com.', `see ${link('https://example.com/', 'https://example.com')}.`],
    ['[example.com/a](https://example.com/a)', link('https://example.com/a', 'example.com/a')],
    [
      '[https://github.com](https://evil.example)',
      link('https://evil.example/', 'https://github.com') + to('evil.example'),
    ],
    [
      '<https://github.com@evil.example/>',
      link('https://github.com@evil.example/', 'https://github.com@evil.example/') + to('evil.example'),
    ],
    ['<https://gіthub.com/>', link('https://xn--gthub-n2e.com/', 'https://gіthub.com/') + to('xn--gthub-n2e.com')],
    ['[write](mailto:a@b.example)', link('mailto:a@b.example', 'write') + to('a@b.example')],
    ['<a@b.example>', link('mailto:a@b.example', 'a@b.example')],
    ['[main](src/main.ts:4)', `main${to('src/main.ts:4')}`],
    ['[src/main.ts](src/main.ts)', 'src/main.ts'],
    ['[x](javascript:alert(1))', `x${to('javascript:alert(1)')}`],
    ['[x](JaVa&#x0a;script:alert(1))', `x${to('JaVa script:alert(1)')}`],
    ['[x](data:text/html,y)', `x${to('data:text/html,y')}`],
    ['[x](//evil.example)', `x${to('//evil.example')}`],
    [
      '![a *cat*](https://img.example/cat.png "t")',
      link('https://img.example/cat.png', 'image: a *cat*') + to('img.example'),
    ],
    ['[![b](https://img.example/b)](https://ci.example)', link('https://ci.example/', 'image: b') + to('ci.example')],
    [
      '[[in](https://a.example)](https://b.example)',
      `[${link('https://a.example/', 'in')}${to('a.example')}](${link('https://b.example/', 'https://b.example')})`,
    ],
  ])('%s can be followed only where a reader sees that it leads', (text, html) => {
    expect(htmlOf(text)).toBe(`<p>${html}</p>`);
  });
});

describe('a hostile text', () => {
  test('brings only the listed elements and attributes onto the page, well-formed', () => {
    fc.assert(
      fc.property(wildMarkdown, (text) => {
        const page = pageWith(renderMarkdown(text));
        expect(forbiddenIn(page)).toEqual([]);
        expect(page.mistakes.filter((code) => !code.startsWith('noncharacter'))).toEqual([]);
        expect(elementsOf(page, 'div').at(0)).toBe(ofClass(page, 'prose').at(0));
      }),
      { numRuns: 500 },
    );
  });

  const repeated = (part: string): string => part.repeat(Math.ceil(60_000 / part.length));
  const huge: readonly (readonly [string, string])[] = [
    ...[
      '>',
      '> ',
      '[',
      '[a](',
      '![',
      '*',
      '*_',
      '**a ',
      '`a``',
      '<',
      '<!--',
      '&',
      '- ',
      '1. ',
      '- a\n',
      '[^a]',
      '[^a]: b\n',
    ]
      .concat([
        '[a]: b\n',
        'www.a.b ',
        'a@b',
        'a\n-\n',
        '---\n',
        '> a\n',
        '> - * 1. ',
        '|',
        ' ',
        '\n',
        '\\',
        '|a|\n|-|\n',
      ])
      .map((part) => [JSON.stringify(part), repeated(part)] as const),
    ['a table of 10,000 columns', `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n|b|\n`],
    ['a table of short rows', `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'|\n'.repeat(20_000)}`],
    ['links in links', '[a'.repeat(10_000) + '](b)'.repeat(10_000)],
    ['images in images', '![a'.repeat(10_000) + '](b)'.repeat(10_000)],
    ['200 kB of *_*_', '*_'.repeat(100_000)],
  ];

  test.each(huge)('of %s is rendered or shown as its source, within bounds', (_, text) => {
    const rendering = renderMarkdown(text);
    expect(contentOf(rendering).length).toBeLessThanOrEqual(text.length * 16 + 4_000);
    expect(forbiddenIn(pageWith(rendering))).toEqual([]);
  });

  test.each([
    [`${'> '.repeat(45)}deep`, 'it is nested more than 40 levels deep'],
    [`${'> '.repeat(500)}deep`, 'it is nested more than 40 levels deep'],
    [`${'- '.repeat(60)}deep`, 'it is nested more than 40 levels deep'],
    [`${'**a '.repeat(60)}${'a**'.repeat(60)}`, 'it is nested more than 40 levels deep'],
    [
      `[a]: https://example.com/${'b'.repeat(5_000)}\n\n${'[a] '.repeat(5_000)}`,
      'rendered, it would be many times as long',
    ],
  ])('too deep or too large is shown as its source, with the reason', (text, why) => {
    expect(renderMarkdown(text)).toEqual({ kind: 'source', why });
  });

  test('that the parser fails on is shown as its source, with the reason', () => {
    const failing = (): never => {
      throw new Error('out of order');
    };
    expect(renderMarkdown('**a**', failing)).toEqual({ kind: 'source', why: 'it could not be rendered: out of order' });
  });
});

test('no word of a document is lost, doubled or moved: the visible text is that of another parser', () => {
  fc.assert(
    fc.property(tidyMarkdown, (text) => {
      const rendering = renderMarkdown(text);
      if (rendering.kind === 'source') return;
      const page = pageWith(rendering);
      const places = new Set(ofClass(page, 'to'));
      const [prose] = ofClass(page, 'prose');
      const told = [...places].map(textIn);
      const shown = told.reduce((rest, place) => rest.replace(place, ''), textIn(prose));
      expect(wordsIn(shown)).toEqual(wordsIn(separated(text)));
    }),
    { numRuns: 500 },
  );
});

/** The text of a document as mdast reads it, with a space between its parts. */
function separated(text: string): string {
  const parts: string[] = [];
  const visit = (node: Parameters<typeof textOf>[0]): void => {
    if ('children' in node) {
      for (const child of node.children) visit(child);
      if (!['emphasis', 'strong', 'delete', 'link'].includes(node.type)) parts.push('\n');
    } else parts.push(textOf(node), ...(['break', 'code'].includes(node.type) ? ['\n'] : []));
  };
  visit(parseMarkdown(text));
  return parts.join('');
}
