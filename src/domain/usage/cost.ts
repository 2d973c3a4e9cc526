import type { Prices, UsageByModel } from './usage.ts';

/** US dollars for a usage, or null when a model that used tokens has no known price. */
export function costOf(usage: UsageByModel, prices: Prices): number | null {
  let dollars = 0;
  for (const [model, tokens] of Object.entries(usage)) {
    const price = prices(model);
    if (price === null) return null;
    dollars +=
      (tokens.input * price.input +
        tokens.output * price.output +
        tokens.cacheRead * price.cacheRead +
        (tokens.cacheWrite - tokens.cacheWrite1h) * price.cacheWrite5m +
        tokens.cacheWrite1h * price.cacheWrite1h) /
      1_000_000;
  }
  return dollars;
}

/**
 * US dollars that reading from the prompt cache saved against sending the same tokens as plain input:
 * cache reads × (input price − cache-read price). Null when a model with cache reads has no known price.
 */
export function cacheSavings(usage: UsageByModel, prices: Prices): number | null {
  let dollars = 0;
  for (const [model, tokens] of Object.entries(usage)) {
    if (tokens.cacheRead === 0) continue;
    const price = prices(model);
    if (price === null) return null;
    dollars += (tokens.cacheRead * (price.input - price.cacheRead)) / 1_000_000;
  }
  return dollars;
}

/** The sum of amounts, or null as soon as one part is unknown: a sum without it would be too low. */
export function sumKnown(parts: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return sum;
}
