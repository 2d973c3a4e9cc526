import type { Price } from '../../domain/usage/usage.ts';

/**
 * US dollars per million tokens, as charged by Claude Code 2.1.332 on 2026-11-26: measured by reporting 10,000 tokens of
 * one kind to the CLI and reading `costUSD` (the test of this file measures them again). Used only where the CLI reports
 * no cost (a session that was killed) and for the savings of the prompt cache. The CLI charges more for very long
 * contexts of some models; a cost that it reports takes precedence.
 */
const measured: Readonly<Record<string, readonly [input: number, output: number, cacheRead: number]>> = {
  'claude-fable-5-2': [8, 40, 0.2],
  'claude-fable-5-1': [10, 50, 0.25],
  'claude-fable-5': [10, 50, 1],
  'claude-mythos-5-2': [8, 40, 0.2],
  'claude-mythos-5': [10, 50, 1],
  'claude-opus-5-5': [4, 20, 0.2],
  'claude-opus-5': [5, 25, 0.5],
  'claude-opus-4-8': [5, 25, 0.5],
  'claude-opus-4-7': [5, 25, 0.5],
  'claude-opus-4-6': [5, 25, 0.5],
  'claude-opus-4-5': [5, 25, 0.5],
  'claude-sonnet-5-5': [2, 10, 0.1],
  'claude-sonnet-5': [2, 10, 0.2],
  'claude-sonnet-4-6': [3, 15, 0.3],
  'claude-sonnet-4-5': [3, 15, 0.3],
  'claude-sonnet-4-0': [3, 15, 0.3],
  'claude-haiku-5-5': [0.1, 0.5, 0.01],
  'claude-haiku-4-5': [1, 5, 0.1],
};

/** The models whose prices were measured. */
export const pricedModels: readonly string[] = Object.keys(measured);

/**
 * The price of a model by its name in the stream, which may include a date or a provider's prefix and suffix
 * (`claude-haiku-4-5-20251001`, `us.anthropic.claude-sonnet-4-5-20250929-v1:0`); null if it was not measured.
 */
export function priceOf(model: string): Price | null {
  const name = /(claude-[a-z]+-\d+(?:-\d{1,2})?)(?=$|-\d{8}|-v\d|[@:[])/.exec(model)?.[1];
  const row = name === undefined ? undefined : measured[name];
  if (row === undefined) return null;
  const [input, output, cacheRead] = row;
  // Measured for every model above: a write kept for 5 minutes costs 1.25 times the input price, for an hour 2 times.
  return { input, output, cacheRead, cacheWrite5m: input * 1.25, cacheWrite1h: input * 2 };
}
