import type { ProcessExit } from '../run/event.ts';

/**
 * The environment variable that marks every process of an attempt with a unique value. All descendants of a session
 * inherit it, so that they are found even after they were reparented or left the process group. A run that is started
 * within a session adds its own value: several are separated by commas, the outermost first.
 */
export const sessionMarker = 'CLAUDE_MULTI_MARKER';

/** The markers in the value of that variable, the outermost first. */
export function markersIn(value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : value.split(',');
}

/** The value of that variable for a process with this marker, within the sessions of another value. */
export function withMarker(around: string | undefined, marker: string): string {
  return [...markersIn(around), marker].join(',');
}

/** Time. */
export interface Clock {
  /** Wall-clock time, milliseconds since 1970. Never goes backwards within one process, but may jump ahead. */
  now(): number;
  /** Monotonic time, milliseconds since an arbitrary moment: for durations. */
  elapsed(): number;
  /** Calls `callback` once after `ms` milliseconds. Returns a function that cancels the call. */
  after(ms: number, callback: () => void): () => void;
}

/** A program to start. Never a shell string. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment of the child. */
  readonly env: Readonly<Record<string, string>>;
  /** Files and folders of ours that the program needs, beside those that it is to work in. */
  readonly shared?: readonly SharedPath[];
}

export interface SharedPath {
  readonly path: string;
  readonly access: 'read' | 'write';
}

/** Starts programs as another user, who sees only a part of the file system. */
export interface Confinement {
  /**
   * What to start instead of a command. It begins with rights, so that it gets nothing of the command's environment: that
   * could decide what it runs.
   * @throws if the command asks for what the other user cannot have
   */
  launch(command: Command): Promise<ConfinedLaunch>;
}

export interface ConfinedLaunch {
  readonly file: string;
  readonly args: readonly string[];
  /** What the program reads from its file descriptor 3: the environment of the command, as commands of a shell. */
  readonly environment: string;
}

export type Signal = 'SIGTERM' | 'SIGKILL';

/** A started process and its descendants. */
export interface ProcessHandle {
  readonly pid: number;
  readonly stdout: AsyncIterable<Uint8Array>;
  readonly stderr: AsyncIterable<Uint8Array>;
  /** Writes to its standard input. A closed pipe is not an error. */
  write(text: string): void;
  closeInput(): void;
  /** Signals the process itself. Does nothing if it has ended. */
  signal(signal: Signal): void;
  /** Stops reading its output: a process left behind may keep the pipe open for ever. */
  abandonOutput(): void;
  readonly exited: Promise<ProcessExit>;
}

/** Starts and signals processes. */
export interface ProcessHost {
  /**
   * Resolves when processes that will carry the marker value are ended by another process should this one die, by whatever
   * cause. Never rejects: where that cannot be had, sessions run without it.
   */
  guard(marker: string): Promise<void>;
  /** Ends `guard`: processes that still carry the marker may stay. */
  release(marker: string): void;
  /** @throws if the program cannot be started; the message says why. */
  spawn(command: Command): Promise<ProcessHandle>;
  /**
   * Signals exactly the processes that carry the marker value or are known to descend from a session of this host that
   * has it, and returns their number; a null signal only counts them. SIGTERM spares the sessions of a run that such a
   * process supervises: they are that run's to stop. Where markers cannot be read (Windows), signals the descendants of
   * `root` while it is alive.
   */
  signalTree(marker: string, root: number | null, signal: Signal | null): Promise<number>;
  /** How deeply runs are nested within a session now; 0 if it has started none. */
  nestedRuns(marker: string): Promise<number>;
}
