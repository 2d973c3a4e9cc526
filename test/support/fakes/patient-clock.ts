import type { Clock } from '../../../src/domain/ports/machine.ts';

/** The factor by which time passes more slowly. */
const slowness = 20;

/** The longest delay of a timer. */
const longestTimerMs = 2 ** 31 - 1;

interface Timer {
  readonly due: number;
  readonly callback: () => void;
  cancel: () => void;
}

/**
 * A clock for tests with real processes. Its time passes 20 times more slowly, so that no deadline expires only because
 * the machine is slow. A test that needs a deadline to expire calls `skip` when everything else is ready.
 */
export class PatientClock implements Clock {
  readonly #timers = new Set<Timer>();
  #pace = 1 / slowness;
  /** A moment in the machine's time, and the same moment in this clock's time. */
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

  /** Advances the time at once. Before and after that, it lets everything run that does not wait for a process. */
  async skip(ms: number): Promise<void> {
    await settle();
    this.#restart(this.elapsed() + ms, this.#pace);
    await settle();
  }

  /** Lets time pass at normal speed from now on. */
  letRun(): void {
    this.#restart(this.elapsed(), 1);
  }

  #restart(own: number, pace: number): void {
    this.#since = { real: performance.now(), own };
    this.#pace = pace;
    for (const timer of [...this.#timers].sort((a, b) => a.due - b.due)) {
      if (!this.#timers.has(timer)) continue; // cancelled by an earlier timer
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
