import type { Clock } from '../../../src/domain/ports/machine.ts';
import type { Slot, Slots } from '../../../src/domain/ports/slots.ts';
import { LocalSlots } from '../../../src/supervisor/local-slots.ts';

/** From a time on, milliseconds, so many slots are there for the run. */
export interface Supply {
  readonly fromMs: number;
  readonly slots: number;
}

/** Slots, with all that a run has done with them. */
export class WatchedSlots implements Slots {
  readonly #slots: Slots;
  readonly #clock: Clock;
  claimed = 0;
  /** When each was claimed. */
  readonly claims: number[] = [];
  wanted = 0;
  isClosed = false;

  constructor(slots: Slots, clock: Clock) {
    this.#slots = slots;
    this.#clock = clock;
  }

  get free(): number {
    return this.#slots.free;
  }

  want(count: number): void {
    this.wanted = count;
    this.#slots.want(count);
  }

  claim(): Slot {
    if (this.isClosed) throw new Error('a slot was claimed after all were given back');
    const slot = this.#slots.claim();
    this.claimed += 1;
    this.claims.push(this.#clock.elapsed());
    let isHeld = true;
    return {
      release: () => {
        if (isHeld) this.claimed -= 1;
        isHeld = false;
        slot.release();
      },
    };
  }

  onFree(wake: () => void): void {
    this.#slots.onFree(wake);
  }

  onBroken(tell: (error: unknown) => void): void {
    this.#slots.onBroken(tell);
  }

  close(): Promise<void> {
    this.isClosed = true;
    return this.#slots.close();
  }
}

/** Slots that others take and give back meanwhile. */
export class SuppliedSlots implements Slots {
  /** As many as there ever are. */
  readonly #all: LocalSlots;
  /** How many of them others have now. */
  #taken: number;
  #wake = (): void => {};

  constructor(supplies: readonly Supply[], clock: Clock) {
    const most = Math.max(0, ...supplies.map(({ slots }) => slots));
    const [first, ...later] = supplies;
    this.#all = new LocalSlots(most);
    this.#taken = most - (first?.slots ?? 0);
    for (const { fromMs, slots } of later) {
      clock.after(fromMs - clock.elapsed(), () => {
        this.#taken = most - slots;
        this.#wake();
      });
    }
  }

  get free(): number {
    return Math.max(0, this.#all.free - this.#taken);
  }

  claim(): Slot {
    if (this.free === 0) throw new Error('a slot was claimed though others have all of them');
    return this.#all.claim();
  }

  onFree(wake: () => void): void {
    this.#wake = wake;
  }

  want(): void {}
  onBroken(): void {}
  close(): Promise<void> {
    return Promise.resolve();
  }
}
