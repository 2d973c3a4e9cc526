import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { lacksDescriptors } from './system-error.ts';

/** Where a process runs, so that another process can tell whether both see the same processes. */
export interface Place {
  /** The machine's name. It may change at any time, so it only helps people and breaks ties. */
  readonly host: string;
  /** Identifies the boot of the kernel; null where the system does not tell (Windows). */
  readonly boot: string | null;
  /** Identifies the installed system; null if unknown, as in most containers. */
  readonly machine: string | null;
  /** Identifies the set of visible pids: containers of one machine share the boot but not the pids. Linux only, else null. */
  readonly pids: string | null;
}

let fixed: Omit<Place, 'host'> | null = null;

/** The place of this process. @throws when no file descriptor is left to find it out */
export function thisPlace(): Place {
  fixed ??= { boot: bootId(), machine: textOf('/etc/machine-id'), pids: pidNamespace() };
  return { host: hostname(), ...fixed };
}

let boot: string | null = null;

/**
 * Identifies the boot of the kernel, which cannot change while this process lives; empty where it cannot be read. Linux
 * only.
 * @throws when no file descriptor is left to read it: without the boot, a process could be taken for a dead one
 */
export function linuxBoot(): string {
  boot ??= textOf('/proc/sys/kernel/random/boot_id') ?? '';
  return boot;
}

function bootId(): string | null {
  if (process.platform === 'linux') return linuxBoot() || null;
  if (process.platform === 'win32') return null;
  try {
    return execFileSync('sysctl', ['-n', 'kern.bootsessionuuid'], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null;
  } catch (error) {
    // Another look may find it: what is found here is kept.
    if (lacksDescriptors(error)) throw error;
    return null;
  }
}

function pidNamespace(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return null;
  }
}
