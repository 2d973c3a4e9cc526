import type { ProcessExit } from '../domain/event.ts';
import type { Task } from '../domain/task.ts';
import type { Account, RequestUsage } from '../domain/usage-meter.ts';
import type { ApiRetry, SessionResult } from '../domain/verdict.ts';

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

/** A completed request as an agent itself has kept it. */
export interface KeptRequest extends RequestUsage {
  /** When it was completed, epoch milliseconds. */
  readonly at: number;
  /** False for a subagent's. */
  readonly main: boolean;
}

/**
 * The conversations that an agent keeps for itself. They tell what a session did while nobody read what it printed: an
 * orphan works on after its supervisor has died, and the last lines of a killed session die in its pipe.
 */
export interface Conversations {
  /** The completed requests of a conversation since a time (epoch milliseconds); none where nothing is kept. */
  requests(task: Task, sessionId: string, since: number): Promise<readonly KeptRequest[]>;
}

/** What is asked of an agent for one attempt. */
export interface LaunchRequest {
  readonly task: Task;
  readonly sessionId: string;
  /** The conversation to continue; null for a new one. */
  readonly resume: string | null;
  readonly configDir: string | null;
  /** The value of the marker variable for this attempt. */
  readonly marker: string;
}

export interface Launch {
  readonly command: Command;
  /** Written to standard input at the start. */
  readonly input: string;
}

/** What a line of an agent's stream tells us, in nobody's dialect. */
export type Observation =
  | { readonly kind: 'began'; readonly sessionId: string | null; readonly version: string | null }
  | ({ readonly kind: 'usage' } & RequestUsage)
  /** A request was sent; its response has not begun. */
  | { readonly kind: 'requesting' }
  | { readonly kind: 'turn' }
  /** The tool now in use; null when it has answered. */
  | { readonly kind: 'tool'; readonly name: string | null }
  | { readonly kind: 'retry'; readonly retry: ApiRetry }
  /** What the session has running in the background now. */
  | { readonly kind: 'background'; readonly agents: number; readonly shells: number }
  | { readonly kind: 'result'; readonly result: SessionResult; readonly account: Account };

export interface Reading {
  readonly observations: readonly Observation[];
  /** Whether the line belongs into the transcript. */
  readonly keep: boolean;
}

/** Reads one session's stream. */
export interface Interpreter {
  /** What one line says. Never throws, whatever the line. */
  read(line: Uint8Array): Reading;
}

/** A coding agent's command line: the only thing that knows its flags and its stream. */
export interface Agent {
  launch(request: LaunchRequest): Launch;
  interpreter(): Interpreter;
  /** The line that asks a running session to end its turn and report. */
  interrupt(): string;
}
