import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureBlocks, type Reply, type ReplyBlock, replyBlocks } from '../../../src/simulator/api/message.ts';
import { streamEvents } from '../../../src/simulator/api/sse.ts';

function reply(blocks: ReplyBlock[]): Reply {
  return {
    messageId: 'msg_1',
    model: 'sonnet',
    blocks,
    stopReason: 'tool_use',
    prompt: { input: 1, read: 2, write: 7, write5m: 3, write1h: 4 },
    outputTokens: 42,
  };
}

type Data = Record<string, never> & { type: string; delta: { text?: string; partial_json?: string } };

function parse(frame: string): { name: string; data: Data } {
  const [, name, json] = /^event: (\w+)\ndata: (.*)\n\n$/.exec(frame) ?? [];
  if (name === undefined || json === undefined) throw new Error(`not a frame: ${frame}`);
  return { name, data: JSON.parse(json) as Data };
}

function frames(one: Reply, pieces?: number): { name: string; data: Data }[] {
  return [...streamEvents(one, pieces)].map((event) => parse(event.frame));
}

describe('the stream of a reply', () => {
  it('has the event order of the Messages API', () => {
    const tool: ReplyBlock = { type: 'tool_use', id: 'toolu_1', name: 'Bash', input: { command: 'ls' } };
    expect(frames(reply([{ type: 'text', text: 'hi' }, tool]), 1).map(({ name }) => name)).toEqual([
      'message_start',
      ...['content_block_start', 'ping', 'content_block_delta', 'content_block_stop'],
      ...['content_block_start', 'content_block_delta', 'content_block_stop'],
      'message_delta',
      'message_stop',
    ]);
  });

  it('reports one output token at the start and the true number at the end', () => {
    const all = frames(reply([{ type: 'text', text: 'hi' }]));
    expect(all.at(0)?.data).toMatchObject({
      type: 'message_start',
      message: {
        id: 'msg_1',
        stop_reason: null,
        usage: {
          input_tokens: 1,
          cache_read_input_tokens: 2,
          cache_creation_input_tokens: 7,
          cache_creation: { ephemeral_5m_input_tokens: 3, ephemeral_1h_input_tokens: 4 },
          output_tokens: 1,
        },
      },
    });
    expect(all.at(-2)?.data).toMatchObject({ delta: { stop_reason: 'tool_use' }, usage: { output_tokens: 42 } });
  });

  it('has used output in proportion to the content so far', () => {
    const tool: ReplyBlock = { type: 'tool_use', id: 'toolu_1', name: 'Bash', input: {} };
    const events = [...streamEvents(reply([{ type: 'text', text: 'x'.repeat(12) }, tool]), 3)];
    const used = events.filter(({ paced }) => paced).map(({ outputTokens }) => outputTokens);
    // 12 + 2 characters: three pieces of 4, then the two brackets one by one.
    expect(used).toEqual([4, 8, 12, 13, 14].map((sent) => Math.ceil((42 * sent) / 14)));
    expect([events.at(0)?.outputTokens, events.at(-1)?.outputTokens]).toEqual([1, 42]);
  });

  it('has used all output at its end, however short its content is', () => {
    for (const blocks of [[], [{ type: 'text', text: '' } as const]]) {
      const used = [...streamEvents(reply(blocks))].map(({ outputTokens }) => outputTokens);
      expect([used.at(0), used.at(-1), Math.max(...used)]).toEqual([1, 42, 42]);
    }
  });

  it('contains every text and every tool input completely, however it is split', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.integer({ min: 1, max: 30 })), (text, pieces) => {
        const input = { command: text };
        const all = frames(
          reply([
            { type: 'text', text },
            { type: 'tool_use', id: 't', name: 'Bash', input },
          ]),
          pieces ?? undefined,
        );
        const deltas = all.filter(({ name }) => name === 'content_block_delta').map(({ data }) => data.delta);
        expect(deltas.map((delta) => delta.text ?? '').join('')).toBe(text);
        expect(JSON.parse(deltas.map((delta) => delta.partial_json ?? '').join(''))).toEqual(input);
      }),
    );
  });
});

describe('the blocks of a reply', () => {
  it('have the working directory filled into tool inputs, but not into texts', () => {
    const step = { text: 'in {{cwd}}', tool: 'Write', input: { file_path: '{{cwd}}/a', deep: [{ again: '{{cwd}}' }] } };
    expect(replyBlocks(step, '/work/$&', 'x')).toEqual([
      { type: 'text', text: 'in {{cwd}}' },
      {
        type: 'tool_use',
        id: 'toolu_x_0',
        name: 'Write',
        input: { file_path: '/work/$&/a', deep: [{ again: '/work/$&' }] },
      },
    ]);
  });

  it('cannot be made if the script needs a working directory that the request does not state', () => {
    expect(() => replyBlocks({ tool: 'Read', input: { file_path: '{{cwd}}/a' } }, null, 'x')).toThrow('{{cwd}}');
  });

  it('count as at least one token', () => {
    expect(measureBlocks([])).toBe(1);
    expect(measureBlocks([{ type: 'text', text: 'x'.repeat(41) }])).toBe(11);
  });
});
