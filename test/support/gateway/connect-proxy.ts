import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Certified } from './authority.ts';

/** A proxy that makes tunnels and forwards plain requests, for one user. */
export interface ConnectProxy extends AsyncDisposable {
  readonly port: number;
  /** What it was asked for: methods and targets. */
  readonly asked: readonly string[];
}

/** Starts a proxy that wants `authorization` in `Proxy-Authorization`; null: from nobody. With a certificate it speaks TLS. */
export async function startProxy(authorization: string | null, tls: Certified | null): Promise<ConnectProxy> {
  const asked: string[] = [];
  const sockets = new Set<Duplex>();
  const server = tls === null ? createServer() : createTlsServer({ cert: tls.certificate, key: tls.key });
  const isKnown = (message: IncomingMessage): boolean =>
    authorization === null || message.headers['proxy-authorization'] === authorization;
  server.on('connection', (socket: Duplex) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  server.on('connect', (message: IncomingMessage, socket: Duplex) => {
    asked.push(`CONNECT ${message.url}`);
    socket.on('error', () => {});
    if (!isKnown(message)) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const { hostname, port } = new URL(`http://${message.url}`);
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy()).on('close', () => socket.destroy());
    socket.on('close', () => onward.destroy());
    sockets.add(onward);
  });
  server.on('request', (message: IncomingMessage, response: ServerResponse) => {
    asked.push(`${message.method} ${message.url}`);
    if (!isKnown(message)) response.writeHead(407).end();
    else
      request(message.url ?? '', {
        method: message.method ?? '',
        headers: { host: message.headers.host ?? '' },
        agent: false,
      })
        .on('response', (from) => from.pipe(response.writeHead(from.statusCode ?? 0, from.headers)))
        .end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
