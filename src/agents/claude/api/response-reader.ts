import {
  type BrotliDecompress,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib';
import { noUsage, type ResponseAccount, type ResponseReader } from '../../../domain/ports/api.ts';
import { messageOf } from '../../../domain/text/errors.ts';
import type { Tokens } from '../../../domain/usage/usage.ts';
import { finalTokens, tokensOf } from '../stream/message-usage.ts';
import { apiEventSchema, apiMessageSchema } from '../stream/stream-line.ts';

/** The longest line of an event stream, and the longest other body, whose usage is read; bytes. */
const longest = 8 * 1024 * 1024;

const newline = 0x0a;
const letterD = 0x64;
const letterE = 0x65;
/** Content encodings, with what decodes them. */
const decoders: ReadonlyMap<string, () => unknown> = new Map<string, () => unknown>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
  ['zstd', createZstdDecompress],
]);

/** Reads what one response of the Messages API used: a stream of events, a message or an error, encoded or not. */
export class MessageReader implements ResponseReader {
  readonly #body: { push(bytes: Uint8Array): void; end(): void };
  readonly #decoder: BrotliDecompress | null;
  readonly #isStream: boolean;
  #account: ResponseAccount;
  #decoded = Promise.resolve();

  /** @param headers names and values alternately */
  constructor(status: number, headers: readonly string[]) {
    // Only success is charged for; until a response says what it used, or that it failed, this is not known.
    this.#account = { ...noUsage, isFinal: status < 200 || status > 299 };
    this.#isStream = headerIn(headers, 'content-type')?.toLowerCase().startsWith('text/event-stream') === true;
    this.#body = this.#isStream
      ? new EventLines((data) => this.#event(data))
      : new WholeBody(
          (text) => this.#whole(text),
          (unread) => this.#lose(unread),
        );
    this.#decoder = this.#decoderFor(headerIn(headers, 'content-encoding')?.trim().toLowerCase() ?? 'identity');
  }

  push(bytes: Uint8Array): void {
    if (this.#account.unread !== null) return;
    // A copy: the decoder may read it only later.
    if (this.#decoder === null) this.#body.push(bytes);
    else this.#decoder.write(Uint8Array.from(bytes));
  }

  soFar(): ResponseAccount {
    return this.#account;
  }

  async end(): Promise<ResponseAccount> {
    this.#decoder?.end();
    await this.#decoded;
    if (this.#account.unread === null) this.#body.end();
    return this.#account;
  }

  #decoderFor(encoding: string): BrotliDecompress | null {
    const make = decoders.get(encoding);
    if (encoding === 'identity' || encoding === '') return null;
    if (make === undefined) {
      this.#lose(`its encoding is not known: ${encoding}`);
      return null;
    }
    const decoder = make() as BrotliDecompress;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#decoded = promise;
    decoder.on('data', (bytes: Uint8Array) => this.#body.push(bytes));
    decoder.on('end', resolve);
    decoder.on('close', resolve);
    decoder.on('error', (error) => {
      // A response that was cut has an incomplete encoding; what was read before counts.
      if (this.#account.tokens === null) this.#lose(messageOf(error));
      resolve();
    });
    return decoder;
  }

  #lose(unread: string): void {
    this.#account = { ...this.#account, unread };
  }

  #event(data: string): void {
    const event = apiEventSchema.safeParse(parsed(data)).data;
    if (event === undefined) return;
    const { message } = event;
    if (event.type === 'message_start' && message?.usage !== undefined) {
      const { id = null, model = null } = message;
      this.#account = { ...this.#account, messageId: id, model, tokens: tokensOf(message.usage), isFinal: false };
    } else if (event.type === 'message_delta' && event.usage !== undefined && this.#account.tokens !== null) {
      const tokens: Tokens = finalTokens(this.#account.tokens, event.usage);
      this.#account = { ...this.#account, tokens, isFinal: event.delta?.stop_reason != null };
    } else if (event.type === 'error') {
      this.#fail(event.error?.message ?? 'an error without a message');
    }
  }

  #whole(text: string): void {
    const message = apiMessageSchema.safeParse(parsed(text)).data;
    if (message === undefined) return;
    const { id = null, model = null, usage, error } = message;
    if (error !== undefined) this.#fail(error.message ?? 'an error without a message');
    else if (usage !== undefined)
      this.#account = { ...this.#account, messageId: id, model, tokens: tokensOf(usage), isFinal: true };
  }

  /** Notes an error of the API. Before a message has begun, nothing is charged. */
  #fail(error: string): void {
    this.#account = { ...this.#account, error, isFinal: this.#account.isFinal || this.#account.tokens === null };
  }
}

/** The value of a header; the last one if it is repeated. */
function headerIn(headers: readonly string[], name: string): string | null {
  for (let index = headers.length - 2; index >= 0; index -= 2)
    if (headers[index]?.toLowerCase() === name) return headers[index + 1] ?? null;
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The names of the events that tell of usage or errors. The others, nearly all of a stream, are not even decoded. */
const telling: ReadonlySet<string> = new Set(['message_start', 'message_delta', 'error']);

/**
 * Finds the data of telling events in an event stream, by bytes. All other lines are skipped without a copy. The client
 * that this stream is meant for tells events by their names too, so that a name always comes first.
 */
class EventLines {
  readonly #onData: (data: string) => void;
  /** The beginning of a line whose end has not come. */
  #rest: Buffer = Buffer.alloc(0);
  /** Whether the rest of the line that has begun is not needed. */
  #isSkipping = false;
  #isTelling = false;

  constructor(onData: (data: string) => void) {
    this.#onData = onData;
  }

  push(bytes: Uint8Array): void {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      if (!this.#isSkipping)
        this.#line(this.#rest.length === 0 ? chunk.subarray(from, end) : this.#with(chunk.subarray(from, end)));
      this.#rest = Buffer.alloc(0);
      this.#isSkipping = false;
      from = end + 1;
    }
    if (from < chunk.length && !this.#isSkipping) this.#begin(chunk.subarray(from));
  }

  end(): void {
    if (this.#rest.length > 0) this.#line(this.#rest);
  }

  #with(more: Buffer): Buffer {
    return Buffer.concat([this.#rest, more]);
  }

  /** Keeps the beginning of a line, unless its data is not needed. */
  #begin(part: Buffer): void {
    const first = this.#rest[0] ?? part[0];
    this.#isSkipping = (first === letterD && !this.#isTelling) || this.#rest.length + part.length > longest;
    this.#rest = this.#isSkipping ? Buffer.alloc(0) : this.#with(part);
  }

  #line(line: Buffer): void {
    if (line[0] === letterE) {
      const text = line.toString('utf8', 0, 64);
      if (text.startsWith('event:')) this.#isTelling = telling.has(text.slice('event:'.length).trim());
    } else if (this.#isTelling && line[0] === letterD) {
      const text = line.toString('utf8');
      if (text.startsWith('data:')) this.#onData(text.slice('data:'.length));
    }
  }
}

/** Collects a body that is not a stream of events. */
class WholeBody {
  readonly #onText: (text: string) => void;
  readonly #onLost: (why: string) => void;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(onText: (text: string) => void, onLost: (why: string) => void) {
    this.#onText = onText;
    this.#onLost = onLost;
  }

  push(bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (this.#length <= longest) this.#parts.push(Uint8Array.from(bytes));
    else {
      this.#parts = [];
      this.#onLost(`it is longer than ${longest} bytes`);
    }
  }

  end(): void {
    if (this.#length <= longest) this.#onText(Buffer.concat(this.#parts).toString('utf8'));
  }
}
