import { availableParallelism, freemem } from 'node:os';
import { readOr } from './process-identity.ts';

/** What a session is taken to need, bytes: a coding agent's process was measured at 225–295 MB. */
const sessionBytes = 300 * 1024 ** 2;

/** How many sessions one core carries: they mostly wait for the API. */
const sessionsPerCore = 4;

/** Below this much free memory no further session is started beside others. */
export const memoryFloorBytes = 512 * 1024 ** 2;

/**
 * Memory that new processes could have, bytes. On Linux what the kernel says is available (caches it would give up
 * included), within the limit of the control group, since a container sees its host's memory otherwise.
 */
export function freeMemory(): number {
  if (process.platform !== 'linux') return freemem();
  const available = Number(/^MemAvailable:\s+(\d+) kB$/m.exec(readOr('/proc/meminfo'))?.[1] ?? Number.NaN) * 1024;
  const limit = Number.parseInt(readOr('/sys/fs/cgroup/memory.max'), 10);
  const used = Number.parseInt(readOr('/sys/fs/cgroup/memory.current'), 10);
  const inGroup = Number.isNaN(limit) || Number.isNaN(used) ? Number.POSITIVE_INFINITY : Math.max(0, limit - used);
  return Math.min(Number.isNaN(available) ? freemem() : available, inGroup);
}

/** How many sessions this machine carries at once, by its cores and its free memory; at least one. */
export function slotsForMachine(cores = availableParallelism(), free = freeMemory()): number {
  return Math.max(1, Math.min(cores * sessionsPerCore, Math.floor((free - memoryFloorBytes) / sessionBytes)));
}
