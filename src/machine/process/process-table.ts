import { execFile } from 'node:child_process';
import { closeSync, openSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sessionMarker } from '../../domain/ports/machine.ts';
import { lacksDescriptors } from '../system-error.ts';
import { procStart, readProcFile } from './process-identity.ts';

/** A process that carries a marker. `startedAt` distinguishes it from a later process with the same pid. */
export interface MarkedProcess {
  readonly pid: number;
  readonly startedAt: string;
}

/** Which processes carry which marker value. */
export type MarkedProcesses = ReadonlyMap<string, readonly MarkedProcess[]>;

const assignment = `${sessionMarker}=`;

let underWay: Promise<MarkedProcesses> | null = null;
let lastScanAt = Number.NEGATIVE_INFINITY;

/** The shortest time between two scans, milliseconds. A scan reads a file of every process, and many sessions may end at once. */
const betweenScansMs = 15;

/**
 * Finds every process of this user with a marker in its environment. Concurrent callers share the next scan. On Windows
 * the map is empty, since other processes' environments cannot be read.
 */
export function findMarkedProcesses(): Promise<MarkedProcesses> {
  underWay ??= scan();
  return underWay;
}

async function scan(): Promise<MarkedProcesses> {
  if (process.platform === 'win32') return new Map();
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

async function fromProc(): Promise<MarkedProcesses> {
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

function readProc(): MarkedProcesses {
  const found = new Map<string, MarkedProcess[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const marker = markerIn(readProcFile(`/proc/${name}/environ`).split('\0'));
    const startedAt = marker === null ? null : procStart(Number(name));
    if (marker !== null && startedAt !== null) append(found, marker, { pid: Number(name), startedAt });
  }
  return found;
}

/** On macOS, `ps -E` shows the environment of the user's own processes after the command. */
async function fromPs(): Promise<MarkedProcesses> {
  const { stdout } = await promisify(execFile)('ps', ['-axEww', '-o', 'pid=,lstart=,command='], {
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C' },
  });
  const found = new Map<string, MarkedProcess[]>();
  for (const line of stdout.split('\n')) {
    const [, pid, startedAt, rest] = /^\s*(\d+)\s+(\w+ \w+ +\d+ [\d:]+ \d+) (.*)$/.exec(line) ?? [];
    if (pid === undefined || startedAt === undefined || rest === undefined) continue;
    const marker = markerIn(rest.split(' '));
    if (marker !== null) append(found, marker, { pid: Number(pid), startedAt });
  }
  return found;
}

function markerIn(assignments: readonly string[]): string | null {
  return assignments.find((text) => text.startsWith(assignment))?.slice(assignment.length) ?? null;
}

function append(found: Map<string, MarkedProcess[]>, marker: string, entry: MarkedProcess): void {
  const list = found.get(marker);
  if (list === undefined) found.set(marker, [entry]);
  else list.push(entry);
}

/** Whether the pid still belongs to the process that was found. Checked on Linux only; the scan was a moment ago. */
export function isStill(found: MarkedProcess): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return procStart(found.pid) === found.startedAt;
  } catch {
    return true; // no file descriptor is left to check, and the scan was a moment ago
  }
}
