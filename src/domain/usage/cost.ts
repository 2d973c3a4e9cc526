import type { Price, Prices, Tokens, UsageByModel } from './usage.ts';

/**
 * A cost in US dollars. If a part is missing, `knownUsd` is a lower bound. All sums of money are computed in this module,
 * so that every place shows the same number.
 */
export interface Cost {
  readonly knownUsd: number;
  /** Whether a part has no known price; that part is not included in `knownUsd`. */
  readonly hasUnknown: boolean;
  /** Whether a part is not final: its session is running, or ended without an account. */
  readonly isPartial: boolean;
}

/** The zero cost. */
export const noCost: Cost = { knownUsd: 0, hasUnknown: false, isPartial: false };

/** The sum of two costs. What is missing in one is missing in the sum. */
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

/** A cost under the keys used in stored and printed data since version 1. */
export interface CostData {
  /** Null if a part has no known price; in the totals of a status or a history, the sum of the known parts. */
  readonly costUsd: number | null;
  readonly costIsPartial: boolean;
  /** The known part of a cost that is null. Missing in files of earlier versions. */
  readonly knownCostUsd?: number | undefined;
}

/** Reads a cost from data, including data of earlier versions. */
export function readCost({ costUsd, costIsPartial, knownCostUsd }: CostData): Cost {
  return { knownUsd: knownCostUsd ?? costUsd ?? 0, hasUnknown: costUsd === null, isPartial: costIsPartial };
}

/** The cost of a session, a task or a run as data. */
export function costData({ knownUsd, hasUnknown, isPartial }: Cost) {
  return { costUsd: hasUnknown ? null : knownUsd, costIsPartial: isPartial, knownCostUsd: knownUsd };
}

/** A cost as data in the totals of a status or a history, where `costUsd` is the sum of the known parts. */
export function knownCostData({ knownUsd, hasUnknown, isPartial }: Cost) {
  return { costUsd: knownUsd, costIsPartial: hasUnknown || isPartial };
}

/** The cost of a usage, US dollars; null if a model that used tokens has no known price. */
export function costOf(usage: UsageByModel, prices: Prices): number | null {
  let dollars = 0;
  for (const [model, tokens] of Object.entries(usage)) {
    const price = prices(model);
    if (price === null) return null;
    dollars += costOfTokens(tokens, price);
  }
  return dollars;
}

/** The cost of tokens of one model, US dollars. */
export function costOfTokens(tokens: Tokens, price: Price): number {
  return (
    (tokens.input * price.input +
      tokens.output * price.output +
      tokens.cacheRead * price.cacheRead +
      (tokens.cacheWrite - tokens.cacheWrite1h) * price.cacheWrite5m +
      tokens.cacheWrite1h * price.cacheWrite1h) /
    1_000_000
  );
}

/** What it costs more to write tokens to the prompt cache, for five minutes or an hour, than to read them; US dollars. */
export function writingAnewUsd(tokens: number, price: Price, lives: '5m' | '1h' = '5m'): number {
  const write = lives === '1h' ? price.cacheWrite1h : price.cacheWrite5m;
  return (tokens * (write - price.cacheRead)) / 1_000_000;
}

/**
 * What the prompt cache saved, US dollars. `grossUsd`: cache reads × (input price − cache-read price). `netUsd`: that less
 * the surcharge for writing, cache writes × (their price − input price), by lifetime; negative when the cache cost more
 * than it saved. Each is null if a model with such tokens has no known price.
 */
export function cacheSavings(
  usage: UsageByModel,
  prices: Prices,
): { readonly grossUsd: number | null; readonly netUsd: number | null } {
  const amounts = Object.entries(usage).map(([model, { cacheRead, cacheWrite, cacheWrite1h }]) => {
    const price = prices(model);
    const saved = (each: Price): number => cacheRead * (each.input - each.cacheRead);
    const surcharge = (each: Price): number =>
      (cacheWrite - cacheWrite1h) * (each.cacheWrite5m - each.input) + cacheWrite1h * (each.cacheWrite1h - each.input);
    if (price !== null) return { gross: saved(price) / 1_000_000, net: (saved(price) - surcharge(price)) / 1_000_000 };
    return { gross: cacheRead === 0 ? 0 : null, net: cacheRead + cacheWrite === 0 ? 0 : null };
  });
  return {
    grossUsd: sumKnown(amounts.map(({ gross }) => gross)),
    netUsd: sumKnown(amounts.map(({ net }) => net)),
  };
}

/** The sum of amounts; null if one is unknown, because a sum without it would be too low. */
export function sumKnown(parts: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return sum;
}
