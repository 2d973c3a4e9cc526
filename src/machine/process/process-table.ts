import { execFile } from 'node:child_process';
import { closeSync, openSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { markersIn, sessionMarker } from '../../domain/ports/machine.ts';
import { lacksDescriptors } from '../system-error.ts';
import { procStart, procStat, readProcFile } from './process-identity.ts';
import { watchdogVariable } from './watchdog-script.ts';

/** A living process. `startedAt` distinguishes it from a later process with the same pid. */
export interface ProcessSight {
  readonly pid: number;
  readonly startedAt: string;
  readonly parent: number;
  /** The leader of its session (on macOS, of its process group), which its descendants share unless they begin their own. */
  readonly leader: number;
  /** The values of its marker variable, outermost first; empty for none, and where the environment cannot be read. */
  readonly markers: readonly string[];
  /** The supervisor whose watchdog it is; null for any other process. */
  readonly watches: number | null;
}

/** Which processes carry which marker value. */
export type MarkedProcesses = ReadonlyMap<string, readonly ProcessSight[]>;

let underWay: Promise<readonly ProcessSight[]> | null = null;
let lastScanAt = Number.NEGATIVE_INFINITY;

/** The shortest time between two scans, milliseconds. A scan reads a file of every process, and many sessions may end at once. */
const betweenScansMs = 15;

/**
 * Finds every process of this user with a marker in its environment. Concurrent callers share the next scan. On Windows
 * the map is empty, since other processes' environments cannot be read.
 */
export async function findMarkedProcesses(): Promise<MarkedProcesses> {
  const found = new Map<string, ProcessSight[]>();
  for (const sight of await findProcesses()) {
    for (const marker of sight.markers) {
      const list = found.get(marker);
      if (list === undefined) found.set(marker, [sight]);
      else list.push(sight);
    }
  }
  return found;
}

/** Lists the living processes. Concurrent callers share the next scan. Empty on Windows. */
export function findProcesses(): Promise<readonly ProcessSight[]> {
  underWay ??= scan();
  return underWay;
}

async function scan(): Promise<readonly ProcessSight[]> {
  if (process.platform === 'win32') return [];
  await sleep(Math.max(0, lastScanAt + betweenScansMs - performance.now()));
  lastScanAt = performance.now();
  // From here on no caller may join this scan: it could miss a process that was started after the scan began.
  underWay = null;
  return process.platform === 'linux' ? fromProc() : fromPs();
}

/** How often a scan is retried while no file descriptor is free, and the delay between retries, milliseconds. */
const descriptorTries = 100;
const descriptorWaitMs = 20;

/**
 * A file descriptor in reserve for when no other is left. A scan needs one at a time, and without a scan a session's
 * processes cannot be found and stopped.
 */
let reserve: number | null = null;

/** Reserves the file descriptor that scans need. Must be called before any process is started. */
export function reserveDescriptor(): void {
  if (process.platform === 'linux') reserve ??= openReserve();
}

async function fromProc(): Promise<readonly ProcessSight[]> {
  for (let tries = 1; ; tries += 1) {
    if (reserve !== null) closeSync(reserve);
    try {
      return readProc();
    } catch (error) {
      if (!lacksDescriptors(error) || tries === descriptorTries) throw error;
    } finally {
      reserve = openReserve();
    }
    await sleep(descriptorWaitMs);
  }
}

function openReserve(): number | null {
  try {
    return openSync('/dev/null', 'r');
  } catch {
    return null; // none is free now; the next scan tries again
  }
}

function readProc(): ProcessSight[] {
  const found: ProcessSight[] = [];
  for (const name of readdirSync('/proc')) {
    const sight = /^\d+$/.test(name) ? sightOf(Number(name)) : null;
    if (sight !== null) found.push({ ...sight, ...told(readProcFile(`/proc/${name}/environ`).split('\0')) });
  }
  return found;
}

/** Lists the living processes without their environments, which is cheap. Linux only. */
export function readTree(): ProcessSight[] {
  const found: ProcessSight[] = [];
  for (const name of readdirSync('/proc')) {
    const sight = /^\d+$/.test(name) ? sightOf(Number(name)) : null;
    if (sight !== null) found.push({ ...sight, ...unknown });
  }
  return found;
}

const unknown = { markers: [], watches: null } as const;

/** Whether a process is a watchdog. Linux only. */
export function isWatchdog(pid: number): boolean {
  return told(readProcFile(`/proc/${pid}/environ`).split('\0')).watches !== null;
}

function sightOf(pid: number): Omit<ProcessSight, keyof typeof unknown> | null {
  const stat = procStat(pid);
  return stat === null ? null : { pid, parent: stat.parent, leader: stat.session, startedAt: stat.start };
}

/** On macOS, `ps -E` shows the environment of the user's own processes after the command. */
export async function fromPs(): Promise<readonly ProcessSight[]> {
  const { stdout } = await promisify(execFile)('ps', ['-axEww', '-o', 'pid=,ppid=,pgid=,stat=,lstart=,command='], {
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C' },
  });
  return stdout.split('\n').flatMap((line) => {
    const parts = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\w+ +\w+ +\d+ [\d:]+ \d+) (.*)$/.exec(line);
    const [, pid, parent, leader, state, startedAt = '', rest = ''] = parts ?? [];
    if (state === undefined || state.startsWith('Z')) return [];
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        leader: Number(leader),
        startedAt: startedAt.replaceAll(/\s+/g, '-'),
        ...told(rest.split(' ')),
      },
    ];
  });
}

/** What an environment tells about a process. */
function told(assignments: readonly string[]): Pick<ProcessSight, 'markers' | 'watches'> {
  const value = valueIn(assignments, sessionMarker);
  const watches = valueIn(assignments, watchdogVariable);
  return {
    markers: markersIn(value ?? undefined),
    watches: watches === null ? null : Number(watches),
  };
}

function valueIn(assignments: readonly string[], name: string): string | null {
  return assignments.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

/** Whether the pid still belongs to the process that was found. Checked on Linux only; the scan was a moment ago. */
export function isStill(found: ProcessSight): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return procStart(found.pid) === found.startedAt;
  } catch {
    return true; // no file descriptor is left to check, and the scan was a moment ago
  }
}
