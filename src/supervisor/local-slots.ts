import type { Slot, Slots } from '../domain/ports/slots.ts';

/** The slots of a run that does not share them: one for each session it may run at once. */
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
    if (this.free <= 0) throw new Error('no slot is free');
    this.#claimed += 1;
    let held = true;
    return {
      release: () => {
        if (held) this.#claimed -= 1;
        held = false;
      },
    };
  }

  // These slots are not shared, so there is nothing to request, to be notified of or to return.
  want(): void {}
  onFree(): void {}
  onBroken(): void {}
  close(): Promise<void> {
    return Promise.resolve();
  }
}
