/** Stores the journal's lines. `append` returns when the operating system has the line. */
export interface JournalStore {
  append(line: string): void;
  close(): void;
}

/** Stores one session's transcript. `write` resolves when the operating system has the text. */
export interface Transcript {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** The files of one run. */
export interface RunFiles {
  transcript(taskId: string, attempt: number): Promise<Transcript>;
  /**
   * A path inside the task's folder for the agent's own files, the same for every attempt. Its parent folder exists; the
   * agent creates the folder itself if it needs one.
   */
  agentFolder(taskId: string): Promise<string>;
}

/** What an attempt left on disk. */
export interface TranscriptRemains {
  readonly lines: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** When the newest line was written, epoch milliseconds; null if there is none. */
  readonly newestAt: number | null;
}
