import { Agent, type AgentOptions, type ClientRequest, type ClientRequestArgs, request } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, type SecureContext } from 'node:tls';
import { EnvironmentError, messageOf, UsageError } from '../../domain/text/errors.ts';
import { connect, type Place, type ProxyPlace } from './connect.ts';
import { failureWith } from './failure.ts';
import { type Framing, type RawHeaders, requestHeaders } from './headers.ts';
import { responseHeadBytes } from './limits.ts';

/** A certificate that proves to the upstream who asks; PEM. */
export interface ClientCertificate {
  readonly certificate: string;
  readonly key: string;
  /** Null for a key that is not encrypted. */
  readonly passphrase: string | null;
}

export interface UpstreamOptions {
  /** An http or https proxy, perhaps with a user name and a password; null to connect directly. */
  readonly proxy: URL | null;
  /** The authorities to trust, PEM; null for the runtime's own list. */
  readonly ca: readonly string[] | null;
  readonly clientCertificate: ClientCertificate | null;
}

export interface UpstreamRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: RawHeaders;
  readonly framing: Framing;
  /** Use a connection that no request has used before. */
  readonly fresh: boolean;
}

/** A server to forward to, with the connections that are kept open to it. */
export interface Upstream {
  /** Scheme, host and port, without a path and without credentials. */
  readonly origin: string;
  /** Begins a request; the body is still to be written. Throws when a target or a header cannot be sent in HTTP/1.1. */
  request(head: UpstreamRequest): ClientRequest;
  /** Closes all connections, also those in use. */
  close(): Promise<void>;
}

/**
 * Prepares to forward to `url`, whose path, if any, comes before every target. Nothing is connected yet.
 * @throws UsageError for a URL that cannot be forwarded to, or a proxy of another kind
 * @throws EnvironmentError when a certificate or a key cannot be used
 */
export function openUpstream(url: URL, options: UpstreamOptions): Upstream {
  checkUrl(url);
  const { proxy: proxyUrl, ca, clientCertificate } = options;
  const proxy = proxyUrl === null ? null : proxyAt(proxyUrl, ca);
  const to = placeOf(url, secureContext(url, ca, clientCertificate));
  // Without TLS the proxy forwards the request itself; a tunnel would be refused by many.
  const relay = to.tls === null ? proxy : null;
  const open = relay === null ? () => connect(to, proxy) : () => connect(relay, null);
  const connections = {
    kept: new Connections(open, { keepAlive: true, maxFreeSockets: 64 }),
    fresh: new Connections(open, {}),
  };
  const before = `${relay === null ? '' : url.origin}${url.pathname.replace(/\/$/, '')}`;
  const authorization = relay?.authorization ?? null;
  return {
    origin: url.origin,
    request({ method, target, headers, framing, fresh }) {
      const sent = requestHeaders(headers, { host: url.host, framing });
      if (authorization !== null) sent.push('Proxy-Authorization', authorization);
      const begun = request({
        method,
        path: before + target,
        headers: sent,
        agent: fresh ? connections.fresh : connections.kept,
        maxHeaderSize: responseHeadBytes,
      });
      // Headers beyond the default of 2,000 would be dropped silently; the head's length is limit enough.
      begun.maxHeadersCount = 0;
      return begun;
    },
    close() {
      connections.kept.destroy();
      connections.fresh.destroy();
      return Promise.resolve();
    },
  };
}

/** Connections that are opened by a function of ours, TLS included: so one way holds on every runtime. */
class Connections extends Agent {
  readonly #open: () => Promise<Socket>;
  #isClosed = false;

  constructor(open: () => Promise<Socket>, options: AgentOptions) {
    super(options);
    this.#open = open;
  }

  override createConnection(_: ClientRequestArgs, done?: (error: Error | null, socket: Duplex) => void): null {
    const tell = done as (error: Error | null, socket?: Duplex) => void;
    this.#open().then(
      (socket) => {
        if (!this.#isClosed) tell(null, socket);
        else {
          socket.destroy();
          tell(failureWith('ECONNABORTED', 'the connections to the API were closed'));
        }
      },
      (error: Error) => tell(error),
    );
    return null;
  }

  /** Closes all connections, also those that are still being opened. */
  override destroy(): void {
    this.#isClosed = true;
    super.destroy();
  }
}

function checkUrl(url: URL): void {
  const shown = `${url.protocol}//${url.host}${url.pathname}`;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new UsageError(`the API's address must begin with http:// or https:// (found ${shown})`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError(
      `the API's address must not contain a user name or a password (found them before ${url.host})`,
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw new UsageError(`the API's address must not contain "?" or "#" (found one after ${shown})`);
  }
}

function proxyAt(url: URL, ca: readonly string[] | null): ProxyPlace {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new UsageError(`a proxy's address must begin with http:// or https:// (found ${url.protocol}//${url.host})`);
  }
  const { username, password } = url;
  const credentials = `${decoded(username)}:${decoded(password)}`;
  const authorization =
    username === '' && password === '' ? null : `Basic ${Buffer.from(credentials).toString('base64')}`;
  return { ...placeOf(url, secureContext(url, ca, null)), authorization };
}

function placeOf(url: URL, tls: SecureContext | null): Place {
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port, tls };
}

function secureContext(url: URL, ca: readonly string[] | null, client: ClientCertificate | null): SecureContext | null {
  if (url.protocol !== 'https:') return null;
  try {
    return createSecureContext({
      ...(ca === null ? {} : { ca: [...ca] }),
      ...(client === null ? {} : { cert: client.certificate, key: client.key }),
      ...(client?.passphrase == null ? {} : { passphrase: client.passphrase }),
    });
  } catch (error) {
    throw new EnvironmentError(
      `the certificates for ${url.host} cannot be used: ${messageOf(error)}`,
      'Check the client certificate, its key and passphrase, and the file of NODE_EXTRA_CA_CERTS.',
      { cause: error },
    );
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
