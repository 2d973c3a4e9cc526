import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sketchOf } from '../../../../src/agents/claude/api/request-sketch.ts';

const cached = (text: string, ttl?: string) => ({
  type: 'text',
  text,
  cache_control: { type: 'ephemeral', ...(ttl === undefined ? {} : { ttl }) },
});
const request = {
  model: 'claude-sonnet-5-5',
  max_tokens: 32_000,
  system: [{ type: 'text', text: 'header' }, cached('be good')],
  tools: [{ name: 'Bash' }],
  messages: [{ role: 'user', content: 'do it' }],
};
const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

describe('what a request tells of itself', () => {
  test('is its model, its length, how much it may answer, and the beginning that it may share', () => {
    const body = bytesOf(request);
    expect(sketchOf(body)).toEqual({
      model: 'claude-sonnet-5-5',
      bytes: body.length,
      maxOutputTokens: 32_000,
      prefix: {
        id: expect.any(String),
        livesMs: 300_000,
        bytes: JSON.stringify(request.tools).length + JSON.stringify(request.system).length,
        parts: [
          { name: 'the list of tools', text: JSON.stringify(request.tools) },
          { name: 'the system prompt', text: JSON.stringify(request.system) },
        ],
      },
    });
  });

  test('is the same beginning whatever its messages are, and another one with another model, tool or system prompt', () => {
    const id = (change: object) => sketchOf(bytesOf({ ...request, ...change })).prefix?.id;
    expect(id({ messages: [{ role: 'user', content: 'something else' }] })).toBe(id({}));
    const others = [
      { model: 'claude-opus-5-5' },
      { tools: [{ name: 'Read' }] },
      { system: [{ type: 'text', text: 'other header' }, cached('be good')] },
    ];
    expect(new Set([{}, ...others].map(id)).size).toBe(4);
  });

  test('is a beginning that lives as long as the shortest of its entries', () => {
    const lives = (system: unknown) => sketchOf(bytesOf({ ...request, system })).prefix?.livesMs;
    expect(lives([cached('a', '1h')])).toBe(3_600_000);
    expect(lives([cached('a', '1h'), cached('b', '5m')])).toBe(300_000);
    expect(lives([cached('a', 'for ever')])).toBe(300_000);
  });

  test('is no beginning where nothing of it is to be cached', () => {
    expect(sketchOf(bytesOf({ ...request, system: 'be good' })).prefix).toBeNull();
  });

  test('is told of a request without a system prompt or tools', () => {
    const { system, tools, ...bare } = request;
    for (const body of [bare, { ...bare, system }, { ...bare, tools }])
      expect(sketchOf(bytesOf(body))).toMatchObject({ model: 'claude-sonnet-5-5', maxOutputTokens: 32_000 });
  });

  test('is told of a request that can be read, but is nested too deeply to be written', () => {
    const nested = `{"cache_control":{"type":"ephemeral"},"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const body = Buffer.from(`{"model":"claude-sonnet-5-5","tools":[${nested}],"system":[]}`);
    expect(sketchOf(body)).toMatchObject({ model: 'claude-sonnet-5-5', prefix: null });
  });

  test('can be told of any bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (body) => {
          expect(sketchOf(body).bytes).toBe(body.length);
        },
      ),
    );
  });
});
