import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { LineSplitter } from '../../domain/text/line-splitter.ts';
import { watchFolder } from '../../machine/files/folder-watch.ts';
import { listTranscripts } from '../run/transcripts.ts';
import { followState } from './follow-state.ts';

/** Longer than any line in a transcript, in bytes. */
const longestLine = 32 * 1024 * 1024;

/** A line of a task's transcripts. */
export interface TranscriptLine {
  readonly attempt: number;
  readonly text: string;
}

/** The lines of a task's transcripts so far, in the order of attempts. */
export async function* readTranscripts(runDir: string, taskId: string): AsyncGenerator<TranscriptLine> {
  yield* new TranscriptReader(runDir, taskId).readOn();
}

/**
 * The lines so far, then new ones as they are written, until the task has ended, its supervisor has died, or the signal
 * is aborted.
 */
export async function* followTranscripts(
  runDir: string,
  taskId: string,
  signal: AbortSignal,
): AsyncGenerator<TranscriptLine> {
  const reader = new TranscriptReader(runDir, taskId);
  const news = new News();
  const ending = new AbortController();
  const until = AbortSignal.any([signal, ending.signal]);
  let isOver = false;
  let fault: { readonly error: unknown } | null = null;
  const watchRun = async (): Promise<void> => {
    for await (const { state, living } of followState(runDir, { signal: until })) {
      isOver = !living || state.tasks.get(taskId)?.phase === 'ended';
      news.ring();
    }
  };
  const watchFiles = async (): Promise<void> => {
    const folder = watchFolder(join(runDir, 'tasks', taskId));
    while (!until.aborted) {
      await folder.change(until);
      news.ring();
    }
    folder.close();
  };
  const start = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => {
      fault ??= { error };
      news.ring();
    });
  };
  start(watchRun);
  let watchesFiles = false;
  try {
    while (!signal.aborted) {
      // Checked before reading: a task that has ended by then has written everything.
      const wasOver = isOver;
      yield* reader.readOn();
      if (fault !== null) throw (fault as { readonly error: unknown }).error;
      if (wasOver) return;
      // The folder appears with the first attempt. After the watch begins, the files are read once more.
      if (watchesFiles || !reader.hasBegun) await news.next(signal);
      else start(watchFiles);
      watchesFiles ||= reader.hasBegun;
    }
  } finally {
    ending.abort();
  }
}

/** Reads the transcripts of a task from where it last stopped. */
class TranscriptReader {
  readonly #runDir: string;
  readonly #taskId: string;
  #attempt = 0;
  #bytes = 0;

  constructor(runDir: string, taskId: string) {
    this.#runDir = runDir;
    this.#taskId = taskId;
  }

  /** Whether an attempt has been found. */
  get hasBegun(): boolean {
    return this.#attempt > 0;
  }

  async *readOn(): AsyncGenerator<TranscriptLine> {
    for (const { attempt, path } of await listTranscripts(this.#runDir, this.#taskId)) {
      if (attempt < this.#attempt) continue;
      if (attempt > this.#attempt) {
        this.#attempt = attempt;
        this.#bytes = 0;
      }
      const splitter = new LineSplitter(longestLine);
      const decoder = new TextDecoder();
      for await (const chunk of createReadStream(path, { start: this.#bytes })) {
        for (const { bytes, length } of splitter.push(chunk as Uint8Array)) {
          this.#bytes += length + 1;
          if (bytes !== null) yield { attempt, text: decoder.decode(bytes) };
        }
      }
    }
  }
}

/** Lets one reader wait for news. News between two waits is not missed. */
class News {
  #isNew = false;
  #wake = (): void => {};

  ring(): void {
    this.#isNew = true;
    this.#wake();
  }

  async next(signal: AbortSignal): Promise<void> {
    if (!this.#isNew && !signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
    this.#isNew = false;
  }
}
