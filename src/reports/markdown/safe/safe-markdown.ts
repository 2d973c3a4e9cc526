import { parseMarkdown, type Token } from '../../prose/parse-markdown.ts';
import { shortTo, visibleText } from '../../report/escape.ts';
import { type Block, code, paragraph, sequence, whole } from './block.ts';
import { type CodeStyle, codeBlock } from './code.ts';
import { lineOfWords } from './escape.ts';
import { inline, plainWords } from './inline.ts';

/** The deepest nesting that is written; the parser leaves things out from 100 on. */
const deepest = 20;

/** The most columns that a table has room for on a phone. */
const mostColumns = 4;

/** The longest unbroken run in a cell, by the number of columns, so that the table is not wider than a phone. */
const unbroken = [30, 30, 16, 10, 8] as const;

/**
 * A session's Markdown as safe Markdown: paragraphs, lists, quotes, tables, code, and links that show where they lead.
 * Nothing in it is HTML, an image or a heading of the session's, mentions or notifies anybody, or can end what it stands
 * in. A text that cannot be written so is shown as its source, as code.
 * @param isTold whether a block of code with this info is told elsewhere, and is left out
 */
export function safeMarkdown(
  text: string,
  style: CodeStyle,
  isTold: (info: string) => boolean = () => false,
): readonly Block[] {
  const shown = visibleText(text).trim();
  if (shown === '') return [];
  try {
    const blocks = new Writer(parseMarkdown(shown).tokens, style, isTold).blocks();
    // Markdown without words, such as the address of a link that nothing refers to.
    return blocks.length > 0 ? blocks : [code(shown, '', style)];
  } catch {
    // Nested too deeply, or a fault of the parser, which must not cost the report of a whole run.
    return [code(shown, '', style)];
  }
}

/** The first words of a text that say something, on one line: its first sentence, or the first line of its code. */
export function firstSentence(text: string, longest: number): string {
  const head = visibleText(text.slice(0, 1_000)).trim();
  const { tokens } = parseMarkdown(head);
  const at = tokens.findIndex(({ type }, index) => type === 'inline' && tokens[index - 1]?.type !== 'heading_open');
  const inlines = tokens[at === -1 ? tokens.findIndex(({ type }) => type === 'inline') : at];
  const line = (
    inlines === undefined
      ? (tokens
          .find(({ content }) => content.trim() !== '')
          ?.content.trim()
          .split('\n', 1)[0] ?? '')
      : plainWords(inlines.children ?? [])
  )
    .replace(/\s+/g, ' ')
    .trim();
  const [sentence = line] = /^.{12,}?[.!?。！？](?=\s|$)/u.exec(line) ?? [];
  if (sentence.length <= longest) return sentence;
  return `${shortTo(sentence, longest - 1).trimEnd()}…`;
}

class TooDeep extends Error {}

/** A task in a list: `[ ] open` or `[x] done`. */
const box = /^\[([ xX])\]\s/;

class Writer {
  readonly #tokens: readonly Token[];
  readonly #style: CodeStyle;
  readonly #isTold: (info: string) => boolean;
  #at = 0;

  constructor(tokens: readonly Token[], style: CodeStyle, isTold: (info: string) => boolean) {
    this.#isTold = isTold;
    this.#tokens = tokens;
    this.#style = style;
  }

  /** All blocks up to the end, or to the token that closes what they are in. */
  blocks(depth = 0): readonly Block[] {
    if (depth > deepest) throw new TooDeep();
    const blocks: Block[] = [];
    let before = '';
    for (let token = this.#next(); token !== undefined && token.nesting !== -1; token = this.#next()) {
      const kind = token.type;
      // Lists one after the other would be one list.
      const isOther = before === kind && blocks.length > 0;
      const block = this.#block(token, depth, isOther);
      if (block === null || block.markdown === '') continue;
      blocks.push(block);
      before = isOther ? '' : kind;
    }
    return blocks;
  }

  #next(): Token | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }

