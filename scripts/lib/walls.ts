import { posix } from 'node:path';
import type { Room } from './rooms.ts';

/** A folder of src/, with the folders and packages that its files may import. Paths are relative to src/. */
export interface Wall {
  readonly folder: string;
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

/** One entry of `overrides` in biome.json. */
interface Override {
  readonly includes: readonly string[];
  readonly linter: object;
}

/**
 * Derives the walls from a table of rooms, one for each folder.
 * @throws when the table names a room or a folder that it does not define
 */
export function wallsOf(rooms: Readonly<Record<string, Room>>): Wall[] {
  const foldersOf = (name: string): string[] => {
    const room = rooms[name];
    if (room === undefined) throw new Error(`scripts/lib/rooms.ts: there is no room "${name}"`);
    return Object.keys(room.folders).map((folder) => posix.join(name, folder));
  };
  return Object.entries(rooms).flatMap(([name, { may, packages, folders }]) =>
    Object.entries(folders).map(([folder, beside]): Wall => {
      const unknown = beside.find((other) => folders[other] === undefined);
      if (unknown !== undefined) throw new Error(`scripts/lib/rooms.ts: ${name} has no folder "${unknown}"`);
      const inside = beside.map((other) => posix.join(name, other));
      return { folder: posix.join(name, folder), folders: [...inside, ...may.flatMap(foldersOf)], packages };
    }),
  );
}

/** The relative path from one folder of src/ to another. */
export function pathBetween(from: string, to: string): string {
  const path = posix.relative(from, to);
  return path.startsWith('.') ? path : `./${path}`;
}

/** The overrides of biome.json that make the linter report every import that a wall does not allow. */
export function overridesOf(walls: readonly Wall[]): Override[] {
  return walls.map(({ folder, folders, packages }) => ({
    includes: [posix.join('src', folder, '*.ts')],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: {
              patterns: [
                {
                  group: [
                    '**',
                    ...['.', ...folders.map((other) => pathBetween(folder, other))].map((path) => `!${path}/*`),
                    ...packages.flatMap((name) => [`!${name}`, `!${name}/**`]),
                  ],
                  message: `scripts/lib/rooms.ts does not allow this import in src/${folder}.`,
                },
              ],
            },
          },
        },
      },
    },
  }));
}
