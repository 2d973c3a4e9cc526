import type { Supervisor } from '../../app/open-run.ts';
import { onEndingSignals } from '../../app/surroundings/runtime.ts';
import type { TimeLeft } from '../github/client/time-left.ts';

type Stop = Supervisor['stop'];

/**
 * The runner sends SIGINT to a cancelled step, SIGTERM 7.5 seconds later, and kills everything after another 2.5
 * seconds. Sessions take up to two seconds to stop. A comment must be written within this time after the SIGINT.
 */
const timeAfterInterruptMs = 6_500;
/** The same after a SIGTERM. */
const timeAfterTerminateMs = 1_800;

/**
 * The runner's request to stop, when a workflow is cancelled. It is listened to before anything is started. A run that is
 * attached is stopped on SIGINT in a hurry, on SIGTERM by killing; by other signals in a hurry as well.
 */
export class StopRequest {
  readonly #made = new AbortController();
  readonly #outOfTime = new AbortController();
  readonly #endSignals: () => void;
  #order: Parameters<Stop> | null = null;
  #stop: Stop | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.#endSignals = onEndingSignals({
      onInterrupt: () => this.#make('interrupted', 'the workflow was cancelled', 'hurry'),
      onEnding: (signal) => {
        if (signal === 'SIGTERM') this.#make('terminated', 'the runner ended the step', 'kill');
        else this.#make('terminated', `received ${signal}`, 'hurry');
      },
    });
  }

  /** Why the step is to stop; null while it is not. */
  get why(): string | null {
    return this.#order?.[1] ?? null;
  }

  /** Aborted when the runner has asked to stop. */
  get made(): AbortSignal {
    return this.#made.signal;
  }

  /** The time that is left to tell anything: without a request, any. */
  get time(): TimeLeft {
    const left = (): number =>
      this.#endsAt === null ? Number.POSITIVE_INFINITY : Math.max(0, this.#endsAt - performance.now());
    return { signal: this.#outOfTime.signal, left };
  }

  /** Stops a run on request; at once if that was made already. */
  attach(stop: Stop): void {
    this.#stop = stop;
    if (this.#order !== null) stop(...this.#order);
  }

  /** Stops listening to signals. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#endSignals();
  }

  #make(...order: Parameters<Stop>): void {
    this.#order ??= order;
    this.#endAfter(order[2] === 'kill' ? timeAfterTerminateMs : timeAfterInterruptMs);
    this.#made.abort();
    this.#stop?.(...order);
  }

  #endAfter(ms: number): void {
    const endsAt = performance.now() + ms;
    if (this.#endsAt !== null && this.#endsAt <= endsAt) return;
    clearTimeout(this.#timer);
    this.#endsAt = endsAt;
    this.#timer = setTimeout(() => this.#outOfTime.abort(), ms);
  }

  #endsAt: number | null = null;
}
