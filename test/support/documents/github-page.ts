import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Markdown as GitHub renders it, before it looks for mentions and references. HTML is kept: what GitHub removes must not be there. */
export function githubHtml(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

/** A rendered document. */
export interface GithubPage {
  readonly html: string;
  readonly children: readonly Node[];
  /** All elements, in the order of the document. */
  readonly elements: readonly Element[];
}

export function githubPage(markdown: string): GithubPage {
  const html = githubHtml(markdown);
  const { childNodes } = parseFragment(html);
  const elements: Element[] = [];
  const visit = (node: Node): void => {
    if (!('tagName' in node)) return;
    elements.push(node);
    for (const child of node.childNodes) visit(child);
  };
  for (const node of childNodes) visit(node);
  return { html, children: childNodes, elements };
}

/** The text that a reader copies: line breaks as line feeds, comments as nothing. */
export function copied(node: Node): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node)) return '';
  return node.tagName === 'br' ? '\n' : node.childNodes.map(copied).join('');
}

function isWithin(node: Node, names: readonly string[]): boolean {
  const { parentNode } = node;
  if (parentNode === null || !('tagName' in parentNode)) return false;
  return names.includes(parentNode.tagName) || isWithin(parentNode, names);
}

/** The elements of a report, with the attributes that each may have. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['h3', 'h4', 'p', 'ul', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'pre', 'strong', 'em', 's', 'del']
      .concat(['summary', 'sub', 'br', 'wbr', 'hr', 'li'])
      .map((name) => [name, []]),
  ),
  code: ['class'],
  ol: ['start'],
  th: ['align'],
  td: ['align'],
  a: ['href'],
  details: ['open'],
};

/** What no report may contain: elements and attributes of others, tags without their partner, wide tables. */
export function structureFaults({ html, elements, children }: GithubPage): string[] {
  const foreign = elements.flatMap(({ tagName, attrs }) => {
    const known = allowed[tagName];
    if (known === undefined) return [`<${tagName}>`];
    return attrs.filter(({ name }) => !known.includes(name)).map(({ name }) => `<${tagName} ${name}>`);
  });
  const wide = elements
    .filter(({ tagName }) => tagName === 'tr')
    .filter(({ childNodes }) => childNodes.filter((cell) => 'tagName' in cell).length > 4);
  const nested = elements.filter(({ tagName, parentNode }) => tagName === 'summary' && !isDetails(parentNode));
  const top = children.filter((node) => 'value' in node && node.value.trim() !== '');
  return [
    ...foreign,
    ...unbalanced(html),
    ...wide.map(() => 'a row of more than four cells'),
    ...nested.map(() => 'a summary outside of its details'),
    ...top.map(() => 'text outside of any element'),
  ];
}

function isDetails(node: DefaultTreeAdapterTypes.ParentNode | null): boolean {
  return node !== null && 'tagName' in node && node.tagName === 'details';
}

/** Tags that do not close what is open, as `</p>`. A parser would repair them, and a reader would see another structure. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, slash, name = ''] of html.replace(/<!--.*?-->/gs, '').matchAll(/<(\/?)([a-zA-Z][\w-]*)[^>]*>/g)) {
    if (['br', 'wbr', 'hr', 'img', 'input'].includes(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) faults.push(`</${name}>`);
  }
  return [...faults, ...open.map((name) => `<${name}> without an end`)];
}

/** The forms of GitHub's page "Autolinked references and URLs", and mentions. */
const notable: readonly (readonly [string, RegExp])[] = [
  ['a mention', /@[a-z0-9]/i],
  ['a number of an issue', /#\d/],
  ['a number of an issue', /\bGH-\d/i],
  ['a commit', /\b(?=\d*[a-f])[0-9a-f]{7,40}\b/i],
  ['an address', /https?:\/\/|\bwww\.\w/i],
];

/** What GitHub would mention, note elsewhere or link: it looks at texts outside of code and links, and at where links lead. */
export function notices({ elements, children }: GithubPage): string[] {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if ('value' in node && !isWithin(node, ['pre', 'code', 'a'])) texts.push(node.value);
    else if ('tagName' in node) for (const child of node.childNodes) visit(child);
  };
  for (const node of children) visit(node);
  const inText = texts.flatMap((text) =>
    notable.flatMap(([what, form]) => {
      const [found] = form.exec(text) ?? [];
      return found === undefined ? [] : [`${what}: ${found}`];
    }),
  );
  const targets = elements.filter(({ tagName }) => tagName === 'a').map(({ attrs }) => attrs[0]?.value ?? '');
  const noted = targets.filter(
    (target) =>
      !/^(?:https?:\/\/|mailto:)/.test(target) ||
      (/^https?:\/\/[^/]*\/[^/]+\/[^/]+\/(?:issues|pull|commit|discussions)\b/.test(target) &&
        !target.startsWith('https://redirect.github.com/')),
  );
  return [...inText, ...noted.map((target) => `a link to ${target}`)];
}
