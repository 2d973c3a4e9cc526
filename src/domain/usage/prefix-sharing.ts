import { z } from 'zod';
import { formatUsd, plural } from '../text/format.ts';

/**
 * How far the sessions of a run began with the same prompt: sessions with one credential and one model could have shared
 * what they wrote to the prompt cache.
 */
export const prefixSharingSchema = z.object({
  /** The sessions that could have shared a beginning. */
  sessions: z.number().int().positive(),
  /** How many beginnings they had, where one for each credential and model would have done. */
  beginnings: z.number().int().positive(),
  /** The first part that differs, and from where on. */
  part: z.string(),
  excerpt: z.string(),
  /** What it cost to write the further beginnings instead of reading the first, US dollars; null without a known price. */
  extraUsd: z.number().nonnegative().nullable(),
});
export type PrefixSharing = Readonly<z.infer<typeof prefixSharingSchema>>;

/** In one sentence, for a note of the run. */
export function describeSharing({ sessions, beginnings, part, excerpt, extraUsd }: PrefixSharing): string {
  const cost =
    extraUsd === null ? '' : `; writing each of them to the prompt cache cost about ${formatUsd(extraUsd)} more`;
  return `${plural(sessions, 'session')} began with ${beginnings} different prompts: ${part} differs at ${excerpt}${cost} (derived from the tokens of their first requests)`;
}
