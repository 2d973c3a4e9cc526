import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Heading, Nodes, Root, Table } from 'mdast';
import { parseMarkdown, textOf } from '../../../test/support/documents/parse-markdown.ts';

/** A page of the documentation. */
export interface Page {
  /** Relative to the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly root: Root;
}

/** A fault of a page. Lines count from 1. */
export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

const single = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', '.github/SECURITY.md', 'src/README.md'];
const folders = ['docs', 'examples'];

/** The paths of all pages, relative to the repository. */
export function pagePaths(repository: string): string[] {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  const pages = inFolders
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?<!\/prompts\/.*)\.md$/.test(path));
  return [...single, ...pages.sort()];
}

/** Parses a page's text. */
export function pageOf(path: string, text: string): Page {
  return { path, text, root: parseMarkdown(text) };
}

/** Reads a page of the repository. */
export function readPage(repository: string, path: string): Page {
  return pageOf(path, readFileSync(join(repository, path), 'utf8'));
}

/** A fault at the line of a node. */
export function faultAt({ path }: Page, node: Nodes, message: string): Fault {
  return { path, line: node.position?.start.line ?? 1, message };
}

/** The first table behind a heading with this text; null when there is none. */
export function tableUnder({ children }: Root, title: string): Table | null {
  const start = children.findIndex((node): node is Heading => node.type === 'heading' && textOf(node) === title);
  const behind = start === -1 ? [] : children.slice(start + 1);
  return behind.find((node): node is Table => node.type === 'table') ?? null;
}
