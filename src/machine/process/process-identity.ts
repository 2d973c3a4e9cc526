import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { linuxBoot } from '../place.ts';
import { lacksDescriptors } from '../system-error.ts';

/**
 * Returns a process's start time as a text that no later process with the same pid can have; null when there is no such
 * process, or on Windows. On Linux, the boot id and clock ticks since boot (proc(5), field 22 of stat).
 */
export function identifyProcess(pid: number): string | null {
  if (process.platform === 'linux') {
    const ticks = procStart(pid);
    return ticks === null ? null : `${linuxBoot()}/${ticks}`;
  }
  return startByPs(pid);
}

/**
 * The start of a process without spaces, which distinguishes it from a later process with the same pid while this machine
 * runs: clock ticks since boot on Linux, else the time to the second. Null when there is no such process, or on Windows.
 */
export function startOf(pid: number): string | null {
  try {
    return process.platform === 'linux' ? procStart(pid) : (startByPs(pid)?.replaceAll(/\s+/g, '-') ?? null);
  } catch {
    return null; // no file descriptor is left to read it
  }
}

function startByPs(pid: number): string | null {
  if (process.platform === 'win32') return null;
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env }).trim() || null;
  } catch {
    return null;
  }
}

/** Whether the process with that pid and identity is still alive. Without an identity, the pid alone decides. */
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
 * The start of a process in clock ticks since boot; null when it has ended or is a zombie. Linux only.
 * @throws when no file descriptor is left to read it, which does not mean that the process has ended
 */
export function procStart(pid: number): string | null {
  return procStat(pid)?.start ?? null;
}

/**
 * Where a process comes from, by proc(5); null when it has ended or is a zombie. Linux only.
 * @throws when no file descriptor is left to read it, which does not mean that the process has ended
 */
export function procStat(
  pid: number,
): { readonly parent: number; readonly session: number; readonly start: string } | null {
  const stat = readProcFile(`/proc/${pid}/stat`);
  // The second field, the name, is in parentheses and may contain anything, so count from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state = '', parent, , session] = fields;
  const start = fields[19];
  if (state === '' || state === 'Z' || state === 'X' || start === undefined) return null;
  return { parent: Number(parent), session: Number(session), start };
}

/**
 * The content of a file of /proc; empty when it cannot be read, since the process has ended or belongs to another user.
 * @throws when no file descriptor is left to read it
 */
export function readProcFile(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    if (lacksDescriptors(error)) throw error;
    return '';
  }
}

/** The content of a file of /proc or /sys; empty when it cannot be read. */
export function readOr(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
