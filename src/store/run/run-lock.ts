import { link, readdir, readFile, truncate, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { identifyProcess, isAlive } from '../../machine/process/process-identity.ts';
import { lacksDescriptors, remedyFor } from '../../machine/system-error.ts';

const holderSchema = z.object({ pid: z.number().int().positive(), startedAt: z.string().nullable(), host: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** A run's lock, held by this process. */
export interface RunLock {
  release(): Promise<void>;
}

const lockName = /^lock\.(\d+)$/;

/**
 * Takes the lock of a run's folder, so that two supervisors never work on one run. A dead process holds no lock: a
 * holder writes its identity (pid, start time, host) into a file with the next number, made by an exclusive link, so
 * that of two processes that find the same dead holder only one succeeds. The file with the highest number counts.
 * @throws {EnvironmentError} when a living process holds it, or the folder cannot be written
 */
export async function takeRunLock(folder: string): Promise<RunLock> {
  const draft = join(folder, `lock-draft.${crypto.randomUUID()}`);
  try {
    const own: Holder = { pid: process.pid, startedAt: identifyProcess(process.pid), host: hostname() };
    await writeFile(draft, JSON.stringify(own), { mode: 0o600, flag: 'wx' });
    return await linkNext(folder, draft);
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    throw new EnvironmentError(`cannot lock the run in ${folder}: ${messageOf(error)}`, remedyFor(error), {
      cause: error,
    });
  } finally {
    await unlink(draft).catch(() => {});
  }
}

async function linkNext(folder: string, draft: string): Promise<RunLock> {
  for (;;) {
    const newest = await newestLock(folder);
    const holder = newest === null ? null : await readHolder(folder, newest);
    if (holder !== null && isHeldBy(holder)) throw held(folder, holder);
    const number = (newest ?? 0) + 1;
    const path = join(folder, `lock.${number}`);
    try {
      await link(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue; // another process was faster: check which
      throw error;
    }
    if ((await newestLock(folder)) !== number) {
      await unlink(path); // our number was outdated: others have held the lock meanwhile
      continue;
    }
    if (newest !== null) await unlink(join(folder, `lock.${newest}`)).catch(() => {});
    return { release: () => release(path) };
  }
}

/** Empties the file but keeps it, so that its number is not used again. Works on a full disk, too. */
async function release(path: string): Promise<void> {
  await truncate(path, 0);
}

/** The living process that holds the lock, or null. */
export async function lockHolder(folder: string): Promise<{ readonly pid: number; readonly host: string } | null> {
  const newest = await newestLock(folder);
  const holder = newest === null ? null : await readHolder(folder, newest);
  return holder !== null && isHeldBy(holder) ? holder : null;
}

/** The highest lock number in the folder, whether or not its holder is alive; null when there was never a lock. */
export async function newestLock(folder: string): Promise<number | null> {
  const numbers = (await readdir(folder)).map((name) => Number(lockName.exec(name)?.[1] ?? Number.NaN));
  const known = numbers.filter((number) => !Number.isNaN(number));
  return known.length === 0 ? null : Math.max(...known);
}

function held(folder: string, holder: Holder): EnvironmentError {
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
  return new EnvironmentError(
    `process ${holder.pid}${where} is supervising the run in ${folder}`,
    'Wait until it has ended, or stop it first.',
  );
}

async function readHolder(folder: string, number: number): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(join(folder, `lock.${number}`), 'utf8')));
  } catch (error) {
    // A lock that cannot be read now may be held: taking it would put two supervisors to work on one run.
    if (lacksDescriptors(error)) throw error;
    return null; // released, or incomplete because the machine crashed while it was written
  }
}

/** Whether the holder is alive. A holder on another machine cannot be checked, so it counts as alive. */
function isHeldBy(holder: Holder): boolean {
  return holder.host !== hostname() || isAlive(holder.pid, holder.startedAt);
}
