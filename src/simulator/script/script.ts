import { z } from 'zod';

const milliseconds = z.number().min(0).max(86_400_000);

const pace = {
  /** The delay before the response begins, like a thinking model's. */
  delayMs: milliseconds.optional(),
  /** The number of pieces into which each streamed block is split. */
  chunks: z.number().int().min(1).max(10_000).optional(),
  /** The delay before every piece except the first one of the reply. */
  chunkDelayMs: milliseconds.optional(),
  /** The number of output tokens to report; by default measured from the content. */
  outputTokens: z.number().int().min(1).optional(),
};

const occurrences = {
  /** How often this fault happens before the script continues; by default forever. */
  times: z.number().int().min(1).optional(),
  /** Count `times` over all conversations of the script together. */
  shared: z.boolean().optional(),
  delayMs: milliseconds.optional(),
};

const toolCall = { tool: z.string().min(1), input: z.record(z.string(), z.json()) };

const replyStep = z.union([
  z.strictObject({ ...toolCall, text: z.string().optional(), ...pace }),
  z.strictObject({ tools: z.array(z.strictObject(toolCall)).min(1), text: z.string().optional(), ...pace }),
  z.strictObject({ text: z.string(), ...pace }),
]);

const place = z.enum(['before', 'mid-stream']);

const faultStep = z.union([
  z.strictObject({
    status: z.number().int().min(400).max(599),
    retryAfterSeconds: z.number().min(0).optional(),
    errorType: z.string().optional(),
    message: z.string().optional(),
    ...occurrences,
  }),
  z.strictObject({ drop: place, text: z.string().optional(), ...occurrences }),
  z.strictObject({ hang: place, text: z.string().optional(), ...occurrences }),
]);

const step = z.union([replyStep, faultStep], {
  error:
    'a step must be one of {tool, input}, {tools: [{tool, input}, …]}, {text}, {status}, {drop} or {hang}, and may ' +
    'also have text, delayMs, chunks, chunkDelayMs, outputTokens (replies) or times, shared, delayMs (faults)',
});

const script = z.strictObject({
  /** A text to find in the user text before the conversation's first reply; '' matches every conversation. */
  match: z.string(),
  steps: z.array(step),
  /** Start again after the last step, endlessly. */
  repeat: z.boolean().optional(),
});

/** The scripts of a JSON file. A conversation uses the first script that matches it. */
export const scriptsSchema = z.array(script);

/** A step that sends a complete assistant message, and so advances the conversation. */
export type ReplyStep = z.infer<typeof replyStep>;
/** A step that fails the request. The conversation does not advance, and the CLI is expected to retry. */
export type FaultStep = z.infer<typeof faultStep>;
export type Step = z.infer<typeof step>;
export type Script = z.infer<typeof script>;

/** Whether a step is a reply and not a fault. */
export function isReply(candidate: Step): candidate is ReplyStep {
  return !('status' in candidate || 'drop' in candidate || 'hang' in candidate);
}
