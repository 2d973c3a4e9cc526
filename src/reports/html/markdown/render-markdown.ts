import { messageOf } from '../../../domain/text/errors.ts';
import { type ParsedMarkdown, parseMarkdown, type Token } from '../../prose/parse-markdown.ts';
import { visibleText } from '../../report/escape.ts';
import { type Html, html } from '../parts/html.ts';
import { imageLink, linkEnds } from './web-link.ts';

/** How a text is shown: rendered, or as its source, and why if it is Markdown all the same. */
export type Rendering =
  | { readonly kind: 'rendered'; readonly content: Html }
  | { readonly kind: 'source'; readonly why: string | null };

/** The deepest nesting that is shown. The parser leaves things out from 100 on. */
const deepest = 40;

/** The most HTML for a text, as a multiple of its length: a short reference can repeat a long address many times. */
const mostGrowth = 16;
const leastRoom = 4_000;

/**
 * Renders a session's Markdown. Only elements and attributes of this file and of `web-link.ts` come out of it, with the
 * text between them. Never throws: what cannot be rendered is to be shown as its source.
 * @param parse replaced in tests
 */
export function renderMarkdown(text: string, parse: (text: string) => ParsedMarkdown = parseMarkdown): Rendering {
  const shown = visibleText(text);
  try {
    const parsed = parse(shown);
    if (isPlain(parsed)) return { kind: 'source', why: null };
    const rendering = new Renderer(parsed, shown.length).render();
    return rendering.kind === 'rendered' && saysNothing(parsed) ? { kind: 'source', why: null } : rendering;
  } catch (error) {
    // A fault of the parser must not cost the report of a whole run.
    return { kind: 'source', why: `it could not be rendered: ${messageOf(error)}` };
  }
}

/** Whether a text is only paragraphs of words: its source shows the same, with its spaces. */
function isPlain({ tokens, footnotes }: ParsedMarkdown): boolean {
  return (
    footnotes.size === 0 &&
    tokens.every(
      ({ type, children }) =>
        type === 'paragraph_open' ||
        type === 'paragraph_close' ||
        (type === 'inline' && children?.every((child) => child.type === 'text' || child.type === 'softbreak')),
    )
  );
}

/** Whether a text is only Markdown without words, such as the address of a link that nothing refers to. */
function saysNothing({ tokens }: ParsedMarkdown): boolean {
  return tokens.every(({ content, children }) =>
    (children ?? [{ content }]).every((token) => token.content.trim() === ''),
  );
}

/** The elements that a token opens or closes, or is. */
const elements: ReadonlyMap<string, Html> = new Map([
  ['blockquote_open', html`<blockquote>`],
  ['blockquote_close', html`</blockquote>\n`],
  ['bullet_list_open', html`<ul>`],
  ['bullet_list_close', html`</ul>\n`],
  ['ordered_list_close', html`</ol>\n`],
  ['list_item_close', html`</li>\n`],
  ['table_open', html`<div class="scroller" role="group" aria-label="Table" tabindex="0"><table>`],
  ['table_close', html`</table></div>\n`],
  ['thead_open', html`<thead>`],
  ['thead_close', html`</thead>`],
  ['tbody_open', html`<tbody>`],
  ['tbody_close', html`</tbody>`],
  ['tr_open', html`<tr>`],
  ['tr_close', html`</tr>\n`],
  ['td_close', html`</td> `],
  ['em_open', html`<em>`],
  ['em_close', html`</em>`],
  ['strong_open', html`<strong>`],
  ['strong_close', html`</strong>`],
  ['s_open', html`<s>`],
  ['s_close', html`</s>`],
  ['hr', html`<hr>\n`],
  // Sessions break lines where they mean to.
  ['softbreak', html`<br>\n`],
  ['hardbreak', html`<br>\n`],
]);

const alignments: ReadonlyMap<string | number | null, Html> = new Map([
  ['text-align:center', html` class="centre"`],
  ['text-align:right', html` class="right"`],
]);

/** A task in a list: `[ ] open` or `[x] done`. */
const box = /^\[([ xX])\]\s/;
const footnoteMark = /\[\^([^\]\s]{1,40})\]/;

/** Renders the tokens of one text. */
class Renderer {
  /** With the inline tokens in their places. */
  readonly #tokens: readonly Token[];
  readonly #footnotes: ReadonlySet<string>;
  readonly #room: number;
  /** The levels of the heading and of those that it is under, in the text's own numbers. */
  #headings: number[] = [];
  /** The ends of the open links: only the outermost one is a link. */
  readonly #linkEnds: Html[] = [];
  #cellEnd = html``;
  /** The token whose text begins with a box, which is rendered already. */
  #boxed: Token | undefined;

