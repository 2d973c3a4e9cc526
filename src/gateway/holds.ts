import type { Hold, HoldReason } from '../domain/ports/gateway.ts';
import type { Clock } from '../domain/ports/machine.ts';

/** Shorter holds are not told: nobody could read of them. Milliseconds. */
const leastToldMs = 1_000;

/** What the requests of one attempt are held back for. Tells of the oldest hold once it has lasted. */
export class Holds {
  readonly #clock: Clock;
  readonly #onHeld: (hold: Hold | null) => void;
  /** In the order in which they began. */
  readonly #holds = new Map<object, Hold>();
  #told: Hold | null = null;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, onHeld: (hold: Hold | null) => void) {
    this.#clock = clock;
    this.#onHeld = onHeld;
  }

  /** Notes why a request is held back; null if it is not any more. */
  set(request: object, reason: HoldReason | null): void {
    if (reason === null) this.#holds.delete(request);
    else this.#holds.set(request, { reason, since: this.#holds.get(request)?.since ?? this.#clock.now() });
    if (this.#told !== null) this.#tell();
    else if (this.#holds.size === 0) this.stop();
    else this.#cancel ??= this.#clock.after(leastToldMs, () => this.#tell());
  }

  /** Tells nothing that has not been told. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #tell(): void {
    this.stop();
    const [oldest = null] = this.#holds.values();
    if (oldest?.reason === this.#told?.reason && oldest?.since === this.#told?.since) return;
    this.#told = oldest;
    this.#onHeld(oldest);
  }
}
