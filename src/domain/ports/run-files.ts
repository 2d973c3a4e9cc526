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
  /**
   * A path inside the task's folder for what its agent keeps: the same for every attempt. The folder around it is there;
   * the agent makes it when it wants one.
   */
  agentFolder(taskId: string): Promise<string>;
}

/** What an attempt left on disk. */
export interface TranscriptRemains {
  readonly lines: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** When the newest line was written, epoch ms; null when there is none. */
  readonly newestAt: number | null;
}
