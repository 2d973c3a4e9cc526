/** After this many steps, everything that is allocated only once has been allocated. */
const warmUp = 5_000;
/** The number of steps between two garbage collections, which take time. */
const every = 5_000;

/** Measures how much the heap grows while something is repeated. Needs --expose-gc. */
export class HeapGauge {
  #base: number | null = null;
  #next = warmUp;
  /** The largest growth after a garbage collection, bytes. */
  growth = 0;

  /** Must be called after each step. @param steps the number of steps so far */
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
