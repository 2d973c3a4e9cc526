import { statSync } from 'node:fs';
import type { link } from 'node:fs/promises';
import type { JournalStore } from '../../domain/ports/run-files.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { type Place, thisPlace } from '../../machine/place.ts';
import { identifyProcess, isAlive } from '../../machine/process/process-identity.ts';
import { remedyFor } from '../../machine/system-error.ts';
import {
  draftLock,
  emptyLock,
  type LockDraft,
  lockNumbers,
  lockPath,
  readLock,
  removeLock,
  touchLock,
} from './lock-file.ts';
import { beatMs, checkHolder, expiryOf, type Holder, holderSchema, silentMs } from './lock-holder.ts';

/** A run's lock, held by this process. */
export interface RunLock {
  release(): Promise<void>;
  /** Tells the lock that its folder has been renamed. */
  follow(folder: string): void;
  /**
   * Whether another process has taken the lock, because this one gave no sign of life for too long where the other could
   * not look: after the sleep of a machine that shares a folder. Noticed within half of the time that this takes.
   */
  readonly isLost: boolean;
}

/** The process that holds a lock. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /**
   * For a process that cannot be checked from here, since it is on another machine or in another container: how long it
   * counts as alive without another sign of life, milliseconds. Null for a process that is known to be alive.
   */
  readonly uncheckedMs: number | null;
}

/** A living process, or one that may be alive, holds the lock. */
export class LockHeldError extends EnvironmentError {
  readonly holder: LockHolder;

  constructor(folder: string, holder: LockHolder) {
    super(`${describeHolder(holder)} is supervising the run in ${folder}`, remedyForHeld(holder));
    this.holder = holder;
  }
}

/** Names the process that holds a lock: `process 7`, or `process 7 on host-b` where it cannot be checked from here. */
export function describeHolder({ pid, host, uncheckedMs }: LockHolder): string {
  return uncheckedMs === null ? `process ${pid}` : `process ${pid} on ${host}`;
}

/** When a lock will be free whose holder cannot be checked. */
export function describeExpiry(uncheckedMs: number): string {
  const seconds = Math.max(1, Math.ceil(uncheckedMs / 1_000));
  const time = seconds > 7_200 ? `${Math.ceil(seconds / 3_600)} h` : `${seconds} s`;
  return `This machine cannot see that process. If it has ended, its lock expires in ${time}.`;
}

function remedyForHeld({ uncheckedMs }: LockHolder): string {
  const wait = 'Wait until it has ended, or stop it first.';
  return uncheckedMs === null ? wait : `${describeExpiry(uncheckedMs)} Otherwise: ${wait.toLowerCase()}`;
}

/** What the taking of a lock may be given. */
export interface LockOptions {
  /** Take the lock from a holder that cannot be checked. Never takes it from one that is known to be alive. */
  readonly force?: boolean;
  /** Where this process runs; found out by default. */
  readonly place?: Place;
  /** Calls `beat` every so many milliseconds, and returns a function that ends this. A timer by default. */
  readonly every?: (ms: number, beat: () => void) => () => void;
  /** The machine's by default. */
  readonly link?: typeof link;
}

