import type { TimeSource } from '../../../src/machine/clock.ts';

interface Timer {
  due: number;
  readonly everyMs: number | null;
  readonly callback: () => void;
}

/** The time of a process that can stand still: then time passes and no timer fires until it goes on. */
export class FreezingTime implements TimeSource {
  readonly #timers = new Set<Timer>();
  #now = 1_000;

  wall(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    return this.#set({ due: this.#now + ms, everyMs: null, callback });
  }

  every(everyMs: number, callback: () => void): () => void {
    return this.#set({ due: this.#now + everyMs, everyMs, callback });
  }

  /** The number of timers that are set. */
  get pending(): number {
    return this.#timers.size;
  }

  /** The process stands still for so long. */
  freeze(ms: number): void {
    this.#now += ms;
  }

  /** The process runs for so long, and does after each timer what follows from it. */
  async run(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (;;) {
      const next = [...this.#timers].sort((a, b) => a.due - b.due)[0];
      if (next === undefined || next.due > end) break;
      // A timer that became due during a standstill fires late.
      this.#now = Math.max(this.#now, next.due);
      if (next.everyMs === null) this.#timers.delete(next);
      else next.due = this.#now + next.everyMs;
      next.callback();
      await settle();
    }
    this.#now = end;
  }

  #set(timer: Timer): () => void {
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }
}

function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
