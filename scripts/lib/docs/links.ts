import { posix } from 'node:path';
import { nodesOf, textOf } from '../../../test/support/documents/parse-markdown.ts';
import { type Fault, faultAt, type Page } from './page.ts';

/** The anchors that GitHub gives a page's headings. */
export function anchorsOf({ root }: Page): Set<string> {
  const anchors = new Set<string>();
  for (const heading of nodesOf(root, 'heading')) {
    const text = textOf(heading).trim().toLowerCase();
    const slug = text.replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

/**
 * Reports relative links and pictures to missing files, anchors without a heading, and pages without a link to them.
 * @param exists whether a path relative to the repository exists
 */
export function linkFaults(pages: readonly Page[], exists: (path: string) => boolean): Fault[] {
  const anchors = new Map(pages.map((page) => [page.path, anchorsOf(page)]));
  const faults: Fault[] = [];
  const linked = new Set<string>();
  for (const page of pages) {
    const nodes = [...nodesOf(page.root, 'link'), ...nodesOf(page.root, 'image'), ...nodesOf(page.root, 'definition')];
    for (const node of nodes) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(node.url)) continue;
      const [file = '', anchor] = decodeURI(node.url).split('#');
      const target = file === '' ? page.path : posix.join(posix.dirname(page.path), file);
      if (target !== page.path) linked.add(target);
      if (!exists(target)) faults.push(faultAt(page, node, `links to ${target}, which does not exist`));
      else if (anchor !== undefined && anchors.get(target)?.has(anchor) !== true)
        faults.push(faultAt(page, node, `links to #${anchor}, which no heading of ${target} has`));
    }
  }
  for (const { path } of pages) {
    if (!/^(docs|examples)\//.test(path) || linked.has(path)) continue;
    faults.push({ path, line: 1, message: 'no other page links to this one' });
  }
  return faults;
}
