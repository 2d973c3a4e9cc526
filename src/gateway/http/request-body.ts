import type { IncomingMessage } from 'node:http';
import { BodyTooLong, SessionLeft } from './exchange.ts';

/** A request's body, which is read at most once: into memory, or piece by piece. */
export class RequestBody {
  readonly #message: IncomingMessage;
  readonly #most: number;
  readonly #invite: () => void;
  #whole: Promise<Uint8Array> | null = null;
  #buffered: Uint8Array | null = null;

  /** `most`: the most bytes to read into memory. `invite` tells the session to send its body; it is called when somebody wants it. */
  constructor(message: IncomingMessage, most: number, invite: () => void) {
    this.#message = message;
    this.#most = most;
    this.#invite = invite;
  }

  /** The whole body, if it was read into memory. */
  get buffered(): Uint8Array | null {
    return this.#buffered;
  }

  /** Reads the whole body. Rejects with `BodyTooLong` or `SessionLeft`. */
  whole(): Promise<Uint8Array> {
    this.#whole ??= this.#read();
    return this.#whole;
  }

  /** The body piece by piece; returns the message to read from. */
  stream(): IncomingMessage {
    this.#invite();
    return this.#message;
  }

  async #read(): Promise<Uint8Array> {
    const [message, most] = [this.#message, this.#most];
    const announced = Number(message.headers['content-length'] ?? 0);
    if (announced > most) throw tooLong(announced, most);
    this.#invite();
    const parts: Buffer[] = [];
    let length = 0;
    await new Promise<void>((resolve, reject) => {
      const left = (): void =>
        reject(new SessionLeft('the session closed its connection before its request was complete'));
      message.on('data', (part: Buffer) => {
        length += part.length;
        if (length <= most) parts.push(part);
        else {
          parts.length = 0;
          reject(tooLong(length, most));
        }
      });
      message.once('end', resolve);
      message.once('error', left);
      message.once('close', left);
    });
    this.#buffered = Buffer.concat(parts, length);
    return this.#buffered;
  }
}

function tooLong(length: number, most: number): BodyTooLong {
  return new BodyTooLong(`a request's body may have at most ${most} bytes (found ${length} or more)`);
}
