import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { RunProjection, type RunState } from '../domain/run/run-state.ts';
import { EnvironmentError, messageOf, UsageError } from '../domain/text/errors.ts';
import { type JournalContents, readJournal } from './journal-file.ts';
import { journalName } from './run-folder.ts';

/** What a run's folder is called: see `newRunId`. */
const runIdPattern = /^\d{8}-\d{6}-[0-9a-f]{4}$/;

/** A run as its folder tells it. */
export interface StoredRun {
  readonly dir: string;
  readonly contents: JournalContents;
  readonly state: RunState;
}

/** Ids of all runs in a sessions folder, newest first; none when the folder does not exist. */
export async function listRunIds(sessionsDir: string): Promise<string[]> {
  try {
    const names = await readdir(sessionsDir);
    return names
      .filter((name) => runIdPattern.test(name))
      .sort()
      .reverse();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new EnvironmentError(
      `cannot read the sessions folder ${sessionsDir}: ${messageOf(error)}`,
      'Check its rights, or give another one (--sessions-dir).',
      { cause: error },
    );
  }
}

/**
 * The folder of a run by its id, or by the beginning of its id; of the newest run when none is given.
 * @throws {UsageError} when there is no such run, or more than one begins so
 */
export async function findRunDir(sessionsDir: string, id: string | null): Promise<string> {
  const ids = await listRunIds(sessionsDir);
  const [newest] = ids;
  if (newest === undefined) throw new UsageError(`there is no run in ${sessionsDir} yet`);
  // A newer one may have died before it had begun.
  if (id === null)
    return join(sessionsDir, ids.find((each) => existsSync(join(sessionsDir, each, journalName))) ?? newest);
  const matching = ids.filter((candidate) => candidate === id || candidate.startsWith(id));
  const exact = matching.find((candidate) => candidate === id) ?? (matching.length === 1 ? matching[0] : undefined);
  if (exact !== undefined) return join(sessionsDir, exact);
  const what =
    matching.length === 0 ? `there is no run "${id}" in ${sessionsDir}` : `more than one run begins with "${id}"`;
  const shown = (matching.length === 0 ? ids : matching).slice(0, 5).join(', ');
  throw new UsageError(`${what}; ${matching.length === 0 ? 'the newest are' : 'these do'}: ${shown}`);
}

/**
 * Reads a run's journal and folds it.
 * @throws {EnvironmentError} for a journal that cannot be read, is damaged, or of a newer version
 */
export async function readRun(dir: string): Promise<StoredRun> {
  const path = join(dir, journalName);
  const contents = await readJournal(path);
  const projection = new RunProjection();
  try {
    for (const event of contents.events) projection.apply(event);
    return { dir, contents, state: projection.started };
  } catch (error) {
    throw new EnvironmentError(
      `the journal ${path} does not make sense: ${messageOf(error)}`,
      'The file was damaged or edited. Restore it, or remove that run folder and run the tasks anew.',
      { cause: error },
    );
  }
}
