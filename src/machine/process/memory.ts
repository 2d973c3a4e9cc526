import { availableParallelism, freemem } from 'node:os';
import { readOr } from './process-identity.ts';

/** The memory that a session needs, bytes. A coding agent's process was measured at 225–295 MB. */
const sessionBytes = 300 * 1024 ** 2;

/** How many sessions one core can serve, since they mostly wait for the API. */
const sessionsPerCore = 4;

/** With less free memory than this, no session is started while others run. */
export const memoryFloorBytes = 512 * 1024 ** 2;

/**
 * Memory available to new processes, bytes. On Linux, what the kernel reports as available (including caches that it
 * can drop), but at most what the control group's limit leaves, since a container otherwise sees its host's memory.
 */
export function freeMemory(): number {
  if (process.platform !== 'linux') return freemem();
  const available = Number(/^MemAvailable:\s+(\d+) kB$/m.exec(readOr('/proc/meminfo'))?.[1] ?? Number.NaN) * 1024;
  const limit = Number.parseInt(readOr('/sys/fs/cgroup/memory.max'), 10);
  const used = Number.parseInt(readOr('/sys/fs/cgroup/memory.current'), 10);
  const inGroup = Number.isNaN(limit) || Number.isNaN(used) ? Number.POSITIVE_INFINITY : Math.max(0, limit - used);
  return Math.min(Number.isNaN(available) ? freemem() : available, inGroup);
}

/** How many sessions can run at once, by the number of cores and the free memory; at least one. */
export function slotsForMachine(cores = availableParallelism(), free = freeMemory()): number {
  return Math.max(1, Math.min(cores * sessionsPerCore, Math.floor((free - memoryFloorBytes) / sessionBytes)));
}
