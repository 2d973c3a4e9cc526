import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { watchFolder } from '../../machine/files/folder-watch.ts';
import { waitForDescriptor } from '../../machine/wait-for-descriptor.ts';
import { LockHeldError, lockHolder, type RunLock, takeRunLock } from '../run/run-lock.ts';

/** Permission to run one session, held by this process. */
export interface Slot {
  release(): Promise<void>;
}

/** A place in the pool's queue, held by this process. */
export interface PoolPlace {
  /** The slot, if one was free at once; else null. */
  readonly slot: Slot | null;
  /** Waits for a slot, in order of arrival, and leaves the queue. Null when the signal is aborted first. */
  turn(signal: AbortSignal): Promise<Slot | null>;
}

/** `ticket.<time of arrival>.<slots>.<random>`: names sort by age. */
const ticketName = /^ticket\.(\d{15})\.(\d+)\.[0-9a-f]+$/;

/** The folder in a sessions folder through which independent processes share slots. */
export function poolFolder(sessionsDir: string): string {
  return join(sessionsDir, 'pool');
}

/**
 * Queues for one of the slots that all processes of a sessions folder share. Slots and places in the queue are locks,
 * so a dead process holds none. A process never takes a slot that an earlier one in the queue could use.
 * @param slots how many sessions may run at once, in the view of this process
 */
export async function joinPool(sessionsDir: string, slots: number): Promise<PoolPlace> {
  const pool = poolFolder(sessionsDir);
  await mkdir(pool, { recursive: true, mode: 0o700 });
  const ticket = await drawTicket(pool, slots);
  const slot = await takeTurn(pool, ticket, slots);
  return {
    slot,
    async turn(signal) {
      if (slot !== null) return slot;
      const watch = watchFolder(pool);
      try {
        while (!signal.aborted) {
          const taken = await waitForDescriptor(() => takeTurn(pool, ticket, slots));
          if (taken !== null) return taken;
          await watch.change(signal);
        }
        return null;
      } finally {
        watch.close();
        await giveUp(pool, ticket);
      }
    },
  };
}

/**
 * Lets processes pass one by one with a delay between them, since sessions that share a config folder race for it when
 * they start. Resolves with true when this process may start, with false when the signal is aborted first.
 */
export async function passGate(sessionsDir: string, apartMs: number, signal?: AbortSignal): Promise<boolean> {
  const pool = poolFolder(sessionsDir);
  const watch = watchFolder(pool);
  try {
    while (signal?.aborted !== true) {
      const lock = await waitForDescriptor(() => takeFree(join(pool, 'gate')));
      if (lock !== null) {
        const open = (): Promise<void> => lock.release().then(() => ring(pool));
        // If this process has ended by then, it does not hold the lock any more.
        setTimeout(() => open().catch(() => {}), apartMs).unref();
        return true;
      }
      await watch.change(signal);
    }
    return false;
  } finally {
    watch.close();
  }
}

/** Locks the folder before it becomes a ticket, so that a ticket without a living holder belongs to a dead process. */
async function drawTicket(pool: string, slots: number): Promise<string> {
  const random = crypto.randomUUID().slice(0, 8);
  const draft = join(pool, `draft.${random}`);
  await mkdir(draft, { mode: 0o700 });
  const lock = await takeRunLock(draft);
  const ticket = `ticket.${String(Date.now()).padStart(15, '0')}.${slots}.${random}`;
  await rename(draft, join(pool, ticket));
  lock.follow(join(pool, ticket));
  return ticket;
}

async function takeTurn(pool: string, ticket: string, slots: number): Promise<Slot | null> {
  const ahead = await waitingBefore(pool, ticket);
  // Slots up to the highest number that a process ahead may use are reserved for it.
  const reserved = Math.max(0, ...ahead);
  for (let number = reserved + 1; number <= slots; number += 1) {
    const lock = await takeFree(join(pool, `slot.${number}`));
    if (lock === null) continue;
    await giveUp(pool, ticket);
    return {
      release: async () => {
        await lock.release();
        await ring(pool);
      },
    };
  }
  return null;
}

/** The `slots` of each process that waits ahead in the queue. Removes the tickets of dead processes. */
async function waitingBefore(pool: string, ticket: string): Promise<number[]> {
  const waiting: number[] = [];
  for (const name of (await readdir(pool)).sort()) {
    if (name >= ticket) break;
    const slots = ticketName.exec(name)?.[2];
    if (slots === undefined) continue;
    const folder = join(pool, name);
    if (await isHeld(folder)) waiting.push(Number(slots));
    else await rm(folder, { recursive: true, force: true });
  }
  return waiting;
}

async function takeFree(folder: string): Promise<RunLock | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (await isHeld(folder)) return null;
  try {
    return await takeRunLock(folder);
  } catch (error) {
    if (error instanceof LockHeldError) return null; // another process was faster
    throw error;
  }
}

async function isHeld(folder: string): Promise<boolean> {
  try {
    return (await lockHolder(folder)) !== null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false; // removed meanwhile
    throw error;
  }
}

async function giveUp(pool: string, ticket: string): Promise<void> {
  await rm(join(pool, ticket), { recursive: true, force: true });
}

/** Wakes the waiting processes, which watch the pool's folder but not its subfolders. */
async function ring(pool: string): Promise<void> {
  await writeFile(join(pool, 'bell'), '', { mode: 0o600 });
}
