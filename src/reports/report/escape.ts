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
const mention = /@(?=[\p{L}\p{N}_])/gu;
const zeroWidthSpace = '\u200b';

/** The longest run of backticks that is kept, since the fences around a text must be longer than its longest run. */
const longestRun = 60;
const longRun = new RegExp(`\`{${longestRun + 1},}`, 'g');

/**
 * An untrusted text reduced to what is visible: well-formed, with line feeds between lines, without control characters
 * or characters that hide or reorder text. Does not escape markup, mentions or formulas; each format does that.
 */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(terminalSequence, '').replace(lineBreak, '\n').replace(hidden, '');
}

/**
 * The visible text of an untrusted text, unable to mention anybody on GitHub. A zero-width space breaks mentions, since
 * GitHub looks for them after it has parsed the Markdown (a backslash or an entity does not stop it) and, in e-mail
 * replies, even in quoted code (dependabot/dependabot-core#3157).
 */
export function cleanText(text: string): string {
  return visibleText(text)
    .replace(longRun, `${'`'.repeat(longestRun)}…`)
    .replace(mention, `@${zeroWidthSpace}`);
}

/** An untrusted text on one line, cleaned, cut to `longest` UTF-16 units. */
export function oneLine(text: string, longest: number): string {
  // Cut before cleaning: the text may be megabytes.
  const line = cleanText(text.slice(0, longest * 4))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}

/**
 * An untrusted text as a Markdown code span, where it can be neither markup nor a link. Only for lines that begin with
 * our own text, and not for table cells, where a pipe would still separate cells.
 */
export function codeSpan(text: string, longest = 300): string {
  const line = oneLine(text, longest);
  if (line === '') return '(empty)';
  const ticks = '`'.repeat(longestBackticks(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** A cleaned text as a fenced block that nothing in it can close. `info` must be trusted. */
export function fence(cleaned: string, info: string): string {
  const ticks = '`'.repeat(Math.max(3, longestBackticks(cleaned) + 1));
  return `${ticks}${info}\n${cleaned}${cleaned.endsWith('\n') ? '' : '\n'}${ticks}`;
}

/** A cleaned line of prose without markup or links; for our own text that quotes untrusted names. */
export function proseText(text: string, longest = 500): string {
  return oneLine(text, longest)
    .replace(/[\\`*_[\]<>&~|#$]/g, '\\$&')
    .replace(/^[-+=]|(?<=^\d+)[.)]/, '\\$&')
    .replace(/(https?|ftp|mailto|xmpp|www)(?=[:.])/gi, `$1${zeroWidthSpace}`);
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

function longestBackticks(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
