import { z } from 'zod';
import type { KeptRequest } from '../../../domain/ports/agent.ts';
import { tokensOf } from './message-usage.ts';
import { messageUsageSchema } from './stream-line.ts';

/*
 * The file in which the CLI keeps a conversation (`projects/FOLDER/SESSION.jsonl` in its config folder, one for each
 * subagent below `projects/FOLDER/SESSION/subagents/`). Observed with 2.1.330: a line for each block of a message,
 * written when the message is complete, with its final usage and stop reason, for subagents too; a response
 * that was broken off has no stop reason, or no line at all.
 */
const keptLineSchema = z.object({
  type: z.literal('assistant'),
  timestamp: z.iso.datetime({ offset: true }),
  isSidechain: z.boolean().optional().catch(undefined),
  message: z.object({
    id: z.string(),
    model: z.string(),
    stop_reason: z.string(),
    usage: messageUsageSchema,
  }),
});

/** The completed request on one line of a kept conversation; null for every other line. */
export function readKeptLine(line: string): KeptRequest | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null; // incomplete, or of another kind
  }
  const kept = keptLineSchema.safeParse(value).data;
  if (kept === undefined || kept.message.model === '__proto__' || kept.message.model === '<synthetic>') return null;
  const { id, model, usage } = kept.message;
  const at = Date.parse(kept.timestamp);
  return { messageId: id, model, tokens: tokensOf(usage), state: 'final', at, main: kept.isSidechain !== true };
}
