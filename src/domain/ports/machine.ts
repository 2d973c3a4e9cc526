import type { ProcessExit } from '../run/event.ts';

/**
 * The environment variable that marks every process of an attempt with a value of its own. It is inherited by all
 * that a session starts, so that it finds them even after they were reparented or left the process group.
 */
export const sessionMarker = 'CLAUDE_MULTI_MARKER';

/** Time. */
export interface Clock {
  /** Wall-clock milliseconds since 1970; never runs backwards within one process, but may jump ahead. */
  now(): number;
  /** Milliseconds since some moment, unmoved by changes of the wall clock: for durations. */
  elapsed(): number;
  /** Calls back once after `ms`; the returned function cancels. */
  after(ms: number, callback: () => void): () => void;
}

/** A program to start. Never a shell string. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment of the child. */
  readonly env: Readonly<Record<string, string>>;
}

export type Signal = 'SIGTERM' | 'SIGKILL';

/** A started process and everything it started. */
export interface ProcessHandle {
  readonly pid: number;
  readonly stdout: AsyncIterable<Uint8Array>;
  readonly stderr: AsyncIterable<Uint8Array>;
  /** Writes to its standard input; a closed pipe is not an error. */
  write(text: string): void;
  closeInput(): void;
  /** Signals the process itself; one that has ended is not an error. */
  signal(signal: Signal): void;
  /** Stops reading its output: a process that it left behind may hold the pipe open for ever. */
  abandonOutput(): void;
  readonly exited: Promise<ProcessExit>;
}

/** Starts and ends processes. */
export interface ProcessHost {
  /** @throws when the program cannot be started; the message says why. */
  spawn(command: Command): Promise<ProcessHandle>;
  /**
   * Signals every process that carries the marker value, wherever it is now, and no other; returns how many it
   * reached. Null sends nothing: it only counts. Where markers cannot be read (Windows), the processes below `root` while that lives.
   */
  signalTree(marker: string, root: number | null, signal: Signal | null): Promise<number>;
}
