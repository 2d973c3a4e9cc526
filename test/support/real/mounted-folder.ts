import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A separate file system in a folder, to test disk errors. */
export interface MountedFolder extends AsyncDisposable {
  readonly path: string;
  /** Remounts it with other options: `size=64m`, `ro`. */
  remount(options: string): Promise<void>;
}

/** Mounts a small file system in memory; null if that is not allowed (only root may, and not in every container). */
export async function mountFolder(path: string, options: string): Promise<MountedFolder | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  await mkdir(path);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]);
  } catch {
    return null;
  }
  return {
    path,
    remount: async (other) => {
      await run('mount', ['-o', `remount,${other}`, path]);
    },
    [Symbol.asyncDispose]: async () => {
      // Lazily, since a process left by a failed test may still have a file open there.
      await run('umount', ['-l', path]);
    },
  };
}
