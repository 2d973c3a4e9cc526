import type { Clock } from '../../../src/domain/ports/machine.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** A clock whose time only passes on request. */
export class FakeClock implements Clock {
  #now: number;
  /** By due time; for the same due time, in the order in which they were set. */
  readonly #timers: Timer[] = [];

  constructor(now = 0) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  elapsed(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), callback };
    const later = this.#timers.findLastIndex(({ at }) => at <= timer.at) + 1;
    this.#timers.splice(later, 0, timer);
    return () => {
      const index = this.#timers.indexOf(timer);
      if (index !== -1) this.#timers.splice(index, 1);
    };
  }

  /** The number of timers that are set. */
  get pending(): number {
    return this.#timers.length;
  }

  /** Advances the time at once and calls the timers that become due, in order. */
  pass(ms: number): void {
    const end = this.#now + ms;
    while (this.#callNext(end));
    this.#now = end;
  }

  /** Advances the time from timer to timer. Before each timer and at the end, all pending promises are processed. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    while (this.#callNext(end)) await settle();
    this.#now = end;
  }

  /**
   * Advances the time until the promise has settled, and returns its result. Before each timer, all pending promises
   * are processed.
   * @param look called each time after that
   * @throws when no timer is left, or the promise takes longer than `longestMs`
   */
  async until<T>(promise: Promise<T>, longestMs: number, look: () => void = () => {}): Promise<T> {
    const end = this.#now + longestMs;
    let hasSettled = false;
    const done = (): void => {
      hasSettled = true;
    };
    promise.then(done, done);
    for (;;) {
      await settle();
      const next = this.#timers[0];
      if (hasSettled || next === undefined || next.at > this.#now) look();
      if (hasSettled) return promise;
      if (next === undefined) throw new Error(`nothing is left that could happen at ${this.#now} ms`);
      if (!this.#callNext(end)) throw new Error(`what was waited for has not happened after ${longestMs} ms`);
    }
  }

  /** Calls the next timer if it is due by the given time. */
  #callNext(end: number): boolean {
    const next = this.#timers[0];
    if (next === undefined || next.at > end) return false;
    this.#timers.shift();
    this.#now = next.at;
    next.callback();
    return true;
  }
}

/** Resolves when no microtask is left, which is the case when a macrotask runs. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
