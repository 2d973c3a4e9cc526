import type { Nodes } from 'mdast';

/** The sources of a manual page, in the `man` macros that groff and mandoc know. */

/** Text as roff: with its special characters escaped, and a macro character at the beginning of a line without meaning. */
export function roffText(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\e')
    .replace(/[-'`^~]/g, (character) => named[character] ?? character)
    // Other characters by their numbers, since old programs read the page as Latin-1.
    .replace(/[^\n -~]/gu, (character) => `\\[u${codeOf(character)}]`);
  return escaped.replace(/^(?=\.)/gm, '\\&');
}

const named: Readonly<Record<string, string>> = {
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** Text that is to be typed as it is. */
export function bold(text: string): string {
  return text === '' ? '' : `\\fB${roffText(text)}\\fR`;
}

/** Text in the place of which something else is to be typed. */
export function italic(text: string): string {
  return text === '' ? '' : `\\fI${roffText(text)}\\fR`;
}

/** The flags or the arguments of a command, with their placeholders in italics: `-o, --output <file>`. */
export function syntax(text: string): string {
  return text
    .split(/(<[^>]*>|\[[^\]]*\])/)
    .map((part) => {
      const [, open, name = '', close] = /^([<[])(.*)([>\]])$/.exec(part) ?? [];
      if (open === undefined) return bold(part);
      return open === '<' ? italic(name) : `${roffText(open)}${italic(name)}${roffText(close ?? '')}`;
    })
    .join('');
}

/** Markdown within a line as roff: code in bold, links as their texts. */
export function inline(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return roffText(node.value);
    case 'inlineCode':
      return bold(node.value);
    default:
      return 'children' in node ? node.children.map(inline).join('') : '';
  }
}

/** A section of the page. @param title in any case */
export function section(title: string, ...parts: readonly string[]): string {
  return headed(`.SH ${roffText(title.toUpperCase())}`, parts);
}

/** A part of a section. */
export function subsection(title: string, ...parts: readonly string[]): string {
  return headed(`.SS ${roffText(title)}`, parts);
}

/** A heading begins a paragraph by itself. */
function headed(heading: string, [first = '', ...others]: readonly string[]): string {
  return [heading, first.replace(/^\.PP\n/, ''), ...others].join('\n');
}

/** A paragraph. @param text roff */
export function paragraph(text: string): string {
  return `.PP\n${text}`;
}

/** A term and what it means. @param term roff @param meaning roff */
export function tagged(term: string, meaning: string): string {
  return `.TP\n${term}\n${meaning}`;
}

/** Lines that keep their breaks and spaces. @param text plain text */
export function example(text: string): string {
  return `.PP\n.RS 4\n.EX\n${roffText(text)}\n.EE\n.RE`;
}
