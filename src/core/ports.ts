import type { EventBody, ProcessExit } from '../domain/event.ts';
import type { Task } from '../domain/task.ts';
import type { Tokens, UsageByModel } from '../domain/usage.ts';
import type { ApiRetry, SessionResult } from '../domain/verdict.ts';

/** Time. `now` is wall-clock milliseconds that never run backwards within one process. */
export interface Clock {
  now(): number;
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
  readonly exited: Promise<ProcessExit>;
}

/** Starts and ends processes. */
export interface ProcessHost {
  /** @throws when the program cannot be started; the message says why. */
  spawn(command: Command): Promise<ProcessHandle>;
  /** Signals every process that carries the marker value or descends from `root`; returns how many it reached. */
  signalTree(marker: string, root: number | null, signal: Signal): Promise<number>;
}

/** Where the journal's lines go. Appending returns when the line is with the operating system. */
export interface JournalStore {
  append(line: string): void;
  close(): void;
}

/** Where one session's transcript goes, as a stream with back-pressure. */
export interface Transcript {
  write(line: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** The files of one run. */
export interface RunFiles {
  transcript(taskId: string, attempt: number): Promise<Transcript>;
  /** A folder of the session's own for the agent's settings, or null where it shares the user's. */
  configDir(taskId: string): Promise<string | null>;
}

/** What is asked of an agent for one attempt. */
export interface LaunchRequest {
  readonly task: Task;
  readonly sessionId: string;
  /** The conversation to continue; null for a new one. */
  readonly resume: string | null;
  readonly configDir: string | null;
}

export interface Launch {
  readonly command: Command;
  /** Written to standard input at the start. */
  readonly input: string;
}

/** What a line of an agent's stream tells us, in nobody's dialect. */
export type Observation =
  | { readonly kind: 'began'; readonly sessionId: string | null; readonly version: string | null }
  /** Tokens of one request so far, by message id; a later one of the same id replaces it. `final` when the API's last number is in. */
  | {
      readonly kind: 'usage';
      readonly messageId: string;
      readonly model: string;
      readonly tokens: Tokens;
      readonly final: boolean;
    }
  | { readonly kind: 'turn' }
  /** The tool now in use; null when it has answered. */
  | { readonly kind: 'tool'; readonly name: string | null }
  | { readonly kind: 'retry'; readonly retry: ApiRetry }
  | { readonly kind: 'background'; readonly open: number }
  | { readonly kind: 'result'; readonly result: SessionResult; readonly account: Account | null };

/** The agent's own account up to now in this process. */
export interface Account {
  readonly usage: UsageByModel;
  readonly costByModel: Readonly<Record<string, number>>;
  readonly costUsd: number;
}

/** Reads one session's stream, line by line. */
export interface Interpreter {
  /** What the line says; empty for lines of no interest. Never throws, whatever the line. */
  read(line: Uint8Array): readonly Observation[];
  /** Whether the line belongs into the transcript (fragments of messages that follow whole do not). */
  keep(line: Uint8Array): boolean;
}

/** A coding agent's command line: the only thing that knows its flags and its stream. */
export interface Agent {
  launch(request: LaunchRequest): Launch;
  interpreter(): Interpreter;
  /** The line that asks a running session to end its turn and report. */
  interrupt(): string;
}

/** Stamps, writes and tells an event. */
export type Emit = (event: EventBody) => void;
