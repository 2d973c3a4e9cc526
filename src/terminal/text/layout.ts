import type { Paint, Tone } from './paint.ts';
import { cutToWidth, widthOf } from './width.ts';

/** A piece of a line: text and its tone. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** A span; plain unless a tone is given. */
export function span(text: string, tone: Tone = 'plain'): Span {
  return { text, tone };
}

/** Paints the spans as one line of at most `width` columns. */
export function lineOf(spans: readonly Span[], width: number, paint: Paint): string {
  let left = width;
  let line = '';
  for (const { text, tone } of spans) {
    if (left <= 0) break;
    const cut = cutToWidth(text, left);
    line += paint(cut, tone);
    if (cut !== text) break;
    left -= widthOf(cut);
  }
  return line;
}

const separator = ' · ';

/** Lays out the parts, separated by dots, on as many lines as they need. No part is split across lines. */
export function flow(parts: readonly Span[], width: number, paint: Paint): string[] {
  const lines: Span[][] = [];
  let used = 0;
  for (const part of parts) {
    const size = widthOf(part.text);
    const line = lines.at(-1);
    if (line !== undefined && used + separator.length + size <= width) {
      line.push(span(separator, 'faint'), part);
      used += separator.length + size;
    } else {
      lines.push([part]);
      used = size;
    }
  }
  return lines.map((line) => lineOf(line, width, paint));
}

/**
 * Wraps a text between words to lines of at most `width` columns. All lines but the first begin with `indent`. A word
 * that is longer than a line is cut.
 */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line: string | null = null;
  for (const word of text.split(' ')) {
    const longer = line === null ? word : `${line} ${word}`;
    if (line === null || widthOf(longer) <= width) line = cutToWidth(longer, width);
    else {
      lines.push(line);
      line = cutToWidth(indent + word, width);
    }
  }
  return line === null ? lines : [...lines, line];
}
