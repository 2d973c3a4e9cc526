import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** An import between two files of a tree, both relative to the tree's folder. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** Matches static, dynamic and type imports and re-exports of relative paths, as formatted. */
const specifiers = /\b(?:from|import)\s*\(?\s*'(\.[^']*)'/g;

/** The TypeScript files below a folder, relative to it, with forward slashes, sorted. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => posix.relative(slashes(folder), posix.join(slashes(entry.parentPath), entry.name)))
    .sort();
}

/** Every import between files below a folder. */
export function importsIn(folder: string): Import[] {
  return sourceFiles(folder).flatMap((from) =>
    [...readFileSync(join(folder, from), 'utf8').matchAll(specifiers)].map(([, specifier = '']) => ({
      from,
      to: posix.join(posix.dirname(from), specifier),
    })),
  );
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