  constructor({ tokens, footnotes }: ParsedMarkdown, length: number) {
    this.#tokens = tokens.flatMap((token) => (token.type === 'inline' ? (token.children ?? []) : [token]));
    this.#footnotes = footnotes;
    this.#room = length * mostGrowth + leastRoom;
  }

  render(): Rendering {
    const pieces: Html[] = [];
    let length = 0;
    let depth = 0;
    for (const [index, token] of this.#tokens.entries()) {
      depth += token.nesting;
      if (depth > deepest) return { kind: 'source', why: `it is nested more than ${deepest} levels deep` };
      const piece = this.#piece(token, index);
      length += String(piece).length;
      if (length > this.#room) return { kind: 'source', why: 'rendered, it would be many times as long' };
      pieces.push(piece);
    }
    return { kind: 'rendered', content: html`${pieces}` };
  }

  #piece(token: Token, index: number): Html {
    switch (token.type) {
      case 'text':
        return this.#words(token, index);
      case 'code_inline':
        return html`<code>${token.content}</code>`;
      case 'fence':
      case 'code_block':
        // HTML drops the first line feed after the tag.
        return html`<pre tabindex="0" role="group" aria-label="Code">\n${token.content}</pre>\n`;
      case 'paragraph_open':
        return token.hidden ? html`` : html`<p>`;
      case 'paragraph_close':
        return token.hidden ? html`\n` : html`</p>\n`;
      case 'heading_open':
        return this.#headingStart(token);
      case 'heading_close':
        return html`</h${this.#headingRank}>\n`;
      case 'ordered_list_open':
        return html`<ol start="${firstNumber(token)}">`;
      case 'list_item_open':
        return this.#itemStart(index);
      case 'th_open':
        return this.#headerCellStart(token, index);
      case 'th_close':
        return this.#cellEnd;
      case 'td_open':
        return html`<td${alignment(token)}>`;
      case 'link_open':
        return this.#linkStart(token, index);
      case 'link_close':
        return this.#linkEnds.pop() ?? html``;
      case 'image':
        return imageLink(addressIn(token, 'src'), token.content, this.#linkEnds.length > 0);
      default:
        return elements.get(token.type) ?? html`${token.content}`;
    }
  }

  /** Headings go on from the page's own, without leaving out a level, whatever the text does. */
  #headingStart({ tag }: Token): Html {
    const level = Number(tag.slice(1));
    this.#headings = [...this.#headings.filter((above) => above < level), level];
    return html`<h${this.#headingRank}>`;
  }

  get #headingRank(): number {
    return Math.min(6, 3 + this.#headings.length);
  }

  #itemStart(index: number): Html {
    const first = this.#tokens[index + 2];
    const [whole, mark] = first?.type === 'text' ? (box.exec(first.content) ?? []) : [];
    if (whole === undefined) return html`<li>`;
    this.#boxed = first;
    return html`<li class="todo">${mark === ' ' ? '☐' : '☑'} `;
  }

  #headerCellStart(token: Token, index: number): Html {
    const isEmpty = this.#tokens[index + 1]?.type === 'th_close';
    this.#cellEnd = isEmpty ? html`</td> ` : html`</th> `;
    return isEmpty ? html`<td>` : html`<th scope="col"${alignment(token)}>`;
  }

  #linkStart(token: Token, index: number): Html {
    let text = '';
    for (let at = index + 1; this.#tokens[at]?.type !== 'link_close' && at < this.#tokens.length; at += 1)
      text += this.#tokens[at]?.content ?? '';
    const { open, close } = linkEnds(addressIn(token, 'href'), text);
    const isNested = this.#linkEnds.length > 0;
    this.#linkEnds.push(isNested ? html`` : close);
    return isNested ? html`` : open;
  }

  #words(token: Token, index: number): Html {
    const content = token === this.#boxed ? token.content.replace(box, '') : token.content;
    if (this.#footnotes.size === 0) return html`${content}`;
    const beginsParagraph = this.#tokens[index - 1]?.type === 'paragraph_open';
    // Every second part is a label.
    const parts = content.split(footnoteMark).map((part, at, all) => {
      if (at % 2 === 1) return this.#footnotes.has(part) ? html`<sup>${part}</sup>` : html`[^${part}]`;
      const isNote = at === 2 && beginsParagraph && all[0] === '';
      return html`${isNote ? part.replace(/^:/, '') : part}`;
    });
    return html`${parts}`;
  }
}

function alignment(token: Token): Html | null {
  return alignments.get(token.attrGet('style')) ?? null;
}

function firstNumber(token: Token): number {
  const start = Number(token.attrGet('start') ?? 1);
  return Number.isSafeInteger(start) ? start : 1;
}

function addressIn(token: Token, attribute: 'href' | 'src'): string {
  return String(token.attrGet(attribute) ?? '');
}
