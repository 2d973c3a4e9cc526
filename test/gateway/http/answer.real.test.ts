import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { answerWith, refusal } from '../../../src/gateway/http/answer.ts';

test('an answer of ours can be given after the head of a response could not be passed on', async () => {
  const server = createServer((_request, response) => {
    expect(() => response.writeHead(200, 'no \u0001 words')).toThrow();
    answerWith(response, 'GET', refusal(502, 'the API cannot be understood'));
  }).listen(0, '127.0.0.1');
  try {
    await once(server, 'listening');
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
      signal: AbortSignal.timeout(30_000),
    });
    expect(response.status).toBe(502);
    expect(response.statusText).toBe('Bad Gateway');
    expect(await response.text()).toBe('claude-multi: the API cannot be understood\n');
  } finally {
    server.close();
  }
});
