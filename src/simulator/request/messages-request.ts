import { z } from 'zod';

const block = z.looseObject({ type: z.string() });
const content = z.union([z.string(), z.array(block)]);

/** The parts of a request to the Messages API that the simulator reads; everything else is ignored. */
export const messagesRequestSchema = z.looseObject({
  model: z.string(),
  stream: z.boolean().optional(),
  system: content.optional(),
  tools: z.array(z.looseObject({ name: z.string().optional() })).optional(),
  // Claude Code 2.1.330 also sends messages of the role `system` between those of `user` and `assistant`.
  messages: z.array(z.looseObject({ role: z.string(), content })),
  metadata: z.looseObject({ user_id: z.string().optional() }).optional(),
});

export type MessagesRequest = z.infer<typeof messagesRequestSchema>;
export type Block = z.infer<typeof block>;
export type Content = z.infer<typeof content>;

/** Content as a list of blocks: a plain string, the short form, becomes one text block. */
export function blocksOf(source: Content | undefined): Block[] {
  if (source === undefined) return [];
  return typeof source === 'string' ? [{ type: 'text', text: source }] : source;
}

/** All text of the content, one line for each block. */
export function textOf(source: Content | undefined): string {
  return blocksOf(source)
    .map((one) => (typeof one['text'] === 'string' ? one['text'] : ''))
    .filter((text) => text !== '')
    .join('\n');
}
