import { formatCount } from '../../domain/text/format.ts';

/** How much a UTF-16 code unit counts towards a limit. */
export type UnitCost = (codeUnit: number) => number;

/** Counts UTF-16 code units, as JavaScript's `length` does: never fewer than code points. */
export const characters: UnitCost = () => 1;

/** Counts bytes of UTF-8; each half of a surrogate pair is half of four bytes. */
export const bytes: UnitCost = (unit) => (unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3);

/** The size of a text in that unit. */
export function sizeOf(text: string, cost: UnitCost): number {
  if (cost === characters) return text.length;
  let size = 0;
  for (let index = 0; index < text.length; index += 1) size += cost(text.charCodeAt(index));
  return size;
}

/** The least that is kept of a text; anything shorter is useless. */
const leastExcerpt = 40;

/**
 * Cuts the middle of a text that is longer than `room` and puts the number of characters left out in its place. Both
 * ends matter: a final text begins with what was done and ends with what is open. Empty when the room is too small.
 */
export function cutMiddle(text: string, room: number, cost: UnitCost): string {
  if (text.length * 3 <= room || sizeOf(text, cost) <= room) return text;
  const left = room - sizeOf(omission(text.length), cost);
  if (left < leastExcerpt) return '';
  const head = headWithin(text, Math.ceil(left * 0.6), cost);
  const tail = tailWithin(text, Math.floor(left * 0.4), cost);
  return `${head}${omission(text.length - head.length - tail.length)}${tail}`;
}

/** The marker at a cut. */
function omission(characters: number): string {
  return `\n[… ${formatCount(characters)} characters left out …]\n`;
}

function headWithin(text: string, room: number, cost: UnitCost): string {
  let end = 0;
  for (let size = 0; end < text.length; end += 1) {
    size += cost(text.charCodeAt(end));
    if (size > room) break;
  }
  return text.slice(0, isLowSurrogate(text, end) ? end - 1 : end);
}

function tailWithin(text: string, room: number, cost: UnitCost): string {
  let start = text.length;
  for (let size = 0; start > 0; start -= 1) {
    size += cost(text.charCodeAt(start - 1));
    if (size > room) break;
  }
  return text.slice(isLowSurrogate(text, start) ? start + 1 : start);
}

/** Whether a cut before `index` would split a surrogate pair. */
function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
