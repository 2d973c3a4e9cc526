import { expect, test } from 'vitest';
import { fileCircle, folderCircle, groupImports } from '../../scripts/lib/import-graph.ts';
import type { Import } from '../../scripts/lib/source-tree.ts';

/** Imports written as `from > to`. */
function imports(...arrows: string[]): Import[] {
  return arrows.map((arrow) => {
    const [from = '', to = ''] = arrow.split(' > ');
    return { from, to };
  });
}

test('finds a circle of files of any length, wherever it starts', () => {
  expect(fileCircle(imports('a/x.ts > b/y.ts', 'b/y.ts > c/z.ts', 'c/z.ts > b/y.ts'))).toEqual([
    'b/y.ts',
    'c/z.ts',
    'b/y.ts',
  ]);
  expect(fileCircle(imports('a.ts > b.ts', 'b.ts > c.ts', 'c.ts > a.ts'))).toEqual(['a.ts', 'b.ts', 'c.ts', 'a.ts']);
});

test('finds a circle in a part of the graph that the first file does not reach', () => {
  expect(fileCircle(imports('a.ts > b.ts', 'c.ts > d.ts', 'd.ts > c.ts'))).toEqual(['c.ts', 'd.ts', 'c.ts']);
});

test('calls no two ways to the same file a circle', () => {
  expect(fileCircle(imports('a.ts > b.ts', 'a.ts > c.ts', 'b.ts > d.ts', 'c.ts > d.ts'))).toBeNull();
});

test('finds a circle of folders whose files have none', () => {
  const found = imports('a/one.ts > b/one.ts', 'b/two.ts > a/two.ts');
  expect(fileCircle(found)).toBeNull();
  expect(folderCircle(found)).toEqual(['a', 'b', 'a']);
});

test('calls imports within a folder no circle', () => {
  expect(folderCircle(imports('a/one.ts > a/two.ts', 'a/two.ts > b/one.ts'))).toBeNull();
});

test('tells a folder from its sub-folder', () => {
  expect(folderCircle(imports('a/one.ts > a/deep/two.ts', 'a/deep/two.ts > a/three.ts'))).toEqual(['a', 'a/deep', 'a']);
});

test('groups imports by any name and leaves out those within a group', () => {
  const graph = groupImports(
    imports('a/one.ts > b/one.ts', 'a/two.ts > b/one.ts', 'a/two.ts > a/one.ts'),
    (path) => path.split('/')[0] ?? path,
  );
  expect([...graph].map(([from, to]) => [from, [...to]])).toEqual([['a', ['b']]]);
});
