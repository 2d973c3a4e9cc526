const esc = String.fromCodePoint(0x1b);
const bell = String.fromCodePoint(0x07);
/** One-character (C1) forms of CSI and of the sequences that carry a string. */
const shortCsi = String.fromCodePoint(0x9b);
const shortStrings = [0x90, 0x98, 0x9d, 0x9e, 0x9f].map((code) => String.fromCodePoint(code)).join('');
const shortEnd = String.fromCodePoint(0x9c);

/**
 * Control sequences (ECMA-48): terminated strings, CSI, and two-character ones. Matching takes linear time, since a
 * string stops where another one begins.
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
/** Format characters, which hide or reorder text, except the joiners that scripts and emoji need. */
const hiddenCharacters = /(?![\u200c\u200d])\p{Cf}/gu;
/** The GitHub runner obeys `##[command]` anywhere in a line; Azure does the same with `##vso[` and others. */
const commands = /##(?=[a-z]*\[)/gi;
/** The runner obeys `::command::` at the start of a line, where wrapping may put any word. */
const leadingCommand = /(?<!\S)::/g;

/** Longer than any line that is shown; the rest is dropped before cleaning. */
const longest = 4_000;

/**
 * Untrusted text as one safe line: no control characters or sequences, no line ends, nothing invisible, no workflow
 * command that a CI runner would obey. Cut at a few thousand characters.
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

/** Length of the pieces that a longer line is split into: the most that `safeText` keeps. */
const longestPiece = 4_000;

/**
 * Untrusted multi-line text as log lines, uncut: as safe as `safeText`, with indentation kept and long lines split.
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
    // Do not split a surrogate pair.
    if (end < line.length && /[\ud800-\udbff]/.test(line[end - 1] ?? '')) end -= 1;
    pieces.push(line.slice(start, end));
    start = end;
  }
  return pieces;
}

const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

const controls = /(?!\t)\p{Cc}/gu;

/**
 * Untrusted multi-line text that is safe on a terminal: lines and indentation are kept; control characters and
 * sequences, and characters that hide or reorder text, are removed.
 */
export function safeLines(text: string): string[] {
  return text
    .replace(controlSequences, '')
    .split(lineBreak)
    .map((line) => line.replace(controls, '').replace(hiddenCharacters, '').toWellFormed());
}
