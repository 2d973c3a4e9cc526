/** Leave to run one session. */
export interface Slot {
  /** Gives the slot back. A second call does nothing. */
  release(): void;
}

/** The slots of one run: its own, or its part of those that several runs share. */
export interface Slots {
  /** Tells how many more sessions the run would start if it had the slots. Called again whenever that changes. */
  want(count: number): void;
  /** How many slots can be claimed now. */
  readonly free: number;
  /** @throws when none is free */
  claim(): Slot;
  /** Sets who is told when a slot may have become free other than by `release`. */
  onFree(wake: () => void): void;
  /** Sets who is told when no more slots can be had, because of an error. */
  onBroken(tell: (error: unknown) => void): void;
  /** Gives everything back: nothing is claimed any more. Never rejects. */
  close(): Promise<void>;
}
