import { execFile } from 'node:child_process';
import { closeSync, openSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sessionMarker } from '../../domain/ports/machine.ts';
import { lacksDescriptors } from '../system-error.ts';
import { procStart, readProcFile } from './process-identity.ts';

/** A process that carries a marker. `startedAt` tells it from a later one with the same, recycled, pid. */
export interface MarkedProcess {
  readonly pid: number;
  readonly startedAt: string;
}

/** Which processes carry which marker value. */
export type MarkedProcesses = ReadonlyMap<string, readonly MarkedProcess[]>;

const assignment = `${sessionMarker}=`;

let underWay: Promise<MarkedProcesses> | null = null;
let lastLookAt = Number.NEGATIVE_INFINITY;

/** The least time between two looks, milliseconds: a look reads a file of every process, and many sessions may end at once. */
const betweenLooksMs = 15;

/**
 * Finds every process of this user that carries a marker in its environment. Callers that ask before the next look
 * begins share it. On Windows environments of others cannot be read: the map is empty.
 */
export function findMarkedProcesses(): Promise<MarkedProcesses> {
  underWay ??= look();
  return underWay;
}

async function look(): Promise<MarkedProcesses> {
  if (process.platform === 'win32') return new Map();
  await sleep(Math.max(0, lastLookAt + betweenLooksMs - performance.now()));
  lastLookAt = performance.now();
  // From here on nobody may join: a process born after this look began would be missed.
  underWay = null;
  return process.platform === 'linux' ? fromProc() : fromPs();
}

/** How often a look is tried again when others took every file descriptor, and after how long, milliseconds. */
const descriptorTries = 100;
const descriptorWaitMs = 20;

/**
 * One file descriptor, kept for when no other is left: a look at the machine needs one at a time, and a session that
 * nobody can find cannot be ended.
 */
let reserve: number | null = null;

/** Takes the descriptor that looks will need. To be called before anything is started. */
export function prepareLooks(): void {
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
    return null; // none is left now; the next look tries again
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

/** On macOS `ps -E` shows the environment of one's own processes behind the command. */
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

/** Whether the pid still is the process that was found. Cheap on Linux; elsewhere the look was a moment ago. */
export function isStill(found: MarkedProcess): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return procStart(found.pid) === found.startedAt;
  } catch {
    return true; // no descriptor is left to look again, and the look was a moment ago
  }
}
