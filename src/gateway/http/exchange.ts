import type { Failure } from './failure.ts';
import type { RawHeaders } from './headers.ts';
import type { Upstream } from './upstream.ts';

export type { RawHeaders } from './headers.ts';

export interface RequestHead {
  readonly method: string;
  /** Path and query as received; always begins with `/`. */
  readonly target: string;
  readonly headers: RawHeaders;
}

/** An answer of our own. Its length and all that belongs to the connection are added by the server. */
export interface Answer {
  /** 200 to 599. */
  readonly status: number;
  readonly headers: RawHeaders;
  readonly body: string;
  /** Whether the connection ends with it; it is kept by default. */
  readonly closes?: boolean;
}

/** How a forwarded request ended. */
export type ExchangeEnd =
  /** The whole response was handed over to the session's connection. */
  | { readonly how: 'complete' }
  /** The session closed its connection first. */
  | { readonly how: 'session-left' }
  /** We ended it, by `cut()` or by closing the server. */
  | { readonly how: 'cut' }
  /** The upstream could not be reached, or broke off before or within its response. */
  | ({ readonly how: 'upstream-failed' } & Failure);

/**
 * Follows one forwarded request. The calls come in the order of the methods here. Its methods must not throw: what they
 * throw is reported as a bug, and the request goes on.
 */
export interface ExchangeWatch {
  /** Forwarding begins. `cut` ends the request on both sides at once; later calls do nothing. */
  begun?(control: { cut(): void }): void;
  /**
   * The head of a response is there, before anything of it is passed on. A promise holds the response back: with `again` it
   * is dropped and the request is sent once more, with `pass` it is passed on. Null passes it on at once. Only asked about
   * requests whose body was read as a whole.
   */
  heldBack?(status: number, headers: RawHeaders): Promise<'again' | 'pass'> | null;
  /** The head of the response is passed on; its headers are as the upstream sent them. Not called for our own answers. */
  answered(status: number, headers: RawHeaders): void;
  /** The next bytes of the response's body, still content-encoded. They are only valid during the call. */
  received(bytes: Uint8Array): void;
  /** The upstream failed before the head of its response. Returns an answer to give instead, or null to drop the session's connection. */
  unreachable(failure: Failure): Answer | null;
  /** Called exactly once, as the last of all; `begun` may not have been called when the session left early. */
  ended(end: ExchangeEnd): void;
}

/** What to do with a request. */
export type Decision =
  | {
      readonly do: 'forward';
      readonly to: Upstream;
      /** Path and query, without the path of the upstream's URL. */
      readonly target: string;
      /** The headers to send. `Host`, the body's length and all that belongs to the connection are set by the transport. */
      readonly headers: RawHeaders;
      readonly watch: ExchangeWatch;
    }
  | { readonly do: 'answer'; readonly answer: Answer };

/**
 * Decides about a request; may take as long as it likes.
 *
 * `body` reads the whole body first, and rejects with `BodyTooLong` or `SessionLeft`; without that call the body is forwarded as it comes.
 * `left` aborts when the session has closed its connection or the server closes. While a body is not read, that a session left
 * may go unnoticed: whoever waits long reads the body first.
 * When it rejects with `BodyTooLong` the session is answered 413; any other error is a bug, answered 500 without its words.
 */
export type Decide = (head: RequestHead, body: () => Promise<Uint8Array>, left: AbortSignal) => Promise<Decision>;

/** A request's body is longer than the server reads into memory. */
export class BodyTooLong extends Error {
  override readonly name = 'BodyTooLong';
}

/** The session closed its connection before its body was complete. */
export class SessionLeft extends Error {
  override readonly name = 'SessionLeft';
}
