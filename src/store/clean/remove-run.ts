import { lstat, readdir, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { lockHolder, type RunLock, takeRunLock } from '../run/run-lock.ts';

/** The name of a run's folder while it is being removed, by which a later cleaning finds an interrupted removal. */
const removingPattern = /^\.removing-\d{8}-\d{6}-[0-9a-f]{4}-[0-9a-f]{8}$/;

/** A folder was not removed; the message says why. */
export class RemovalRefused extends Error {
  override readonly name = 'RemovalRefused';
}

/**
 * Checks that a name in the sessions folder is a folder there, and not a link to another place.
 * @throws {RemovalRefused}
 */
export async function checkOwnFolder(sessionsDir: string, name: string): Promise<void> {
  const path = join(sessionsDir, name);
  const found = await lstat(path);
  if (found.isSymbolicLink()) throw new RemovalRefused('it is a link, and its target is not touched');
  if (!found.isDirectory()) throw new RemovalRefused('it is not a folder');
  if ((await realpath(path)) !== join(await realpath(sessionsDir), name)) {
    throw new RemovalRefused('it is outside the sessions folder');
  }
}

/**
 * Removes a run's folder while holding its lock, so that the run cannot be resumed meanwhile. Links in it are removed,
 * not followed. The folder is renamed first, so that a partly removed folder does not look like a run.
 * @param check called last while holding the lock; throws when the run must be kept after all
 * @returns the size of its files, bytes
 * @throws {RemovalRefused} when a living process works on the run, or it is not a folder; else the system's error
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

/** Takes the run's lock. Null when the disk is full: nobody else can take it then, and cleaning must free space. */
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

/** Completes interrupted removals. Returns the freed bytes. */
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

/** The total size of the files in a folder, bytes, without the targets of links. */
export async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    bytes += entry.isDirectory() ? await bytesIn(path) : (await lstat(path)).size;
  }
  return bytes;
}
