/** The right to run one session. */
export interface Slot {
  /** Releases the slot. A second call does nothing. */
  release(): void;
}

/** The slots of one run: its own, or its share of a pool of several runs. */
export interface Slots {
  /** Sets how many more sessions the run would start if it had slots. Called whenever that number changes. */
  want(count: number): void;
  /** How many slots can be claimed now. */
  readonly free: number;
  /** @throws if none is free */
  claim(): Slot;
  /** Sets the function to call when a slot may have become free other than by `release`. */
  onFree(wake: () => void): void;
  /** Sets the function to call when an error prevents claiming further slots. */
  onBroken(tell: (error: unknown) => void): void;
  /** Releases all slots. No slot may be claimed afterwards. Never rejects. */
  close(): Promise<void>;
}
