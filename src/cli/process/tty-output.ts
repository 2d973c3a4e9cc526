import { Buffer } from 'node:buffer';
import { constants, openSync, writeSync } from 'node:fs';
import process from 'node:process';

/** How often a terminal that does not take output is tried again, milliseconds: nothing tells when it does. */
const retryMs = 50;
/** How much may wait for such a terminal, bytes. */
const mostWaiting = 16 * 1024 * 1024;

const leftOut = '\n[some output was left out while the terminal was stopped]\n';

interface Waiting {
  readonly bytes: Uint8Array;
  readonly taken: (error: Error | null) => void;
}

/** Writes to a descriptor and returns how many bytes it took; throws the system's error. Replaced in tests. */
export type WriteBytes = (bytes: Uint8Array) => number;

/**
 * Writes to a terminal without ever waiting for it. The runtimes write to terminals synchronously, so that Ctrl-S, a
 * selection by mouse or a slow connection would stop timeouts and everything else. What the terminal does not take waits in
 * memory, in order.
 */
export class TtyOutput {
  readonly #writeBytes: WriteBytes;
  readonly #waiting: Waiting[] = [];
  #size = 0;
  #isRetrying = false;
  #leftOut = false;

  constructor(writeBytes: WriteBytes) {
    this.#writeBytes = writeBytes;
  }

  /** Opens the terminal of a standard stream for this; null where it cannot be opened a second time. */
  static open(descriptor: number): TtyOutput | null {
    if (process.platform === 'win32') return null;
    // A descriptor of its own: the flag would hold for every process that shares the standard stream.
    const path = process.platform === 'linux' ? `/proc/self/fd/${descriptor}` : '/dev/tty';
    try {
      const own = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
      return new TtyOutput((bytes) => writeSync(own, bytes));
    } catch {
      return null;
    }
  }

  /** Whether earlier output still waits for the terminal. */
  get isBehind(): boolean {
    return this.#waiting.length > 0;
  }

  /** @param taken called when the terminal has taken the text, or with the error that keeps it from doing so */
  write(text: string, taken: (error: Error | null) => void): void {
    const bytes = Buffer.from(text);
    if (this.#size + bytes.length > mostWaiting) {
      this.#leftOut = true;
      taken(null);
      return;
    }
    this.#add(bytes, taken);
    if (!this.#isRetrying) this.#drain();
  }

  #add(bytes: Uint8Array, taken: Waiting['taken']): void {
    this.#size += bytes.length;
    this.#waiting.push({ bytes, taken });
  }

  #drain(): void {
    for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
      let count = 0;
      let problem: Error | null = null;
      try {
        count = this.#writeBytes(first.bytes);
      } catch (error) {
        if (isBusy(error)) {
          this.#retry();
          return;
        }
        problem = error as Error;
        count = first.bytes.length;
      }
      this.#size -= count;
      if (count < first.bytes.length) this.#waiting[0] = { ...first, bytes: first.bytes.subarray(count) };
      else {
        this.#waiting.shift();
        first.taken(problem);
      }
    }
    if (!this.#leftOut) return;
    this.#leftOut = false;
    this.#add(Buffer.from(leftOut), () => {});
    this.#drain();
  }

  #retry(): void {
    this.#isRetrying = true;
    setTimeout(() => {
      this.#isRetrying = false;
      this.#drain();
    }, retryMs);
  }
}

function isBusy(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EAGAIN' || code === 'EWOULDBLOCK' || code === 'EINTR';
}
