import type { Token } from '../../prose/parse-markdown.ts';
import { webAddress } from '../../prose/web-address.ts';
import { breakableCode, codeElement, inlineCode } from './code.ts';
import { breakable, breaker, lineOfWords, words } from './escape.ts';

/** Where a line of text stands. */
export interface Place {
  /** The longest run of characters that a browser need not break; null outside of tables, where it breaks any. */
  readonly cell: number | null;
}

/** The most characters of an address that are shown. */
const longestAddress = 80;

/** Tokens of a line as safe Markdown that shows the same words. */
export function inline(tokens: readonly Token[], place: Place): string {
  return new Line(tokens, place).write();
}

/** The words of a line without any markup. */
export function plainWords(tokens: readonly Token[]): string {
  return tokens.map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? '\n' : content)).join('');
}

const elements: ReadonlyMap<string, string> = new Map([
  ['em_open', '<em>'],
  ['em_close', '</em>'],
  ['strong_open', '<strong>'],
  ['strong_close', '</strong>'],
  ['s_open', '<s>'],
  ['s_close', '</s>'],
]);

/** What stands in an element of its own, beside these, or is none of the text. */
const apart: ReadonlySet<string> = new Set(['code_inline', 'softbreak', 'hardbreak', 'link_close']);

class Line {
  readonly #tokens: readonly Token[];
  readonly #cell: number | null;
  #written = '';
  /** The addresses of the open links, with where their text begins. */
  readonly #links: { readonly address: string; readonly text: string }[] = [];

  constructor(tokens: readonly Token[], { cell }: Place) {
    this.#tokens = tokens;
    this.#cell = cell;
  }

  write(): string {
    // Links and images leave no markup around their text, so that GitHub would read `@[user](…)` as `@user`.
    let isText = false;
    for (const [index, token] of this.#tokens.entries()) {
      const piece = this.#piece(token, index);
      if (piece === '') continue;
      const wasText = isText;
      isText = !elements.has(token.type) && !apart.has(token.type);
      const isJoined = wasText && isText && /[@#:/\w-]$/.test(this.#written) && /^\S/.test(piece);
      this.#written += isJoined ? breaker + piece : piece;
    }
    return withoutBreaks(this.#written);
  }

  #piece(token: Token, index: number): string {
    const [link] = this.#links;
    // An address that is its own text is shown once, as a link.
    if (link !== undefined && isOwnAddress(link) && token.type !== 'link_close') return '';
    switch (token.type) {
      case 'text':
        return this.#text(token.content);
      case 'code_inline':
        if (this.#cell !== null && token.content.length > this.#cell) return breakableCode(token.content, this.#cell);
        // Two spans side by side would be one.
        return this.#written.endsWith('`')
          ? codeElement(token.content)
          : inlineCode(token.content, this.#cell !== null);
      case 'softbreak':
      case 'hardbreak':
        return this.#cell !== null ? '<br>' : this.#isAtStart ? '' : '\\\n';
      case 'link_open':
        this.#links.push({ address: attribute(token, 'href'), text: plainWords(this.#upTo('link_close', index)) });
        return '';
      case 'link_close': {
        const link = this.#links.pop();
        return link === undefined || this.#links.length > 0 ? '' : this.#target(link.address, link.text);
      }
      case 'image':
        return this.#image(token);
      default:
        return elements.get(token.type) ?? this.#text(token.content);
    }
  }

  #text(content: string): string {
    if (this.#cell !== null) return breakable(content, this.#cell);
    return this.#isAtStart ? lineOfWords(content) : words(content);
  }

  get #isAtStart(): boolean {
    return this.#written === '' || this.#written.endsWith('\n');
  }

  #upTo(type: string, index: number): readonly Token[] {
    const end = this.#tokens.findIndex((token, at) => at > index && token.type === type);
    return this.#tokens.slice(index + 1, end === -1 ? undefined : end);
  }

  #image(token: Token): string {
    const description = token.content.trim() === '' ? 'image' : `image: ${token.content.replace(/\s+/g, ' ')}`;
    const shown = this.#text(description);
    const address = attribute(token, 'src');
    return this.#links.length > 0 ? shown : `${shown}${this.#target(address, description)}`;
  }

  /** The target of a link, behind its text; a link itself where a reader may follow it. */
  #target(address: string, text: string): string {
    const shown = linked(address, this.#cell);
    return isOwnAddress({ address, text }) ? shown : ` (${shown})`;
  }
}

/** Without the line breaks at its end, which would break nothing. */
function withoutBreaks(line: string): string {
  const trimmed = line.trimEnd();
  if (trimmed.endsWith('<br>')) return withoutBreaks(trimmed.slice(0, -4));
  return trimmed !== line && /(?<!\\)(?:\\\\)*\\$/.test(trimmed.slice(-200))
    ? withoutBreaks(trimmed.slice(0, -1))
    : trimmed;
}

function attribute(token: Token, name: 'href' | 'src'): string {
  return String(token.attrGet(name) ?? '');
}

/** Whether a link's text is its address: a bare address, or a path that is linked to itself. */
function isOwnAddress({ address, text }: { readonly address: string; readonly text: string }): boolean {
  return text.trim() === address.trim();
}

/** Paths at which GitHub keeps what a link to it is noted at. */
const noted = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|releases)(?:\/|$)/;

/**
 * An address as a link that shows it, or as code where it may not be followed. A link to an issue, a pull request or a
 * commit would be noted there for all to see; GitHub has a host for links that are not ("Autolinked references and URLs",
 * github/docs#35987), but only for github.com.
 */
function linked(address: string, cell: number | null): string {
  const url = webAddress(address);
  const shown = shortened(url === null ? address : url.href.replace(/^(?:https?:\/\/|mailto:)/, ''), longestAddress);
  const asCode = cell === null ? codeElement(shown) : breakableCode(shown, cell);
  if (url === null || url.username !== '' || url.password !== '' || url.hostname.startsWith('[')) return asCode;
  if (url.protocol !== 'mailto:' && noted.test(url.pathname)) {
    if (!/^(?:www\.)?github\.com$/.test(url.hostname)) return asCode;
    url.hostname = 'redirect.github.com';
  }
  const label = cell === null ? words(shown) : breakable(shown, cell);
  return `[${label.replace(/<\/?code>/g, '')}](${encoded(url.href)})`;
}

/** Everything that could end a link's address in the source, or mention somebody there. */
function encoded(href: string): string {
  return href
    .replace(/[()[\]\\`|@$*<>"'^{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('&', '&amp;');
}

function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, longest - 20).toWellFormed()}…${line.slice(-19).toWellFormed()}`.replaceAll('\uFFFD', '');
}
