import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBinary } from '../../../scripts/lib/binary.ts';
import { toolsFolder } from '../../support/cli/run-cli.ts';
import { type Relay, relayOn } from '../../support/gateway/relay-process.ts';
import { RawUpstream, Wire } from '../../support/gateway/wire.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const fixture = join(root, 'test/fixtures/gateway-relay.ts');
const binary = join(root, 'build/test/gateway-relay');
const tool = (name: string): string => join(toolsFolder, name);
const runtimes: readonly (readonly [string, readonly [string, ...string[]]])[] = [
  ['Node 24', [tool('node'), fixture]],
  ['Bun', [tool('bun'), '--no-env-file', fixture]],
  ['Deno', [tool('deno'), 'run', '--allow-all', fixture]],
  ['a compiled binary', [binary]],
];

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A request of HTTP/1.1, as the lines of its head. */
const head = (...lines: string[]): string => `${lines.join('\r\n')}\r\n\r\n`;

/** The body of a received message with chunks, without their frames. */
function unchunked(message: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = message.indexOf('\r\n\r\n') + 4; ; ) {
    const end = message.indexOf('\r\n', at);
    const size = Number.parseInt(message.toString('latin1', at, end), 16);
    if (!(size > 0)) return Buffer.concat(parts);
    parts.push(message.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

beforeAll(() => writeBinary(binary, undefined, 'test/fixtures/gateway-relay.ts'));

describe.each(runtimes.filter(([name]) => only === undefined || name.startsWith(only)))('the transport on %s', (_, program) => {
  let upstream: RawUpstream;
  let relay: Relay;
  let host: string;
  let count = 0;

  beforeAll(async () => {
    upstream = await RawUpstream.start();
    relay = await relayOn(program, {
      plain: { url: `http://127.0.0.1:${upstream.port}` },
      prefixed: { url: `http://127.0.0.1:${upstream.port}/some/prefix/` },
      nobody: { url: 'http://127.0.0.1:1' },
    });
    host = `Host: 127.0.0.1:${relay.port}`;
  });

  afterAll(async () => {
    await relay.close();
    await upstream[Symbol.asyncDispose]();
  });

  const newId = (): string => {
    count += 1;
    // What came before on a connection that is used again is of no interest.
    for (const wire of upstream.wires) wire.forget();
    return `r${count}`;
  };

  /** Sends a request of a new session; returns both ends when the head has arrived upstream. */
  async function exchange(line: string, headers: readonly string[] = [], body: string | Uint8Array = '') {
    const id = newId();
    const session = await Wire.to(relay.port);
    session.write(head(line, host, `x-id: ${id}`, ...headers));
    if (body.length > 0) session.write(body);
    const api = await upstream.with(`x-id: ${id}\r\n`);
    await api.until('\r\n\r\n');
    return { id, session, api };
  }

  it('forwards the head of a request in order, case and repetition, without the headers of the connection', async () => {
    const { session, api, id } = await exchange('GET /v1/%7Ea?b=%20c&&d HTTP/1.1', [
      'X-ODD-case: One',
      'x-odd-CASE:   two  ',
      'Accept-Encoding: gzip, br',
      'Connection: keep-alive, X-Mine',
      'X-Mine: dropped',
      'Keep-Alive: timeout=9',
      'TE: trailers',
      'Proxy-Authorization: Basic c2VjcmV0',
      'X-Latin: caf\xe9',
      'Authorization: Bearer abc',
    ]);
    expect(api.text).toBe(
      head(
        'GET /v1/%7Ea?b=%20c&&d HTTP/1.1',
        `Host: 127.0.0.1:${upstream.port}`,
        `x-id: ${id}`,
        'X-ODD-case: One',
        'x-odd-CASE: two',
        'Accept-Encoding: gzip, br',
        'X-Latin: caf\xe9',
        'Authorization: Bearer abc',
        'Connection: keep-alive',
      ),
    );
    session.socket.destroy();
  });

  it('puts the path of the upstream before the target', async () => {
    const { session, api } = await exchange('GET /v1/messages?beta=true HTTP/1.1', ['x-to: prefixed']);
    expect(api.text).toMatch(/^GET \/some\/prefix\/v1\/messages\?beta=true HTTP\/1.1\r\n/);
    session.socket.destroy();
  });

  it('hands the head of a response over in order, without the headers of the connection', async () => {
    const { session, api, id } = await exchange('GET / HTTP/1.1');
    const kept = ['Request-Id: one', 'Set-Cookie: a=1', 'Set-Cookie: b=2', 'X-Latin: caf\xe9', 'Content-Length: 2'];
    api.write(`${head('HTTP/1.1 299 Odd but fine', ...kept, 'Connection: close, X-Hop', 'X-Hop: dropped')}ok`);
    await session.until('ok');
    const lines = session.text.split('\r\n');
    expect(lines.slice(0, 6)).toEqual(['HTTP/1.1 299 Odd but fine', ...kept]);
    expect(session.text).not.toMatch(/hop|dropped|date/i);
    const answered = await relay.until('answered', id);
    expect(answered).toMatchObject({ status: 299 });
    expect(answered.headers).toEqual([
      ...kept.flatMap((line) => line.split(': ')),
      ...['Connection', 'close, X-Hop', 'X-Hop', 'dropped'],
    ]);
    expect((await relay.until('ended', id)).end).toEqual({ how: 'complete' });
  });

  it.each(['with a length', 'in chunks'])('changes no byte of large bodies %s, in both directions', async (how) => {
    const [up, down] = [randomBytes(3_000_001), randomBytes(5_000_003)];
    const frame = (bytes: Buffer): Buffer =>
      how === 'in chunks'
        ? Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n0\r\n\r\n')])
        : bytes;
    const field = (bytes: Buffer): string =>
      how === 'in chunks' ? 'Transfer-Encoding: chunked' : `Content-Length: ${bytes.length}`;
    const { id, session, api } = await exchange('POST / HTTP/1.1', [field(up)], frame(up));
    if (how === 'in chunks') {
      await api.until('\r\n0\r\n\r\n');
      expect(api.text.slice(0, 400)).not.toMatch(/content-length/i);
    } else await api.until(api.bytes.indexOf('\r\n\r\n') + 4 + up.length);
    const arrived = how === 'in chunks' ? unchunked(api.bytes) : api.bytes.subarray(api.bytes.indexOf('\r\n\r\n') + 4);
    expect(sha256(arrived)).toBe(sha256(up));
    api.write(head('HTTP/1.1 200 OK', field(down)));
    api.write(frame(down));
    if (how === 'in chunks') await session.until('\r\n0\r\n\r\n');
    else await session.until(session.bytes.indexOf('\r\n\r\n') + 4 + down.length);
    const returned = how === 'in chunks' ? unchunked(session.bytes) : session.bytes.subarray(-down.length);
    expect(sha256(returned)).toBe(sha256(down));
    expect(await relay.until('ended', id)).toMatchObject({
      end: { how: 'complete' },
      bytes: down.length,
      sha256: sha256(down),
    });
  });

  it('leaves a compressed body compressed', async () => {
    const packed = gzipSync('hello');
    const { id, session, api } = await exchange('GET / HTTP/1.1', ['Accept-Encoding: gzip']);
    api.write(head('HTTP/1.1 200 OK', 'Content-Encoding: gzip', `Content-Length: ${packed.length}`));
    api.write(packed);
    await session.until(packed.toString('latin1'));
    expect(session.text).toContain('Content-Encoding: gzip');
    expect((await relay.until('ended', id)).sha256).toBe(sha256(packed));
  });

  it('hands over each event of a stream before the next one exists', async () => {
    const { session, api } = await exchange('GET / HTTP/1.1');
    api.write(head('HTTP/1.1 200 OK', 'Content-Type: text/event-stream', 'Transfer-Encoding: chunked'));
    await session.until('text/event-stream');
    for (let event = 0; event < 20; event += 1) {
      const text = `data: ${event}\n\n`;
      api.write(`${text.length.toString(16)}\r\n${text}\r\n`);
      await session.until(text);
    }
    api.write('0\r\n\r\n');
    await session.until('\r\n0\r\n\r\n');
  });

  it('uses one connection to the upstream for the requests of one session', async () => {
    const { session, api } = await exchange('GET /1 HTTP/1.1');
    for (let index = 1; index < 5; index += 1) {
      api.forget();
      api.write(`${head('HTTP/1.1 200 OK', 'Content-Length: 4')}no ${index}`);
      await session.until(`no ${index}`);
      session.write(head(`GET /${index + 1} HTTP/1.1`, host));
      await api.until(`GET /${index + 1} `);
    }
    session.socket.destroy();
    await api.closed;
  });

  it('answers itself when that is decided, and keeps the connection', async () => {
    const session = await Wire.to(relay.port);
    session.write(`${head('POST / HTTP/1.1', host, 'x-do: answer', 'Content-Length: 5')}hello`);
    await session.until('no budget: 0 \xe2\x82\xac\n');
    expect(session.text).toMatch(/^HTTP\/1.1 402 Payment Required\r\nX-Ours: yes\r\nContent-Length: 17\r\n/);
    session.write(head('GET / HTTP/1.1', host, 'x-do: answer', 'x-id: again'));
    await relay.until('deciding', 'again');
    session.socket.destroy();
  });
});
