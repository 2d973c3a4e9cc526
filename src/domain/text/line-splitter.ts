const newline = 0x0a;
const nothing = new Uint8Array();

/** One line without its newline; `bytes` is null for a line over the limit, which is dropped. */
export interface Line {
  readonly bytes: Uint8Array | null;
  readonly length: number;
}

/** Splits a stream of bytes into lines, however it is chunked. Buffers no more than the longest line allowed. */
export class LineSplitter {
  readonly #longest: number;
  #parts: Uint8Array[] = [];
  #length = 0;

  /** @param longest the longest line that is returned, in bytes */
  constructor(longest: number) {
    this.#longest = longest;
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
    if (this.#length > this.#longest) this.#parts = [];
    else this.#parts.push(part);
  }

  #take(): Line {
    const length = this.#length;
    const bytes = length > this.#longest ? null : joined(this.#parts, length);
    this.#parts = [];
    this.#length = 0;
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
