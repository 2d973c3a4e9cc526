import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { CannotFetch } from '../../src/domain/text/errors.ts';
import { openUpstream } from '../../src/gateway/http/upstream.ts';
import { sendTo } from '../../src/gateway/own-request.ts';

const request = { method: 'POST', path: '/v1/oauth/token', headers: ['X-A', 'b'], body: '{"a":"ü"}' };
const direct = { proxy: null, ca: null, clientCertificate: null };

let server: Server | null = null;
let received = 0;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  received = 0;
});

async function sendToServer(answer: RequestListener) {
  server = createServer((asked, response) => {
    received += 1;
    answer(asked, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const upstream = openUpstream(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/base`), direct);
  return sendTo(upstream)(request).finally(() => upstream.close());
}

test('a request of the gateway’s own gets the whole response, whatever its status', async () => {
  const answer = await sendToServer((asked, response) => {
    asked.resume().once('end', () => response.writeHead(503, { 'Retry-After': '3' }).end(`${asked.url} ü`));
  });
  expect(answer).toMatchObject({ status: 503, body: '/base/v1/oauth/token ü' });
  expect(answer.headers.slice(0, 2)).toEqual(['Retry-After', '3']);
});

test.each([
  ['breaks off', (_: unknown, response: Parameters<RequestListener>[1]) => void response.socket?.destroy()],
  [
    'ends within its response',
    (_: unknown, response: Parameters<RequestListener>[1]) => {
      response.writeHead(200, { 'content-length': '100' }).write('x', () => response.destroy());
    },
  ],
  [
    'sends more than an answer',
    (_: unknown, response: Parameters<RequestListener>[1]) => {
      response.on('error', () => {}).end(Buffer.alloc(2 * 1024 * 1024));
    },
  ],
])('a server that %s has given no answer: another try may help, and nothing was sent twice', async (_, answer) => {
  const error = await sendToServer(answer).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CannotFetch);
  expect(error).toMatchObject({ message: expect.stringMatching(/^the API could not be reached: /), retryAfterMs: 0 });
  expect(received).toBe(1);
});

test('a server that cannot be reached is told with the cause', async () => {
  const upstream = openUpstream(new URL('http://127.0.0.1:9'), direct);
  await expect(sendTo(upstream)(request)).rejects.toThrow(
    'the API could not be reached: connect ECONNREFUSED 127.0.0.1:9',
  );
  await upstream.close();
});
