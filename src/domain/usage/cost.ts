import type { Prices, UsageByModel } from './usage.ts';

/**
 * What something cost, in US dollars. Where a part is missing, `knownUsd` is what it cost at least. All sums of money
 * are made here, so that every place that tells one says the same.
 */
export interface Cost {
  readonly knownUsd: number;
  /** Whether a part has no known price; nothing of that part is in `knownUsd`. */
  readonly hasUnknown: boolean;
  /** Whether a part is not final: its session is at work, or ended without an account. */
  readonly isPartial: boolean;
}

/** What nothing costs. */
export const noCost: Cost = { knownUsd: 0, hasUnknown: false, isPartial: false };

/** The sum of two costs. A part that is missing in one of them is missing in the sum. */
export function addCost(left: Cost, right: Cost): Cost {
  return {
    knownUsd: left.knownUsd + right.knownUsd,
    hasUnknown: left.hasUnknown || right.hasUnknown,
    isPartial: left.isPartial || right.isPartial,
  };
}

/** The sum of any number of costs. */
export function sumCosts(costs: readonly Cost[]): Cost {
  return costs.reduce(addCost, noCost);
}

/** A cost under the keys that stored and printed data have had since version 1. */
export interface CostData {
  /** Null when a part has no known price; in the totals of a status or a history the sum of what is known. */
  readonly costUsd: number | null;
  readonly costIsPartial: boolean;
  /** What is known of a cost that is null. Files of earlier versions do not have it. */
  readonly knownCostUsd?: number | undefined;
}

/** Reads a cost from data, of earlier versions too. */
export function readCost({ costUsd, costIsPartial, knownCostUsd }: CostData): Cost {
  return { knownUsd: knownCostUsd ?? costUsd ?? 0, hasUnknown: costUsd === null, isPartial: costIsPartial };
}

/** A cost as data: of a session, a task or a run. */
export function costData({ knownUsd, hasUnknown, isPartial }: Cost) {
  return { costUsd: hasUnknown ? null : knownUsd, costIsPartial: isPartial, knownCostUsd: knownUsd };
}

/** A cost as data in the totals of a status or a history, whose `costUsd` has always been the sum of what is known. */
export function knownCostData({ knownUsd, hasUnknown, isPartial }: Cost) {
  return { costUsd: knownUsd, costIsPartial: hasUnknown || isPartial };
}

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
