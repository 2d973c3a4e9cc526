import type { Clock } from '../../../src/domain/ports/machine.ts';
import type { Slot, Slots } from '../../../src/domain/ports/slots.ts';

/** From a time on, milliseconds, so many slots are there for the run. */
export interface Supply {
  readonly fromMs: number;
  readonly slots: number;
}

/** Slots that others may take and give back, with all that was done with them. */
export class FakeSlots implements Slots {
  readonly #clock: Clock;
  #supply: number;
  #wake = (): void => {};
  claimed = 0;
  /** When each was claimed. */
  readonly claims: number[] = [];
  wanted = 0;
  isClosed = false;

  constructor(clock: Clock, slots: number, later: readonly Supply[] = []) {
    this.#clock = clock;
    this.#supply = slots;
    for (const next of later) {
      clock.after(next.fromMs - clock.elapsed(), () => {
        this.#supply = next.slots;
        this.#wake();
      });
    }
  }

  get free(): number {
    return Math.max(0, this.#supply - this.claimed);
  }

  want(count: number): void {
    this.wanted = count;
  }

  claim(): Slot {
    if (this.isClosed) throw new Error('a slot was claimed after all were given back');
    if (this.free === 0) throw new Error('a slot was claimed though none is free');
    this.claimed += 1;
    this.claims.push(this.#clock.elapsed());
    let isHeld = true;
    return {
      release: () => {
        if (isHeld) this.claimed -= 1;
        isHeld = false;
      },
    };
  }

  onFree(wake: () => void): void {
    this.#wake = wake;
  }

  onBroken(): void {}

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }
}
