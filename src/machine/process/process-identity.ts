import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { lacksDescriptors } from '../system-error.ts';

/**
 * When a process began, in words that a later process with the same pid will not share; null when there is none, or
 * on a system that does not tell. On Linux clock ticks since boot (proc(5), field 22 of stat) with the boot's id.
 */
export function identifyProcess(pid: number): string | null {
  if (process.platform === 'linux') {
    const ticks = procStart(pid);
    return ticks === null ? null : `${readOr('/proc/sys/kernel/random/boot_id').trim()}/${ticks}`;
  }
  if (process.platform === 'win32') return null;
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env }).trim() || null;
  } catch {
    return null;
  }
}

/** Whether the process that was identified so still lives. */
export function isAlive(pid: number, identity: string | null): boolean {
  if (identity !== null) return identifyProcess(pid) === identity;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Start of a process in clock ticks since boot; null when it is gone or only its corpse is left. Linux only.
 * @throws when there is no file descriptor left to look: that does not mean that it is gone
 */
export function procStart(pid: number): string | null {
  const stat = readProcFile(`/proc/${pid}/stat`);
  // The second field, the name, is in parentheses and may hold anything, so count from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  return state === undefined || state === '' || state === 'Z' || state === 'X' ? null : (fields[19] ?? null);
}

/**
 * A file of /proc as it is, or nothing: the process may be gone meanwhile, or not ours.
 * @throws when there is no file descriptor left to look
 */
export function readProcFile(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    if (lacksDescriptors(error)) throw error;
    return '';
  }
}

/** A file of /proc as it is, or nothing when it cannot be read. */
export function readOr(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
