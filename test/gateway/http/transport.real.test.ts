import { createHash, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBinary } from '../../../scripts/lib/binary.ts';
import { type Relay, relayOn } from '../../support/gateway/relay-process.ts';
import { head, relaySource, relaysOn } from '../../support/gateway/runtimes.ts';
import { RawUpstream, Wire } from '../../support/gateway/wire.ts';

const binary = fileURLToPath(new URL('../../../build/test/gateway-relay', import.meta.url));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

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

beforeAll(() => writeBinary(binary, undefined, relaySource));

describe.each(relaysOn(binary))('the transport on %s', (_, program) => {
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

  it('invites a session that waits for it to send its body, and does not trouble the upstream with that', async () => {
    const { session, api } = await exchange('POST / HTTP/1.1', ['Expect: 100-continue', 'Content-Length: 5']);
    await session.until('HTTP/1.1 100 Continue\r\n\r\n');
    session.write('hello');
    await api.until('hello');
    expect(api.text).not.toMatch(/expect/i);
    api.write(head('HTTP/1.1 204 No Content'));
    await session.until('HTTP/1.1 204 No Content\r\n');
    session.socket.destroy();
  });

  it.each([
    ['GET', head('HTTP/1.1 204 No Content', 'X-A: 1'), 'X-A: 1'],
    ['GET', head('HTTP/1.1 304 Not Modified', 'ETag: "a"', 'Content-Length: 70'), 'Content-Length: 70'],
    ['HEAD', head('HTTP/1.1 200 OK', 'Content-Length: 71'), 'Content-Length: 71'],
  ])('knows that there is no body: %s answered by %j', async (method, answer, kept) => {
    const { id, session, api } = await exchange(`${method} / HTTP/1.1`);
    api.write(answer);
    await session.until(kept);
    await session.until('\r\n\r\n');
    // The connection goes on: nothing of a body, not even a last chunk, is in between.
    const next = newId();
    session.write(head('GET / HTTP/1.1', host, `x-id: ${next}`));
    const then = await upstream.with(`x-id: ${next}`);
    then.write(`${head('HTTP/1.1 200 OK', 'Content-Length: 2')}ok`);
    await session.until('\r\n\r\nok');
    expect(session.text).toMatch(/\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
    expect(await relay.until('ended', id)).toMatchObject({ end: { how: 'complete' }, bytes: 0 });
    session.socket.destroy();
  });

  it('ends a response without a length where the upstream closes, and passes trailers and early hints on', async () => {
    const one = await exchange('GET / HTTP/1.1');
    one.api.write(`${head('HTTP/1.1 200 OK', 'X-A: 1')}until the end`);
    one.api.socket.end();
    await one.session.until('\r\n0\r\n\r\n');
    expect(unchunked(one.session.bytes).toString()).toBe('until the end');
    expect((await relay.until('ended', one.id)).end).toEqual({ how: 'complete' });
    const two = await exchange('GET / HTTP/1.1');
    two.api.write(head('HTTP/1.1 103 Early Hints', 'Link: </a>; rel=preload'));
    await two.session.until('HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n');
    two.api.write(`${head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked')}2\r\nok\r\n0\r\nX-Checksum: abc\r\n\r\n`);
    await two.session.until('ok\r\n0\r\nX-Checksum: abc\r\n\r\n');
    one.session.socket.destroy();
    two.session.socket.destroy();
  });

  it.each([
    ['in chunks', head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked'), '3\r\none\r\n', 'end'],
    ['in chunks', head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked'), '3\r\none\r\n', 'reset'],
    ['with a length', head('HTTP/1.1 200 OK', 'Content-Length: 9'), 'one', 'end'],
    ['with a length', head('HTTP/1.1 200 OK', 'Content-Length: 9'), 'one', 'reset'],
    ['with neither', head('HTTP/1.1 200 OK'), 'one', 'reset'],
    ['with a broken chunk', head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked'), '3\r\none\r\n', 'zz\r\n'],
  ])('breaks the connection of the session when a response %s is not finished (%#)', async (_how, start, part, way) => {
    const { id, session, api } = await exchange('GET / HTTP/1.1');
    api.write(start);
    api.write(part);
    await session.until('one');
    if (way === 'end') api.socket.end();
    else if (way === 'reset') api.socket.resetAndDestroy();
    else api.write(way);
    await session.closed;
    expect(session.text).not.toContain('\r\n0\r\n');
    expect((await relay.until('ended', id)).end).toMatchObject({ how: 'upstream-failed', code: expect.any(String) });
    await api.closed;
  });

  it('lets the watch answer for an upstream that cannot be reached, or drops the connection', async () => {
    const session = await Wire.to(relay.port);
    const [id, other] = [newId(), newId()];
    session.write(`${head('POST / HTTP/1.1', host, `x-id: ${id}`, 'x-to: nobody', 'Content-Length: 5')}hello`);
    await session.until('unreachable: ECONNREFUSED\n');
    expect(session.text).toMatch(/^HTTP\/1\.1 502 Bad Gateway\r\n/);
    expect((await relay.until('ended', id)).end).toMatchObject({ how: 'upstream-failed', code: 'ECONNREFUSED' });
    session.write(head('GET / HTTP/1.1', host, `x-id: ${other}`, 'x-to: nobody', 'x-do: drop'));
    await session.closed;
    expect(session.text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect((await relay.until('ended', other)).end).toMatchObject({ how: 'upstream-failed' });
  });

  it.each([
    ['says nothing', ''],
    ['breaks off within the head', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['speaks something else', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
    ['gives two lengths', head('HTTP/1.1 200 OK', 'Content-Length: 2', 'Transfer-Encoding: chunked')],
    ['gives an impossible status', head('HTTP/1.1 000 No', 'Content-Length: 0')],
    ['switches protocols unasked', head('HTTP/1.1 101 Switching', 'Upgrade: x', 'Connection: Upgrade')],
  ])('takes an upstream that %s for one that cannot be reached', async (_what, said) => {
    const { id, session, api } = await exchange('POST / HTTP/1.1', ['Content-Length: 2'], 'hi');
    await api.until('hi');
    if (said === '') api.socket.end();
    else api.socket.end(said);
    await session.until('unreachable: ');
    expect((await relay.until('ended', id)).end).toMatchObject({ how: 'upstream-failed' });
    session.socket.destroy();
  });

  describe('holds a refusal back', () => {
    const length = (bytes: number): string => head('HTTP/1.1 429 Too Many', `Content-Length: ${bytes}`);
    const chunked = head('HTTP/1.1 429 Too Many', 'Transfer-Encoding: chunked');
    const large = 'x'.repeat(200_000);

    /** A request whose refusal is held back. */
    async function held(refusal: string) {
      const { id, session, api } = await exchange('POST / HTTP/1.1', ['x-do: hold-back', 'Content-Length: 2'], 'hi');
      await api.until('hi');
      api.write(refusal);
      await relay.until('held', id);
      return { id, session, api };
    }

    async function decide(id: string, verdict: 'again' | 'pass'): Promise<void> {
      const wire = await Wire.to(relay.port);
      wire.write(head('GET / HTTP/1.1', host, `x-id: ${id}`, `x-do: ${verdict}`));
      await wire.until('HTTP/1.1 204');
      wire.socket.destroy();
    }

    it.each([
      ['with a length', `${length(4)}slow`],
      ['in chunks', `${chunked}4\r\nslow\r\n0\r\n\r\n`],
      ['that does not end', `${chunked}4\r\nslow\r\n`],
      ['that is large', length(large.length) + large],
    ])('%s, and sends the request again: the session sees only the next response', async (how, refusal) => {
      const { id, session, api } = await held(refusal);
      api.forget();
      await decide(id, 'again');
      const next = await upstream.with('\r\n\r\nhi');
      next.write(`${head('HTTP/1.1 200 OK', 'Content-Length: 4')}done`);
      await session.until('done');
      expect(session.text).toMatch(/^HTTP\/1\.1 200 OK/);
      expect(await relay.until('ended', id)).toMatchObject({ end: { how: 'complete' }, bytes: 4 });
      session.socket.destroy();
      // One that is complete may leave its connection to others.
      if (how === 'that does not end') await api.closed;
    });

    it.each([
      ['with a length', `${length(4)}slow`, 'slow', 4],
      ['in chunks', `${chunked}4\r\nslow\r\n0\r\n\r\n`, '\r\n0\r\n\r\n', 4],
      ['that is large', length(large.length) + large, large, large.length],
    ])('%s, and passes it on whole', async (_how, refusal, end, bytes) => {
      const { id, session } = await held(refusal);
      await decide(id, 'pass');
      await session.until(end);
      expect(session.text).toMatch(/^HTTP\/1\.1 429 Too Many/);
      expect(await relay.until('ended', id)).toMatchObject({ end: { how: 'complete' }, bytes });
      session.socket.destroy();
    });

    it('that does not end, and passes it on as it comes', async () => {
      const { id, session, api } = await held(`${chunked}4\r\nslow\r\n`);
      await decide(id, 'pass');
      await session.until('slow');
      api.write('4\r\nmore\r\n');
      await session.until('more');
      api.socket.end();
      await session.closed;
      expect(session.text).not.toContain('\r\n0\r\n');
      expect((await relay.until('ended', id)).end).toMatchObject({ how: 'upstream-failed' });
    });

    it('and keeps no connection for a session that leaves meanwhile', async () => {
      const { id, session, api } = await held(`${chunked}4\r\nslow\r\n`);
      session.socket.destroy();
      expect((await relay.until('ended', id)).end).toEqual({ how: 'session-left' });
      await api.closed;
    });
  });

  describe('on a kept connection that the upstream closes as a request arrives', () => {
    /** Leaves one used connection, and sends a request on it. */
    async function onKept(headers: readonly string[], body: string) {
      const first = await exchange('GET /first HTTP/1.1');
      first.api.write(`${head('HTTP/1.1 200 OK', 'Content-Length: 5')}first`);
      await first.session.until('first');
      const id = newId();
      first.session.write(
        head('POST /then HTTP/1.1', host, `x-id: ${id}`, `Content-Length: ${body.length}`, ...headers) + body,
      );
      await first.api.until(body);
      expect(first.api.text).toContain('POST /then');
      return { id, kept: first.api, session: first.session };
    }

    it('sends it once more when its body is still there', async () => {
      const { id, kept, session } = await onKept(['x-do: buffer'], 'whole body');
      kept.forget();
      kept.socket.resetAndDestroy();
      const again = await upstream.with(`x-id: ${id}`);
      expect(again).not.toBe(kept);
      await again.until('whole body');
      // Never twice.
      again.socket.resetAndDestroy();
      await session.until('unreachable: ECONNRESET');
      expect(upstream.wires.filter((wire) => wire.text.includes(`x-id: ${id}`))).toEqual([again]);
    });

    it('does not send it again when its body was not kept, or a byte of a response has come', async () => {
      for (const [headers, said] of [
        [[], ''],
        [['x-do: buffer'], 'HTTP/1.1 2'],
      ] as const) {
        const { id, kept, session } = await onKept(headers, 'whole body');
        kept.forget();
        if (said === '') kept.socket.resetAndDestroy();
        else kept.socket.end(said);
        await session.until('unreachable: ');
        expect((await relay.until('ended', id)).end).toMatchObject({ how: 'upstream-failed' });
        expect(upstream.wires.filter((wire) => wire.text.includes(`x-id: ${id}`))).toEqual([]);
        session.socket.destroy();
      }
    });
  });

  it.each(['before the response', 'within the response', 'while it does not read', 'within its own body'])(
    'aborts the request to the upstream when the session leaves %s',
    async (when) => {
      const own = when === 'within its own body';
      const { id, session, api } = await exchange('POST / HTTP/1.1', [`Content-Length: ${own ? 100 : 2}`], 'hi');
      await api.until('hi');
      if (when === 'while it does not read') session.socket.pause();
      if (when === 'within the response' || when === 'while it does not read') {
        api.write(head('HTTP/1.1 200 OK', 'Content-Length: 900000000'));
        api.write('first bytes');
        if (when === 'within the response') await session.until('first bytes');
        else {
          api.write(Buffer.alloc(20_000_000));
          await relay.until('answered', id);
        }
      }
      session.socket.destroy();
      await api.closed;
      expect((await relay.until('ended', id)).end).toEqual({ how: 'session-left' });
    },
  );

  it('tells a decision that waits that the session has left, and forwards nothing then', async () => {
    const id = newId();
    const session = await Wire.to(relay.port);
    session.write(head('GET / HTTP/1.1', host, `x-id: ${id}`, 'x-do: hold'));
    await relay.until('deciding', id);
    session.socket.destroy();
    await relay.until('left', id);
    expect((await relay.until('ended', id)).end).toEqual({ how: 'session-left' });
    expect(upstream.wires.filter((wire) => wire.text.includes(`x-id: ${id}`))).toEqual([]);
  });

  it('ends all requests of a session that sent several at once and left', async () => {
    const [first, second] = [newId(), newId()];
    const session = await Wire.to(relay.port);
    for (const id of [first, second]) session.write(head('GET / HTTP/1.1', host, `x-id: ${id}`));
    const apis = await Promise.all([first, second].map((id) => upstream.with(`x-id: ${id}`)));
    session.socket.destroy();
    await Promise.all(apis.map(({ closed }) => closed));
    for (const id of [first, second]) expect((await relay.until('ended', id)).end).toEqual({ how: 'session-left' });
  });

  it('ends a request on both sides when it is cut', async () => {
    const { id, session, api } = await exchange('GET / HTTP/1.1', ['x-do: cut']);
    api.write(`${head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked')}3\r\none\r\n`);
    await Promise.all([session.closed, api.closed]);
    expect(session.text).not.toContain('\r\n0\r\n');
    expect((await relay.until('ended', id)).end).toEqual({ how: 'cut' });
  });

  it('does not read from an upstream faster than the session reads', async () => {
    const { session, api, id } = await exchange('GET / HTTP/1.1');
    session.socket.pause();
    const total = 512 * 1024 * 1024;
    const sent = pour(api, head('HTTP/1.1 200 OK', `Content-Length: ${total}`), total);
    await relay.until('answered', id);
    await othersAreServed();
    expect(sent()).toBeLessThan(total / 4);
    session.socket.destroy();
    await api.closed;
  });

  it('does not read from a session faster than the upstream reads', async () => {
    const total = 512 * 1024 * 1024;
    const { session, api } = await exchange('POST / HTTP/1.1', [`Content-Length: ${total}`]);
    api.socket.pause();
    const sent = pour(session, '', total);
    await othersAreServed();
    expect(sent()).toBeLessThan(total / 4);
    session.socket.destroy();
    api.socket.resume();
    await api.closed;
  });

  /** Writes as many bytes as the other end takes; returns how many it has taken. */
  function pour({ socket }: Wire, start: string, total: number): () => number {
    const piece = Buffer.alloc(256 * 1024);
    let written = 0;
    if (start !== '') socket.write(start);
    const more = (): void => {
      while (written < total) {
        written += piece.length;
        if (!socket.write(piece)) return;
      }
    };
    socket.on('drain', more);
    more();
    return () => written;
  }

  /** What would be moved without back pressure moves while other requests are served. */
  async function othersAreServed(): Promise<void> {
    for (let index = 0; index < 100; index += 1) {
      const { session, api } = await exchange('GET / HTTP/1.1');
      api.write(`${head('HTTP/1.1 200 OK', 'Content-Length: 2')}ok`);
      await session.until('\r\n\r\nok');
      session.socket.destroy();
    }
  }

  it.each([
    ['403', 'a foreign host', ['GET / HTTP/1.1', 'Host: evil.example']],
    ['403', 'a host with another port', ['GET / HTTP/1.1', 'Host: 127.0.0.1:1']],
    ['403', 'two hosts', ['GET / HTTP/1.1', 'HOST', 'Host: evil.example']],
    ['400', 'no host', ['GET / HTTP/1.1', 'X-A: 1']],
    ['400', 'an absolute target', ['GET http://evil.example/ HTTP/1.1', 'HOST']],
    ['405', 'CONNECT', ['CONNECT evil.example:443 HTTP/1.1', 'HOST']],
    ['405', 'TRACE', ['TRACE / HTTP/1.1', 'HOST']],
    ['400', 'an upgrade', ['GET / HTTP/1.1', 'HOST', 'Connection: Upgrade', 'Upgrade: websocket']],
    ['400', 'a length and chunks', ['POST / HTTP/1.1', 'HOST', 'Content-Length: 3', 'Transfer-Encoding: chunked']],
    ['400', 'two lengths', ['POST / HTTP/1.1', 'HOST', 'Content-Length: 3', 'Content-Length: 4']],
    ['501', 'another transfer coding', ['POST / HTTP/1.1', 'HOST', 'Transfer-Encoding: gzip, chunked']],
    ['505', 'HTTP/1.0', ['GET / HTTP/1.0', 'HOST']],
    ['431', 'a head that is too long', ['GET / HTTP/1.1', 'HOST', `X-Long: ${'x'.repeat(70_000)}`]],
    ['400', 'no HTTP at all', ['\x16\x03\x01\x02\x00\x01']],
  ])('refuses with %s: %s', async (status, _what, lines) => {
    const session = await Wire.to(relay.port);
    const decided = relay.told.filter(({ told }) => told === 'deciding').length;
    session.write(head(...lines.map((line) => (line === 'HOST' ? host : line))));
    await session.until('\r\n\r\n');
    expect(session.text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    session.socket.destroy();
    expect(relay.told.filter(({ told }) => told === 'deciding')).toHaveLength(decided);
  });

  it('answers to its name as to its address', async () => {
    const session = await Wire.to(relay.port);
    session.write(head('GET / HTTP/1.1', `Host: LOCALHOST:${relay.port}`, 'x-do: answer'));
    await session.until('no budget');
    session.socket.destroy();
  });
});
