import type { Task } from '../plan/task.ts';
import type { Prices } from '../usage/usage.ts';
import type { RequestUsage } from '../usage/usage-meter.ts';
import type { ApiDialect, Passage } from './api.ts';
import type { FederatedIdentity } from './identity.ts';
import type { Command } from './machine.ts';
import type { Failure, Interpreter, SilentEnd } from './observation.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string>>;

/**
 * A coding agent: a command-line program that works on a task by itself. Everything specific to it (flags, files,
 * variables, prices, messages) stays behind this port.
 */
export interface Agent {
  /** The name of its program on the command line. */
  readonly name: string;
  readonly program: Program;
  readonly account: Account;
  readonly transcripts: Transcripts;
  /** The arguments of its command line for choices. */
  argumentsFor(choices: AgentChoices): string[];
  /**
   * Its sessions, given a program and the environment that all sessions inherit.
   * @param identity whose access token they use unless their task has a credential of its own; only the gateway can give
   * it to them
   */
  sessions(program: AgentProgram, environment: Environment, identity?: FederatedIdentity | null): Sessions;
}

/** An agent's program that runs. */
export interface AgentProgram {
  readonly path: string;
  /** The version that the program reports. */
  readonly version: string;
}

/** How to install an agent's program. */
export interface InstallRequest {
  /** An exact version or a tag; null for the version this release was tested with. */
  readonly version: string | null;
  /** The folder to install it into. */
  readonly folder: string;
  /** The environment that its sessions will inherit. */
  readonly environment: Environment;
  /** The environment of the installer. */
  readonly setUpEnvironment: Environment;
  /** Runs a program with its arguments and returns the exit code. */
  readonly run: (
    program: string,
    args: readonly string[],
    options: { readonly cwd: string; readonly env: Environment },
  ) => Promise<number>;
}

/** A version of the agent's program that this release was not tested with, for display. */
export interface UntestedVersion {
  /** Than the tested ones; `unknown` if it cannot be compared with them. */
  readonly age: 'older' | 'newer' | 'unknown';
  /** A sentence without its full stop. */
  readonly message: string;
  readonly remedy: string;
}

/** The result of a check. A run still works despite `warn`. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  /** What was checked, in one word: `login`. */
  readonly subject: string;
  readonly message: string;
  /** How to fix the problem; absent if there is none. */
  readonly remedy?: string;
}

export interface Program {
  /**
   * Finds the program, at the given path or else as the first one on the PATH of the environment, and reads its version.
   * @throws {EnvironmentError} if there is none, or it does not answer
   */
  find(given: string | null, environment: Environment): Promise<AgentProgram>;
  /** What a user must know about the program's version; null for one within those that this release was tested with. */
  untested(program: AgentProgram): UntestedVersion | null;
  /** @throws {EnvironmentError} if it cannot be installed or does not run afterwards */
  install(request: InstallRequest): Promise<AgentProgram>;
  /**
   * Checks whether sessions of a program could work: its version and login, and what they see of the user's settings.
   * Sends no request.
   * @param projectDir the folder that sessions work in
   */
  check(program: AgentProgram, environment: Environment, projectDir: string): Promise<Finding[]>;
}

/** Credentials given explicitly. */
export interface Credentials {
  readonly apiKey: string | null;
  /** Of a subscription. */
  readonly oauthToken: string | null;
}

/** What a user can choose for all sessions of an agent, by words of the agent's own; null for what is not chosen. */
export interface AgentChoices {
  /** How hard to think. */
  readonly effort: string | null;
  /** The model to turn to when the task's is overloaded. */
  readonly fallbackModel: string | null;
  /** Settings: a file's path, or JSON. */
  readonly settings: string | null;
  /** Tool servers: a file's path, or JSON. */
  readonly mcpConfig: string | null;
}

/** Why an agent would refuse to start a task, and how to fix it, for display. */
export interface Refusal {
  readonly message: string;
  readonly remedy: string;
}

/** The account that an agent uses, and the tasks it refuses. */
export interface Account {
  /** The environment with its credentials replaced by these; unchanged if none is given. */
  withCredentials(environment: Environment, given: Credentials): Record<string, string>;
  /** The environment without the agent's credentials, or without everything that belongs to an account and its settings. */
  without(environment: Environment, what: 'credentials' | 'account'): Record<string, string>;
  /** Whether variables set a credential, even to an empty value: a refusal of the inherited one does not affect them. */
  setsCredential(variables: Environment): boolean;
  /**
   * Names of files and folders of a project from which the agent, or a tool that it starts by itself, takes settings,
   * instructions or commands.
   */
  readonly projectFiles: readonly string[];
  /** Further files, absolute, from which a task's sessions take settings or instructions, because its arguments name them. */
  filesOf(task: Pick<Task, 'args' | 'cwd'>): readonly string[];
  /**
   * The task as it may be run where code or words come from a stranger: it runs no commands, follows no settings of the
   * project, and nobody is asked.
   * @throws {UsageError} if its arguments would lift that
   */
  restrained(task: Task): Task;
  /** Whether a session of the task acts without asking for permission. */
  neverAsks(task: Pick<Task, 'permissionMode'>): boolean;
  /**
   * Why the agent would refuse the task; null if it would not.
   * @param environment the environment that the session inherits
   * @param uid the id of the user that runs it; undefined on Windows
   */
  refusal(
    task: Pick<Task, 'permissionMode' | 'env'>,
    environment: Environment,
    uid: number | undefined,
  ): Refusal | null;
}

