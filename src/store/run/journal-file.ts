import { createReadStream, existsSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Event, journalVersion } from '../../domain/run/event.ts';
import { readEventLine } from '../../domain/run/event-line.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { LineSplitter } from '../../domain/text/line-splitter.ts';
import { remedyFor } from '../../machine/system-error.ts';

/** The longest line a journal can have: a result and a prompt are bounded, but generously. */
export const longestLine = 64 * 1024 * 1024;

export interface JournalContents {
  readonly events: readonly Event[];
  /** Bytes of the lines that are whole; what follows was being written when its supervisor died. */
  readonly wholeBytes: number;
  /** Whether a torn line follows them. */
  readonly torn: boolean;
}

/**
 * Reads a journal. A torn last line is left out and reported, since a supervisor may be killed while it writes.
 * @throws {EnvironmentError} for a journal that cannot be read, of a newer version, or damaged elsewhere (with the line)
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
      'Check that it exists and is yours.',
      { cause: error },
    );
  }
  return { events, wholeBytes, torn: [...splitter.end()].length > 0 };
}

/**
 * Cuts a torn last line off, so that what is appended begins a line of its own.
 * @throws {EnvironmentError} when it may not be written to
 */
export async function mendJournal(path: string, contents: JournalContents): Promise<void> {
  if (!contents.torn) return;
  await truncate(path, contents.wholeBytes).catch((error: unknown) => {
    throw new EnvironmentError(`cannot write the journal ${path}: ${messageOf(error)}`, remedyFor(error), {
      cause: error,
    });
  });
}

/** Reads one line of a journal. @throws {EnvironmentError} for one that is no event, or of a newer version */
export function parseEvent(line: string, path: string, lineNumber: number): Event {
  const read = readEventLine(line);
  if (read.kind === 'event') return read.event;
  if (read.kind === 'damaged') throw damaged(path, lineNumber, read.how);
  throw new EnvironmentError(
    `the journal ${path} is of version ${read.version}; this claude-multi reads up to version ${journalVersion}`,
    'Use the newer claude-multi that wrote it.',
  );
}

/** The journal gets its name when it holds the whole plan, and nothing is started before. */
function neverBegun(path: string, cause: unknown): EnvironmentError {
  return new EnvironmentError(
    `the run in ${dirname(path)} never began: there is no journal, so nothing was started`,
    'Run its tasks anew; the folder can be removed.',
    { cause },
  );
}

function damaged(path: string, lineNumber: number, how: string): EnvironmentError {
  return new EnvironmentError(
    `line ${lineNumber} of the journal ${path} ${how}`,
    'The file was damaged or edited. Restore it, or remove that run folder and run the tasks anew.',
  );
}
