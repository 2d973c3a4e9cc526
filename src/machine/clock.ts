import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers';
import type { Clock } from '../domain/ports/machine.ts';

/** The longest delay of a timer; with a longer one it would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** How often the clock looks whether this process stands still, milliseconds. */
const beatMs = 1_000;
/** How late a look may be before it shows a standstill, milliseconds. */
const lateMs = 1_000;

/** What tells the time; replaced in tests. Each function that sets a timer returns one that cancels it. */
export interface TimeSource {
  wall(): number;
  monotonic(): number;
  after(ms: number, callback: () => void): () => void;
  /** Calls `callback` again and again. Does not keep the process alive. */
  every(ms: number, callback: () => void): () => void;
}

const systemTime: TimeSource = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  every(ms, callback) {
    const timer = setInterval(callback, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
};

/**
 * The system's clock. `now` follows the wall clock but never runs backwards. `elapsed` is monotonic, and while a timer is
 * set it does not count the time in which this process stood still: stopped by Ctrl-Z, in a frozen virtual machine, or in a
 * computer that was asleep. Timers follow `elapsed`, so that none is due only because we were away.
 */
export class SystemClock implements Clock {
  readonly #source: TimeSource;
  #latest = 0;
  #timers = 0;
  #endBeat: (() => void) | null = null;
  #lastLook = 0;
  #stoodStill = 0;

  constructor(source = systemTime) {
    this.#source = source;
  }

  now(): number {
    this.#latest = Math.max(this.#latest, this.#source.wall());
    return this.#latest;
  }

  elapsed(): number {
    const now = this.#source.monotonic();
    if (this.#endBeat !== null) {
      const gap = now - this.#lastLook;
      if (gap > beatMs + lateMs) this.#stoodStill += gap - beatMs;
      this.#lastLook = now;
    }
    return now - this.#stoodStill;
  }

  after(ms: number, callback: () => void): () => void {
    this.#count(1);
    const due = this.elapsed() + Math.max(0, ms);
    let cancel = (): void => {};
    let isSet = true;
    const unset = (): void => {
      cancel();
      if (isSet) this.#count(-1);
      isSet = false;
    };
    const arm = (left: number): void => {
      cancel = this.#source.after(Math.min(left, longestTimerMs), () => {
        const more = due - this.elapsed();
        if (more > 0) {
          arm(more);
          return;
        }
        unset();
        callback();
      });
    };
    arm(Math.max(0, ms));
    return unset;
  }

  /** Looks at the time while a timer is set. */
  #count(change: 1 | -1): void {
    this.#timers += change;
    if (this.#timers > 0 && this.#endBeat === null) {
      this.#lastLook = this.#source.monotonic();
      this.#endBeat = this.#source.every(beatMs, () => void this.elapsed());
    }
    if (this.#timers > 0) return;
    this.#endBeat?.();
    this.#endBeat = null;
  }
}
