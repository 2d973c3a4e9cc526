import { z } from 'zod';

const milliseconds = z.number().min(0).max(86_400_000);

const pace = {
  /** Wait this long before the response begins, as a model that thinks does. */
  delayMs: milliseconds.optional(),
  /** Into how many pieces every block is cut when it is streamed. */
  chunks: z.number().int().min(1).max(10_000).optional(),
  /** Wait this long before every piece but the first of the reply. */
  chunkDelayMs: milliseconds.optional(),
  /** The number of output tokens to report; without it they are measured from the content. */
  outputTokens: z.number().int().min(1).optional(),
};

const occurrences = {
  /** How often this fault happens before the script goes on; without it, for ever. */
  times: z.number().int().min(1).optional(),
  /** Count `times` over all conversations of the script instead of for each one. */
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
    'a step must be one of {tool, input}, {tools: [{tool, input}, …]}, {text}, {status}, {drop} or {hang}, with no other ' +
    'keys than text, delayMs, chunks, chunkDelayMs, outputTokens (replies) or times, shared, delayMs (faults)',
});

const script = z.strictObject({
  /** Looked for in the user text before the conversation's first reply; '' matches every conversation. */
  match: z.string(),
  steps: z.array(step),
  /** Begin again after the last step, without end. */
  repeat: z.boolean().optional(),
});

/** Several scripts as they stand in a JSON file; the first one that matches a conversation plays in it. */
export const scriptsSchema = z.array(script);

/** A step that ends in a complete message of the assistant, and so moves the conversation on. */
export type ReplyStep = z.infer<typeof replyStep>;
/** A step that fails the request; the conversation stays where it is and the CLI is expected to try again. */
export type FaultStep = z.infer<typeof faultStep>;
export type Step = z.infer<typeof step>;
export type Script = z.infer<typeof script>;

/** Tells the steps that leave a message in the conversation from those that do not. */
export function isReply(candidate: Step): candidate is ReplyStep {
  return !('status' in candidate || 'drop' in candidate || 'hang' in candidate);
}
