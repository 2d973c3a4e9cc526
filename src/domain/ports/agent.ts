import type { Task } from '../plan/task.ts';
import type { Prices } from '../usage/usage.ts';
import type { RequestUsage } from '../usage/usage-meter.ts';
import type { Command } from './machine.ts';
import type { Failure, Interpreter, SilentEnd } from './observation.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string>>;

/**
 * A coding agent: a command line that works on a task by itself. All that only this one says or wants, its flags, files,
 * variables, prices and words, stays behind this port.
 */
export interface Agent {
  /** What its program is called when it is typed. */
  readonly name: string;
  readonly program: Program;
  readonly account: Account;
  readonly transcripts: Transcripts;
  /** Its sessions, with a program that was found, in the environment that all of them inherit. */
  sessions(program: AgentProgram, environment: Environment): Sessions;
}

/** An agent's program that answered. */
export interface AgentProgram {
  readonly path: string;
  /** As it says itself. */
  readonly version: string;
}

/** How an agent's program is installed. */
export interface InstallRequest {
  /** An exact version or a tag; null for the one that this release was tested with. */
  readonly version: string | null;
  /** Where it may be put. */
  readonly folder: string;
  /** What its sessions will inherit. */
  readonly environment: Environment;
  /** What the installer gets. */
  readonly setUpEnvironment: Environment;
  /** Runs a program, arguments apart, and returns its exit code. */
  readonly run: (
    program: string,
    args: readonly string[],
    options: { readonly cwd: string; readonly env: Environment },
  ) => Promise<number>;
}

/** What a check found. `warn` does not keep a run from working. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  /** What was looked at, in one word: `login`. */
  readonly subject: string;
  readonly message: string;
  /** How to mend it; absent where nothing is to mend. */
  readonly remedy?: string;
}

export interface Program {
  /**
   * Finds the program: the one given, else the first one on the PATH of the environment; and asks its version.
   * @throws {EnvironmentError} when there is none, or it does not answer
   */
  find(given: string | null, environment: Environment): Promise<AgentProgram>;
  /** @throws {EnvironmentError} when it cannot be installed, or does not run then */
  install(request: InstallRequest): Promise<AgentProgram>;
  /** Whether sessions of a program could work: its version, its login. Asks the machine only. */
  check(program: AgentProgram, environment: Environment): Promise<Finding[]>;
}

/** Credentials that were given by hand. */
export interface Credentials {
  readonly apiKey: string | null;
  /** Of a subscription. */
  readonly oauthToken: string | null;
}

/** Why an agent would not even begin a task, and how to mend it, in words for people. */
export interface Refusal {
  readonly message: string;
  readonly remedy: string;
}

/** Who an agent works for, and what that lets it do. */
export interface Account {
  /** The environment with these credentials in the place of any that it holds; as it is where none is given. */
  withCredentials(environment: Environment, given: Credentials): Record<string, string>;
  /** The environment without the agent's credentials, or without all that belongs to an account and its settings. */
  without(environment: Environment, what: 'credentials' | 'account'): Record<string, string>;
  /** Whether variables set a credential, if only to nothing: a refusal of the inherited one does not concern them. */
  setsCredential(variables: Environment): boolean;
  /** Whether a session of the task asks nobody before it acts. */
  neverAsks(task: Pick<Task, 'permissionMode'>): boolean;
  /**
   * Why the agent would refuse the task; null when it would not.
   * @param environment what its session inherits
   * @param uid of the user that runs it; undefined where there is none (Windows)
   */
  refusal(
    task: Pick<Task, 'permissionMode' | 'env'>,
    environment: Environment,
    uid: number | undefined,
  ): Refusal | null;
}

/** What is asked of an agent for one attempt. */
export interface LaunchRequest {
  readonly task: Task;
  /** All that is said to the session at the start. */
  readonly prompt: string;
  readonly sessionId: string;
  /** The conversation to continue; null for a new one. */
  readonly resume: string | null;
  readonly home: string | null;
}

export interface Launch {
  readonly command: Command;
  /** Written to standard input at the start. */
  readonly input: string;
}

/** A completed request as an agent itself has kept it. */
export interface KeptRequest extends RequestUsage {
  /** When it was completed, epoch milliseconds. */
  readonly at: number;
  /** False for a subagent's. */
  readonly main: boolean;
}

/** Which conversation, and where it is kept. */
export interface Conversation {
  readonly task: Task;
  readonly home: string | null;
  readonly sessionId: string;
}

/** An agent's sessions: how they are started, spoken to and understood. */
export interface Sessions {
  /** The least time between two starts, milliseconds; 0 where sessions do not race for anything when they start. */
  readonly startsApartMs: number;
  /** Where the agent tells no cost itself. */
  readonly prices: Prices;
  /**
   * Where a task's sessions keep their settings and conversations: a folder made ready, or null where they share the
   * user's.
   * @param own a path for this task's sessions alone, the same for each attempt; there may be nothing yet
   */
  home(own: string): Promise<string | null>;
  launch(request: LaunchRequest): Launch;
  /** The line that asks a running session to end its turn and report. */
  interrupt(): string;
  interpreter(): Interpreter;
  /** Why a process ended that gave no result; null when nothing tells. */
  explainSilence(end: SilentEnd): Failure | null;
  /**
   * The completed requests of a conversation since a time (epoch milliseconds), as the agent keeps them for itself; none
   * where nothing is kept. They tell what a session did while nobody read what it printed: an orphan works on after its
   * supervisor has died, and the last lines of a killed session die in its pipe.
   */
  kept(conversation: Conversation, since: number): Promise<readonly KeptRequest[]>;
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

/** Reads one transcript. */
export interface TranscriptReader {
  /** What the next line tells a person; nothing for the many lines that are for programs. */
  read(line: string): TranscriptEntry[];
}

/** An agent's stream as it was kept. */
export interface Transcripts {
  reader(): TranscriptReader;
  /** The session's final text, when a line is the agent's result; null for every other line. */
  resultIn(line: string): { readonly text: string | null } | null;
}
