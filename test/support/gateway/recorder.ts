import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { headSha256, sha256 } from '../../../src/simulator/request/checksum.ts';

/** A request and its answer, as they passed. */
export interface Recorded {
  readonly target: string;
  readonly headSha256: string;
  readonly bodySha256: string;
  readonly answerSha256: string;
}

/** A relay in front of an entrance of the gateway: it records what sessions send and get. */
export interface Recorder extends AsyncDisposable {
  /** Every request whose answer has passed, in no particular order. */
  readonly recorded: readonly Recorded[];
  /** The address to use instead of an entrance's. */
  inFrontOf(entrance: string): string;
}

/** Starts a recorder on loopback. It passes on whole bodies. */
export async function startRecorder(): Promise<Recorder> {
  const recorded: Recorded[] = [];
  const server = createServer(async (request, response) => {
    // An address in front of an entrance begins with the entrance's port and secret.
    const [, port = '', secret = '', target = ''] = /^\/(\d+)(\/[0-9a-f]+)(.*)$/s.exec(request.url ?? '') ?? [];
    const { method = '', rawHeaders } = request;
    const body = await buffer(request).catch(() => null);
    if (body === null) return; // the session has left
    // The gateway answers only to its own address.
    const headers = rawHeaders.map((value, index) =>
      index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'host' ? `127.0.0.1:${port}` : value,
    );
    const forwarded = send({ host: '127.0.0.1', port, path: secret + target, method, headers });
    response.on('close', () => forwarded.destroy());
    forwarded.on('error', () => response.destroy());
    forwarded.on('response', async (answer) => {
      try {
        const bytes = await buffer(answer);
        recorded.push({
          target,
          headSha256: headSha256({ method, target, rawHeaders }),
          bodySha256: sha256(body),
          answerSha256: sha256(bytes),
        });
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders).end(bytes);
      } catch {
        response.destroy();
      }
    });
    forwarded.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    recorded,
    inFrontOf: (entrance) => {
      const { port: behind, pathname } = new URL(entrance);
      return `http://127.0.0.1:${port}/${behind}${pathname}`;
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
