import { oneLine } from '../../report/escape.ts';

/**
 * Splits a word in the source where GitHub would otherwise find a mention or a reference. It renders as nothing, and a
 * reader who copies the text gets no invisible character.
 *
 * GitHub looks for mentions and references in the rendered text, so backslashes and entities do not stop it; an empty
 * comment does (github/cmark-gfm#181, github/markup#1168). It does not look into code and links. In an answer by e-mail
 * it looks into code too, since it reads the source there (dependabot/dependabot-core#3157): see `code.ts`.
 */
export const breaker = '<!-- -->';

/**
 * What GitHub turns into a mention or a link, by its page "Autolinked references and URLs", and the addresses that it links
 * without being asked: `@user`, `@org/team`, `user@sha`, `#1`, `owner/repo#1`, `GH-1`, a commit, `https://…`, `www.…`. A number
 * without a letter is left alone: few commits are named so, and a link to one notifies nobody. An emoji's name
 * (`:octocat:`) becomes an image.
 */
const notable =
  /@(?=\S)|#(?=\d)|\bGH-(?=\d)|\bwww(?=\.)|:(?=\/\/|(?:(?!\d{1,40}:)[\w+-]{1,40}|100|1234):)|\b(?=\d*[a-f])([0-9a-f]{7,40})\b/gi;

/** Rewrites a text so that it notifies nobody and links to nothing. @param quote makes the rest of the text safe */
function disarm(text: string, quote: (part: string) => string): string {
  let disarmed = '';
  let end = 0;
  for (const match of text.matchAll(notable)) {
    const hash = match[1];
    disarmed += quote(text.slice(end, match.index));
    disarmed += hash === undefined ? `${quote(match[0])}${breaker}` : `<code>${hash}</code>`;
    end = match.index + match[0].length;
  }
  return disarmed + quote(text.slice(end));
}

const htmlMarkup: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

const markup = /[\\`*_[\]<>&|~$]/g;

/** Entities for brackets, so that no text in the source begins a tag or a comment, even for a program that reads no backslashes. */
function quoted(part: string): string {
  return part.replace(markup, (sign) => htmlMarkup[sign] ?? `\\${sign}`);
}
const marker = /^([-+=#]|\d{1,9}(?=[.)]))/;

/**
 * An untrusted text of one line as Markdown that shows these words and nothing else, anywhere in a line. Has to be
 * visible text already.
 */
export function words(text: string): string {
  return disarm(text, quoted);
}

/** The same for the beginning of a line, where more is markup. */
export function lineOfWords(text: string): string {
  const line = text.trimStart();
  const [found] = marker.exec(line) ?? [];
  if (found === undefined) return words(line);
  if (/\d/.test(found)) return `${words(found)}\\${words(line.slice(found.length))}`;
  return found === '#' && /^#\d/.test(line) ? words(line) : `\\${found}${words(line.slice(1))}`;
}

/** An untrusted text of one line for inside an HTML element, where Markdown is not read. */
export function htmlWords(text: string): string {
  return disarm(text, (part) => part.replace(/[&<>$]/g, (sign) => htmlMarkup[sign] ?? `&#${sign.charCodeAt(0)};`));
}

/** An untrusted text as one line of words in Markdown, within a line of ours, cut to `longest` UTF-16 units of the text. */
export function lineOf(text: string, longest: number): string {
  return words(oneLine(text, longest));
}

/** The same at the beginning of a line, as in a paragraph or a quote of its own. */
export function ownLineOf(text: string, longest: number): string {
  return lineOfWords(oneLine(text, longest));
}

/** An amount of money in Markdown: `<$0.0001` is not a tag, and two dollar signs are no formula. */
export function money(amount: string): string {
  return amount.replaceAll('<', '&lt;').replaceAll('$', '\\$');
}

/**
 * Lets a browser break long words: a table cell on a phone would otherwise be wider than the screen. Nothing is copied with
 * the text. Leaves markup alone.
 * @param longest the longest run of characters that is not broken
 */
export function breakable(text: string, longest: number, quote: (part: string) => string = words): string {
  return text
    .split(/(\s+)/)
    .map((part) => chunks(part, longest).map(quote).join('<wbr>'))
    .join('');
}

/** Pieces of a word, at the signs that part it where there are any. What GitHub looks for may be parted too: it is not found then. */
function chunks(word: string, longest: number): string[] {
  if (word.length <= longest) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece.length + character.length > longest) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
    if (/[-._/,:;)]/.test(character) && piece.length >= longest / 2) {
      pieces.push(piece);
      piece = '';
    }
  }
  return piece === '' ? pieces : [...pieces, piece];
}
