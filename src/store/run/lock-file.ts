import { link, mkdir, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../domain/text/errors.ts';
import { lacksDescriptors } from '../../machine/system-error.ts';

/**
 * Where a lock is stored: as a file, or, where the file system has no hard links (exFAT, some network folders), as a
 * folder that contains the file.
 */
const withinFolder = 'holder';

const lockName = /^lock\.(\d+)$/;

/** The functions of the file system that some file systems lack. */
export interface LockSystem {
  readonly link: typeof link;
}

/** A new lock, prepared under a name that does not count yet. */
export interface LockDraft {
  /** When the file system says that it was written, epoch milliseconds: the time by which other locks' times count. */
  readonly writtenAt: number;
  /** Gives it the number; false when another lock has it. Either happens as a whole. */
  publish(number: number): Promise<boolean>;
  remove(): Promise<void>;
}

/** Prepares a lock in a folder. @throws the system's error */
export async function draftLock(folder: string, text: string, system: LockSystem = { link }): Promise<LockDraft> {
  const path = join(folder, `lock-draft.${crypto.randomUUID()}`);
  await writeFile(path, text, { mode: 0o600, flag: 'wx' });
  return {
    writtenAt: (await stat(path)).mtimeMs,
    async publish(number) {
      const target = lockPath(folder, number);
      try {
        await system.link(path, target);
        return true;
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return false; // another process was faster
        return publishFolder(`${path}.d`, target, text);
      }
    },
    remove: () => rm(path, { force: true }),
  };
}

/** Renames a folder that has content, which never replaces anything but an empty folder, on any file system. */
async function publishFolder(draft: string, target: string, text: string): Promise<boolean> {
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(join(draft, withinFolder), text, { mode: 0o600 });
    await rename(draft, target);
    return true;
  } catch (error) {
    // The codes for "it exists" differ by system.
    if (await exists(target)) return false;
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The numbers of a folder's locks, of living holders or not; the highest counts. @throws the system's error */
export async function lockNumbers(folder: string): Promise<number[]> {
  const numbers = (await readdir(folder)).map((name) => Number(lockName.exec(name)?.[1] ?? Number.NaN));
  return numbers.filter((number) => !Number.isNaN(number));
}

/**
 * A lock's text, and when it was last written or touched, epoch milliseconds; null when it cannot be read.
 * @throws when no file descriptor is left to read it
 */
export async function readLock(folder: string, number: number): Promise<{ text: string; touchedAt: number } | null> {
  try {
    const path = await fileOf(lockPath(folder, number));
    const { mtimeMs } = await stat(path);
    return { text: await readFile(path, 'utf8'), touchedAt: mtimeMs };
  } catch (error) {
    // A lock that cannot be read now may be held: taking it would put two supervisors to work on one run.
    if (lacksDescriptors(error)) throw error;
    return null;
  }
}

/**
 * Renews a lock's time. Writes a byte that is there already instead of setting the time, so that the time is the file
 * system's, by the clock of the machine that stores it.
 * @throws the system's error; ENOENT when the lock has been removed
 */
export async function touchLock(folder: string, number: number): Promise<void> {
  const file = await open(await fileOf(lockPath(folder, number)), 'r+');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(1), 0, 1, 0);
    if (bytesRead === 1) await file.write(buffer, 0, 1, 0);
  } finally {
    await file.close();
  }
}

/** Empties a lock but keeps it, so that its number is not used again. Works on a full disk, too. */
export async function emptyLock(folder: string, number: number): Promise<void> {
  await truncate(await fileOf(lockPath(folder, number)), 0);
}

export async function removeLock(folder: string, number: number): Promise<void> {
  await rm(lockPath(folder, number), { recursive: true, force: true });
}

/** The path of a lock, whether or not it exists. */
export function lockPath(folder: string, number: number): string {
  return join(folder, `lock.${number}`);
}

async function fileOf(path: string): Promise<string> {
  return (await stat(path)).isDirectory() ? join(path, withinFolder) : path;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
