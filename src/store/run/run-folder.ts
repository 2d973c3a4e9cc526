import { closeSync, createReadStream, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { type FileHandle, mkdir, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runStamp } from '../../domain/history/run-order.ts';
import type { JournalStore, RunFiles, Transcript, TranscriptRemains } from '../../domain/ports/run-files.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { LineSplitter } from '../../domain/text/line-splitter.ts';
import { isTorn } from '../../machine/files/append-lines.ts';
import { remedyFor } from '../../machine/system-error.ts';
import { recordRun } from './run-order.ts';

const privateFolder = 0o700;
const privateFile = 0o600;

/** Longer than any line in a transcript, in bytes. */
const longestTranscriptLine = 32 * 1024 * 1024;

/**
 * Makes a folder and its parents. Does not use `recursive`: with it, Node 24 loops forever if a parent refuses with
 * ENOENT, as in /proc.
 */
function makeFolders(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolders(dirname(path));
  try {
    mkdirSync(path, { mode: privateFolder });
  } catch (error) {
    // Another process may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The name of a run's journal inside its folder. */
export const journalName = 'events.ndjson';
/** Its name until it contains the whole plan. */
const journalDraft = `${journalName}.draft`;

/** The folder of a task's agent. The name is fixed, since resumed runs use it. */
const agentFolderName = 'config';

/** A run id: the start in UTC, to the second, and four random characters. For the order of runs see `sortNewestFirst`. */
export function newRunId(now: Date): string {
  return `${runStamp(now)}-${crypto.randomUUID().slice(0, 4)}`;
}

/**
 * The folder of a run: `events.ndjson`, and a folder for each task under `tasks/` with the transcripts of its attempts.
 * Prompts and answers are private, so only this user may read it.
 */
export class RunFolder implements RunFiles {
  readonly path: string;

  /** Opens the folder of an earlier run. */
  constructor(path: string) {
    this.path = path;
  }

  /**
   * Makes the folder of a new run, and records its place in the order of runs.
   * @throws {EnvironmentError} when it cannot be made
   */
  static create(sessionsDir: string, runId: string): RunFolder {
    const path = join(sessionsDir, runId);
    try {
      makeFolders(sessionsDir);
      recordRun(sessionsDir, runId);
      mkdirSync(path, { mode: privateFolder });
    } catch (error) {
      throw new EnvironmentError(
        `cannot make the run's folder ${path}: ${messageOf(error)}`,
        'Use a folder that you may write to: --sessions-dir DIR or CLAUDE_SESSIONS_DIR.',
        { cause: error },
      );
    }
    return new RunFolder(path);
  }

  /** The content of an attempt's transcript, for recovery. */
  async remains(taskId: string, attempt: number): Promise<TranscriptRemains> {
    const path = this.#transcriptPath(taskId, attempt);
    try {
      const { mtimeMs, size } = await stat(path);
      return { lines: readLines(path), newestAt: size > 0 ? mtimeMs : null };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { lines: [], newestAt: null };
      throw error;
    }
  }

  /**
   * Opens the journal for appending. A new journal has a draft name until `publishJournal`. Each line is written to the
   * system at once, so a killed supervisor loses none.
   * @throws {EnvironmentError} when it cannot be opened
   */
  journal({ isNew }: { readonly isNew: boolean }): JournalStore {
    const path = join(this.path, isNew ? journalDraft : journalName);
    const file = openJournal(path);
    return {
      append: (line) => {
        const bytes = Buffer.from(line);
        for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      },
      close: () => closeSync(file),
    };
  }

  /** Gives a new journal its final name. So a journal with that name always contains all tasks of its run. */
  publishJournal(): void {
    renameSync(join(this.path, journalDraft), join(this.path, journalName));
  }

  async transcript(taskId: string, attempt: number): Promise<Transcript> {
    await this.#taskFolder(taskId);
    const path = this.#transcriptPath(taskId, attempt);
    const file = await open(path, 'a', privateFile);
    // An attempt whose beginning a crash of the machine took out of the journal may have left a torn line.
    if (isTorn(path, file.fd)) await file.appendFile('\n');
    return new FileTranscript(file);
  }

  async agentFolder(taskId: string): Promise<string> {
    return join(await this.#taskFolder(taskId), agentFolderName);
  }

  #transcriptPath(taskId: string, attempt: number): string {
    return join(this.path, 'tasks', taskId, `${attempt}.ndjson`);
  }

  async #taskFolder(taskId: string): Promise<string> {
    const folder = join(this.path, 'tasks', taskId);
    await mkdir(folder, { recursive: true, mode: privateFolder });
    return folder;
  }
}

function openJournal(path: string): number {
  try {
    return openSync(path, 'a', privateFile);
  } catch (error) {
    throw new EnvironmentError(`cannot write the journal ${path}: ${messageOf(error)}`, remedyFor(error), {
      cause: error,
    });
  }
}

async function* readLines(path: string): AsyncGenerator<Uint8Array> {
  const splitter = new LineSplitter(longestTranscriptLine);
  for await (const chunk of createReadStream(path)) {
    for (const { bytes } of splitter.push(chunk as Uint8Array)) if (bytes !== null) yield bytes;
  }
}

class FileTranscript implements Transcript {
  readonly #file: FileHandle;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  write(text: string): Promise<void> {
    return this.#file.appendFile(text);
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
