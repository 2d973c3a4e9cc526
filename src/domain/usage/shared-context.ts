import { z } from 'zod';
import { writingAnewUsd } from './cost.ts';
import type { Prices, Tokens } from './usage.ts';

const count = z.number().int().nonnegative();

/** The first request of a session. */
export const openingSchema = z.object({
  /** The tokens that it sent, whether they were in the cache or not. */
  prompt: count,
  /** Those that it read from the cache. */
  cacheRead: count,
  /** What it would have cost more to write these anew, US dollars; null if the price is not known. */
  anewUsd: z.number().nonnegative().nullable(),
});
export type Opening = Readonly<z.infer<typeof openingSchema>>;

/** What is to be known of a session's first request. */
export function openingOf(
  { model, tokens }: { readonly model: string; readonly tokens: Tokens },
  prices: Prices,
): Opening {
  const { input, cacheRead, cacheWrite, cacheWrite1h } = tokens;
  const price = prices(model);
  // Where it wrote nothing, the shorter lifetime is assumed, which is the cheaper one.
  const lives = cacheWrite1h > 0 ? '1h' : '5m';
  const anewUsd = price === null ? null : Math.max(0, writingAnewUsd(cacheRead, price, lives));
  return { prompt: input + cacheRead + cacheWrite, cacheRead, anewUsd };
}

/** A session that has read a context for others. */
export interface ContextReading {
  /** Null if its first request was not seen. */
  readonly opening: Opening | null;
  /** US dollars, of all attempts; null if a part is not known. */
  readonly costUsd: number | null;
}

/**
 * US dollars saved by sharing a context, against sessions that each send it themselves: for each fork, what it read of the
 * context's tokens × (write price − read price), less the cost of the context. What a session would have sent anyway, the
 * system prompt and the tools, is not counted, nor the output that reading would have taken. Negative if the context cost more
 * than it saved; null if a part is not known.
 * @param forks the first requests of the sessions that began with the context; null for one that was not seen
 */
export function sharedContextSavings(context: ContextReading, forks: readonly (Opening | null)[]): number | null {
  const { opening, costUsd } = context;
  if (costUsd === null) return null;
  let saved = -costUsd;
  for (const fork of forks) {
    if (opening === null || fork === null || fork.anewUsd === null) return null;
    const read = Math.max(0, fork.cacheRead - opening.prompt);
    if (read > 0) saved += fork.anewUsd * (read / fork.cacheRead);
  }
  return saved;
}
