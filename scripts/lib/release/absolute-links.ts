import { nodesOf, parseMarkdown } from '../../../test/support/documents/parse-markdown.ts';

/** Where the files of a repository are shown. Both end with a slash. */
export interface RepositoryAddresses {
  /** Shows a file as a page. */
  readonly page: string;
  /** Serves a file as it is, which pictures need. */
  readonly raw: string;
}

/**
 * Replaces the relative links of a page at the top of the repository by absolute ones; links within the page stay.
 * npmjs.com shows a README far from the files that it links to.
 * Throws for a link in HTML, or one that is not written plainly, since it could not be replaced.
 */
export function withAbsoluteLinks(markdown: string, addresses: RepositoryAddresses): string {
  const root = parseMarkdown(markdown);
  for (const { value } of nodesOf(root, 'html')) {
    if (/\s(?:src|href|srcset)\s*=/i.test(value))
      throw new Error(`cannot make the link in ${value} absolute: use Markdown`);
  }
  const nodes = [...nodesOf(root, 'link'), ...nodesOf(root, 'image'), ...nodesOf(root, 'definition')];
  const edits = nodes
    .filter(({ url }) => !/^(?:[a-z][a-z0-9+.-]*:|#)/i.test(url))
    .map(({ type, url, position }) => {
      const from = position?.start.offset ?? 0;
      const before = type === 'definition' ? ']: ' : '](';
      const found = markdown.slice(from, position?.end.offset).lastIndexOf(before + url);
      if (found < 0) throw new Error(`cannot make the link to '${url}' absolute: write it as text${before}${url}`);
      const start = from + found + before.length;
      return {
        start,
        end: start + url.length,
        text: new URL(url, type === 'image' ? addresses.raw : addresses.page).href,
      };
    });
  // From the end, so that earlier places stay where they are.
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), markdown);
}
