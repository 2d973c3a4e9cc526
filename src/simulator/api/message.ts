import type { PromptUsage } from '../request/prompt-cache.ts';
import { measureTokens } from '../request/tokens.ts';
import type { ReplyStep } from '../script/script.ts';

export type ReplyBlock =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool_use'; readonly id: string; readonly name: string; readonly input: Record<string, unknown> };

/** A complete reply, to be sent as one message or as a stream. */
export interface Reply {
  readonly messageId: string;
  readonly model: string;
  readonly blocks: readonly ReplyBlock[];
  readonly stopReason: 'end_turn' | 'tool_use';
  readonly prompt: PromptUsage;
  readonly outputTokens: number;
}

/** Usage in the API's own field names. */
export interface ApiUsage {
  readonly input_tokens: number;
  readonly cache_creation_input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly cache_creation: { readonly ephemeral_5m_input_tokens: number; readonly ephemeral_1h_input_tokens: number };
  readonly output_tokens: number;
  readonly service_tier: 'standard';
}

/**
 * The content blocks of a scripted reply. `{{cwd}}` in a tool's input is replaced by the session's working directory;
 * texts are sent unchanged. Throws when the script needs the directory but the request does not state it.
 */
export function replyBlocks(step: ReplyStep, cwd: string | null, idPrefix: string): ReplyBlock[] {
  const calls = 'tools' in step ? step.tools : 'tool' in step ? [{ tool: step.tool, input: step.input }] : [];
  const tools = calls.map(
    (call, index): ReplyBlock => ({
      type: 'tool_use',
      id: `toolu_${idPrefix}_${index}`,
      name: call.tool,
      input: fillIn(call.input, cwd) as Record<string, unknown>,
    }),
  );
  return step.text === undefined ? tools : [{ type: 'text', text: step.text }, ...tools];
}

/** The output tokens of the blocks, as the simulator measures them; at least one. */
export function measureBlocks(blocks: readonly ReplyBlock[]): number {
  const total = blocks.reduce(
    (sum, block) => sum + measureTokens(block.type === 'text' ? block.text : block.name + JSON.stringify(block.input)),
    0,
  );
  return Math.max(total, 1);
}

/** The usage of a request in the format of the API. */
export function apiUsage(prompt: PromptUsage, outputTokens: number): ApiUsage {
  return {
    input_tokens: prompt.input,
    cache_creation_input_tokens: prompt.write,
    cache_read_input_tokens: prompt.read,
    cache_creation: { ephemeral_5m_input_tokens: prompt.write5m, ephemeral_1h_input_tokens: prompt.write1h },
    output_tokens: outputTokens,
    service_tier: 'standard',
  };
}

/** The whole message, as sent to a request without `stream`. */
export function wholeMessage(reply: Reply): object {
  return {
    id: reply.messageId,
    type: 'message',
    role: 'assistant',
    model: reply.model,
    content: reply.blocks,
    stop_reason: reply.stopReason,
    stop_sequence: null,
    usage: apiUsage(reply.prompt, reply.outputTokens),
  };
}

function fillIn(value: unknown, cwd: string | null): unknown {
  if (typeof value === 'string') {
    if (!value.includes('{{cwd}}')) return value;
    if (cwd === null) throw new Error('The script uses {{cwd}}, but the request states no working directory.');
    return value.replaceAll('{{cwd}}', () => cwd);
  }
  if (Array.isArray(value)) return value.map((item) => fillIn(item, cwd));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, cwd)]));
}
