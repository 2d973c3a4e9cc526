import type { Excerpt } from '../../domain/text/errors.ts';
import { TextPositions } from './document-text.ts';

/** The most characters of a line that are shown, and how many of them stand before the fault. */
const longest = 76;
const before = 40;

/** A range of a text, as offsets. */
export type Range = readonly [from: number, to: number];

/** Where an offset is in a text, as shown to the user: `line 3, column 5`. */
export function placeIn(text: string, offset: number): string {
  const { line, column } = new TextPositions(text).at(offset);
  return `line ${line}, column ${column}`;
}

/** The line around an offset. Hidden ranges are not shown; null if the offset is in one. */
export function excerptAt(text: string, offset: number, hidden: readonly Range[]): Excerpt | null {
  if (hidden.some(([from, to]) => from <= offset && offset < to)) return null;
  const { line, column } = new TextPositions(text).at(offset);
  const start = offset - column + 1;
  const end = /[\r\n]|$/g;
  end.lastIndex = start;
  const stop = end.exec(text)?.index ?? text.length;
  const from = column - 1 <= before ? start : offset - before;
  const to = Math.min(stop, from + longest);
  const shown = [...text.slice(from, to)].join('');
  const masked = masking(shown, from, hidden);
  return {
    line,
    text: `${from > start ? '…' : ''}${masked}${to < stop ? '…' : ''}`,
    at: offset - from + (from > start ? 1 : 0),
  };
}

/** A text whose hidden parts are replaced, character by character. */
function masking(text: string, start: number, hidden: readonly Range[]): string {
  let masked = text;
  for (const [from, to] of hidden) {
    const first = Math.max(0, from - start);
    const last = Math.min(text.length, to - start);
    if (first < last) masked = masked.slice(0, first) + '·'.repeat(last - first) + masked.slice(last);
  }
  return masked;
}

/** A name whose value is a secret, followed by that value. */
const secretName = /(?:key|token|secret|passw|credential|auth)\w*["']?\s*[:=]/i;

/**
 * The line around a syntax error. The text has no structure there that would tell where the values of variables are, so a
 * line that may hold one is not shown: one that names `env` or a secret, or stands below `env`.
 */
export function excerptOfBroken(text: string, offset: number): Excerpt | null {
  const lines = text.slice(0, offset).split('\n');
  const rest = /^[^\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const own = `${lines.pop() ?? ''}${rest}`;
  if (!/\S/.test(own) || /\benv\b/.test(own) || secretName.test(own)) return null;
  const depth = indentOf(own);
  const parent = lines.findLast((line) => /\S/.test(line) && indentOf(line) < depth);
  if (parent !== undefined && /\benv\b/.test(parent)) return null;
  return excerptAt(text, offset, []);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
