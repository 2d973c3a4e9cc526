import { request } from 'node:http';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { type SecureContext, connect as startTls } from 'node:tls';
import { failureWith } from './failure.ts';

/** The longest time until a connection is there, with its proxy's and TLS's part, milliseconds. */
const patienceMs = 30_000;

/** A host and how to reach it. */
export interface Place {
  readonly host: string;
  readonly port: number;
  /** Null for a connection without TLS. */
  readonly tls: SecureContext | null;
}

export interface ProxyPlace extends Place {
  /** The value of `Proxy-Authorization`; null without a user. */
  readonly authorization: string | null;
}

/**
 * Opens a connection to a place, through the tunnel of a proxy if there is one, and ends TLS's greeting.
 * Rejects with an error whose `code` and message are for people; no message contains the proxy's credentials.
 */
export async function connect(to: Place, through: ProxyPlace | null): Promise<Socket> {
  const opened: Socket[] = [];
  const opening = open(to, through, (socket) => {
    opened.push(socket);
  });
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(failureWith('ETIMEDOUT', `no connection to ${name(to)} within ${patienceMs / 1000} s`));
  }, patienceMs);
  try {
    return await Promise.race([opening, late.promise]);
  } catch (error) {
    opening.catch(() => {});
    for (const socket of opened) socket.destroy();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function open(to: Place, through: ProxyPlace | null, opened: (socket: Socket) => void): Promise<Socket> {
  const first = through ?? to;
  const direct = await reach(first, opened);
  if (through === null) return direct;
  await tunnel(direct, to, through);
  return to.tls === null ? direct : await encrypt(direct, to, to.tls, opened);
}

async function reach(place: Place, opened: (socket: Socket) => void): Promise<Socket> {
  const socket = connectTcp({
    host: place.host,
    port: place.port,
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: 15_000,
  });
  opened(socket);
  // A socket that is given up may still fail, and nobody listens to it then.
  socket.on('error', () => {});
  await ready(socket, 'connect');
  return place.tls === null ? socket : await encrypt(socket, place, place.tls, opened);
}

async function encrypt(
  socket: Socket,
  { host }: Place,
  secureContext: SecureContext,
  opened: (socket: Socket) => void,
): Promise<Socket> {
  const named = isIP(host) === 0 ? { servername: host } : {};
  const secure = startTls({ socket, host, ...named, secureContext, ALPNProtocols: ['http/1.1'] });
  opened(secure);
  secure.on('error', () => {});
  await ready(secure, 'secureConnect');
  return secure;
}

/** Asks the proxy at the other end of a connection for a tunnel (`CONNECT`). */
function tunnel(socket: Socket, to: Place, proxy: ProxyPlace): Promise<void> {
  const target = name(to);
  const authorization = proxy.authorization === null ? [] : ['Proxy-Authorization', proxy.authorization];
  const headers = ['Host', target, ...authorization];
  return new Promise((resolve, reject) => {
    const asked = request({ method: 'CONNECT', path: target, headers, createConnection: () => socket });
    const refused = (status: number): void => {
      reject(
        failureWith(
          'EPROXY',
          status === 407
            ? `the proxy ${name(proxy)} wants a user name and a password, or others (407)`
            : `the proxy ${name(proxy)} refused a connection to ${target} (${status})`,
        ),
      );
    };
    asked.once('connect', (response, _, early) => {
      const status = response.statusCode ?? 0;
      if (status < 200 || status > 299) refused(status);
      // A server speaks only after our greeting, so whatever comes with the proxy's answer is not from it.
      else if (early.length > 0) reject(failureWith('EPROXY', `the proxy ${name(proxy)} sent more than an answer`));
      else resolve();
    });
    asked.once('response', ({ statusCode }) => refused(statusCode ?? 0));
    asked.once('error', reject);
    asked.end();
  });
}

function ready(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    const closed = (): void => reject(failureWith('ECONNRESET', 'the connection was closed before it was ready'));
    socket.once('error', reject);
    socket.once('close', closed);
    socket.once(event, () => {
      socket.off('error', reject);
      socket.off('close', closed);
      resolve();
    });
  });
}

/** A place as `host:port`, an IPv6 address in brackets. */
function name({ host, port }: Pick<Place, 'host' | 'port'>): string {
  return `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}
