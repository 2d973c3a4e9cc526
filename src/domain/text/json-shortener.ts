const quote = 0x22;
const backslash = 0x5c;
const letterU = 0x75;

/** Whether a byte continues a character of UTF-8. */
function continues(byte: number): boolean {
  return (byte & 0b1100_0000) === 0b1000_0000;
}

/**
 * Cuts the strings in a JSON text, which comes in chunks, to their first bytes, without holding more than a chunk. What
 * it returns is JSON again: it never cuts within an escape or a character.
 */
export class JsonShortener {
  readonly #longest: number;
  #inString = false;
  /** How many bytes of the current string have been returned. */
  #kept = 0;
  #isFull = false;
  /** How many more bytes belong to the current escape. */
  #escapeLeft = 0;

  /** @param longest the most bytes of a string, without its quotes; a string may have a few more, to its last character */
  constructor(longest: number) {
    this.#longest = longest;
  }

  push(chunk: Uint8Array): Uint8Array {
    const short = new Uint8Array(chunk.length);
    let length = 0;
    for (const byte of chunk) {
      if (this.#keeps(byte)) {
        short[length] = byte;
        length += 1;
      }
    }
    return short.subarray(0, length);
  }

  #keeps(byte: number): boolean {
    if (!this.#inString) {
      this.#inString = byte === quote;
      this.#kept = 0;
      this.#isFull = false;
      return true;
    }
    if (this.#escapeLeft > 0) {
      // The letter u is followed by four digits.
      this.#escapeLeft = this.#escapeLeft === 5 ? (byte === letterU ? 4 : 0) : this.#escapeLeft - 1;
    } else if (byte === quote) {
      this.#inString = false;
      return true;
    } else {
      if (this.#kept >= this.#longest && !continues(byte)) this.#isFull = true;
      if (byte === backslash) this.#escapeLeft = 5;
    }
    if (!this.#isFull) this.#kept += 1;
    return !this.#isFull;
  }
}
