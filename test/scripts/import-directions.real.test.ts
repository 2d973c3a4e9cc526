import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { rooms } from '../../scripts/lib/rooms.ts';
import { pathBetween, wallsOf } from '../../scripts/lib/walls.ts';

const walls = wallsOf(rooms);
const everyFolder = walls.map(({ folder }) => folder);
const everyPackage = [...new Set(walls.flatMap(({ packages }) => packages))];

/** Imports that a file of a folder may or may not have: of every folder, of an unknown folder, and of every package. */
const pairs = walls.map(({ folder, folders, packages }) => {
  const allowed: string[] = ['./sibling.ts'];
  const forbidden: string[] = [`${pathBetween(folder, 'cellar')}/file.ts`, './cellar/file.ts', 'left-pad'];
  for (const other of everyFolder)
    if (other !== folder) (folders.includes(other) ? allowed : forbidden).push(`${pathBetween(folder, other)}/file.ts`);
  for (const name of everyPackage)
    for (const specifier of name === 'node:*' ? ['node:fs', 'node:fs/promises'] : [name, `${name}/part`])
      (packages.includes(name) ? allowed : forbidden).push(specifier);
  return { folder, allowed, forbidden };
});

/** Other forms of a forbidden import. */
const forms: Record<string, string> = {
  'a dynamic import': "await import('../action/main.ts');",
  'a re-export': "export { late } from '../action/main.ts';",
  'an import of a type': "import type { Late } from '../action/main.ts';",
};

describe('the linter on planted files', () => {
  let place: string;
  let reported: Map<string, string[]>;

  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'directions-'));
    const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as Record<string, unknown>;
    // The planted files are not in a Git repository; the rest is the real configuration.
    plant('biome.json', JSON.stringify({ ...config, vcs: { enabled: false } }));
    for (const { folder, allowed, forbidden } of pairs)
      plant(`src/${folder}/planted.ts`, [...forbidden, ...allowed].map(statement).join('\n'));
    plant('src/domain/forms.ts', Object.values(forms).join('\n'));
    reported = reportedLines();
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it.each(pairs)('reports exactly the forbidden imports of src/$folder', ({ folder, forbidden }) => {
    expect(reported.get(join('src', folder, 'planted.ts'))).toEqual(forbidden.map(statement));
  });

  it.each(Object.entries(forms))('also reports %s', (_, line) => {
    expect(reported.get(join('src/domain/forms.ts'))).toContain(line);
  });

  function statement(specifier: string): string {
    return `import '${specifier}';`;
  }

  function plant(path: string, text: string): void {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), `${text}\n`);
  }

  /** The lines with a forbidden import, by file, in order. */
  function reportedLines(): Map<string, string[]> {
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const args = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.'];
    const { stdout } = spawnSync(process.execPath, [biome, ...args], {
      cwd: place,
      encoding: 'utf8',
      maxBuffer: Number.POSITIVE_INFINITY,
    });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { location: { path: string; start: { line: number } } }[];
    };
    const inOrder = diagnostics.map(({ location }) => location).toSorted((a, b) => a.start.line - b.start.line);
    return new Map(
      [...Map.groupBy(inOrder, ({ path }) => join(path))].map(([file, found]) => {
        const text = readFileSync(join(place, file), 'utf8').split('\n');
        return [file, found.map(({ start }) => text[start.line - 1] ?? '')];
      }),
    );
  }
});
