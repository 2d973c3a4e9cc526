const escapeCharacter = String.fromCodePoint(0x1b);
const bell = String.fromCodePoint(0x07);

/** Colours, cursor moves and titles that programs write for terminals. */
const terminalSequence = new RegExp(
  `${escapeCharacter}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${bell}${escapeCharacter}]*(?:${bell}|${escapeCharacter}\\\\)?)`,
  'g',
);
const lineBreak = /\r\n?|[\u0085\u2028\u2029]/g;
/** Control and format characters (bidi overrides, invisible tags), except line feed, tab and the joiners that scripts and emoji need. */
const hidden = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
/**
 * An untrusted text reduced to what is visible: well-formed, with line feeds between lines, without control characters
 * or characters that hide or reorder text. Does not escape markup, mentions or formulas; each format does that.
 */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(terminalSequence, '').replace(lineBreak, '\n').replace(hidden, '');
}

/** An untrusted text on one line, visible, cut to `longest` UTF-16 units. */
export function oneLine(text: string, longest: number): string {
  // Cut before cleaning: the text may be megabytes.
  const line = visibleText(text.slice(0, longest * 4))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= longest ? line : `${shortTo(line, longest - 1)}…`;
}

/** The beginning of a text, without half of a character at its end. */
export function shortTo(text: string, length: number): string {
  return text
    .slice(0, length)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
}

/** A task's id as a code span. Characters that a task list does not allow in ids are replaced. */
export function idSpan(id: string, longest = 64): string {
  return `\`${plainId(id, longest)}\``;
}

/** A task's id, reduced to characters without meaning in Markdown tables, HTML and Mermaid. A long id loses its middle. */
export function plainId(id: string, longest = 64): string {
  const safe = id.replace(/[^A-Za-z0-9._-]/g, '_') || '_';
  if (safe.length <= longest) return safe;
  const tail = Math.floor((longest - 1) / 3);
  return `${safe.slice(0, longest - 1 - tail)}…${safe.slice(safe.length - tail)}`;
}
