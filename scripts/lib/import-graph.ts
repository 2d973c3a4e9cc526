import { posix } from 'node:path';
import type { Import } from './source-tree.ts';

/** Which groups of files each group imports, without imports within a group. `nameOf` returns the group of a file. */
export function groupImports(
  imports: readonly Import[],
  nameOf: (path: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [importer, imported] = [nameOf(from), nameOf(to)];
    if (importer !== imported) graph.set(importer, (graph.get(importer) ?? new Set()).add(imported));
  }
  return graph;
}

/** A circle of imports between files, with its first file repeated at the end; null when there is none. */
export function fileCircle(imports: readonly Import[]): string[] | null {
  return circleOf(groupImports(imports, (path) => path));
}

/** A circle of imports between folders, with its first folder repeated at the end; null when there is none. */
export function folderCircle(imports: readonly Import[]): string[] | null {
  return circleOf(groupImports(imports, (path) => posix.dirname(path)));
}

function circleOf(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...path, node]);
      if (circle !== null) return circle;
    }
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle !== null) return circle;
  }
  return null;
}