/** A timer that does not keep the process alive. */
function everyByTimer(ms: number, beat: () => void): () => void {
  const timer = setInterval(beat, ms);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Takes the lock of a run's folder, so that two supervisors never work on one run. A dead process holds no lock: a
 * holder writes its identity (pid, start time, boot, and more in `Place`) into a file with the next number, which is
 * made whole or not at all, so that of two processes that find the same dead holder only one succeeds. The highest
 * number counts. A holder renews its lock while it lives, since a process on another machine cannot look for it.
 * @throws {LockHeldError} when a process holds it that is alive, or that cannot be checked and has not expired
 * @throws {EnvironmentError} when the folder cannot be written
 */
export async function takeRunLock(folder: string, options: LockOptions = {}): Promise<RunLock> {
  const { every = everyByTimer, link } = options;
  let draft: LockDraft | null = null;
  try {
    const place = options.place ?? thisPlace();
    const own: Holder = { pid: process.pid, startedAt: identifyProcess(process.pid), ...place };
    draft = await draftLock(folder, JSON.stringify(own), link && { link });
    const number = await publishNext(folder, draft, place, options.force === true);
    return new HeldLock(folder, number, every);
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    throw new EnvironmentError(`cannot lock the run in ${folder}: ${messageOf(error)}`, remedyFor(error), {
      cause: error,
    });
  } finally {
    await draft?.remove().catch(() => {});
  }
}

async function publishNext(folder: string, draft: LockDraft, place: Place, force: boolean): Promise<number> {
  for (;;) {
    const newest = await newestLock(folder);
    const holder = newest === null ? null : await holderOf(folder, newest, place, draft.writtenAt);
    if (holder !== null && !(force && holder.uncheckedMs !== null)) throw new LockHeldError(folder, holder);
    const number = (newest ?? 0) + 1;
    if (!(await draft.publish(number))) continue; // another process was faster: check which
    if ((await newestLock(folder)) !== number) {
      await removeLock(folder, number); // our number was outdated: others have held the lock meanwhile
      continue;
    }
    if (newest !== null) await removeLock(folder, newest).catch(() => {});
    return number;
  }
}

/**
 * A run's journal, as long as its lock is held: refuses to write with an EnvironmentError once another process has taken
 * the run over, since that one writes to the journal now.
 */
export function whileHeld(lock: RunLock, runDir: string, store: JournalStore): JournalStore {
  return {
    append: (line) => {
      if (lock.isLost) {
        throw new EnvironmentError(
          `another process has taken over the run in ${runDir}, since this one gave no sign of life for too long`,
          'This process has stopped its sessions. The other one continues the run: claude-multi status',
        );
      }
      store.append(line);
    },
    close: () => store.close(),
  };
}

class HeldLock implements RunLock {
  #folder: string;
  readonly #number: number;
  readonly #stop: () => void;
  #beating: Promise<void> | null = null;
  #lastBeatAt = Date.now();
  #isLost = false;

  constructor(folder: string, number: number, every: NonNullable<LockOptions['every']>) {
    this.#folder = folder;
    this.#number = number;
    this.#stop = every(beatMs, () => {
      this.#beating ??= this.#beat().finally(() => {
        this.#beating = null;
      });
    });
  }

  get isLost(): boolean {
    // While this process stood still, another may have found it silent.
    if (!this.#isLost && Date.now() - this.#lastBeatAt > silentMs / 2) {
      this.#isLost = statSync(lockPath(this.#folder, this.#number), { throwIfNoEntry: false }) === undefined;
    }
    return this.#isLost;
  }

  follow(folder: string): void {
    this.#folder = folder;
  }

  async release(): Promise<void> {
    this.#stop();
    await this.#beating; // it must not write after the lock is empty
    await emptyLock(this.#folder, this.#number);
  }

  /** Other failures pass: the folder may be out of reach for a moment. */
  async #beat(): Promise<void> {
    try {
      await touchLock(this.#folder, this.#number);
      this.#lastBeatAt = Date.now();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return;
      this.#isLost = true;
      this.#stop();
    }
  }
}

/**
 * The process that holds the lock, or null.
 * @param place where this process runs; found out by default
 */
export async function lockHolder(folder: string, place: Place = thisPlace()): Promise<LockHolder | null> {
  const newest = await newestLock(folder);
  return newest === null ? null : await holderOf(folder, newest, place, Date.now());
}

/** The highest lock number in the folder, whether or not its holder is alive; null when there was never a lock. */
export async function newestLock(folder: string): Promise<number | null> {
  const numbers = await lockNumbers(folder);
  return numbers.length === 0 ? null : Math.max(...numbers);
}

/** The holder of a lock; null when it is dead, has expired, or has released the lock. */
async function holderOf(folder: string, number: number, place: Place, now: number): Promise<LockHolder | null> {
  const lock = await readLock(folder, number);
  const holder = lock === null ? null : parseHolder(lock.text);
  if (lock === null || holder === null) return null;
  const { pid, host } = holder;
  switch (checkHolder(holder, place, isAlive)) {
    case 'alive':
      return { pid, host, uncheckedMs: null };
    case 'dead':
      return null;
    case 'unknown': {
      const uncheckedMs = expiryOf(holder, lock.touchedAt, now) - now;
      return uncheckedMs > 0 ? { pid, host, uncheckedMs } : null;
    }
  }
}

/** Null for a lock that is released, or incomplete because the machine crashed while it was written. */
function parseHolder(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
