import { JsonShortener } from './json-shortener.ts';

const newline = 0x0a;
const nothing = new Uint8Array();

/** One line without its newline. */
export interface Line {
  /** Shorter than `length` if the line was over the limit and was shortened; null if it was dropped. */
  readonly bytes: Uint8Array | null;
  /** The length of the line in the stream, bytes. */
  readonly length: number;
}

/** Splits a stream of bytes into lines, however it is chunked. Buffers no more than the longest line allowed. */
export class LineSplitter {
  readonly #longest: number;
  readonly #longestText: number | null;
  #parts: Uint8Array[] = [];
  /** The length of the parts, bytes. */
  #held = 0;
  #length = 0;
  /** Shortens the current line; null while that is within the limit. */
  #shortener: JsonShortener | null = null;

  /**
   * @param longest the longest line that is returned, bytes
   * @param longestText to how many bytes the texts in a longer line of JSON are cut; a line that is still too long, and
   * every longer line if this is null, is dropped
   */
  constructor(longest: number, longestText: number | null = null) {
    this.#longest = longest;
    this.#longestText = longestText;
  }

  *push(chunk: Uint8Array): Generator<Line> {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      this.#hold(chunk.subarray(start, end));
      yield this.#take();
      start = end + 1;
    }
    this.#hold(chunk.subarray(start));
  }

  /** The last line of a stream that did not end with a newline. */
  *end(): Generator<Line> {
    if (this.#length > 0) yield this.#take();
  }

  #hold(part: Uint8Array): void {
    if (part.length === 0) return;
    this.#length += part.length;
    if (this.#shortener === null && this.#length > this.#longest && this.#longestText !== null) {
      this.#shortener = new JsonShortener(this.#longestText);
      this.#parts = this.#parts.map((held) => this.#shorten(held));
      this.#held = this.#parts.reduce((sum, { length }) => sum + length, 0);
    }
    const kept = this.#shorten(part);
    this.#held += kept.length;
    if (this.#held > this.#longest) this.#parts = [];
    else this.#parts.push(kept);
  }

  #shorten(part: Uint8Array): Uint8Array {
    return this.#shortener?.push(part) ?? part;
  }

  #take(): Line {
    const length = this.#length;
    const bytes = this.#held > this.#longest ? null : joined(this.#parts, this.#held);
    this.#parts = [];
    this.#held = 0;
    this.#length = 0;
    this.#shortener = null;
    return { bytes, length };
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length <= 1) return parts[0] ?? nothing;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
