import { attributeOf, type Element, isIn, type ReadPage } from './parse-html.ts';

/** The elements that a text of a session may bring onto the page, with their attributes. */
const rendered: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'ul', 'em', 'strong', 's', 'sup', 'code']
      .concat(['table', 'thead', 'tbody', 'tr'])
      .map((name) => [name, []]),
  ),
  ol: ['start'],
  li: ['class'],
  th: ['scope', 'class'],
  td: ['class'],
  a: ['href', 'rel'],
  span: ['class'],
  pre: ['tabindex', 'role', 'aria-label'],
  div: ['class', 'role', 'aria-label', 'tabindex'],
};

/** The values of attributes, which no text may set. The other attributes may have any value. */
const values: Readonly<Record<string, RegExp>> = {
  start: /^\d{1,9}$/,
  class: /^(todo|centre|right|to|scroller)$/,
  scope: /^col$/,
  role: /^group$/,
  'aria-label': /^(Code|Table)$/,
  tabindex: /^0$/,
  rel: /^noopener noreferrer nofollow$/,
  href: /^(https?:\/\/|mailto:)/,
};

/** The elements of rendered Markdown on a page. */
export function renderedElements({ elements }: ReadPage): Element[] {
  return elements.filter((element) => isIn('prose', element));
}

/** What no text may bring onto the page, as `element` or `element attribute="value"`. */
export function forbiddenIn(page: ReadPage): string[] {
  return renderedElements(page).flatMap((element) => {
    const { tagName, attrs } = element;
    const allowed = rendered[tagName];
    if (allowed === undefined) return [tagName];
    const wrong = attrs.filter(({ name, value }) => !allowed.includes(name) || values[name]?.test(value) !== true);
    const isUnmarked = tagName === 'a' && attributeOf(element, 'rel') === null;
    return [
      ...wrong.map(({ name, value }) => `${tagName} ${name}="${value}"`),
      ...(isUnmarked ? ['a without rel'] : []),
    ];
  });
}
