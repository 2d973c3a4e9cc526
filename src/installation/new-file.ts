import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, EnvironmentError, messageOf } from '../domain/text/errors.ts';
import { writeAtomically } from '../machine/files/write-atomically.ts';

/**
 * Writes a file that must not exist yet, unless it may be replaced. Makes its folder.
 * @returns false if it exists, and was left as it is
 * @throws {EnvironmentError} if it cannot be written
 */
export async function writeNewFile(path: string, text: string, replace: boolean): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
    if (!replace) return await create(path, text);
    await writeAtomically(path, text);
    return true;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    const remedy = `Check that you may write to ${dirname(path)}.`;
    throw new EnvironmentError(`${path} cannot be written: ${messageOf(error)}`, remedy, { cause: error });
  }
}

/** Returns false if something has this name already. */
async function create(path: string, text: string): Promise<boolean> {
  const file = await open(path, 'wx').catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  });
  if (file === null) return false;
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
  return true;
}

/** The names of the files in a folder; none if it cannot be read. */
export async function fileNames(folder: string): Promise<string[]> {
  return await readdir(folder).catch(() => []);
}

/** The names of the scripts in a package.json; null if there is none that can be read. */
export async function scriptNames(path: string): Promise<string[] | null> {
  try {
    const manifest: unknown = JSON.parse(await readFile(path, 'utf8'));
    const scripts =
      manifest !== null && typeof manifest === 'object' && 'scripts' in manifest ? manifest.scripts : null;
    return scripts !== null && typeof scripts === 'object' ? Object.keys(scripts) : [];
  } catch {
    return null;
  }
}

/** The top of the git working tree that a folder belongs to; the folder itself if there is none. */
export function topOf(folder: string): string {
  for (let top = folder; ; top = dirname(top)) {
    if (existsSync(join(top, '.git'))) return top;
    if (top === dirname(top)) return folder;
  }
}
