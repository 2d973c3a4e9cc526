import { createReadStream, existsSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Event, journalVersion } from '../../domain/run/event.ts';
import { readEventLine } from '../../domain/run/event-line.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { LineSplitter } from '../../domain/text/line-splitter.ts';
import { remedyFor } from '../../machine/system-error.ts';

/** The longest line of a journal, bytes. Prompts and results have generous limits. */
export const longestLine = 64 * 1024 * 1024;

export interface JournalContents {
  readonly events: readonly Event[];
  /** The size of the complete lines, bytes. What follows was being written when the supervisor died. */
  readonly wholeBytes: number;
  /** Whether an incomplete line follows them. */
  readonly torn: boolean;
}

/**
 * Reads a journal. An incomplete last line is left out and reported, since a supervisor may be killed while it writes.
 * @throws {EnvironmentError} for a journal that cannot be read, has a newer version, or is damaged in any other line
 */
export async function readJournal(path: string): Promise<JournalContents> {
  const splitter = new LineSplitter(longestLine);
  const decoder = new TextDecoder();
  const events: Event[] = [];
  let wholeBytes = 0;
  let lineNumber = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      for (const { bytes, length } of splitter.push(chunk as Uint8Array)) {
        lineNumber += 1;
        const event = parseEvent(bytes === null ? '' : decoder.decode(bytes), path, lineNumber);
        if (event.seq !== lineNumber) throw damaged(path, lineNumber, `has the number ${event.seq}: a line is missing`);
        events.push(event);
        wholeBytes += length + 1;
      }
    }
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && existsSync(dirname(path))) throw neverBegun(path, error);
    throw new EnvironmentError(
      `cannot read the journal ${path}: ${messageOf(error)}`,
      'Check that it exists and that you may read it.',
      { cause: error },
    );
  }
  return { events, wholeBytes, torn: [...splitter.end()].length > 0 };
}

/**
 * Cuts off an incomplete last line, so that appended events begin on a new line.
 * @throws {EnvironmentError} when the journal cannot be written
 */
export async function mendJournal(path: string, contents: JournalContents): Promise<void> {
  if (!contents.torn) return;
  await truncate(path, contents.wholeBytes).catch((error: unknown) => {
    throw new EnvironmentError(`cannot write the journal ${path}: ${messageOf(error)}`, remedyFor(error), {
      cause: error,
    });
  });
}

/** Parses a journal line. @throws {EnvironmentError} when it is not an event, or has a newer version */
export function parseEvent(line: string, path: string, lineNumber: number): Event {
  const read = readEventLine(line);
  if (read.kind === 'event') return read.event;
  if (read.kind === 'damaged') throw damaged(path, lineNumber, read.how);
  throw new EnvironmentError(
    `the journal ${path} is of version ${read.version}; this claude-multi reads up to version ${journalVersion}`,
    'Use the newer claude-multi that wrote it.',
  );
}

/** A journal gets its final name once it has the whole plan, and nothing is started before that. */
function neverBegun(path: string, cause: unknown): EnvironmentError {
  return new EnvironmentError(
    `the run in ${dirname(path)} never began: there is no journal, so nothing was started`,
    'Run its tasks again; the folder can be removed.',
    { cause },
  );
}

function damaged(path: string, lineNumber: number, how: string): EnvironmentError {
  return new EnvironmentError(
    `line ${lineNumber} of the journal ${path} ${how}`,
    'The file was damaged or edited. Restore it, or remove the folder of the run and run the tasks again.',
  );
}
