/** Where the journal's lines go. Appending returns when the line is with the operating system. */
export interface JournalStore {
  append(line: string): void;
  close(): void;
}

/** Where one session's transcript goes. Writing resolves when the text is with the operating system. */
export interface Transcript {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** The files of one run. */
export interface RunFiles {
  transcript(taskId: string, attempt: number): Promise<Transcript>;
  /** A folder of the session's own for the agent's settings, or null where it shares the user's. */
  configDir(taskId: string): Promise<string | null>;
}

/** What an attempt left on disk. */
export interface TranscriptRemains {
  readonly lines: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** When the newest line was written, epoch ms; null when there is none. */
  readonly newestAt: number | null;
}
