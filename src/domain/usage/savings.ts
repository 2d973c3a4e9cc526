import { z } from 'zod';
import { formatUsd } from '../text/format.ts';
import { sumKnown, writingAnewUsd } from './cost.ts';
import type { Prices, UsageByModel } from './usage.ts';

/**
 * What was saved, US dollars, each against its own baseline: the amounts overlap and must not be added. An amount is
 * negative where something cost more than it saved.
 */
export const savingsSchema = z.object({
  cacheUsd: z
    .number()
    .nullable()
    .describe(
      'net: cache reads × (input price − cache-read price) − cache writes × (their price − input price); null when unknown',
    ),
  warmStartUsd: z
    .number()
    .nullable()
    .describe('against the same requests without the warm start; null when there was none'),
  sharedContextUsd: z
    .number()
    .nullable()
    .describe('against reading the context in every task, less the price of the context; null when there was none'),
});
export type Savings = Readonly<z.infer<typeof savingsSchema>>;

/** No cache was used, and nothing was shared. */
export const noSavings: Savings = { cacheUsd: 0, warmStartUsd: null, sharedContextUsd: null };

/** The savings of several parts together. That of the cache is unknown if one of its parts is. */
export function sumSavings(parts: readonly Savings[]): Savings {
  const sumThere = (amounts: readonly (number | null)[]): number | null => {
    const there = amounts.filter((amount) => amount !== null);
    return there.length === 0 ? null : sumKnown(there);
  };
  return {
    cacheUsd: sumKnown(parts.map(({ cacheUsd }) => cacheUsd)),
    warmStartUsd: sumThere(parts.map(({ warmStartUsd }) => warmStartUsd)),
    sharedContextUsd: sumThere(parts.map(({ sharedContextUsd }) => sharedContextUsd)),
  };
}

/**
 * The savings in stored data. Files of earlier versions have only what cache reads saved (`cacheSavedUsd`). Without cache
 * writes that is the net saving; otherwise the net saving is unknown.
 * @param cacheWrites tokens written to the cache
 */
export function readSavings(
  stored: { readonly savings?: Savings | undefined; readonly cacheSavedUsd?: number | null | undefined },
  cacheWrites: number,
): Savings {
  if (stored.savings !== undefined) return stored.savings;
  return { ...noSavings, cacheUsd: cacheWrites > 0 ? null : (stored.cacheSavedUsd ?? null) };
}

/** One saving in words: what saved, how much, and how that is known. */
export interface ToldSaving {
  readonly name: string;
  /** `saved $0.02`, `cost $0.01 more than it saved`, `saved an unknown amount`. */
  readonly told: string;
  /** Whether it is measured or derived, and from what. */
  readonly basis: string;
}

/** The savings in words, in the order in which every report shows them: the cache, and what else there is to tell of. */
export function tellSavings({ cacheUsd, warmStartUsd, sharedContextUsd }: Savings): ToldSaving[] {
  return [
    cacheUsd === null
      ? {
          name: 'prompt cache',
          told: 'saved an unknown amount',
          basis: 'a list price or the cache writes are not known',
        }
      : told('prompt cache', cacheUsd, 'derived from cache reads and writes at list prices'),
    ...(warmStartUsd === null
      ? []
      : [told('warm start', warmStartUsd, 'derived from the cache reads of requests that waited, at list prices')]),
    ...(sharedContextUsd === null
      ? []
      : [
          told(
            'shared context',
            sharedContextUsd,
            "derived from its cache reads at list prices, less the context's cost",
          ),
        ]),
  ];
}

function told(name: string, dollars: number, basis: string): ToldSaving {
  const amount = formatUsd(Math.abs(dollars));
  return { name, told: dollars < 0 ? `cost ${amount} more than it saved` : `saved ${amount}`, basis };
}

/** Each saving in words: `prompt cache saved $0.02, derived from …`. */
export function savingTexts(savings: Savings): string[] {
  return tellSavings(savings).map(({ name, told, basis }) => `${name} ${told}, ${basis}`);
}

/** The savings in one line. */
export function savingsText(savings: Savings): string {
  return savingTexts(savings).join(' · ');
}

/**
 * What was saved by requests that waited until another had written their common prefix to the prompt cache, US dollars:
 * what they read, they would have written themselves, at the price for five minutes. Null if there were none, or a price is
 * not known.
 * @param warmed what those requests have used
 */
export function warmStartSavings(warmed: UsageByModel, prices: Prices): number | null {
  const read = Object.entries(warmed).filter(([, { cacheRead }]) => cacheRead > 0);
  if (read.length === 0) return null;
  return sumKnown(
    read.map(([model, { cacheRead }]) => {
      const price = prices(model);
      return price === null ? null : writingAnewUsd(cacheRead, price);
    }),
  );
}
