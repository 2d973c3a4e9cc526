import { createReadStream } from 'node:fs';
import { dirname } from 'node:path';
import type { Event } from '../../domain/run/event.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { LineSplitter } from '../../domain/text/line-splitter.ts';
import { watchFolder } from '../../machine/files/folder-watch.ts';
import { longestLine, parseEvent } from '../run/journal-file.ts';

export interface FollowOptions {
  /** Ends the iteration, even while it waits for the next event. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Yields the events of a journal so far, then new ones as they are written. The journal may not exist yet, but its
 * folder must. Ends only when the signal is aborted or the reader stops, since a run that has ended may be resumed.
 * @throws {EnvironmentError} for a journal that cannot be read, is damaged, or of a newer version
 */
export async function* followJournal(path: string, options: FollowOptions = {}): AsyncGenerator<Event> {
  for await (const events of followBatches(path, options)) yield* events;
}

/**
 * The same in batches: all events so far, then each time the new ones. A batch, possibly empty, comes at least every
 * two seconds, so that the reader can check what no file shows, such as a supervisor's death.
 */
export async function* followBatches(path: string, { signal }: FollowOptions = {}): AsyncGenerator<readonly Event[]> {
  const folder = watchFolder(dirname(path));
  const place: Place = { bytes: 0, lines: 0 };
  try {
    while (signal?.aborted !== true) {
      yield await readOn(path, place);
      await folder.change(signal);
    }
  } finally {
    folder.close();
  }
}

/** How far a journal has been read: the end of its last complete line. */
interface Place {
  bytes: number;
  lines: number;
}

/** Reads the events after the place, and advances it. An incomplete line is left for the next time. */
async function readOn(path: string, place: Place): Promise<Event[]> {
  const splitter = new LineSplitter(longestLine);
  const decoder = new TextDecoder();
  const events: Event[] = [];
  try {
    for await (const chunk of createReadStream(path, { start: place.bytes })) {
      for (const { bytes, length } of splitter.push(chunk as Uint8Array)) {
        place.lines += 1;
        events.push(parseEvent(bytes === null ? '' : decoder.decode(bytes), path, place.lines));
        place.bytes += length + 1;
      }
    }
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new EnvironmentError(
        `cannot read the journal ${path}: ${messageOf(error)}`,
        'Check that you may read it.',
        {
          cause: error,
        },
      );
    }
  }
  return events;
}
