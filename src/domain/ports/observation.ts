import type { ProcessExit } from '../run/event.ts';
import type { FailureReason, Warning } from '../run/outcome.ts';
import type { Account, RequestUsage } from '../usage/usage-meter.ts';

/** A failure under one of our reasons, in words for people. */
export interface Failure {
  readonly reason: FailureReason;
  readonly message: string;
}

/** What an agent says a session has come to. */
export type Verdict = { readonly status: 'succeeded' } | ({ readonly status: 'failed' } & Failure);

/** What an agent says when it has come to an end. A later result replaces an earlier one. */
export interface SessionResult {
  readonly verdict: Verdict;
  /** The session's final text; null when there is none. */
  readonly text: string | null;
  /** What even a session that succeeded should be told about. */
  readonly warnings: readonly Warning[];
  /** What the agent counted and charged. */
  readonly account: Account;
}

/** How a process ended that gave no result. */
export interface SilentEnd {
  readonly exit: ProcessExit;
  /** The end of standard error, without secrets. */
  readonly stderr: string;
  /** Whether its stream had begun. */
  readonly hasBegun: boolean;
}

/** An announcement that the agent itself waits and tries a request again. */
export interface Retry {
  /** What failed and why: `request 2 of 10 failed (the API is overloaded)`. */
  readonly message: string;
  readonly delayMs: number;
  /** Why the session failed, should nothing come after this. */
  readonly reason: FailureReason;
  /** False when no waiting helps, as with a credential that was refused. */
  readonly canHeal: boolean;
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
  | ({ readonly kind: 'retry' } & Retry)
  /** What the session has running in the background now. */
  | { readonly kind: 'background'; readonly agents: number; readonly shells: number }
  | ({ readonly kind: 'result' } & SessionResult);

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
