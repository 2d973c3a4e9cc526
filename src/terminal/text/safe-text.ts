const esc = String.fromCodePoint(0x1b);
const bell = String.fromCodePoint(0x07);
/** One-character forms of CSI, and of the sequences that carry a string, in the C1 range. */
const shortCsi = String.fromCodePoint(0x9b);
const shortStrings = [0x90, 0x98, 0x9d, 0x9e, 0x9f].map((code) => String.fromCodePoint(code)).join('');
const shortEnd = String.fromCodePoint(0x9c);

/**
 * Control sequences (ECMA-48): strings with their end, CSI, and two-character ones. Searched in time that grows with the
 * text and not faster: a string does not reach over the beginning of another one.
 */
const controlSequences = new RegExp(
  [
    `(?:${esc}[\\]PX^_]|[${shortStrings}])[^${bell}${esc}${shortEnd}${shortStrings}]*(?:${bell}|${esc}\\\\|${shortEnd})`,
    `(?:${esc}\\[|${shortCsi})[0-?]*[ -/]*[@-~]`,
    `${esc}[ -/]*[0-~]`,
  ].join('|'),
  'g',
);
const breaks = /[\p{Cc}\p{Zl}\p{Zp}][\p{Cc}\p{Zl}\p{Zp} ]*/gu;
/** Format characters, which hide or turn the direction of what follows, but for the joiners that scripts and emoji need. */
const hiddenCharacters = /(?![\u200c\u200d])\p{Cf}/gu;
/** The GitHub runner finds `##[command]` anywhere in a line, Azure's `##vso[` and others likewise. */
const commands = /##(?=[a-z]*\[)/gi;
/** It finds `::command::` where a line begins, and so may each word when a text is broken into lines. */
const leadingCommand = /(?<!\S)::/g;

/** More than any line shows; what lies beyond is not worth the work of cleaning. */
const longest = 4_000;

/**
 * Foreign text as one harmless line: no control characters or sequences, no line ends, nothing invisible, and no workflow command for a CI runner to obey. Text is cut at some thousand characters.
 */
export function safeText(text: string): string {
  return text
    .slice(0, longest)
    .replace(controlSequences, '')
    .replace(breaks, ' ')
    .replace(hiddenCharacters, '')
    .replace(commands, '## ')
    .replace(leadingCommand, ': :')
    .toWellFormed()
    .trim();
}

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

const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

const controls = /(?!\t)\p{Cc}/gu;

/**
 * Foreign text of several lines as a terminal may show it: its lines as they are, indentation and all, without control
 * characters or sequences and without characters that hide or reorder what follows.
 */
export function safeLines(text: string): string[] {
  return text
    .replace(controlSequences, '')
    .split(lineBreak)
    .map((line) => line.replace(controls, '').replace(hiddenCharacters, '').toWellFormed());
}
