import type { ClientRequest, IncomingMessage, InformationEvent, OutgoingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { answerWith } from './answer.ts';
import type { Decision, ExchangeEnd, ExchangeWatch } from './exchange.ts';
import { failureOf, failureWith } from './failure.ts';
import { type Framing, pairs, responseHeaders } from './headers.ts';
import type { RequestBody } from './request-body.ts';

type Forwarding = Extract<Decision, { do: 'forward' }>;

/** How much of a response that is held back is read meanwhile, bytes: most refusals end before, so that their connection can be used again. */
const readAhead = 64 * 1024;

/** The session's side of a request. */
export interface SessionSide {
  readonly method: string;
  readonly framing: Framing;
  readonly body: RequestBody;
  readonly response: ServerResponse;
  /** Aborts when the session has closed its connection. */
  readonly left: AbortSignal;
  /** Breaks its connection. */
  breakOff(): void;
}

/** One request on its way to the upstream, and the response on its way back. */
export class Forward {
  readonly #session: SessionSide;
  readonly #decision: Forwarding;
  readonly #watch: ExchangeWatch;
  #request: ClientRequest | null = null;
  /** A response that is held back, and what has brought it. */
  #held: { readonly request: ClientRequest | null; readonly upstream: IncomingMessage } | null = null;
  #answered = false;
  #retried = false;
  #ended = false;

  /** `report` is told what a method of the watch throws. */
  constructor(session: SessionSide, decision: Forwarding, report: (error: unknown) => void) {
    this.#session = session;
    this.#decision = decision;
    this.#watch = guarded(decision.watch, report);
  }

  begin(): void {
    const { response, left } = this.#session;
    this.#watch.begun?.({ cut: () => this.cut() });
    if (this.#ended) return;
    response.once('finish', () => this.#end({ how: 'complete' }));
    left.addEventListener('abort', () => this.#leave({ how: 'session-left' }), { once: true });
    if (left.aborted) this.#leave({ how: 'session-left' });
    else this.#send(false);
  }

  /** Ends the request on both sides at once. */
  cut(): void {
    this.#leave({ how: 'cut' });
  }

  #send(fresh: boolean): void {
    const { method, framing } = this.#session;
    const { to, target, headers } = this.#decision;
    let request: ClientRequest;
    try {
      request = to.request({ method, target, headers, framing, fresh });
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#request = request;
    let connection: { readonly socket: Socket; readonly reused: boolean; readonly readBefore: number } | null = null;
    request.on('socket', (socket) => {
      // Deno sends a request again by itself when a kept connection fails, whatever it costs: that is ours to decide.
      if (connection !== null) request.destroy(failureWith('ECONNRESET', 'the API closed the connection'));
      else connection = { socket, reused: request.reusedSocket, readBefore: socket.bytesRead };
    });
    request.on('information', (information) => this.#inform(information));
    request.once('response', (response) => this.#receive(response));
    request.once('upgrade', (_, socket) => {
      socket.destroy();
      this.#fail(failureWith('EPROTO', 'the API switched to another protocol unasked'));
    });
    request.on('error', (error) => {
      if (this.#request !== request) return;
      const isStale = connection?.reused === true && connection.socket.bytesRead === connection.readBefore;
      if (isStale && this.#mayRetry(error)) {
        this.#retried = true;
        this.#send(true);
      } else this.#fail(error);
    });
    request.once('close', () => {
      if (this.#request === request && !this.#answered)
        this.#fail(failureWith('ECONNRESET', 'the API closed the connection'));
    });
    this.#sendBody(request);
  }

  #sendBody(request: ClientRequest): void {
    const { framing, body } = this.#session;
    if (framing.by === 'nothing') request.end();
    else if (body.buffered !== null) request.end(body.buffered);
    else {
      const source = body.stream();
      flushHead(request);
      source.pipe(request, { end: false });
      source.once('close', () => {
        if (!source.readableEnded) request.destroy();
      });
      source.once('end', () => {
        const trailers = pairs(source.rawTrailers);
        if (trailers.length > 0) request.addTrailers(trailers);
        request.end();
      });
    }
  }

  /**
   * A kept connection may be closed by the upstream at the moment a request is sent on it. Such a request is sent once more if
   * no byte came back and the body is still there, as browsers do: the session would send it again itself, only later.
   */
  #mayRetry(error: unknown): boolean {
    const { framing, body } = this.#session;
    if (this.#ended || this.#answered || this.#retried) return false;
    if (framing.by !== 'nothing' && body.buffered === null) return false;
    const { code } = failureOf(error);
    return code === 'ECONNRESET' || code === 'EPIPE';
  }

  #receive(upstream: IncomingMessage): void {
    if (this.#ended) {
      upstream.destroy();
      return;
    }
    const { framing, body } = this.#session;
    // Only a request that can be sent again.
    const mayBeHeld = framing.by === 'nothing' || body.buffered !== null;
    const verdict = mayBeHeld ? (this.#watch.heldBack?.(upstream.statusCode ?? 0, upstream.rawHeaders) ?? null) : null;
    if (verdict === null) this.#pass(upstream);
    else void this.#holdBack(upstream, verdict);
  }

  async #holdBack(upstream: IncomingMessage, verdict: Promise<'again' | 'pass'>): Promise<void> {
    this.#held = { request: this.#request, upstream };
    // How its connection ends does not matter now: the request may be sent again.
    this.#request = null;
    const kept: Buffer[] = [];
    let length = 0;
    const keep = (bytes: Buffer): void => {
      kept.push(bytes);
      length += bytes.length;
      if (length >= readAhead) upstream.pause();
    };
    upstream.on('data', keep);
    upstream.on('error', () => {});
    const decided = await verdict;
    if (this.#ended) return;
    if (decided === 'again') {
      this.#dropHeld();
      this.#retried = false;
      this.#send(false);
    } else {
      this.#request = this.#held.request;
      this.#held = null;
      upstream.off('data', keep);
      this.#pass(upstream, kept);
    }
  }

  /** Lets go of a response that is held back. */
  #dropHeld(): void {
    if (this.#held === null) return;
    const { request, upstream } = this.#held;
    this.#held = null;
    // A complete one leaves its connection to the next request.
    if (upstream.complete) upstream.resume();
    else {
      request?.destroy();
      upstream.destroy();
    }
  }

  /** Returns false if it failed, or the exchange has ended meanwhile. */
  #passHead(upstream: IncomingMessage): boolean {
    const { response } = this.#session;
    const status = upstream.statusCode ?? 0;
    try {
      response.sendDate = false;
      response.writeHead(status, upstream.statusMessage ?? '', responseHeaders(upstream.rawHeaders));
    } catch (error) {
      this.#fail(error);
      return false;
    }
    this.#answered = true;
    this.#watch.answered(status, upstream.rawHeaders);
    return !this.#ended;
  }

  /** @param kept what was read of its body while it was held back */
  #pass(upstream: IncomingMessage, kept: readonly Buffer[] = []): void {
    const { response } = this.#session;
    if (!this.#passHead(upstream)) return;
    flushHead(response);
    const write = (bytes: Buffer): void => {
      if (this.#ended) return;
      this.#watch.received(bytes);
      if (!this.#ended && !response.write(bytes)) upstream.pause();
    };
    const finish = (): void => {
      if (this.#ended) return;
      const trailers = pairs(upstream.rawTrailers);
      if (trailers.length > 0) response.addTrailers(trailers);
      response.end();
    };
    const close = (): void => {
      if (!upstream.complete)
        this.#fail(failureWith('ECONNRESET', 'the API closed the connection within its response'));
    };
    for (const bytes of kept) write(bytes);
    // One that was held back may be over.
    if (upstream.readableEnded) finish();
    else if (upstream.destroyed) close();
    else {
      upstream.on('data', write);
      response.on('drain', () => upstream.resume());
      upstream.once('end', finish);
      upstream.once('error', (error) => this.#fail(error));
      upstream.once('close', close);
      if (kept.length > 0 && !response.writableNeedDrain) upstream.resume();
    }
  }

  /** Passes on an interim response; 100 is the answer to an `Expect` that the session did not send. */
  #inform({ statusCode, headers }: InformationEvent): void {
    const { response } = this.#session;
    const link = headers['link'];
    if (this.#ended || response.headersSent) return;
    try {
      if (statusCode === 102) response.writeProcessing();
      if (statusCode === 103 && link !== undefined) response.writeEarlyHints({ link });
    } catch {
      // A hint that cannot be passed on is no fault of the response that follows.
    }
  }

  /** The upstream failed: the session gets an answer of ours, or a broken connection, never a response that looks complete. */
  #fail(error: unknown): void {
    if (this.#ended) return;
    const { response, method } = this.#session;
    const failure = failureOf(error);
    const answer = this.#answered ? null : this.#watch.unreachable(failure);
    if (this.#ended) return;
    this.#end({ how: 'upstream-failed', ...failure });
    this.#dropHeld();
    this.#request?.destroy();
    if (answer === null || response.headersSent) this.#session.breakOff();
    else answerWith(response, method, answer);
  }

  #leave(end: ExchangeEnd): void {
    if (this.#ended) return;
    this.#end(end);
    this.#dropHeld();
    this.#request?.destroy();
    this.#session.breakOff();
  }

  #end(end: ExchangeEnd): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#watch.ended(end);
  }
}

/** Sends the head at once. `flushHeaders` would send other characters than ASCII in UTF-8, where HTTP has one byte for each. */
function flushHead(message: OutgoingMessage): void {
  message.write(Buffer.alloc(0));
}

/** The same watch; what its methods throw is reported, and a missing answer is none. */
function guarded(watch: ExchangeWatch, report: (error: unknown) => void): ExchangeWatch {
  const attempt = <T>(call: () => T, otherwise: T): T => {
    try {
      return call();
    } catch (error) {
      report(error);
      return otherwise;
    }
  };
  return {
    heldBack: (status, headers) => attempt(() => watch.heldBack?.(status, headers) ?? null, null),
    begun: (control) => attempt(() => watch.begun?.(control), undefined),
    answered: (status, headers) => attempt(() => watch.answered(status, headers), undefined),
    received: (bytes) => attempt(() => watch.received(bytes), undefined),
    unreachable: (failure) => attempt(() => watch.unreachable(failure), null),
    ended: (end) => attempt(() => watch.ended(end), undefined),
  };
}
