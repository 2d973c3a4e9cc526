/** A reproducible random number generator: the same seed gives the same numbers. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Uniform in [0, 1). A linear congruential generator with PCG's output permutation. */
  next(): number {
    this.#state = (Math.imul(this.#state, 747_796_405) + 2_891_336_453) >>> 0;
    const stirred = Math.imul((this.#state >>> ((this.#state >>> 28) + 4)) ^ this.#state, 277_803_737) >>> 0;
    return (((stirred >>> 22) ^ stirred) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.int(0, items.length - 1)] ?? items[0];
  }
}
