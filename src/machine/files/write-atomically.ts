import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../../domain/text/errors.ts';

/**
 * Writes a whole file or nothing: writes a temporary file in the same folder, syncs it to disk if the file system can do
 * that, and renames it over the target. A concurrent reader sees either the old text or the new one.
 *
 * The package `write-file-atomic` does the same, but fails in an ESM bundle (it uses `__filename`) and catches signals.
 * @param mode permissions of the new file, before the umask; those of an existing file are not kept
 * @throws the system's error, after removing the temporary file
 */
export async function writeAtomically(path: string, text: string, mode = 0o666): Promise<void> {
  // The name must not become longer than a file system allows.
  const beside = join(dirname(path), `${basename(path).slice(0, 100)}.${crypto.randomUUID()}.tmp`);
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(text);
      await file.sync().catch((error: unknown) => {
        if (!lacksSync.has(codeOf(error) ?? '')) throw error;
      });
    } finally {
      await file.close();
    }
    await renameOver(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The codes of file systems that cannot sync a file to disk: some network folders, and FUSE. */
const lacksSync: ReadonlySet<string> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM']);

const mostTries = 10;

/** On Windows, a file that a virus scanner or an editor has open cannot be replaced for a moment. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const isHeld = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '');
      if (!isHeld || tries === mostTries) throw error;
      await pause(20 * tries);
    }
  }
}
