import type { Clock } from '../domain/ports/machine.ts';

/** The longest delay of a timer; with a longer one it would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** The system's clock. `now` follows the wall clock but never runs backwards; `elapsed` is monotonic. */
export class SystemClock implements Clock {
  #latest = 0;

  now(): number {
    this.#latest = Math.max(this.#latest, Date.now());
    return this.#latest;
  }

  elapsed(): number {
    return performance.now();
  }

  after(ms: number, callback: () => void): () => void {
    const timer = setTimeout(callback, Math.min(Math.max(0, ms), longestTimerMs));
    return () => clearTimeout(timer);
  }
}
