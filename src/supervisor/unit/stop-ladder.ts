import type { Clock, ProcessHandle, ProcessHost } from '../../domain/ports/machine.ts';

/** How urgent a stop is. A stop can become more urgent, never less. */
export type Urgency = 'gently' | 'hurry' | 'kill';

/** The time limit of each step of the ladder, milliseconds. */
interface Deadlines {
  /** For the answer to the request to stop. */
  readonly ask: number;
  /** For exiting by itself after its input is closed. */
  readonly close: number;
  readonly terminate: number;
  readonly kill: number;
}

/** The limits add up to 5 s for `gently` and to 2 s for `hurry`. */
const deadlines: Record<Urgency, Deadlines> = {
  gently: { ask: 2_000, close: 1_000, terminate: 1_500, kill: 500 },
  hurry: { ask: 800, close: 300, terminate: 600, kill: 300 },
  kill: { ask: 0, close: 0, terminate: 0, kill: 500 },
};

/**
 * The time that a run within a session needs to stop its own sessions in a hurry and to record that, milliseconds. A run
 * within that one needs as much again.
 */
const innerRunMs = 3_000;
/** The most nested runs that are waited for. */
const mostNested = 3;

/** The time that the runs within a session need after SIGTERM, milliseconds; 0 if there are none. */
export async function innerRunsMs(host: ProcessHost, marker: string): Promise<number> {
  return innerRunMs * Math.min(mostNested, await host.nestedRuns(marker));
}

const order: readonly Urgency[] = ['gently', 'hurry', 'kill'];

/** Returns the more urgent of the two. */
export function moreUrgent(left: Urgency, right: Urgency): Urgency {
  return order.indexOf(left) >= order.indexOf(right) ? left : right;
}

export interface LadderOptions {
  readonly clock: Clock;
  readonly host: ProcessHost;
  readonly handle: ProcessHandle;
  readonly marker: string;
  /** Asks the session to end its turn; null if it cannot be asked. */
  readonly ask: (() => void) | null;
  /** Resolves when the session has answered with a result. */
  readonly answered: Promise<void>;
}

/**
 * Stops one session: ask → close its input → SIGTERM → SIGKILL. A session that is asked first reports its cost and ends
 * the processes of its tools. Every stop uses this ladder, whatever its cause.
 */
export class StopLadder {
  readonly #options: LadderOptions;
  #urgency: Urgency = 'gently';
  #hurried = Promise.withResolvers<void>();
  #climbing: Promise<void> | null = null;
  /** Whether a signal was sent. */
  forced = false;

  constructor(options: LadderOptions) {
    this.#options = options;
  }

  /** Starts the ladder, or makes it more urgent. Resolves when the process has ended or the last step is over. */
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
    // Time left over from a quick answer is added to this step: on a busy machine a process takes longer to exit.
    const askedMs = ask === null ? null : clock.elapsed() - start;
    if (await this.#wait('close', ended, (limit) => (askedMs === null ? 0 : Math.max(0, limit.ask - askedMs)))) return;
    this.forced = true;
    for (const [step, signal] of [
      ['terminate', 'SIGTERM'],
      ['kill', 'SIGKILL'],
    ] as const) {
      if (step === 'terminate' && this.#urgency === 'kill') continue;
      handle.signal(signal);
      // An error in listing processes is ignored here: the sweep that follows reports it.
      const [nestedMs] = await Promise.all([
        step === 'terminate' ? innerRunsMs(host, marker).catch(() => 0) : 0,
        host.signalTree(marker, handle.pid, signal).catch(() => {}),
      ]);
      if (await this.#wait(step, ended, () => nestedMs)) return;
    }
  }

  /**
   * Whether it happened within the step's time limit, which shrinks when the stop becomes more urgent.
   * @param moreMs what is added to the limit, unless the session is to be killed
   */
  async #wait(
    step: keyof Deadlines,
    happened: Promise<void>,
    moreMs: (limits: Deadlines) => number = () => 0,
  ): Promise<boolean> {
    const { clock } = this.#options;
    const start = clock.elapsed();
    const done = happened.then(() => true);
    for (;;) {
      const allowed = deadlines[this.#urgency];
      const more = this.#urgency === 'kill' ? 0 : moreMs(allowed);
      const left = allowed[step] + more - (clock.elapsed() - start);
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
