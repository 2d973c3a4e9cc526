import type { BackgroundWork } from '../run/background-work.ts';
import type { ProcessExit } from '../run/event.ts';
import type { FailureReason, Warning } from '../run/outcome.ts';
import type { UsageLimit } from '../run/usage-limit.ts';
import type { Account, RequestUsage } from '../usage/usage-meter.ts';

/** A failure with its reason and a message for display. */
export interface Failure {
  readonly reason: FailureReason;
  readonly message: string;
}

/** The outcome of a session as the agent reports it. */
export type Verdict =
  | { readonly status: 'succeeded' }
  | ({ readonly status: 'failed' } & Failure)
  /** A request met the account's usage limit: it says nothing about the task. */
  | { readonly status: 'limited'; readonly limit: UsageLimit };

/** What an agent reports at the end of its work. A later result replaces an earlier one. */
export interface SessionResult {
  readonly verdict: Verdict;
  /** The session's final text; null if there is none. */
  readonly text: string | null;
  /** The result in the form that the task asks for; absent if the session gave none. It may be anything. */
  readonly structured?: unknown;
  /** Warnings, also for a session that succeeded. */
  readonly warnings: readonly Warning[];
  /** The usage and cost that the agent reports. */
  readonly account: Account;
}

/** How a process ended without a result. */
export interface SilentEnd {
  readonly exit: ProcessExit;
  /** The end of standard error, redacted. */
  readonly stderr: string;
  /** Whether its stream had begun. */
  readonly hasBegun: boolean;
}

/** The agent's announcement that it will wait and retry a request. */
export interface Retry {
  /** What failed and why: `request 2 of 10 failed (the API is overloaded)`. */
  readonly message: string;
  /** The same in a few words, the cause first: `429 · retry 2/10`. */
  readonly brief?: string;
  readonly delayMs: number;
  /** The reason for the session's failure if nothing follows. */
  readonly reason: FailureReason;
  /** False if retrying cannot help, as with a refused credential. */
  readonly canHeal: boolean;
}

/** A fact from a line of an agent's stream, independent of the agent. */
export type Observation =
  | { readonly kind: 'began'; readonly sessionId: string | null; readonly version: string | null }
  | ({ readonly kind: 'usage' } & RequestUsage)
  /** A request was sent; its response has not begun. */
  | { readonly kind: 'requesting' }
  | { readonly kind: 'turn' }
  /** The tool now in use, and what it does (a command, a path), if that is known; null once it has answered. */
  | { readonly kind: 'tool'; readonly name: string | null; readonly doing?: string }
  | ({ readonly kind: 'retry' } & Retry)
  /** The account's usage limit is close; the message says how close. */
  | { readonly kind: 'limit-near'; readonly limit: UsageLimit; readonly message: string }
  /** All that the session now has at work in the background. */
  | { readonly kind: 'background'; readonly works: readonly BackgroundWork[] }
  | ({ readonly kind: 'result' } & SessionResult);

export interface Reading {
  readonly observations: readonly Observation[];
  /** Whether to keep the line in the transcript. */
  readonly keep: boolean;
}

/** Reads one session's stream. */
export interface Interpreter {
  /** The observations from one line. Never throws. */
  read(line: Uint8Array): Reading;
}
