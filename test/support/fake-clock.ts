import type { Clock } from '../../src/domain/ports/machine.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** Time that passes only when it is told to. */
export class FakeClock implements Clock {
  #now: number;
  /** The next one first; of those that are due at the same time, the one that was set first. */
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

  /** How many timers are set. */
  get pending(): number {
    return this.#timers.length;
  }

  /** Lets time pass at once and calls back whatever falls due on the way, in order. */
  pass(ms: number): void {
    const end = this.#now + ms;
    while (this.#callNext(end));
    this.#now = end;
  }

  /** Lets time pass from timer to timer; before each, and at the end, everything happens that needs no time. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    while (this.#callNext(end)) await settle();
    this.#now = end;
  }

  /**
   * Lets time pass until the promise has settled, and returns what it came to. Before each timer everything happens that
   * needs no time.
   * @param look called when nothing more happens at a time
   * @throws when nothing is left that time could bring about, or it takes longer than `longestMs`
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

  /** Calls the next timer, if it is due by then. */
  #callNext(end: number): boolean {
    const next = this.#timers[0];
    if (next === undefined || next.at > end) return false;
    this.#timers.shift();
    this.#now = next.at;
    next.callback();
    return true;
  }
}

/** Everything that needs neither time nor the machine has happened: no microtask is left when a macrotask runs. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
