/** Random numbers that are the same for the same seed, on every runtime. */
export interface Random {
  /** Between 0 and 1, both excluded. */
  uniform(): number;
  /** From the standard normal distribution. */
  normal(): number;
  /** From the chi-squared distribution with so many degrees of freedom, at least 1. */
  chiSquared(degrees: number): number;
}

/** Random numbers from a 32-bit seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32: small, and good enough to draw some hundred thousand numbers.
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
  let spare: number | null = null;
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    // Box–Muller makes two at a time.
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return {
    uniform,
    normal,
    chiSquared(degrees) {
      // Wilson and Hilferty's approximation, which is close from about three degrees on.
      const scale = 2 / (9 * degrees);
      return Math.max(degrees / 100, degrees * (1 - scale + normal() * Math.sqrt(scale)) ** 3);
    },
  };
}
