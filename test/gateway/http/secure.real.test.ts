import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBinary } from '../../../scripts/lib/binary.ts';
import { trustedCertificates } from '../../../src/gateway/http/certificates.ts';
import { openUpstream } from '../../../src/gateway/http/upstream.ts';
import { type Authority, makeAuthority } from '../../support/gateway/authority.ts';
import { type ConnectProxy, startProxy } from '../../support/gateway/connect-proxy.ts';
import { type Relay, relayOn } from '../../support/gateway/relay-process.ts';
import { head, relaySource, relaysOn } from '../../support/gateway/runtimes.ts';
import { RawUpstream, Wire } from '../../support/gateway/wire.ts';
import { temporaryFolder } from '../../support/real/run-claude.ts';

const binary = fileURLToPath(new URL('../../../build/test/secure-relay', import.meta.url));
const basic = `Basic ${Buffer.from('me:p@ss').toString('base64')}`;

/** Certificates are made by a program that not every machine has. */
const lacksOpenssl = ((): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
})();
if (lacksOpenssl) console.warn('there is no openssl: the tests of TLS are skipped');

describe.skipIf(lacksOpenssl)('the transport over TLS and through proxies', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let authority: Authority;
  let secure: TlsServer;
  let plain: Server;
  let silent: RawUpstream;
  let proxies: Record<'open' | 'guarded' | 'tls', ConnectProxy>;

  beforeAll(async () => {
    await writeBinary(binary, undefined, relaySource);
    folder = await temporaryFolder();
    authority = await makeAuthority(folder.path);
    const { server, ca } = authority;
    const tls = { cert: server.certificate, key: server.key, ca };
    secure = createTlsServer({ ...tls, requestCert: true, rejectUnauthorized: false }, (request, response) => {
      const { CN } = (request.socket as TLSSocket).getPeerCertificate().subject ?? {};
      response.end(`${request.method} ${request.url} at ${request.headers.host} by ${CN ?? 'nobody'}\n`);
    });
    plain = createServer((request, response) => response.end(`${request.url} at ${request.headers.host}\n`));
    for (const one of [secure, plain]) await once(one.listen(0, '127.0.0.1'), 'listening');
    silent = await RawUpstream.start(tls);
    proxies = {
      open: await startProxy(null, null),
      guarded: await startProxy(basic, null),
      tls: await startProxy(null, server),
    };
  });

  afterAll(async () => {
    secure.closeAllConnections();
    plain.closeAllConnections();
    for (const one of [secure, plain]) await once(one.close(), 'close');
    await silent[Symbol.asyncDispose]();
    for (const proxy of Object.values(proxies)) await proxy[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  });

  const portOf = (server: Server | TlsServer): number => (server.address() as AddressInfo).port;

  describe.each(relaysOn(binary))('on %s', (_, program) => {
    let relay: Relay;
    let count = 0;

    beforeAll(async () => {
      const trusting = { ca: [authority.ca] };
      const url = `https://localhost:${portOf(secure)}`;
      const http = `http://localhost:${portOf(plain)}`;
      const by = (name: keyof typeof proxies, user = ''): string =>
        `${name === 'tls' ? 'https' : 'http'}://${user}localhost:${proxies[name].port}`;
      relay = await relayOn(program, {
        trusted: { ...trusting, url },
        address: { ...trusting, url: `https://127.0.0.1:${portOf(secure)}` },
        known: { ...trusting, url, client: authority.client },
        distrusted: { url },
        silent: { ...trusting, url: `https://localhost:${silent.port}` },
        'through a proxy': { ...trusting, url, proxy: by('open') },
        'through a proxy with a user': { ...trusting, url, proxy: by('guarded', 'me:p%40ss@') },
        'through a proxy that speaks TLS': { ...trusting, url, proxy: by('tls') },
        'without a password': { ...trusting, url, proxy: by('guarded', 'me:hunter2@') },
        'plain, through a proxy': { url: http, proxy: by('guarded', 'me:p%40ss@') },
        'no proxy there': { ...trusting, url, proxy: 'http://me:hunter2@127.0.0.1:1' },
        'silent, through a proxy': { ...trusting, url: `https://localhost:${silent.port}`, proxy: by('open') },
      });
    });

    afterAll(() => relay.close());

    async function ask(to: string, underWay = false): Promise<{ text: string; id: string; session: Wire }> {
      count += 1;
      const id = `s${count}`;
      const session = await Wire.to(relay.port);
      const fields = [`Host: 127.0.0.1:${relay.port}`, `x-id: ${id}`, `x-to: ${to}`, 'Connection: close'];
      session.write(head('GET /a?b HTTP/1.1', ...fields));
      if (!underWay) await session.closed;
      return { text: session.text, id, session };
    }

    it.each(['trusted', 'through a proxy', 'through a proxy with a user', 'through a proxy that speaks TLS'])(
      'reaches an upstream with a certificate of the given authority: %s',
      async (to) => {
        const { text, session } = await ask(to);
        expect(text).toContain(`GET /a?b at localhost:${portOf(secure)} by nobody\n`);
        session.socket.destroy();
      },
    );

    it('reaches an upstream by its address', async () => {
      expect((await ask('address')).text).toContain(`GET /a?b at 127.0.0.1:${portOf(secure)} by nobody\n`);
    });

    it('proves who it is by a client certificate', async () => {
      expect((await ask('known')).text).toContain('by the client\n');
    });

    it('refuses an upstream whose authority it does not know', async () => {
      const { id } = await ask('distrusted');
      expect(await relay.until('unreachable', id)).toMatchObject({ code: expect.stringMatching(/CERT|ISSUER|SIGN/) });
    });

    it('asks a proxy for a tunnel, or to forward what is plain', async () => {
      const [before, guarded] = [proxies.open.asked.length, proxies.guarded.asked.length];
      await ask('through a proxy');
      // The tunnel of an earlier request is used again.
      for (const asked of proxies.open.asked.slice(before)) expect(asked).toBe(`CONNECT localhost:${portOf(secure)}`);
      expect((await ask('plain, through a proxy')).text).toContain(`/a?b at localhost:${portOf(plain)}\n`);
      expect(proxies.guarded.asked.slice(guarded)).toEqual([`GET http://localhost:${portOf(plain)}/a?b`]);
    });

    it.each([
      ['without a password', 'EPROXY', /407/],
      ['no proxy there', 'ECONNREFUSED', /127\.0\.0\.1:1/],
    ])('says what is wrong with a proxy, but not its password: %s', async (to, code, words) => {
      const { id } = await ask(to);
      const told = await relay.until('unreachable', id);
      expect(told).toMatchObject({ code, message: expect.stringMatching(words) });
      expect(JSON.stringify(relay.told)).not.toContain('hunter2');
      expect(JSON.stringify(relay.told)).not.toContain(Buffer.from('me:hunter2').toString('base64'));
    });

    it.each(['silent', 'silent, through a proxy'])(
      'aborts the request when the session leaves, and breaks its connection when the upstream does: %s',
      async (to) => {
        const { id, session } = await ask(to, true);
        const api = await silent.with(`x-id: ${id}`);
        session.socket.destroy();
        await api.closed;
        expect((await relay.until('ended', id)).end).toEqual({ how: 'session-left' });
        const other = await ask(to, true);
        const then = await silent.with(`x-id: ${other.id}`);
        then.write(`${head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked')}3\r\none\r\n`);
        await other.session.until('one');
        then.socket.destroy();
        await other.session.closed;
        expect(other.session.text).not.toContain('\r\n0\r\n');
        expect((await relay.until('ended', other.id)).end).toMatchObject({ how: 'upstream-failed' });
        for (const wire of silent.wires) wire.forget();
      },
    );
  });

  it('trusts the authorities in the file of NODE_EXTRA_CA_CERTS besides the usual ones', async () => {
    const usual = await trustedCertificates({});
    const more = await trustedCertificates({ NODE_EXTRA_CA_CERTS: authority.file });
    expect(usual.length).toBeGreaterThan(20);
    expect(new Set(usual).size).toBe(usual.length);
    expect(more).toEqual([...usual, authority.ca.trim()]);
  });

  it('says what is wrong with the file of NODE_EXTRA_CA_CERTS', async () => {
    const missing = `${folder.path}/missing.pem`;
    await expect(trustedCertificates({ NODE_EXTRA_CA_CERTS: missing })).rejects.toMatchObject({
      name: 'EnvironmentError',
      message: expect.stringContaining(missing),
      remedy: expect.stringContaining('PEM'),
    });
    const key = `${folder.path}/ca.key`;
    await expect(trustedCertificates({ NODE_EXTRA_CA_CERTS: key })).rejects.toThrow(`has no certificate in it: ${key}`);
  });

  it('refuses a client certificate that does not belong to its key, and addresses that it cannot forward to', () => {
    const options = { proxy: null, ca: null, clientCertificate: null };
    const clientCertificate = { certificate: authority.client.certificate, key: 'no key', passphrase: null };
    expect(() => openUpstream(new URL('https://a.test'), { ...options, clientCertificate })).toThrow(
      /^the certificates for a.test cannot be used: /,
    );
    for (const url of ['ftp://a.test', 'https://me:hunter2@a.test', 'https://a.test/?q=1', 'https://a.test/#x']) {
      expect(() => openUpstream(new URL(url), options)).toThrow(/^the API's address must (?!.*hunter2)/);
    }
    const proxy = new URL('socks5://me:hunter2@a.test');
    expect(() => openUpstream(new URL('https://a.test'), { ...options, proxy })).toThrow(
      /^a proxy's address must (?!.*hunter2)/,
    );
  });
});
