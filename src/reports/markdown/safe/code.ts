import { breakable } from './escape.ts';

/** How code and tables are written where the report is shown. */
export interface CodeStyle {
  /**
   * The longest line of a block that does not scroll sideways, in columns; longer ones are written so that they wrap. Null
   * where a block may be as wide as it likes, and so may a table.
   */
  readonly widest: number | null;
}

/** On GitHub. A block has room for about 40 columns on a phone of 390 px. */
export const wrappingCode: CodeStyle = { widest: 38 };

/** In a file, which other programs read. */
export const plainCode: CodeStyle = { widest: null };

/**
 * Whether code may stand in the source as it is. An answer by e-mail mentions people who are named in quoted code
 * (dependabot/dependabot-core#3157), and a comment of ours is recognised by comments in its source.
 */
function isQuiet(code: string): boolean {
  return !/@[\p{L}\p{N}_]|<!--/u.test(code);
}

/**
 * Code as an element whose text is exactly the code, in any line of Markdown: all that would be markup, a link or a mention
 * is written as an entity, and GitHub neither links nor mentions in code. Has to be on one line.
 */
export function codeElement(code: string): string {
  return `<code>${entities(code)}</code>`;
}

/** The same in a table cell: long words can be broken. */
export function breakableCode(code: string, longest: number): string {
  if (code.length <= longest && !code.includes('|')) return inlineCode(code, true);
  return `<code>${breakable(code, longest, entities)}</code>`;
}

function entities(code: string): string {
  return code
    .replace(/[\\`*_[\]<>&~|@$#]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/:(?=\/\/)|(?<=www)\./gi, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Code of one line within a line. */
export function inlineCode(code: string, isInTable = false): string {
  if (code === '') return '';
  if (!isQuiet(code) || (isInTable && code.includes('|')) || code.trim() !== code) return codeElement(code);
  const ticks = '`'.repeat(longestBackticks(code) + 1);
  if (ticks.length > 20) return codeElement(code);
  const pad = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${code}${pad}${ticks}`;
}

/** A block of code. Its text is exactly the code, without a line feed at its end. */
export function codeBlock(code: string, info: string, style: CodeStyle): string {
  const lines = code.replace(/\n$/, '').split('\n');
  const fits = style.widest === null || lines.every((line) => columns(line) <= (style.widest ?? 0));
  const isPlain = fits && (style.widest === null || isQuiet(code)) && longestBackticks(code) < 20;
  if (isPlain) {
    const ticks = '`'.repeat(Math.max(3, longestBackticks(code) + 1));
    const language = /^[\w+#.-]{1,20}$/.exec(info.split(/\s/, 1)[0] ?? '')?.[0] ?? '';
    return `${ticks}${language}\n${lines.join('\n')}\n${ticks}`;
  }
  // On one line of the source: GitHub shows a line feed in a comment as a line break.
  return lines.map((line) => (line === '' ? '' : codeElement(line))).join('<br>');
}

/** About how many columns a line takes: signs of other scripts may take two. */
function columns(line: string): number {
  let sum = 0;
  for (const sign of line) sum += sign === '\t' ? 8 : (sign.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2;
  return sum;
}

function longestBackticks(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
