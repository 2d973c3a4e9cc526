import { z } from 'zod';
import type { Place } from '../../machine/place.ts';

/** What a lock's file says about the process that took it. Files of earlier versions lack the last three fields. */
export const holderSchema = z.object({
  pid: z.number().int().positive(),
  startedAt: z.string().nullable(),
  host: z.string(),
  boot: z.string().nullable().optional(),
  machine: z.string().nullable().optional(),
  pids: z.string().nullable().optional(),
});

export type Holder = z.infer<typeof holderSchema>;

/** The time between two signs of life of a lock's holder, milliseconds. */
export const beatMs = 10_000;

/** A holder that cannot be checked counts as dead this long after its last sign of life, milliseconds. */
export const silentMs = 60_000;

/** The same for a lock of an earlier version, which gave no signs of life: since it was taken. */
export const silentBeforeMs = 24 * 3_600_000;

/**
 * What can be known here about the process that took a lock. `unknown` means that it ran, or runs, where this process
 * cannot look: on another machine that shares the folder, or in another container.
 * @param isAlive whether this machine has a process with that pid and start
 */
export function checkHolder(
  holder: Holder,
  here: Place,
  isAlive: (pid: number, startedAt: string | null) => boolean,
): 'alive' | 'dead' | 'unknown' {
  const byPid = (): 'alive' | 'dead' => (isAlive(holder.pid, holder.startedAt) ? 'alive' : 'dead');
  const boot = holder.boot ?? bootIn(holder.startedAt);
  if (boot === null || here.boot === null) return holder.host === here.host ? byPid() : 'unknown';
  if (boot === here.boot) return mayBeSame(holder.pids, here.pids) ? byPid() : 'unknown';
  // Another boot of this machine ended with all its processes. Another machine may share the folder.
  return holder.host === here.host && mayBeSame(holder.machine, here.machine) ? 'dead' : 'unknown';
}

/**
 * When a holder that cannot be checked counts as dead, epoch milliseconds, unless it gives another sign of life. One
 * dated in the future, by a clock that was wrong, is as old as it is far away.
 */
export function expiryOf(holder: Holder, lastSignAt: number, now: number): number {
  const patience = holder.boot === undefined ? silentBeforeMs : silentMs;
  return now - Math.abs(now - lastSignAt) + patience;
}

/** On Linux, earlier versions recorded the boot only within the start time. */
function bootIn(startedAt: string | null): string | null {
  return /^([0-9a-f]{8}-[0-9a-f-]{27})\//.exec(startedAt ?? '')?.[1] ?? null;
}

function mayBeSame(one: string | null | undefined, other: string | null): boolean {
  return one == null || other === null || one === other;
}
