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
import { headerIn } from './rate-signal.ts';

/** The longest line of an event stream, and the longest other body, whose usage is read; bytes. */
const longest = 8 * 1024 * 1024;

/** The length of a line of output without the output itself. */
const frameBytes = '{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":""}}'.length;
/** A token of output is about so long; rather less, so that nothing is overlooked. */
const bytesPerToken = 3.5;

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
      ? new EventLines(
          (data) => this.#event(data),
          (bytes) => this.#output(bytes),
        )
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

  /** Counts a line of output. The last number of the API includes it. */
  #output(bytes: number): void {
    const untoldOutput = this.#account.untoldOutput + Math.max(0, bytes - frameBytes) / bytesPerToken;
    this.#account = { ...this.#account, untoldOutput };
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
      this.#account = { ...this.#account, tokens, untoldOutput: 0, isFinal: event.delta?.stop_reason != null };
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The names of the events that tell of usage or errors. The others, nearly all of a stream, are not even decoded. */
const telling: ReadonlySet<string> = new Set(['message_start', 'message_delta', 'error']);
/** The name of the events that carry output. */
const outputName = 'content_block_delta';

/**
 * Finds the data of telling events in an event stream, by bytes. All other lines are skipped without a copy. The client
 * that this stream is meant for tells events by their names too, so that a name always comes first.
 */
class EventLines {
  readonly #onData: (data: string) => void;
  readonly #onOutput: (bytes: number) => void;
  /** The beginning of a line whose end has not come. */
  #rest: Buffer = Buffer.alloc(0);
  /** The length of what is skipped of a line whose end has not come; 0 if nothing is. */
  #skipped = 0;
  #event: 'telling' | 'output' | 'other' = 'other';

  /** @param onOutput called with the length of a line that carries output, bytes */
  constructor(onData: (data: string) => void, onOutput: (bytes: number) => void) {
    this.#onData = onData;
    this.#onOutput = onOutput;
  }

  push(bytes: Uint8Array): void {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      if (this.#skipped > 0) this.#skip(this.#skipped + end - from);
      else this.#line(this.#rest.length === 0 ? chunk.subarray(from, end) : this.#with(chunk.subarray(from, end)));
      this.#rest = Buffer.alloc(0);
      this.#skipped = 0;
      from = end + 1;
    }
    if (from >= chunk.length) return;
    if (this.#skipped > 0) this.#skipped += chunk.length - from;
    else this.#begin(chunk.subarray(from));
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
    const length = this.#rest.length + part.length;
    if ((first === letterD && this.#event !== 'telling') || length > longest) {
      this.#skipped = length;
      this.#rest = Buffer.alloc(0);
    } else this.#rest = this.#with(part);
  }

  #line(line: Buffer): void {
    if (line[0] === letterE) {
      const text = line.toString('utf8', 0, 64);
      if (text.startsWith('event:')) this.#event = kindOf(text.slice('event:'.length).trim());
    } else if (line[0] === letterD) {
      if (this.#event !== 'telling') this.#skip(line.length);
      else {
        const text = line.toString('utf8');
        if (text.startsWith('data:')) this.#onData(text.slice('data:'.length));
      }
    }
  }

  #skip(length: number): void {
    if (this.#event === 'output') this.#onOutput(length);
  }
}

function kindOf(name: string): 'telling' | 'output' | 'other' {
  if (name === outputName) return 'output';
  return telling.has(name) ? 'telling' : 'other';
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
