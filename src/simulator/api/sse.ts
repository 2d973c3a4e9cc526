import { apiUsage, type Reply, type ReplyBlock, wholeMessage } from './message.ts';

/** One server-sent event of a message stream. `paced` marks content, before which a slow stream waits. */
export interface StreamEvent {
  readonly name: string;
  readonly frame: string;
  readonly paced: boolean;
  /** The output tokens of all content up to and including this event, in proportion to its length; at least one. */
  readonly outputTokens: number;
}

/** The number of output tokens in `message_start`, before the real number is known. */
export const firstOutputTokens = 1;

/** Formats an event: its name, its JSON with the name as `type`, an empty line. */
function frameEvent(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify({ type: name, ...data })}\n\n`;
}

/** All events of a streamed reply, in the order of the Messages API, with each block's content split into `pieces`. */
export function* streamEvents(reply: Reply, pieces?: number): Generator<StreamEvent> {
  const length = reply.blocks.reduce((sum, block) => sum + contentOf(block).length, 0);
  let [sent, outputTokens] = [0, firstOutputTokens];
  const event = (name: string, data: object, paced = false): StreamEvent => ({
    name,
    frame: frameEvent(name, data),
    paced,
    outputTokens,
  });
  yield event('message_start', {
    message: {
      ...wholeMessage({ ...reply, blocks: [] }),
      stop_reason: null,
      usage: apiUsage(reply.prompt, firstOutputTokens),
    },
  });
  for (const [index, block] of reply.blocks.entries()) {
    yield event('content_block_start', { index, content_block: emptied(block) });
    if (index === 0) yield event('ping', {});
    for (const content of cut(contentOf(block), pieces)) {
      sent += content.length;
      outputTokens = Math.max(Math.ceil((reply.outputTokens * sent) / Math.max(length, 1)), firstOutputTokens);
      yield event('content_block_delta', { index, delta: deltaOf(block, content) }, true);
    }
    yield event('content_block_stop', { index });
  }
  outputTokens = reply.outputTokens;
  yield event('message_delta', {
    delta: { stop_reason: reply.stopReason, stop_sequence: null },
    usage: apiUsage(reply.prompt, reply.outputTokens),
  });
  yield event('message_stop', {});
}

function emptied(block: ReplyBlock): object {
  return block.type === 'text' ? { type: 'text', text: '' } : { ...block, input: {} };
}

/** What is streamed of a block. */
function contentOf(block: ReplyBlock): string {
  return block.type === 'text' ? block.text : JSON.stringify(block.input);
}

function deltaOf(block: ReplyBlock, content: string): object {
  return block.type === 'text'
    ? { type: 'text_delta', text: content }
    : { type: 'input_json_delta', partial_json: content };
}

/** Splits a text at code points, so that no piece ends inside a surrogate pair. */
function cut(text: string, pieces: number | undefined): string[] {
  const points = [...text];
  const count = Math.min(pieces ?? Math.ceil(points.length / 64), Math.max(points.length, 1));
  return Array.from({ length: Math.max(count, 1) }, (_, index) =>
    points
      .slice(Math.floor((index * points.length) / count), Math.floor(((index + 1) * points.length) / count))
      .join(''),
  );
}
