import type { Task } from '../plan/task.ts';
import type { Account, RequestUsage } from '../usage/usage-meter.ts';
import type { Command } from './machine.ts';

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

/** The last `result` of a session, in the words of the CLI, every field optional as they change between versions. */
export interface SessionResult {
  readonly subtype: string;
  readonly isError: boolean;
  readonly text: string | null;
  readonly errors: readonly string[];
  readonly turns: number | null;
  /** HTTP status of the API error that ended the session, if one did. */
  readonly apiErrorStatus: number | null;
  readonly terminalReason: string | null;
  readonly permissionDenials: readonly string[];
  readonly unfinishedSubagents: number;
}

/** The newest announcement that the CLI itself waits and tries a request again. */
export interface ApiRetry {
  readonly attempt: number;
  readonly maxRetries: number | null;
  readonly delayMs: number;
  /** Null for a connection that broke or was refused. */
  readonly status: number | null;
  readonly error: string;
}

/** One thing that a transcript tells a person. All texts are the session's own: unsafe to show as they are. */
export type TranscriptEntry = { readonly isSubagent: boolean } & (
  | { readonly kind: 'text' | 'thinking' | 'prompt'; readonly text: string }
  /** `what` is the gist of its input: a command, a path. */
  | { readonly kind: 'tool'; readonly name: string; readonly what: string }
  | { readonly kind: 'tool-result'; readonly text: string; readonly isError: boolean }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'end'; readonly text: string; readonly isError: boolean }
);
