import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { create, type WriteEntry } from 'tar';

/** All files get the same times, those of files in npm packages, so that the same files give the same archive. */
const time = new Date('1985-10-26T08:15:00Z');
/** fflate writes the local time, as zip archives have no time zone. */
const zipTime = new Date(1985, 9, 26, 8, 15);
const madeOnUnix = 3;

/**
 * Writes a folder as `.tar.gz` to `path`. The same names, contents and executable files give the same bytes: times,
 * owners, the order and other modes do not depend on the machine.
 * @param name the folder in `parent`, which is also the folder in the archive; empty folders are left out
 */
export async function writeTarGz(path: string, parent: string, name: string): Promise<void> {
  // Without `portable`, owners and further times would be in it.
  const options = { gzip: true, portable: true, mtime: time, strict: true, onWriteEntry: setMode };
  await create({ ...options, cwd: parent, file: path }, filesIn(parent, name));
}

/** Writes a folder as `.zip` to `path`, as reproducible as {@link writeTarGz}. */
export function writeZip(path: string, parent: string, name: string): void {
  const files: Zippable = {};
  for (const entry of filesIn(parent, name)) {
    const type = 0o100000;
    files[entry] = [
      readFileSync(join(parent, entry)),
      { mtime: zipTime, os: madeOnUnix, attrs: ((type | modeOf(statSync(join(parent, entry)))) << 16) >>> 0 },
    ];
  }
  writeFileSync(path, zipSync(files));
}

/** Called before the header is written, which has the mode. */
function setMode({ stat }: WriteEntry): void {
  if (stat !== undefined) stat.mode = modeOf(stat);
}

/** The mode of a file as everybody should get it, whatever the mask of who makes the archive. */
function modeOf({ mode }: { readonly mode: number }): number {
  return (mode & 0o100) === 0 ? 0o644 : 0o755;
}

/** The files below a folder, in the order of their names. */
function filesIn(parent: string, name: string): string[] {
  const inside = readdirSync(join(parent, name), { recursive: true, withFileTypes: true });
  return inside
    .filter((entry) => entry.isFile())
    .map((entry) => relative(parent, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
