import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newestFirst } from '../../domain/history/run-order.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { appendLines } from '../../machine/files/append-lines.ts';

/** The file in the sessions folder with the ids of all runs, removed ones too, in the order in which they were made. */
const orderName = 'runs.txt';

/** Records that a run is made now. Appending orders even runs that are made at the same moment. @throws the system's error */
export function recordRun(sessionsDir: string, runId: string): void {
  appendLines(join(sessionsDir, orderName), `${runId}\n`, { follow: false });
}

/**
 * Sorts the ids of runs of a sessions folder, newest first. Everything that picks or lists the newest run uses this.
 * @throws {EnvironmentError} when the recorded order cannot be read
 */
export function sortNewestFirst(sessionsDir: string, ids: readonly string[], now: Date = new Date()): string[] {
  return ids.length < 2 ? [...ids] : newestFirst(ids, readOrder(join(sessionsDir, orderName)), now);
}

function readOrder(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new EnvironmentError(
      `cannot read the order of the runs, ${path}: ${messageOf(error)}`,
      'Check its permissions.',
      {
        cause: error,
      },
    );
  }
}
