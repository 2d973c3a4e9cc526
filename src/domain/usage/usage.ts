import { z } from 'zod';

const count = z.number().int().nonnegative();

/** Tokens by kind. `cacheWrite1h` is the part of `cacheWrite` kept for an hour (priced apart from the 5-minute part). */
export const tokensSchema = z.object({
  input: count,
  output: count,
  cacheRead: count,
  cacheWrite: count,
  cacheWrite1h: count,
});
export type Tokens = Readonly<z.infer<typeof tokensSchema>>;

/** Tokens by model, subagents included. */
export const usageByModelSchema = z.record(z.string(), tokensSchema);
export type UsageByModel = Readonly<z.infer<typeof usageByModelSchema>>;

export const noTokens: Tokens = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, cacheWrite1h: 0 };

/** US dollars per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite5m: number;
  readonly cacheWrite1h: number;
}

/** Looks up a model's price; null if it is not known. */
export type Prices = (model: string) => Price | null;

const kinds = ['input', 'output', 'cacheRead', 'cacheWrite', 'cacheWrite1h'] as const;

function combine(left: Tokens, right: Tokens, operation: (a: number, b: number) => number): Tokens {
  const combined = { ...noTokens };
  for (const kind of kinds) combined[kind] = operation(left[kind], right[kind]);
  return combined;
}

/** A model's share. The name is untrusted and may equal that of an inherited property such as `constructor`. */
export function shareOf(usage: UsageByModel, model: string): Tokens {
  return (Object.hasOwn(usage, model) ? usage[model] : undefined) ?? noTokens;
}

/** The sum of two counts, kind by kind. */
export function addTokens(left: Tokens, right: Tokens): Tokens {
  return combine(left, right, (a, b) => a + b);
}

/** The sum of two usages, model by model. */
export function addUsage(left: UsageByModel, right: UsageByModel): UsageByModel {
  const sum: Record<string, Tokens> = { ...left };
  for (const [model, tokens] of Object.entries(right)) sum[model] = addTokens(shareOf(sum, model), tokens);
  return sum;
}

/** `total` without `past`, never below zero; models without tokens left are dropped. */
export function subtractUsage(total: UsageByModel, past: UsageByModel): UsageByModel {
  const rest: Record<string, Tokens> = {};
  for (const [model, tokens] of Object.entries(total)) {
    const left = combine(tokens, shareOf(past, model), (a, b) => Math.max(0, a - b));
    if (kinds.some((kind) => left[kind] > 0)) rest[model] = left;
  }
  return rest;
}

/** Whether `total` is at least `part` for every kind and model. */
export function includesUsage(total: UsageByModel, part: UsageByModel): boolean {
  return Object.entries(part).every(([model, tokens]) =>
    kinds.every((kind) => shareOf(total, model)[kind] >= tokens[kind]),
  );
}

/** All models' tokens together. */
export function totalTokens(usage: UsageByModel): Tokens {
  return Object.values(usage).reduce(addTokens, noTokens);
}
