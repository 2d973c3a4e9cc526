/** After so many steps everything that is made once has been made. */
const warmUp = 5_000;
/** A collection costs time, so it is not made after every step. */
const every = 5_000;

/** How much the heap grows while something is done again and again. Needs --expose-gc. */
export class HeapGauge {
  #base: number | null = null;
  #next = warmUp;
  /** The most that was held beyond the base, bytes, after a collection. */
  growth = 0;

  /** To be called after each step. @param steps how many there have been */
  read(steps: number): void {
    if (steps < this.#next) return;
    this.#next = steps + every;
    if (globalThis.gc === undefined) throw new Error('run this with --expose-gc');
    globalThis.gc();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    const held = heapUsed + arrayBuffers;
    this.#base ??= held;
    this.growth = Math.max(this.growth, held - this.#base);
  }
}
