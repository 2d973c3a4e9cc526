import type { Task } from '../plan/task.ts';
import type { Tokens } from '../usage/usage.ts';

/** A secret, and for how long it may be used since it was asked for: milliseconds, null without an end. */
export interface Secret {
  readonly value: string;
  readonly livesMs: number | null;
}

/** A request of our own to the API. */
export interface OwnRequest {
  readonly method: string;
  /** Without the address's own path. */
  readonly path: string;
  /** Names and values alternately. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** What is at hand to fetch a secret. */
export interface Fetching {
  /**
   * Sends a request to the API, the way that the requests of sessions go (proxies, certificates), and never twice.
   * @throws {CannotFetch} if no whole response came
   */
  send(request: OwnRequest): Promise<OwnResponse>;
  /** Takes a secret before it is used for anything: it must not appear in anything that is shown or stored. */
  onSecret(secret: string): void;
}

/** A credential of an environment variable, with the beginning that stand-ins for it must have. */
export type Credential = { readonly prefix: string } & (
  | { readonly kind: 'fixed'; readonly value: string }
  /**
   * One that must be fetched. Those with the same `id` are the same secret. `fetch` rejects with words for people, and with
   * a `CannotFetch` where another try may help.
   */
  | { readonly kind: 'fetched'; readonly id: string; readonly fetch: (at: Fetching) => Promise<Secret> }
);

/** A client certificate for connections to the API: paths of files in PEM format. */
export interface ClientCertificate {
  readonly certPath: string;
  readonly keyPath: string;
  readonly passphrase: string | null;
}

/** Where the requests of a session go, and the secrets that they carry. */
export interface ApiAccess {
  /** The address to which the paths of requests are appended. */
  readonly url: string;
  /** Whether that is the agent's own default. */
  readonly isDefault: boolean;
  /** By the variable that holds them; empty where the agent keeps a login of its own. */
  readonly credentials: Readonly<Record<string, Credential>>;
  readonly clientCertificate: ClientCertificate | null;
  /** The variables by which the agent would connect: proxies, and further certificates. */
  readonly connection: Readonly<Record<string, string>>;
  /** What a user must know about it: settings that are not followed; null if there is nothing. */
  readonly notice: string | null;
}

/** Sessions whose requests do not go to this API. */
export interface NoAccess {
  /** Why, for display: "sessions use a cloud provider (NAME_OF_THE_VARIABLE)". */
  readonly reason: string;
}

/** A way into the gateway, for the sessions of one attempt. It leads nowhere once the attempt has ended. */
export interface Entrance {
  /** The address to use instead of the API's. */
  readonly url: string;
  /** The variables of the credentials, with values that are worth nothing elsewhere. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** What leads a session through an entrance: further arguments and variables. */
export interface Passage {
  readonly args: readonly string[];
  /** Files that the arguments name. */
  readonly files?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** A whole response: one of our own to a session, or the API's to a request of our own. */
export interface OwnResponse {
  readonly status: number;
  /** Names and values alternately. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** What a response used, by the API's own words. */
export interface ResponseAccount {
  readonly messageId: string | null;
  readonly model: string | null;
  /** Null if the response tells of no usage: an error. */
  readonly tokens: Tokens | null;
  /** The length of the output whose number has not been told, tokens, estimated from its text. */
  readonly untoldOutput: number;
  /** False if the API did not come to the final number. */
  readonly isFinal: boolean;
  /** Why the usage could not be read; null if it could, or if there is none. */
  readonly unread: string | null;
  /** The API's message about an error; null if there is none. */
  readonly error: string | null;
}

/** The account of a response that used nothing. */
export const noUsage: ResponseAccount = {
  messageId: null,
  model: null,
  tokens: null,
  untoldOutput: 0,
  isFinal: true,
  unread: null,
  error: null,
};

/** Reads the body of one response. */
export interface ResponseReader {
  /** Takes the next bytes as they were sent, still encoded. They are only valid during the call. */
  push(bytes: Uint8Array): void;
  /** What has been read so far. */
  soFar(): ResponseAccount;
  /** The account, when no more bytes follow. Never rejects. */
  end(): Promise<ResponseAccount>;
}

/** A part of the beginning of a prompt: `the system prompt`. */
export interface PrefixPart {
  readonly name: string;
  readonly text: string;
}

/** The beginning of a prompt that requests may share in the prompt cache. */
export interface Prefix {
  /** The same for the same bytes. */
  readonly id: string;
  /** How long it can be read after it was written or read, milliseconds. */
  readonly livesMs: number;
  /** Its length, as a part of the request's. */
  readonly bytes: number;
  /** What it consists of, in its order. */
  readonly parts: readonly PrefixPart[];
}

/** What a request tells of itself before it is answered. */
export interface RequestSketch {
  readonly model: string | null;
  /** Null if nothing of it is to be cached. */
  readonly prefix: Prefix | null;
  /** The length of its body. */
  readonly bytes: number;
  /** The most output that it asks for, tokens; null if it does not say. */
  readonly maxOutputTokens: number | null;
}

/** An allowance of the API that is refilled continuously, by its headers. */
export interface Quota {
  readonly unit: 'requests' | 'tokens' | 'input-tokens' | 'output-tokens';
  readonly limit: number;
  readonly remaining: number;
  /** When it will be full again, epoch milliseconds. */
  readonly fullAt: number;
}

/** What the head of a response says about the API's limits on rates. */
export interface RateSignal {
  /** Whether the request was refused because of such a limit, or of a lack of capacity, and may be sent again later. */
  readonly isRefused: boolean;
  /** Whether that was for a lack of capacity. */
  readonly isOverloaded: boolean;
  /** How long to wait before any request is sent, milliseconds; null if it does not say. */
  readonly retryAfterMs: number | null;
  readonly quotas: readonly Quota[];
}

/** How an agent's sessions speak with their API. */
export interface ApiDialect {
  /** Where the requests of a task's sessions go. */
  access(task: Pick<Task, 'env' | 'args' | 'cwd'>): ApiAccess | NoAccess;
  /**
   * Prepares the files that lead a task's session through an entrance.
   * @param own a path for this task's sessions only, the same for each attempt
   */
  passage(entrance: Entrance, own: string, task: Task): Promise<Passage>;
  /** The headers in which sessions send their credentials, in lower case. In no other does one take a stand-in's place. */
  readonly credentialHeaders: ReadonlySet<string>;
  /** Whether sessions send such requests. @param path without the address's own path, and without the query */
  allows(method: string, path: string): boolean;
  /** Whether the API charges for such a request. */
  isCharged(method: string, path: string): boolean;
  /** What a request that is charged tells of itself. Never throws. */
  sketch(body: Uint8Array): RequestSketch;
  /** What the head of a response says about limits on rates. @param headers names and values alternately */
  rateSignal(status: number, headers: readonly string[]): RateSignal;
  /** How long a task's sessions wait for the head of a response, milliseconds. */
  patienceMs(task: Pick<Task, 'env' | 'args' | 'cwd'>): number;
  /** Whether a task's sessions turn to another model when the API lacks capacity for theirs: they must see that. */
  turnsElsewhere(task: Pick<Task, 'args'>): boolean;
  /** A reader of the response to a request that is charged. @param headers names and values alternately */
  reader(status: number, headers: readonly string[]): ResponseReader;
  /** The response that ends a session with our words. */
  refusal(message: string): OwnResponse;
}
