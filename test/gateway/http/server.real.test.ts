import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Decide } from '../../../src/gateway/http/exchange.ts';
import { listen } from '../../../src/gateway/http/server.ts';
import { openUpstream } from '../../../src/gateway/http/upstream.ts';
import { relayHere } from '../../support/gateway/relay-process.ts';
import { head } from '../../support/gateway/runtimes.ts';
import { RawUpstream, Wire } from '../../support/gateway/wire.ts';

describe('the server of the gateway', () => {
  it('cuts what is under way and closes every connection when it is closed', async () => {
    await using upstream = await RawUpstream.start();
    const relay = await relayHere({ api: { url: `http://127.0.0.1:${upstream.port}` } });
    const host = `Host: 127.0.0.1:${relay.port}`;
    const [idle, waiting, held] = [await Wire.to(relay.port), await Wire.to(relay.port), await Wire.to(relay.port)];
    waiting.write(head('GET / HTTP/1.1', host, 'x-id: waiting'));
    held.write(head('GET / HTTP/1.1', host, 'x-id: held', 'x-do: hold'));
    const api = await upstream.with('x-id: waiting');
    await relay.until('deciding', 'held');
    await relay.close();
    await Promise.all([idle.closed, waiting.closed, held.closed, api.closed]);
    expect((await relay.until('ended', 'waiting')).end).toEqual({ how: 'cut' });
    await relay.until('left', 'held');
    expect(await once(connect(relay.port, '127.0.0.1'), 'error')).toMatchObject([{ code: 'ECONNREFUSED' }]);
  });

  it.each([
    ['announced', ['Content-Length: 11'], 'hello world'],
    ['sent', ['Transfer-Encoding: chunked'], 'b\r\nhello world\r\n0\r\n\r\n'],
  ])('answers 413 when a longer body than it may read is %s, and goes on', async (_, fields, body) => {
    await using upstream = await RawUpstream.start();
    const relay = await relayHere({ api: { url: `http://127.0.0.1:${upstream.port}` } }, { bodyBytes: 10 });
    const host = `Host: 127.0.0.1:${relay.port}`;
    const session = await Wire.to(relay.port);
    session.write(head('POST / HTTP/1.1', host, 'x-do: buffer', ...fields) + body);
    await session.until("a request's body may have at most 10 bytes (found 11 or more)\n");
    expect(session.text).toMatch(/^HTTP\/1\.1 413 /);
    session.write(head('GET / HTTP/1.1', host, 'x-do: answer'));
    await session.until('HTTP/1.1 402 ');
    await relay.close();
  });

  it('closes the connection of a session that never ends the body of an answered request', async () => {
    await using upstream = await RawUpstream.start();
    const relay = await relayHere({ api: { url: `http://127.0.0.1:${upstream.port}` } }, { lingerMs: 50 });
    const fields = [`Host: 127.0.0.1:${relay.port}`, 'Content-Length: 1000'];
    const answered = await Wire.to(relay.port);
    answered.write(`${head('POST / HTTP/1.1', ...fields, 'x-do: answer')}begun`);
    await answered.until('no budget');
    await answered.closed;
    const forwarded = await Wire.to(relay.port);
    forwarded.write(`${head('POST / HTTP/1.1', ...fields, 'x-id: early')}begun`);
    const api = await upstream.with('x-id: early');
    api.write(`${head('HTTP/1.1 413 Too Large', 'Content-Length: 2')}no`);
    await forwarded.until('\r\n\r\nno');
    await Promise.all([forwarded.closed, api.closed]);
    expect((await relay.until('ended', 'early')).end).toEqual({ how: 'complete' });
    await relay.close();
  });

  it.each(['', 'GET / HTTP/1.1\r\nHost: 127'])(
    'ends a connection whose head does not come to an end: %j',
    async (part) => {
      const relay = await relayHere({}, { headMs: 50 });
      const session = await Wire.to(relay.port);
      session.write(part);
      await session.until('HTTP/1.1 408 ');
      await session.closed;
      await relay.close();
    },
  );

  it('answers 500 without the words of a bug, and tells them to the caller', async () => {
    const relay = await relayHere({});
    const session = await Wire.to(relay.port);
    session.write(head('GET / HTTP/1.1', `Host: 127.0.0.1:${relay.port}`, 'x-do: throw'));
    await session.until('\n');
    await session.until('HTTP/1.1 500 ');
    expect(session.text).not.toContain('a bug');
    expect(relay.told).toContainEqual({ told: 'error', message: 'Error: a bug' });
    session.socket.destroy();
    await relay.close();
  });

  it('leaves no connection open that was being made when the upstream was closed', async () => {
    await using upstream = await RawUpstream.start();
    const options = { proxy: null, ca: null, clientCertificate: null };
    const to = openUpstream(new URL(`http://127.0.0.1:${upstream.port}`), options);
    const given = { method: 'GET', target: '/', headers: [], framing: { by: 'nothing' }, fresh: false } as const;
    const request = to.request(given).end();
    const failed = once(request, 'error');
    await to.close();
    expect(await failed).toMatchObject([{ code: 'ECONNABORTED' }]);
    await expect.poll(() => upstream.wires.length).toBe(1);
    await upstream.wires[0]?.closed;
    expect(upstream.wires[0]?.text).toBe('');
  });

  it('says what a proxy has refused', async () => {
    await using proxy = await RawUpstream.start();
    const options = { proxy: new URL(`http://127.0.0.1:${proxy.port}`), ca: null, clientCertificate: null };
    const to = openUpstream(new URL('https://api.test'), options);
    const given = { method: 'GET', target: '/', headers: [], framing: { by: 'nothing' }, fresh: false } as const;
    const failed = once(to.request(given).end(), 'error');
    const wire = await proxy.with('CONNECT api.test:443 HTTP/1.1\r\n');
    wire.write(head('HTTP/1.1 403 Forbidden', 'Content-Length: 0'));
    const message = `the proxy 127.0.0.1:${proxy.port} refused a connection to api.test:443 (403)`;
    expect(await failed).toMatchObject([{ code: 'EPROXY', message }]);
    await wire.closed;
    await to.close();
  });

  it('goes on with a request whose watch throws, and tells each error to the caller', async () => {
    await using upstream = await RawUpstream.start();
    const errors: unknown[] = [];
    const options = { proxy: null, ca: null, clientCertificate: null };
    const to = openUpstream(new URL(`http://127.0.0.1:${upstream.port}`), options);
    const fail = (word: string) => (): never => {
      throw new Error(word);
    };
    const watch = {
      begun: fail('begun'),
      answered: fail('answered'),
      received: fail('received'),
      unreachable: fail('unreachable'),
      ended: fail('ended'),
    };
    const decide: Decide = ({ target, headers }) => Promise.resolve({ do: 'forward', to, target, headers, watch });
    const server = await listen(decide, (error) => errors.push(error));
    const session = await Wire.to(server.port);
    session.write(head('GET /x HTTP/1.1', `Host: 127.0.0.1:${server.port}`));
    const api = await upstream.with('GET /x');
    api.write(`${head('HTTP/1.1 200 OK', 'Content-Length: 2')}ok`);
    await session.until('\r\n\r\nok');
    await expect
      .poll(() => errors.map(String))
      .toEqual(['begun', 'answered', 'received', 'ended'].map((word) => `Error: ${word}`));
    await server.close();
    await to.close();
  });
});