  #block(token: Token, depth: number, isOther: boolean): Block | null {
    switch (token.type) {
      case 'paragraph_open':
        return this.#paragraph();
      case 'heading_open':
        return this.#heading();
      case 'fence':
      case 'code_block':
        return this.#code(token, depth);
      case 'bullet_list_open':
        return this.#list(depth, () => (isOther ? '*' : '-'));
      case 'ordered_list_open': {
        const first = numberOf(token);
        return this.#list(depth, (index) => `${first + index}${isOther ? ')' : '.'}`);
      }
      case 'blockquote_open':
        return this.#quote(depth);
      case 'table_open':
        return this.#table();
      case 'hr':
        return whole('---', 3);
      default:
        // What the parser does not know by one of these names is shown as words.
        return token.content.trim() === '' ? null : paragraph(asWords(token.content), token.content);
    }
  }

  /** The line between an opening and a closing token. */
  #line(): readonly Token[] {
    const children: Token[] = [];
    for (let token = this.#next(); token !== undefined && token.nesting !== -1; token = this.#next())
      children.push(...(token.children ?? []));
    return children;
  }

  #paragraph(): Block {
    const line = this.#line();
    return paragraph(inline(line, { cell: null }), plainWords(line));
  }

  #heading(): Block {
    const line = this.#line();
    const said = inline(line, { cell: null });
    return said === '' ? whole('', 0) : paragraph(`<strong>${said}</strong>`, plainWords(line));
  }

  #code({ content, info }: Token, depth: number): Block | null {
    if (content.trim() === '' || this.#isTold(info)) return null;
    if (depth === 0) return code(content, info, this.#style);
    return whole(codeBlock(content, info, this.#style), content.length);
  }

  #list(depth: number, mark: (index: number) => string): Block {
    const items: { markdown: string; length: number }[] = [];
    for (let token = this.#next(); token?.type === 'list_item_open'; token = this.#next()) {
      const done = this.#box();
      const parts = this.blocks(depth + 1);
      const sign = `${mark(items.length)} `;
      const body = joined(parts);
      const length = parts.reduce((sum, part) => sum + part.length, 0);
      items.push({ markdown: `${sign}${indented(`${done}${body}`, ' '.repeat(sign.length))}`.trimEnd(), length });
    }
    return sequence('', items, '\n');
  }

  /** The box of a task in a list, which is taken out of its text. */
  #box(): string {
    const [opening, line] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
    const first = line?.children?.[0];
    if (opening?.type !== 'paragraph_open' || first?.type !== 'text') return '';
    const [found, mark] = box.exec(first.content) ?? [];
    if (found === undefined) return '';
    first.content = first.content.slice(found.length);
    return mark === ' ' ? '☐ ' : '☑ ';
  }

  #quote(depth: number): Block {
    const parts = this.blocks(depth + 1);
    const body = parts.map(({ markdown }) => markdown).join('\n\n');
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    if (body === '') return whole('', 0);
    return whole(
      body
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n'),
      length,
    );
  }

  #table(): Block {
    const rows: (readonly Token[])[][] = [];
    const alignments: string[] = [];
    for (let token = this.#next(); token !== undefined && token.type !== 'table_close'; token = this.#next()) {
      if (token.type === 'tr_open') rows.push([]);
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      if (token.type === 'th_open') alignments.push(alignmentOf(token));
      rows.at(-1)?.push(this.#line());
    }
    const [head = [], ...body] = rows;
    const isNarrow = this.#style.widest !== null;
    if (isNarrow && head.length > mostColumns) return records(head, body);
    const cell = isNarrow ? (unbroken[head.length] ?? 6) : Number.POSITIVE_INFINITY;
    const row = (cells: readonly (readonly Token[])[]): string =>
      `| ${cells.map((tokens) => inline(tokens, { cell })).join(' | ')} |`;
    const parts = body.map((cells) => ({ markdown: row(cells), length: sumOf(cells) }));
    return sequence(`${row(head)}\n| ${alignments.join(' | ')} |`, parts, '\n');
  }
}

/** A table with more columns than a phone has room for, as a list of its rows. */
function records(head: readonly (readonly Token[])[], body: readonly (readonly (readonly Token[])[])[]): Block {
  const parts = body.map((cells) => {
    const fields = cells.flatMap((tokens, index) => {
      const said = inline(tokens, { cell: 30 });
      const name = inline(head[index] ?? [], { cell: 30 });
      return said === '' ? [] : [name === '' ? said : `<strong>${name}</strong> ${said}`];
    });
    return { markdown: `- ${fields.join(' · ')}`, length: sumOf(cells) };
  });
  return sequence('', parts, '\n');
}

function sumOf(cells: readonly (readonly Token[])[]): number {
  return cells.reduce((sum, tokens) => sum + plainWords(tokens).length, 0);
}

/** The blocks of an item: close together where that is read back as the same. */
function joined(parts: readonly Block[]): string {
  return parts
    .map(({ markdown }) => markdown)
    .reduce((all, part, index) => {
      if (index === 0) return part;
      const isShort = index === 1 && /^(?:- |1\. )/.test(part) && !/\n\n/.test(all);
      return `${all}${isShort ? '\n' : '\n\n'}${part}`;
    }, '');
}

function indented(text: string, by: string): string {
  return text.replace(/\n(?!\n|$)/g, `\n${by}`);
}

function asWords(text: string): string {
  return text.split('\n').map(lineOfWords).join('\\\n');
}

function numberOf(token: Token): number {
  const start = Number(token.attrGet('start') ?? 1);
  return Number.isSafeInteger(start) && start >= 0 && start < 900_000_000 ? start : 1;
}

const marks: ReadonlyMap<string, string> = new Map([
  ['text-align:center', ':-:'],
  ['text-align:right', '--:'],
  ['text-align:left', ':--'],
]);

function alignmentOf(token: Token): string {
  return marks.get(String(token.attrGet('style') ?? '')) ?? '---';
}
