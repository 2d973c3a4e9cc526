import type { z } from 'zod';
import type { Tokens } from '../../../domain/usage/usage.ts';
import type { finalUsageSchema, messageUsageSchema } from './stream-line.ts';

/** The tokens of one message, from the API's usage object at its start. */
export function tokensOf(usage: z.infer<typeof messageUsageSchema>): Tokens {
  return {
    input: usage.input_tokens,
    output: usage.output_tokens,
    cacheRead: usage.cache_read_input_tokens,
    cacheWrite: usage.cache_creation_input_tokens,
    cacheWrite1h: Math.min(usage.cache_creation?.ephemeral_1h_input_tokens ?? 0, usage.cache_creation_input_tokens),
  };
}

/**
 * The tokens of one message at its end, which are cumulative. Some versions repeat the input counts here; a missing count
 * keeps its value from the start.
 */
export function finalTokens(start: Tokens, usage: z.infer<typeof finalUsageSchema>): Tokens {
  return {
    ...start,
    input: usage.input_tokens ?? start.input,
    output: usage.output_tokens ?? start.output,
    cacheRead: usage.cache_read_input_tokens ?? start.cacheRead,
    cacheWrite: Math.max(usage.cache_creation_input_tokens ?? 0, start.cacheWrite),
  };
}
