import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Mounts a file system of the given size in MB at a path, or returns null if that is not allowed. */
export function mountSmallDisk(path: string, megabytes: number): Disposable | null {
  mkdirSync(path, { recursive: true });
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
  if (mount.status !== 0) return null;
  return { [Symbol.dispose]: () => void execFileSync('umount', ['-l', path]) };
}
