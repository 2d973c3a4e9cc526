import { formatCount } from '../../../domain/text/format.ts';
import { shortTo } from '../../report/escape.ts';
import { cutMiddle, sizeOf, type UnitCost } from '../../report/measure.ts';
import { type CodeStyle, codeBlock } from './code.ts';
import { lineOfWords } from './escape.ts';

/** A piece of safe Markdown that is whole by itself: pieces can be left out, and what stays is a document again. */
export interface Block {
  readonly markdown: string;
  /** UTF-16 units of the text that it shows. */
  readonly length: number;
  /** The beginning of it, at most that large; null when too little fits. */
  begin(room: number, cost: UnitCost): Piece | null;
}

/** Some safe Markdown, and how much text it shows. */
export type Piece = Pick<Block, 'markdown' | 'length'>;

/** Below this, a piece of a text says nothing. */
const leastPiece = 60;

/** A paragraph. Cut, it shows its words without their markup. @param plain the same as words */
export function paragraph(markdown: string, plain: string): Block {
  return {
    markdown,
    length: plain.length,
    begin: (room, cost) =>
      largestPiece(plain.length, room, cost, (length) => ({ markdown: headOf(plain, length), length })),
  };
}

function headOf(plain: string, length: number): string {
  return `${shortTo(plain, length).split('\n').map(lineOfWords).join('\\\n')} …`;
}

/** A block of code. Cut, it has a mark in its middle. */
export function code(text: string, info: string, style: CodeStyle): Block {
  return {
    markdown: codeBlock(text, info, style),
    length: text.length,
    begin: (room, cost) =>
      largestPiece(text.length, room, cost, (length) => ({
        markdown: codeBlock(cutMiddle(text, length, cost), info, style),
        length,
      })),
  };
}

/** Several parts, one below the other, such as the items of a list. Cut, it has fewer of them. @param head stays */
export function sequence(head: string, parts: readonly Piece[], between: string): Block {
  const join = (count: number): string =>
    [...(head === '' ? [] : [head]), ...parts.slice(0, count).map(({ markdown }) => markdown)].join(between);
  const lengthOf = (count: number): number => parts.slice(0, count).reduce((sum, { length }) => sum + length, 0);
  return {
    markdown: join(parts.length),
    length: lengthOf(parts.length),
    begin: (room, cost) =>
      largestPiece(parts.length, room, cost, (count) => ({ markdown: join(count), length: lengthOf(count) }), 1),
  };
}

/** What cannot be cut. */
export function whole(markdown: string, length: number): Block {
  return { markdown, length, begin: (room, cost) => (sizeOf(markdown, cost) <= room ? { markdown, length } : null) };
}

function largestPiece(
  most: number,
  room: number,
  cost: UnitCost,
  make: (amount: number) => Piece,
  least = leastPiece,
): Piece | null {
  let best: Piece | null = null;
  let low = least;
  for (let high = Math.min(most, room); low <= high; ) {
    const middle = Math.floor((low + high) / 2);
    const piece = make(middle);
    if (sizeOf(piece.markdown, cost) <= room) {
      best = piece;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

/** Blocks as a document, with what was left out named where it was. */
export interface Excerpt {
  readonly markdown: string;
  readonly isCut: boolean;
}

/** Room for the line that says what was left out. */
const markRoom = 60;

/** Measures blocks once, and then makes a document that fits for any room. */
export class Blocks {
  readonly #blocks: readonly Block[];
  readonly #sizes: readonly number[];
  readonly #cost: UnitCost;
  readonly #whole: string;
  readonly size: number;

  constructor(blocks: readonly Block[], cost: UnitCost) {
    this.#blocks = blocks;
    this.#cost = cost;
    this.#sizes = blocks.map(({ markdown }) => sizeOf(markdown, cost) + 2);
    this.#whole = this.#join(blocks.map(({ markdown }) => markdown));
    this.size = this.#sizes.reduce((sum, size) => sum + size, 0);
  }

  /** The whole, or its beginning and its end: a text begins with what was done and ends with what is open. */
  within(room: number): Excerpt {
    if (this.size <= room) return { markdown: this.#whole, isCut: false };
    const left = room - markRoom;
    if (left < leastPiece) return { markdown: '', isCut: true };
    let first = 0;
    let used = 0;
    while (first < this.#blocks.length && used + (this.#sizes[first] ?? 0) <= left * 0.6) {
      used += this.#sizes[first] ?? 0;
      first += 1;
    }
    let last = this.#blocks.length;
    while (last > first && used + (this.#sizes[last - 1] ?? 0) <= left) {
      used += this.#sizes[last - 1] ?? 0;
      last -= 1;
    }
    const split = first < last ? (this.#blocks[first]?.begin(left - used - 2, this.#cost) ?? null) : null;
    const parts = this.#blocks.map(({ markdown }) => markdown);
    const lost = this.#blocks.slice(first, last).reduce((sum, { length }) => sum + length, 0) - (split?.length ?? 0);
    const mark = `*… ${formatCount(Math.max(1, lost))} characters left out …*`;
    return {
      markdown: this.#join([...parts.slice(0, first), split?.markdown ?? '', mark, ...parts.slice(last)]),
      isCut: true,
    };
  }

  #join(parts: readonly string[]): string {
    return parts.filter((part) => part !== '').join('\n\n');
  }
}
