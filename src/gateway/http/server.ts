import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { answerWith, refusal } from './answer.ts';
import { type Answer, BodyTooLong, type Decide, type Decision, SessionLeft } from './exchange.ts';
import { Forward } from './forward.ts';
import { framingOf, valuesOf } from './headers.ts';
import { type Limits, standardLimits } from './limits.ts';
import { RequestBody } from './request-body.ts';

/** A server on 127.0.0.1. */
export interface Listener {
  readonly port: number;
  /** Cuts all requests under way and closes every connection; resolves when none is left. */
  close(): Promise<void>;
}

/**
 * Serves on a free port of 127.0.0.1 until closed, and asks `decide` about each request that is well-formed and meant for
 * this server. `onError` is told of bugs: what `decide` or a watch throws. Rejects when no port can be had.
 */
export async function listen(
  decide: Decide,
  onError: (error: unknown) => void,
  limits: Limits = standardLimits,
): Promise<Listener> {
  const server = createServer({
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.headMs,
    connectionsCheckingInterval: Math.min(5_000, limits.headMs),
    // A body may take as long as the upstream's back pressure makes it, and a connection may be idle as long as its session lives.
    requestTimeout: 0,
    keepAliveTimeout: 0,
    noDelay: true,
  });
  // Headers beyond the default of 2,000 would be dropped silently; the head's length is limit enough.
  server.maxHeadersCount = 0;
  const sockets = new Set<Socket>();
  const forwards = new Set<Forward>();

  async function serve(message: IncomingMessage, response: ServerResponse, awaitsInvitation: boolean): Promise<void> {
    const { port } = server.address() as AddressInfo;
    const [method, target] = [message.method ?? '', message.url ?? ''];
    const body = new RequestBody(message, limits.bodyBytes, () => {
      if (awaitsInvitation && !response.headersSent) response.writeContinue();
    });
    const answer = (given: Answer): void => {
      if (response.destroyed) return;
      // The session may or may not still send a body it was not invited to: only the end of the connection is clear.
      if ((awaitsInvitation && body.buffered === null) || given.closes === true) response.shouldKeepAlive = false;
      answerWith(response, method, given);
    };
    response.once('finish', () => lingerFor(message, limits.lingerMs));
    response.on('error', () => {});
    message.on('error', () => {});
    const refused = faultOf(message, port);
    const framing = framingOf(message.rawHeaders);
    const left = leaving(message, response);
    if (refused !== null || framing === null) {
      answer(refused ?? refusal(501, 'only the transfer coding "chunked" is supported'));
      return;
    }
    let decision: Decision;
    try {
      decision = await decide({ method, target, headers: message.rawHeaders }, () => body.whole(), left);
    } catch (error) {
      if (error instanceof BodyTooLong) answer(refusal(413, error.message));
      else if (!(error instanceof SessionLeft)) {
        onError(error);
        answer(refusal(500, 'the gateway failed; its own words are in the report of the run'));
      }
      return;
    }
    if (decision.do === 'answer') answer(decision.answer);
    else {
      const forward = new Forward(
        { method, framing, body, response, left, breakOff: () => breakOff(message, response) },
        decision,
        onError,
      );
      forwards.add(forward);
      const forget = (): void => {
        forwards.delete(forward);
      };
      response.once('close', forget);
      left.addEventListener('abort', forget, { once: true });
      forward.begin();
    }
  }

  const handle = (message: IncomingMessage, response: ServerResponse, awaitsInvitation: boolean): void => {
    serve(message, response, awaitsInvitation).catch((error: unknown) => {
      onError(error);
      breakOff(message, response);
    });
  };
  server.on('request', (message, response) => handle(message, response, false));
  server.on('checkContinue', (message, response) => handle(message, response, true));
  server.on('connect', (_, socket) => refuseRaw(socket));
  server.on('connection', (socket) => {
    sockets.add(socket);
    // Each request that is under way listens to its end.
    socket.setMaxListeners(0);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.off('error', reject);
      server.on('error', onError);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const forward of forwards) forward.cut();
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Why a request is refused before anybody is asked; null if it is not. */
function faultOf({ method, url = '', rawHeaders, httpVersion }: IncomingMessage, port: number): Answer | null {
  const hosts = valuesOf(rawHeaders, 'host');
  if (httpVersion !== '1.1') return refusal(505, `only HTTP/1.1 is spoken here (found ${httpVersion})`);
  if (hosts.length !== 1 || !isOurs(hosts[0] ?? '', port))
    return { ...refusal(403, 'this server answers only to its own address'), closes: true };
  if (method === 'TRACE') return refusal(405, 'TRACE is not supported');
  if (!url.startsWith('/')) return refusal(400, 'the target of a request must begin with "/"');
  if (valuesOf(rawHeaders, 'upgrade').length > 0) return refusal(400, 'other protocols are not supported');
  return null;
}

/**
 * Aborts when the session closes its connection before its answer is complete. The response alone does not tell: one that
 * waits for an earlier one on the same connection is never closed.
 */
function leaving({ socket }: IncomingMessage, response: ServerResponse): AbortSignal {
  const left = new AbortController();
  const check = (): void => {
    socket.off('close', check);
    if (!response.writableFinished) left.abort();
  };
  socket.once('close', check);
  response.once('close', check);
  if (socket.destroyed) check();
  return left.signal;
}

/** Breaks a session's connection. The socket goes first: Bun's response would begin with a 200 as it is destroyed. */
function breakOff(message: IncomingMessage, response: ServerResponse): void {
  message.socket.destroy();
  response.destroy();
}

function isOurs(host: string, port: number): boolean {
  return host === `127.0.0.1:${port}` || host.toLowerCase() === `localhost:${port}`;
}

/** The rest of an unread body is read for a while, so that the session reads the answer first; then the connection is closed. */
function lingerFor(message: IncomingMessage, ms: number): void {
  if (message.complete) return;
  const timer = setTimeout(() => message.destroy(), ms);
  timer.unref();
  message.resume();
  message.once('end', () => clearTimeout(timer));
  message.once('close', () => clearTimeout(timer));
}

function refuseRaw(socket: Duplex): void {
  socket.on('error', () => {});
  socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () =>
    socket.destroy(),
  );
}
