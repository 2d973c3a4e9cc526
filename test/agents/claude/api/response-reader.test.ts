import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MessageReader } from '../../../../src/agents/claude/api/response-reader.ts';

const start = {
  type: 'message_start',
  message: {
    id: 'msg_1',
    model: 'claude-sonnet-5-5',
    usage: {
      input_tokens: 3,
      output_tokens: 1,
      cache_read_input_tokens: 40,
      cache_creation_input_tokens: 500,
      cache_creation: { ephemeral_1h_input_tokens: 200 },
    },
  },
};
const text = { type: 'content_block_delta', delta: { type: 'text_delta', text: 'event: message_delta\ndata: {}' } };
const end = { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 77 } };

const sse = (events: readonly { type: string }[], newline = '\n'): string =>
  events.map((event) => `event: ${event.type}${newline}data: ${JSON.stringify(event)}${newline}${newline}`).join('');

const whole = sse([start, text, { type: 'ping' }, text, end, { type: 'message_stop' }]);
const stream = ['Content-Type', 'text/event-stream; charset=utf-8'];

async function read(headers: readonly string[], bytes: Uint8Array, cuts: readonly number[] = [], status = 200) {
  const reader = new MessageReader(status, headers);
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b);
  for (const [index, from] of places.entries()) {
    const view = Uint8Array.from(bytes.subarray(from, places[index + 1] ?? bytes.length));
    reader.push(view);
    view.fill(0); // it is only valid during the call
  }
  return reader.end();
}

const told = {
  messageId: 'msg_1',
  model: 'claude-sonnet-5-5',
  tokens: { input: 3, output: 77, cacheRead: 40, cacheWrite: 500, cacheWrite1h: 200 },
  untoldOutput: 0,
  isFinal: true,
  unread: null,
  error: null,
};

describe('the account of a response', () => {
  test('is read from a stream of events, however it is cut into chunks and lines', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat()), fc.constantFrom('\n', '\r\n'), async (cuts, newline) => {
        const events = sse([start, text, end, { type: 'message_stop' }], newline);
        expect(await read(stream, Buffer.from(events), cuts)).toEqual(told);
      }),
    ));

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ])('is read from a response encoded as %s', (encoding, encode) =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 5 }), async (cuts) => {
        const headers = [...stream, 'content-encoding', encoding];
        expect(await read(headers, encode(Buffer.from(whole)), cuts)).toEqual(told);
      }),
      { numRuns: 20 },
    ),
  );

  test('is a lower bound if the stream was cut before its end', async () => {
    const cut = whole.slice(0, whole.indexOf('"output_tokens":77'));
    expect(await read(stream, Buffer.from(cut))).toMatchObject({
      tokens: { input: 3, output: 1 },
      isFinal: false,
    });
    const encoded = gzipSync(Buffer.from(whole));
    const account = await read([...stream, 'content-encoding', 'gzip'], encoded.subarray(0, encoded.length - 20));
    expect(account.unread === null || account.tokens === null).toBe(true);
  });

  test.each([
    ['a stream that was cut before its first event', stream, ''],
    ['a message that was cut', ['content-type', 'application/json'], '{"id":"msg_1","model":"m","usage":{"input_t'],
    ['something else than a message', ['content-type', 'text/html'], '<p>Welcome'],
  ])('is not final for %s: the API may have charged for it', async (_what, headers, body) => {
    expect(await read(headers, Buffer.from(body))).toMatchObject({ tokens: null, isFinal: false });
  });

  test.each([
    ['text/html', '', '<h1>Bad gateway'],
    ['application/json', 'snappy', '{}'],
  ])('is final for a status of failure, whatever its body is (%s, encoded as "%s")', async (type, encoding, body) => {
    const headers = ['content-type', type, 'content-encoding', encoding];
    expect(await read(headers, Buffer.from(body), [], 502)).toMatchObject({ tokens: null, isFinal: true });
  });

  test('is read from a message that was not streamed', async () => {
    const { id, model, usage } = start.message;
    const message = { id, model, type: 'message', usage: { ...usage, output_tokens: 77 } };
    expect(await read(['content-type', 'application/json'], Buffer.from(JSON.stringify(message)))).toEqual(told);
  });

  test('has the words of an error, and no tokens', async () => {
    const body = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } };
    const none = {
      messageId: null,
      model: null,
      tokens: null,
      untoldOutput: 0,
      isFinal: true,
      unread: null,
      error: 'Overloaded',
    };
    expect(await read(['content-type', 'application/json'], Buffer.from(JSON.stringify(body)))).toEqual(none);
    expect(await read(stream, Buffer.from(sse([body])))).toEqual(none);
  });

  test.each(['snappy', 'constructor', '__proto__'])('says that an unknown encoding was not read: %s', async (name) => {
    const unknown = await read([...stream, 'content-encoding', name], Buffer.from(whole));
    expect(unknown).toMatchObject({ unread: expect.stringContaining(name), isFinal: false });
  });

  test('says that a huge body was not read', async () => {
    const huge = await read(['content-type', 'application/json'], Buffer.alloc(9 * 1024 * 1024, 'x'));
    expect(huge.unread).toContain('longer than');
  });

  test('is the same for any bytes: nothing throws', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', 'gzip', 'br', 'identity'),
        fc.boolean(),
        async (bytes, encoding, isStream) => {
          const headers = [...(isStream ? stream : []), 'content-encoding', encoding];
          await expect(read(headers, bytes, [1, 7])).resolves.toBeDefined();
        },
      ),
    ));
});
