import { safeText } from './safe-text.ts';

/** Pieces that a longer line is cut into: what `safeText` takes at once. */
const longestPiece = 4_000;

/**
 * Foreign text of several lines, the whole of it, as lines for a log: harmless like `safeText`, for a CI runner too,
 * with their indentation; longer lines in several pieces.
 */
export function safeBlock(text: string): string[] {
  return text
    .replace(/\s+$/, '')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .flatMap((line) => {
      const indent = /^[ \t]*/.exec(line)?.[0].slice(0, 200).replaceAll('\t', '  ') ?? '';
      return cut(line).map((piece, position) => {
        const safe = safeText(piece);
        return position === 0 && safe !== '' ? indent + safe : safe;
      });
    });
}

function cut(line: string): string[] {
  if (line.length <= longestPiece) return [line];
  const pieces: string[] = [];
  for (let start = 0; start < line.length; ) {
    let end = Math.min(line.length, start + longestPiece);
    // A surrogate pair stays together.
    if (end < line.length && /[\ud800-\udbff]/.test(line[end - 1] ?? '')) end -= 1;
    pieces.push(line.slice(start, end));
    start = end;
  }
  return pieces;
}
