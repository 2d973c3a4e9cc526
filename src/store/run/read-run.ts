import { dirname, join } from 'node:path';
import { RunProjection, type RunState } from '../../domain/run/run-state.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { type JournalContents, readJournal } from './journal-file.ts';
import { journalName } from './run-folder.ts';

/** A run as stored in its folder. */
export interface StoredRun {
  readonly dir: string;
  readonly contents: JournalContents;
  readonly state: RunState;
}

/**
 * Reads a run's journal and folds it.
 * @throws {EnvironmentError} for a journal that cannot be read, is damaged, or of a newer version
 */
export function readRun(dir: string): Promise<StoredRun> {
  return readRunOf(join(dir, journalName));
}

/** Reads a run from its journal, which may have any name. @throws the same */
export async function readRunOf(path: string): Promise<StoredRun> {
  const contents = await readJournal(path);
  const projection = new RunProjection();
  try {
    for (const event of contents.events) projection.apply(event);
    return { dir: dirname(path), contents, state: projection.started };
  } catch (error) {
    throw new EnvironmentError(
      `the journal ${path} is inconsistent: ${messageOf(error)}`,
      'The file was damaged or edited. Restore it, or remove the folder of the run and run the tasks again.',
      { cause: error },
    );
  }
}