/** Where the conversation of a session comes from: it is new (null), an earlier one that goes on, or a fork of another. */
export type Resume =
  | null
  | { readonly kind: 'continue'; readonly sessionId: string }
  | { readonly kind: 'fork'; readonly from: string };

/** A request to start the session of one attempt. */
export interface LaunchRequest {
  readonly task: Task;
  /** The session's first message. */
  readonly prompt: string;
  readonly sessionId: string;
  readonly resume: Resume;
  readonly home: string | null;
  /** Whether other tasks of the run work in other folders: then a prompt that begins with the folder's name is no other's. */
  readonly isApart: boolean;
  /** The way to the API; null for the agent's own. */
  readonly passage: Passage | null;
}

export interface Launch {
  readonly command: Command;
  /** Written to standard input at the start. */
  readonly input: string;
}

/** A completed request from the agent's own files. */
export interface KeptRequest extends RequestUsage {
  /** When it was completed, epoch milliseconds. */
  readonly at: number;
  /** False for a request of a subagent. */
  readonly main: boolean;
}

/** A conversation and where the agent stores it. */
export interface Conversation {
  readonly task: Task;
  readonly home: string | null;
  readonly sessionId: string;
}

/** The conversation of another task's session, which has ended. */
export interface EarlierConversation {
  readonly task: Task;
  readonly sessionId: string;
  /** The path that `home` was given for that task's sessions. */
  readonly own: string;
}

/** An agent's sessions: how to start them, write to them and read their output. */
export interface Sessions {
  /** The minimum time between two starts, milliseconds; 0 if starting sessions do not race for anything. */
  readonly startsApartMs: number;
  /** Prices to use where the agent reports no cost. */
  readonly prices: Prices;
  /**
   * Prepares the folder for the settings and conversations of a task's sessions, and returns its path; null if they share
   * the user's.
   * @param own a path for this task's sessions only, the same for each attempt; it may not exist yet
   */
  home(own: string, task: Pick<Task, 'cwd'>): Promise<string | null>;
  /** How its sessions speak with their API; null if that is not known, so that no gateway can be between. */
  readonly api: ApiDialect | null;
  launch(request: LaunchRequest): Launch;
  /**
   * Why a session of the task cannot begin with the conversation of a session of the other task, or would save nothing by
   * it; null if it can.
   */
  whyNoFork(task: Task, source: Task): string | null;
  /**
   * Makes a copy of a conversation from which any number of sessions can fork, wherever they work and whatever their home;
   * the conversation itself stays as it is. Returns what `launch` takes for it; null if the conversation is gone.
   */
  forkPoint(conversation: EarlierConversation): Promise<string | null>;
  /** The line that says something to a running session; it answers with a turn of its own. */
  message(text: string): string;
  /** The line that asks a running session to end its turn and report. */
  interrupt(): string;
  /** A reader of the stream of one attempt at a task. */
  interpreter(task: Pick<Task, 'env'>): Interpreter;
  /** Why a process ended without a result; null if nothing shows why. */
  explainSilence(end: SilentEnd): Failure | null;
  /**
   * The completed requests of a conversation since a time (epoch milliseconds), from the agent's own files; empty if it
   * keeps none. They show what a session did while nobody read its output: an orphan works on after its supervisor has died,
   * and the last lines of a killed session are lost in its pipe.
   */
  kept(conversation: Conversation, since: number): Promise<readonly KeptRequest[]>;
}

/** An entry of a transcript for display. All texts come from the session and must be made safe before they are shown. */
export type TranscriptEntry = { readonly isSubagent: boolean } & (
  | { readonly kind: 'text' | 'thinking' | 'prompt'; readonly text: string }
  /** `what` summarises its input: a command, a path. */
  | { readonly kind: 'tool'; readonly name: string; readonly what: string }
  | { readonly kind: 'tool-result'; readonly text: string; readonly isError: boolean }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'end'; readonly text: string; readonly isError: boolean }
);

/** Reads one transcript. */
export interface TranscriptReader {
  /** The entries to show for the next line; none for the many lines that are meant for programs. */
  read(line: string): TranscriptEntry[];
}

/** The begin or the end of a tool call. Times are epoch milliseconds; null if the line has none. */
export type ToolCallMark = { readonly id: string; readonly at: number | null } & (
  | {
      readonly kind: 'call';
      readonly name: string;
      /** Summarises its input: a command, a path. */
      readonly what: string;
      readonly isSubagent: boolean;
    }
  | { readonly kind: 'answer'; readonly isError: boolean }
);

/** An agent's stored stream. */
export interface Transcripts {
  reader(): TranscriptReader;
  /** The session's final text if a line is the agent's result; null for every other line. */
  resultIn(line: string): { readonly text: string | null } | null;
  /** The tool calls that begin or end on a line; none for every other line. Never throws. */
  toolCallsIn(line: Uint8Array): readonly ToolCallMark[];
}
