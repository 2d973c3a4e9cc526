import type { Clock } from '../../../src/domain/ports/machine.ts';

/** How many times more slowly time passes. */
const slowness = 20;

/** The longest delay that a timer can hold. */
const longestTimerMs = 2 ** 31 - 1;

interface Timer {
  readonly due: number;
  readonly callback: () => void;
  cancel: () => void;
}

/**
 * Time for tests with real processes. It passes 20 times more slowly than the machine's, so that no deadline strikes
 * only because the machine is slow; a test that needs a deadline to strike calls `skip` when all else is as it must be.
 */
export class PatientClock implements Clock {
  readonly #timers = new Set<Timer>();
  #pace = 1 / slowness;
  /** A moment by the machine's stop watch, and the same moment by this one. */
  #since = { real: performance.now(), own: 0 };

  now(): number {
    return Date.now();
  }

  elapsed(): number {
    return this.#since.own + (performance.now() - this.#since.real) * this.#pace;
  }

  after(ms: number, callback: () => void): () => void {
    const timer: Timer = { due: this.elapsed() + ms, callback, cancel: () => {} };
    this.#arm(timer);
    return () => this.#disarm(timer);
  }

  /** Lets so much time pass at once; before and after that, everything happens that waits for no other process. */
  async skip(ms: number): Promise<void> {
    await settle();
    this.#restart(this.elapsed() + ms, this.#pace);
    await settle();
  }

  /** Lets time pass as fast as everywhere from now on. */
  letRun(): void {
    this.#restart(this.elapsed(), 1);
  }

  #restart(own: number, pace: number): void {
    this.#since = { real: performance.now(), own };
    this.#pace = pace;
    for (const timer of [...this.#timers].sort((a, b) => a.due - b.due)) {
      if (!this.#timers.has(timer)) continue; // cancelled by one that was due before it
      this.#disarm(timer);
      if (timer.due <= own) timer.callback();
      else this.#arm(timer);
    }
  }

  #arm(timer: Timer): void {
    const fire = (): void => {
      this.#timers.delete(timer);
      timer.callback();
    };
    const handle = setTimeout(fire, Math.min(Math.max(0, (timer.due - this.elapsed()) / this.#pace), longestTimerMs));
    timer.cancel = () => clearTimeout(handle);
    this.#timers.add(timer);
  }

  #disarm(timer: Timer): void {
    timer.cancel();
    this.#timers.delete(timer);
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
