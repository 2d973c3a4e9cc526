import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { fileCircle, folderCircle, groupImports } from './lib/import-graph.ts';
import { root, runTool } from './lib/project.ts';
import { rooms } from './lib/rooms.ts';
import { importsIn, sourceFiles } from './lib/source-tree.ts';
import { overridesOf, wallsOf } from './lib/walls.ts';

const USAGE = `usage: node scripts/rooms.ts [--check | --write]

Prints the rooms of src/ with their files and the rooms that they import.

  --check  exit with 1 when biome.json does not match scripts/lib/rooms.ts, or src/ does not fit that table
  --write  write the walls into biome.json`;

/** The most entries that a folder of src/ may have. The list of rooms and the folder with one file per command are exempt. */
const mostEntries = 12;
const exempt = new Set(['.', 'cli/commands']);

const { values } = parseArgs({
  options: { check: { type: 'boolean' }, write: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) console.log(USAGE);
else if (values.write) await writeWalls();
else if (values.check) report(faults());
else printRooms();

interface BiomeConfig {
  readonly overrides: readonly { readonly includes: readonly string[] }[];
}

function biomeConfig(): BiomeConfig {
  return JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as BiomeConfig;
}

/** The expected overrides of biome.json: the walls, and the existing overrides for folders other than src/. */
function wantedOverrides(config: BiomeConfig): object[] {
  const others = config.overrides.filter(({ includes }) => !includes.some((glob) => glob.startsWith('src/')));
  return [...overridesOf(wallsOf(rooms)), ...others];
}

async function writeWalls(): Promise<void> {
  const config = biomeConfig();
  writeFileSync(join(root, 'biome.json'), JSON.stringify({ ...config, overrides: wantedOverrides(config) }));
  process.exitCode = await runTool('biome', ['format', '--write', 'biome.json']);
}

function* faults(): Generator<string> {
  const config = biomeConfig();
  if (!isDeepStrictEqual(config.overrides, wantedOverrides(config)))
    yield 'biome.json does not hold the walls of scripts/lib/rooms.ts: run `npm run rooms -- --write`';
  const described = new Set(wallsOf(rooms).map(({ folder }) => folder));
  const entries = entriesOfFolders();
  for (const [folder, names] of entries) {
    if (!described.has(folder) && [...names].some((name) => name.endsWith('.ts')))
      yield `src/${folder} is not in scripts/lib/rooms.ts: add it to its room, with the folders that it may import`;
    if (names.size > mostEntries && !exempt.has(folder))
      yield `src/${folder} has ${names.size} entries, more than ${mostEntries}: move some into a folder`;
  }
  for (const folder of described)
    if (!entries.has(folder)) yield `src/${folder} is in scripts/lib/rooms.ts, but there is no such folder`;
  const imports = importsIn(join(root, 'src'));
  const circle = fileCircle(imports);
  if (circle !== null) yield `files import each other in a circle (types count): ${circle.join(' -> ')}`;
  const folders = folderCircle(imports);
  if (folders !== null) yield `folders import each other in a circle (types count): ${folders.join(' -> ')}`;
}

function report(found: Iterable<string>): void {
  for (const fault of found) {
    console.error(fault);
    process.exitCode = 1;
  }
}

/** The number of files and folders in each folder of src/. */
function entriesOfFolders(): Map<string, Set<string>> {
  const entries = new Map<string, Set<string>>();
  for (const file of sourceFiles(join(root, 'src'))) {
    for (let path = file; path !== '.'; path = posix.dirname(path)) {
      const folder = posix.dirname(path);
      entries.set(folder, (entries.get(folder) ?? new Set()).add(posix.basename(path)));
    }
  }
  return entries;
}

function printRooms(): void {
  const files = sourceFiles(join(root, 'src'));
  const imported = groupImports(importsIn(join(root, 'src')), (path) => path.split('/')[0] ?? path);
  const entries = entriesOfFolders();
  const sizes = [...entries].filter(([folder]) => !exempt.has(folder)).map(([folder, names]) => [names.size, folder]);
  const [biggest, folder] = sizes.toSorted(([a], [b]) => Number(b) - Number(a))[0] ?? [0, '-'];
  for (const [name, { holds }] of Object.entries(rooms)) {
    const own = files.filter((file) => file.startsWith(`${name}/`));
    const to = [...(imported.get(name) ?? [])].sort();
    console.log(`${name.padEnd(11)} ${String(own.length).padStart(3)} files  ${holds}`);
    console.log(`${' '.repeat(23)}-> ${to.join(', ') || '-'}`);
  }
  const count = [...imported.values()].reduce((sum, { size }) => sum + size, 0);
  console.log(
    `\n${files.length} files, ${Object.keys(rooms).length} rooms, ${entries.size} folders, ${count} arrows between rooms; ` +
      `biggest folder: ${folder} with ${biggest} entries (${[...exempt].join(', ')} apart)`,
  );
}
