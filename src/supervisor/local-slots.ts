import type { Slot, Slots } from '../domain/ports/slots.ts';

/** As many slots as a run may have sessions at once, shared with nobody. */
export class LocalSlots implements Slots {
  readonly #count: number;
  #claimed = 0;

  constructor(count: number) {
    this.#count = count;
  }

  get free(): number {
    return this.#count - this.#claimed;
  }

  claim(): Slot {
    if (this.free <= 0) throw new Error('a slot was claimed though none is free');
    this.#claimed += 1;
    let held = true;
    return {
      release: () => {
        if (held) this.#claimed -= 1;
        held = false;
      },
    };
  }

  // Nobody else has these slots, so there is nothing to ask for, to be told or to give back.
  want(): void {}
  onFree(): void {}
  onBroken(): void {}
  close(): Promise<void> {
    return Promise.resolve();
  }
}
