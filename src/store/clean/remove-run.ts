import { lstat, readdir, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { lockHolder, type RunLock, takeRunLock } from '../run/run-lock.ts';

/** What a run's folder is called while it is being removed; a later cleaning finds what an earlier one left. */
const removingPattern = /^\.removing-\d{8}-\d{6}-[0-9a-f]{4}-[0-9a-f]{8}$/;

/** A folder that is not removed, with the reason in words. */
export class RemovalRefused extends Error {
  override readonly name = 'RemovalRefused';
}

/**
 * Makes sure that a name in the sessions folder is a real folder right there, and no link to somewhere else.
 * @throws {RemovalRefused}
 */
export async function checkOwnFolder(sessionsDir: string, name: string): Promise<void> {
  const path = join(sessionsDir, name);
  const found = await lstat(path);
  if (found.isSymbolicLink()) throw new RemovalRefused('it is a link: what it leads to is not touched');
  if (!found.isDirectory()) throw new RemovalRefused('it is no folder');
  if ((await realpath(path)) !== join(await realpath(sessionsDir), name)) {
    throw new RemovalRefused('it leads out of the sessions folder');
  }
}

/**
 * Removes a run's folder while holding its lock, so that nobody can take the run up meanwhile; links in it are removed,
 * never followed. It gets another name first: what is half removed is not taken for a run.
 * @param check called under the lock, last: throws when the run may not go after all
 * @returns the bytes that its files took
 * @throws {RemovalRefused} when a living process works on it, or it is no folder of its own; else the system's error
 */
export async function removeRun(sessionsDir: string, id: string, check: () => Promise<void>): Promise<number> {
  await checkOwnFolder(sessionsDir, id);
  const path = join(sessionsDir, id);
  const lock = await lockForRemoval(path);
  const doomed = join(sessionsDir, `.removing-${id}-${crypto.randomUUID().slice(0, 8)}`);
  try {
    await check();
    await rename(path, doomed);
  } catch (error) {
    await lock?.release();
    throw error;
  }
  const bytes = await bytesIn(doomed);
  await rm(doomed, { recursive: true });
  return bytes;
}

/** The run's lock; null where the disk is full, so that nobody else can take it either: cleaning must help there. */
async function lockForRemoval(path: string): Promise<RunLock | null> {
  try {
    return await takeRunLock(path);
  } catch (error) {
    const isFull = error instanceof EnvironmentError && ['ENOSPC', 'EDQUOT'].includes(codeOf(error.cause));
    if (isFull && (await lockHolder(path)) === null) return null;
    throw error instanceof EnvironmentError ? new RemovalRefused(messageOf(error)) : error;
  }
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException | undefined)?.code);
}

/** Removes what cleanings that were interrupted have left; returns the bytes that it took. */
export async function removeLeftovers(sessionsDir: string): Promise<number> {
  let bytes = 0;
  const entries = await readdir(sessionsDir, { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    if (!removingPattern.test(entry.name) || !entry.isDirectory()) continue;
    const path = join(sessionsDir, entry.name);
    bytes += await bytesIn(path);
    await rm(path, { recursive: true });
  }
  return bytes;
}

/** The bytes that a folder's files take; what links lead to does not count. */
export async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    bytes += entry.isDirectory() ? await bytesIn(path) : (await lstat(path)).size;
  }
  return bytes;
}
