const escapeCharacter = String.fromCodePoint(0x1b);
const bell = String.fromCodePoint(0x07);

/** Colours, cursor moves and titles that programs write for terminals. */
const terminalSequence = new RegExp(
  `${escapeCharacter}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${bell}${escapeCharacter}]*(?:${bell}|${escapeCharacter}\\\\)?)`,
  'g',
);
const lineBreak = /\r\n?|[\u0085\u2028\u2029]/g;
/** Control and format characters (bidi overrides, invisible tags) but for line feed, tab and the joiners that scripts and emoji need. */
const hidden = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
const mention = /@(?=[\p{L}\p{N}_])/gu;
const zeroWidthSpace = '\u200b';

/** Longest run of backticks that is kept: the fence around a text is as long as its longest run, on both sides. */
const longestRun = 60;
const longRun = new RegExp(`\`{${longestRun + 1},}`, 'g');

/**
 * A text from elsewhere with nothing in it but what is seen: well-formed, lines parted by line feeds, without characters
 * that hide, reorder or steer. What it may mean in a format (markup, mentions, formulas) is for the format to deal with.
 */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(terminalSequence, '').replace(lineBreak, '\n').replace(hidden, '');
}

/**
 * A text from elsewhere as it may be shown in Markdown: well-formed, lines parted by line feeds, without characters that hide,
 * reorder or steer, and unable to mention anybody. A mention is broken by a zero-width space, since GitHub looks for
 * mentions after it has read the Markdown (a backslash or an entity does not stop it) and in e-mail replies even
 * looks into quoted code (dependabot/dependabot-core#3157).
 */
export function cleanText(text: string): string {
  return visibleText(text)
    .replace(longRun, `${'`'.repeat(longestRun)}…`)
    .replace(mention, `@${zeroWidthSpace}`);
}

/** A text from elsewhere on one line, cleaned, cut to `longest` UTF-16 units. */
export function oneLine(text: string, longest: number): string {
  // What is cut off is not cleaned first: it may be megabytes.
  const line = cleanText(text.slice(0, longest * 4))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}

/**
 * A text from elsewhere as a Markdown code span, where it can be neither markup nor a link. Only for places whose line
 * begins with text of our own, and not for table cells, where a pipe would still part cells.
 */
export function codeSpan(text: string, longest = 300): string {
  const line = oneLine(text, longest);
  if (line === '') return '(empty)';
  const ticks = '`'.repeat(longestBackticks(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** A cleaned text as a fenced block that nothing in it can close. `info` is ours. */
export function fence(cleaned: string, info: string): string {
  const ticks = '`'.repeat(Math.max(3, longestBackticks(cleaned) + 1));
  return `${ticks}${info}\n${cleaned}${cleaned.endsWith('\n') ? '' : '\n'}${ticks}`;
}

/** A line of running text, cleaned, in which no character is markup and nothing is made a link; for text of our own that names foreign things. */
export function proseText(text: string, longest = 500): string {
  return oneLine(text, longest)
    .replace(/[\\`*_[\]<>&~|#$]/g, '\\$&')
    .replace(/^[-+=]|(?<=^\d+)[.)]/, '\\$&')
    .replace(/(https?|ftp|mailto|xmpp|www)(?=[:.])/gi, `$1${zeroWidthSpace}`);
}

/** A task's id as a code span; an id that a task list could not hold has its odd characters replaced. */
export function idSpan(id: string, longest = 64): string {
  return `\`${plainId(id, longest)}\``;
}

/** A task's id, only of characters that mean nothing in Markdown tables, HTML and Mermaid, the middle left out when it is too long. */
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
