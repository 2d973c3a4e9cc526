import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The differences between two folders, one line per file, such as `changed  cli/index.js`; empty for equal folders. */
export function treeDifferences(committed: string, built: string): string[] {
  const paths = new Set([...filesUnder(committed), ...filesUnder(built)]);
  return [...paths].sort().flatMap((path) => {
    const how = difference(join(committed, path), join(built, path));
    return how === undefined ? [] : [`${how}  ${path}`];
  });
}

function difference(committed: string, built: string): string | undefined {
  if (!existsSync(committed)) return 'missing';
  if (!existsSync(built)) return 'stale  ';
  if (!readFileSync(committed).equals(readFileSync(built))) return 'changed';
  return isExecutable(committed) === isExecutable(built) ? undefined : 'mode   ';
}

/** Whether a file is executable. Windows has no such bit, so all files are equal there. */
function isExecutable(path: string): boolean {
  return (statSync(path).mode & 0o100) !== 0;
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
