import { z } from 'zod';

const block = z.looseObject({ type: z.string() });
const content = z.union([z.string(), z.array(block)]);

/** What the simulator reads of a request to the Messages API; everything else is let through unread. */
export const messagesRequestSchema = z.looseObject({
  model: z.string(),
  stream: z.boolean().optional(),
  system: content.optional(),
  tools: z.array(z.looseObject({ name: z.string().optional() })).optional(),
  // Besides `user` and `assistant`, Claude Code 2.1.330 sends messages of the role `system` between them.
  messages: z.array(z.looseObject({ role: z.string(), content })),
  metadata: z.looseObject({ user_id: z.string().optional() }).optional(),
});

export type MessagesRequest = z.infer<typeof messagesRequestSchema>;
export type Block = z.infer<typeof block>;
export type Content = z.infer<typeof content>;

/** A content in its long form: text that stands alone becomes the one text block that it is short for. */
export function blocksOf(source: Content | undefined): Block[] {
  if (source === undefined) return [];
  return typeof source === 'string' ? [{ type: 'text', text: source }] : source;
}

/** All text of a content, block after block, one a line. */
export function textOf(source: Content | undefined): string {
  return blocksOf(source)
    .map((one) => (typeof one['text'] === 'string' ? one['text'] : ''))
    .filter((text) => text !== '')
    .join('\n');
}
