import { expect, test } from 'vitest';
import { html, shortLine } from '../../../../src/reports/html/parts/html.ts';

test('a string in a template is never markup, in text or in attributes', () => {
  const text = `<b a='1' b="2">&amp;`;
  expect(String(html`<p title="${text}">${text}</p>`)).toBe(
    '<p title="&lt;b a=&#39;1&#39; b=&quot;2&quot;&gt;&amp;amp;">&lt;b a=&#39;1&#39; b=&quot;2&quot;&gt;&amp;amp;</p>',
  );
});

test('templates can be nested and listed, and null renders as nothing', () => {
  const items = ['a', '<'].map((item) => html`<li>${item}</li>`);
  expect(String(html`<ul>${items}</ul>${null}${7}`)).toBe('<ul><li>a</li><li>&lt;</li></ul>7');
});

test('a long line is cut between characters', () => {
  expect(shortLine(' a\n\tb ', 10)).toBe('a b');
  expect(shortLine('😀😀😀', 4)).toHaveLength(4);
  expect(shortLine('😀😀😀', 4).isWellFormed()).toBe(true);
});
