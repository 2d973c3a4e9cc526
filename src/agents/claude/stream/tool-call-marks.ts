import { z } from 'zod';
import type { ToolCallMark } from '../../../domain/ports/agent.ts';
import { contentBlockSchema } from './stream-line.ts';
import { gistOf } from './transcript-text.ts';

/** In every line that holds a call or an answer; most lines hold neither and need not be parsed. */
const trace = '"tool_';

const lineSchema = z.object({
  type: z.enum(['assistant', 'user']),
  parent_tool_use_id: z.string().nullish().catch(null),
  /** Missing in calls of 2.1.197. */
  timestamp: z.iso.datetime({ offset: true }).nullable().catch(null).default(null),
  message: z.object({ content: z.array(contentBlockSchema.catch({ input: {} })) }),
});

/** The tool calls that begin or end on a line; none for every other line. Never throws. */
export function toolCallsIn(line: Uint8Array): ToolCallMark[] {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
  if (!bytes.includes(trace)) return [];
  const parsed = lineSchema.safeParse(parse(bytes.toString())).data;
  if (parsed === undefined) return [];
  const at = parsed.timestamp === null ? null : Date.parse(parsed.timestamp);
  const isSubagent = parsed.parent_tool_use_id != null;
  return parsed.message.content.flatMap((block): ToolCallMark[] => {
    const { type, id, name, input, tool_use_id: answered, is_error: isError } = block;
    if (parsed.type === 'assistant' && type === 'tool_use' && id !== undefined)
      return [{ kind: 'call', id, at, name: name ?? 'tool', what: gistOf(input), isSubagent }];
    if (parsed.type === 'user' && type === 'tool_result' && answered !== undefined)
      return [{ kind: 'answer', id: answered, at, isError: isError === true }];
    return [];
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
