import { lstat, readdir, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { summaryName } from '../history/run-index.ts';
import { journalName } from '../run/run-folder.ts';
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
 * @param record records the run's numbers, before anything is removed; only on a full disk after the transcripts
 * @returns the size of its files, bytes
 * @throws {RemovalRefused} when a living process works on the run, it is not a folder, or it cannot be recorded; else the
 * system's error
 */
export async function removeRun(
  sessionsDir: string,
  id: string,
  check: () => Promise<void>,
  record: () => void,
): Promise<number> {
  await checkOwnFolder(sessionsDir, id);
  const path = join(sessionsDir, id);
  const lock = await lockForRemoval(path);
  const doomed = join(sessionsDir, `.removing-${id}-${crypto.randomUUID().slice(0, 8)}`);
  let isRecorded: boolean;
  try {
    await check();
    isRecorded = recordUnlessFull(record);
    await rename(path, doomed);
  } catch (error) {
    await lock?.release();
    throw error;
  }
  try {
    const bytes = await bytesIn(doomed);
    if (!isRecorded) await makeRoom(doomed);
    if (!isRecorded) record();
    await rm(doomed, { recursive: true });
    return bytes;
  } catch (error) {
    throw new RemovalRefused(`it is removed only in part, and the next cleaning goes on: ${messageOf(error)}`);
  }
}

/** Whether it could be recorded; false on a full disk, which cleaning must be able to free. @throws {RemovalRefused} */
function recordUnlessFull(record: () => void): boolean {
  try {
    record();
    return true;
  } catch (error) {
    if (isFullDisk(error)) return false;
    throw new RemovalRefused(
      `its numbers could not be written to the history: ${messageOf(error)}; --forget removes it without them`,
    );
  }
}

/** Removes everything but the files that a run can be recorded from. */
async function makeRoom(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name !== journalName && name !== summaryName) await rm(join(folder, name), { recursive: true });
  }
}

function isFullDisk(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '');
}

/** Takes the run's lock. Null when the disk is full: nobody else can take it then, and cleaning must free space. */
async function lockForRemoval(path: string): Promise<RunLock | null> {
  try {
    return await takeRunLock(path);
  } catch (error) {
    const isFull = error instanceof EnvironmentError && isFullDisk(error.cause);
    if (isFull && (await lockHolder(path)) === null) return null;
    throw error instanceof EnvironmentError ? new RemovalRefused(messageOf(error)) : error;
  }
}

/** What completing interrupted removals has freed, and the folders for which it failed. */
export interface Leftovers {
  readonly bytes: number;
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/**
 * Completes interrupted removals.
 * @param record records the numbers of a run in a folder, if they are still there, before it is removed
 */
export async function removeLeftovers(
  sessionsDir: string,
  record: (folder: string) => Promise<void>,
): Promise<Leftovers> {
  let bytes = 0;
  const refused: Leftovers['refused'][number][] = [];
  const entries = await readdir(sessionsDir, { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    if (!removingPattern.test(entry.name) || !entry.isDirectory()) continue;
    const path = join(sessionsDir, entry.name);
    try {
      const size = await bytesIn(path);
      await record(path);
      await rm(path, { recursive: true });
      bytes += size;
    } catch (error) {
      refused.push({ name: entry.name, why: messageOf(error) });
    }
  }
  return { bytes, refused };
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
