import type { Clock, ProcessHandle, ProcessHost } from '../../domain/ports/machine.ts';

/** How hard a stop presses. A stop may become more urgent, never less. */
export type Urgency = 'gently' | 'hurry' | 'kill';

/** How long each step of the ladder is given, milliseconds. */
interface Deadlines {
  /** For an answer to our asking. */
  readonly ask: number;
  /** For leaving by itself once its input is closed. */
  readonly close: number;
  readonly terminate: number;
  readonly kill: number;
}

/** The whole ladder fits in 5 s, in a hurry in 2 s. */
const deadlines: Record<Urgency, Deadlines> = {
  gently: { ask: 2_000, close: 1_000, terminate: 1_500, kill: 500 },
  hurry: { ask: 800, close: 300, terminate: 600, kill: 300 },
  kill: { ask: 0, close: 0, terminate: 0, kill: 500 },
};

const order: readonly Urgency[] = ['gently', 'hurry', 'kill'];

/** The more urgent of two. */
export function moreUrgent(left: Urgency, right: Urgency): Urgency {
  return order.indexOf(left) >= order.indexOf(right) ? left : right;
}

export interface LadderOptions {
  readonly clock: Clock;
  readonly host: ProcessHost;
  readonly handle: ProcessHandle;
  readonly marker: string;
  /** Asks the session to end its turn; null when it would not understand. */
  readonly ask: (() => void) | null;
  /** Resolves when it has answered with a result. */
  readonly answered: Promise<void>;
}

/**
 * Ends one session: ask → close its input → SIGTERM → SIGKILL. Asking first keeps what it had cost, and its tools'
 * processes end with it. Every cause of a stop climbs this one ladder.
 */
export class StopLadder {
  readonly #options: LadderOptions;
  #urgency: Urgency = 'gently';
  #hurried = Promise.withResolvers<void>();
  #climbing: Promise<void> | null = null;
  /** Whether a signal was needed. */
  forced = false;

  constructor(options: LadderOptions) {
    this.#options = options;
  }

  /** Starts to climb, or climbs on faster. Resolves when the process has ended or the last step is over. */
  climb(urgency: Urgency): Promise<void> {
    if (moreUrgent(this.#urgency, urgency) !== this.#urgency) {
      this.#urgency = urgency;
      this.#hurried.resolve();
      this.#hurried = Promise.withResolvers();
    }
    this.#climbing ??= this.#steps();
    return this.#climbing;
  }

  async #steps(): Promise<void> {
    const { ask, answered, clock, handle, host, marker } = this.#options;
    const ended = handle.exited.then(() => {});
    const start = clock.elapsed();
    if (ask !== null && this.#urgency !== 'kill') {
      ask();
      await this.#wait('ask', Promise.race([answered, ended]));
    }
    handle.closeInput();
    // The time that a quick answer has left over is for leaving: a busy machine takes its time to end a process.
    if (await this.#wait('close', ended, ask === null ? null : clock.elapsed() - start)) return;
    this.forced = true;
    for (const [step, signal] of [
      ['terminate', 'SIGTERM'],
      ['kill', 'SIGKILL'],
    ] as const) {
      if (step === 'terminate' && this.#urgency === 'kill') continue;
      handle.signal(signal);
      // A machine that cannot be looked at now is the sweep's business, which comes after the process and may fail.
      await host.signalTree(marker, handle.pid, signal).catch(() => {});
      if (await this.#wait(step, ended)) return;
    }
  }

  /** Whether it happened in the time that the step has; a step's time shrinks when the stop becomes more urgent. */
  async #wait(step: keyof Deadlines, happened: Promise<void>, askedMs: number | null = null): Promise<boolean> {
    const { clock } = this.#options;
    const start = clock.elapsed();
    const done = happened.then(() => true);
    for (;;) {
      const allowed = deadlines[this.#urgency];
      const unused = askedMs === null ? 0 : Math.max(0, allowed.ask - askedMs);
      const left = allowed[step] + unused - (clock.elapsed() - start);
      let cancel = (): void => {};
      const late = new Promise<false>((resolve) => {
        cancel = clock.after(Math.max(0, left), () => resolve(false));
      });
      const outcome = await Promise.race([done, late, this.#hurried.promise.then(() => null)]);
      cancel();
      if (outcome !== null) return outcome;
    }
  }
}
