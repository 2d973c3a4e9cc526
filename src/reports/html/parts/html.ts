import { visibleText } from '../../report/escape.ts';

/** Text that is already HTML; only the template tag below creates it. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** A value in a template: strings are text, never markup; null renders as nothing. */
export type HtmlValue = Html | readonly Html[] | string | number | null;

/**
 * Renders a trusted template with untrusted values. Strings are shown literally: invisible and control characters are
 * removed, then the rest is escaped for text and for quoted attributes, so templates must quote all attributes.
 */
export function html(template: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = template[0] ?? '';
  for (const [index, value] of values.entries()) text += `${rendered(value)}${template[index + 1] ?? ''}`;
  return new Html(text);
}

function rendered(value: HtmlValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeHtml(visibleText(value));
  return typeof value === 'object' && !(value instanceof Html) ? value.join('') : String(value);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** An untrusted text on one line, cut to `longest` UTF-16 units. */
export function shortLine(text: string, longest: number): string {
  // Cut before cleaning: the text may be megabytes.
  const line = visibleText(text.slice(0, longest * 4))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}
