import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger, LedgerEntry, Outcome } from '../request/ledger.ts';
import type { ChargedTokens, TokenCounts } from '../request/tokens.ts';
import { ApiError } from './api-error.ts';
import { type Reply, wholeMessage } from './message.ts';
import { firstOutputTokens, streamEvents } from './sse.ts';

/** How fast a response is streamed, and where it breaks off. */
export interface Delivery {
  readonly chunks?: number | undefined;
  readonly chunkDelayMs?: number | undefined;
  /** Stop after this many pieces of content. */
  readonly stopAfter?: number;
}

/** The abort reason when the client closed the connection. */
export class ClientGone extends Error {
  override name = 'ClientGone';
}

/**
 * One request and its response. Everything that is sent to the client is recorded in the ledger at the same time.
 * `signal` is aborted when the client or the simulator closes; every wait then throws.
 */
export class Exchange {
  readonly signal: AbortSignal;
  readonly #response: ServerResponse;
  readonly #ledger: Ledger;
  readonly #requestId: string;
  readonly #sent = createHash('sha256');
  #headers: Readonly<Record<string, string>> = {};
  #entry: LedgerEntry | undefined;

  constructor(response: ServerResponse, signal: AbortSignal, ledger: Ledger, requestId: string) {
    this.#response = response;
    this.signal = signal;
    this.#ledger = ledger;
    this.#requestId = requestId;
  }

  /** Records the request; anything sent before that is not in the ledger. */
  enter(entry: Parameters<Ledger['open']>[0]): void {
    this.#entry = this.#ledger.open(entry);
  }

  /** Sets headers that the response will have, whatever it is. */
  addHeaders(headers: Readonly<Record<string, string>>): void {
    this.#headers = headers;
  }

  /** Waits; rejects when the exchange is aborted. */
  async pause(ms: number | undefined): Promise<void> {
    this.signal.throwIfAborted();
    if (ms !== undefined && ms > 0) await sleep(ms, undefined, { signal: this.signal });
  }

  /** Streams a reply. `onBegin` is called as soon as `message_start` is sent. */
  async stream(reply: Reply, delivery: Delivery, onBegin: () => void): Promise<void> {
    this.#head(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
    let pieces = 0;
    for (const event of streamEvents(reply, delivery.chunks)) {
      if (event.paced) {
        if (pieces > 0) await this.pause(delivery.chunkDelayMs);
        pieces += 1;
      }
      this.signal.throwIfAborted();
      const written = this.#write(event.frame);
      if (event.name === 'message_start') {
        this.#begin(reply, firstOutputTokens);
        onBegin();
      }
      if (event.paced) this.#note({ charged: chargedOf(reply, event.outputTokens) });
      if (event.name === 'message_delta') this.#note(accountOf(reply, reply.outputTokens));
      await written;
      if (event.paced && pieces === delivery.stopAfter) return;
    }
    this.#end();
    this.settle('completed');
  }

  /** Sends a reply as one JSON message. `onBegin` is called once it is sent. */
  send(reply: Reply, onBegin: () => void): void {
    this.#head(200, { 'content-type': 'application/json' });
    this.#end(JSON.stringify(wholeMessage(reply)));
    this.#begin(reply, reply.outputTokens);
    onBegin();
    this.settle('completed');
  }

  /** Sends JSON that is not recorded in the ledger. */
  sendJson(value: object): void {
    this.#head(200, { 'content-type': 'application/json' });
    this.#response.end(JSON.stringify(value));
  }

  /** Answers with an error of the API. */
  fail(error: ApiError): void {
    this.#head(error.status, error.headers());
    this.#end(error.body(this.#requestId));
    this.settle('error');
  }

  /** Destroys the connection. */
  drop(): void {
    this.settle('dropped');
    this.#response.destroy();
  }

  /** Sends nothing until the client or the simulator closes, or `drop` is called. */
  async hang(): Promise<void> {
    if (!this.signal.aborted) {
      await new Promise<void>((resolve) => {
        this.signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
    this.settle('hung');
    this.#response.destroy();
  }

  /** Ends the exchange after an error. */
  abandon(error: unknown): void {
    if (this.signal.reason instanceof ClientGone) {
      this.settle('client-closed');
    } else if (this.signal.aborted || this.#response.headersSent) {
      this.drop();
    } else {
      this.fail(error instanceof ApiError ? error : new ApiError(400, { message: String(error) }));
    }
  }

  /** Records how the request ended; only the first call counts. */
  settle(outcome: Outcome): void {
    this.#note({ outcome });
  }

  /** Resolves when the data has left the process, so that dropping the connection does not lose it. Never rejects. */
  #write(data: string): Promise<void> {
    this.#sent.update(data);
    return new Promise((resolve) => {
      this.#response.write(data, () => resolve());
    });
  }

  #end(data = ''): void {
    this.#response.end(data);
    this.#note({ answerSha256: this.#sent.update(data).digest('hex') });
  }

  #begin(reply: Reply, outputTokens: number): void {
    this.#note({ began: true, messageId: reply.messageId, ...accountOf(reply, outputTokens) });
  }

  #head(status: number, headers: Record<string, string>): void {
    this.#response.writeHead(status, { 'request-id': this.#requestId, ...this.#headers, ...headers });
    this.#note({ status });
  }

  #note(change: Parameters<Ledger['update']>[1]): void {
    if (this.#entry !== undefined) this.#ledger.update(this.#entry.id, change);
  }
}

/** What the client is told, and what it is charged if the response ends here. */
function accountOf(reply: Reply, output: number): { tokens: TokenCounts; charged: ChargedTokens } {
  const { input, read, write } = reply.prompt;
  return { tokens: { input, output, cacheRead: read, cacheWrite: write }, charged: chargedOf(reply, output) };
}

function chargedOf({ prompt }: Reply, output: number): ChargedTokens {
  const { input, read, write5m, write1h } = prompt;
  return { input, output, cacheRead: read, cacheWrite5m: write5m, cacheWrite1h: write1h };
}
