import MarkdownParser, { type MarkdownIt, type StateBlock, type Token } from 'markdown-it';

export type { Token };

/** The deepest nesting that is parsed: anything deeper is left out. A reader of the tokens has to stop before that. */
const deepestParsed = 100;

/** A parsed text. */
export interface ParsedMarkdown {
  /** Flat: what is nested lies between an opening and a closing token. */
  readonly tokens: readonly Token[];
  /** The labels of its footnotes. */
  readonly footnotes: ReadonlySet<string>;
}

/**
 * Parses Markdown as GitHub reads it: tables, strikethrough and bare addresses too. HTML in it is text. A footnote stays
 * where it is written, as a paragraph that begins with its label.
 *
 * markdown-it, because it takes linear time on hostile text and 0.7 s per megabyte; micromark took 17 s, and a minute
 * for 60 kB of `*_`.
 */
export function parseMarkdown(text: string): ParsedMarkdown {
  const footnotes = new Set<string>();
  const tokens = parser.parse(text, { [footnotesKey]: footnotes });
  return { tokens, footnotes };
}

const footnotesKey = 'footnoteLabels';

const parser = newParser();

function newParser(): MarkdownIt {
  const made = new MarkdownParser({ html: false, linkify: true, maxNesting: deepestParsed });
  // Words such as `report.md` or `next.js` are files here, not sites.
  made.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  // Which addresses may be followed is decided where links are rendered, which shows the others.
  made.validateLink = () => true;
  made.normalizeLink = (address) => address;
  made.normalizeLinkText = (address) => address;
  const paragraph = made.block.ruler.getRules('').at(-1);
  // Otherwise a footnote would be taken for the address of a link: `[^1]: text`.
  made.block.ruler.before(
    'reference',
    'footnote',
    (state, start, end, silent) => {
      const label = labelOf(state, start);
      if (label === null || paragraph === undefined) return false;
      if (silent) return true;
      (state.env[footnotesKey] as Set<string>).add(label);
      return paragraph(state, start, end, false);
    },
    { alt: ['paragraph'] },
  );
  return made;
}

const footnote = /^\[\^([^\]\s]{1,40})\]:/;

/** The label of the footnote that begins on a line; null when none does. */
function labelOf({ src, bMarks, tShift, sCount, blkIndent }: StateBlock, line: number): string | null {
  if ((sCount[line] ?? 0) - blkIndent >= 4) return null;
  const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
  return src[start] === '[' ? (footnote.exec(src.slice(start, start + 50))?.[1] ?? null) : null;
}
