import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messagesApi } from '../../src/agents/claude/api/messages-api.ts';
import type { Task } from '../../src/domain/plan/task.ts';
import type { ApiAccess, ApiDialect } from '../../src/domain/ports/api.ts';
import type { Door } from '../../src/domain/ports/gateway.ts';
import type { RequestEntry } from '../../src/domain/usage/request-ledger.ts';
import { Accesses } from '../../src/gateway/accesses.ts';
import { type OpenGateway, openGateway } from '../../src/gateway/gateway.ts';
import { SystemClock } from '../../src/machine/clock.ts';
import { Wire } from '../support/gateway/wire.ts';
import { makePlan, type TaskSketch } from '../support/samples/plan.ts';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly string[];
  readonly digest: string;
}

const digest = (body: string): string => createHash('sha256').update(body).digest('hex');
const message = { id: 'msg_1', model: 'm', type: 'message', usage: { input_tokens: 7, output_tokens: 5 } };
const charged = '/v1/messages?beta=true';

let upstream: Server;
let seen: Seen[];
let entries: RequestEntry[];
let errors: unknown[];
let gateway: OpenGateway;
/** What the upstream does with a request; answers with a message by default. */
let answer: (received: IncomingMessage, respond: (status: number, body: string) => void) => void;

/** What is told of a request's body. */
let sketch: ApiDialect['sketch'];

/** What is different from the access below. */
let changed: Partial<ApiAccess>;

const access = (): ApiAccess => ({
  url: `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/base`,
  isDefault: false,
  credentials: {
    KEY: { kind: 'fixed', value: 'the-real-key', prefix: 'sk-' },
    TOKEN: { kind: 'fixed', value: 'the-real-token', prefix: '' },
  },
  clientCertificate: null,
  connection: {},
  notice: null,
  ...changed,
});

beforeEach(async () => {
  [seen, entries, errors] = [[], [], []];
  changed = {};
  sketch = messagesApi.sketch;
  answer = (_received, respond) => respond(200, JSON.stringify(message));
  upstream = createServer(async (received, response) => {
    const { method = '', url = '', rawHeaders } = received;
    const body = await text(received).catch(() => '');
    seen.push({ method, url, headers: rawHeaders, digest: digest(body) });
    answer(received, (status, said) => response.writeHead(status, { 'content-type': 'application/json' }).end(said));
  }).listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  const dialect: ApiDialect = {
    ...messagesApi,
    patienceMs: () => 600_000,
    sketch: (body) => sketch(body),
    turnsElsewhere: () => false,
    access: ({ env }) => (env['ELSEWHERE'] ? { reason: 'elsewhere' } : access()),
    passage: () => Promise.reject(new Error('not asked for')),
  };
  gateway = await openGateway({
    dialect,
    accesses: new Accesses(dialect),
    clock: new SystemClock(),
    tasks: [],
    prices: () => null,
    purse: null,
    warmUpMs: 20_000,
    onBudgetSpent: () => {},
    onSecret: () => {},
    record: (entry) => entries.push(entry),
    onError: (error) => errors.push(error),
  });
});

afterEach(async () => {
  await gateway.close();
  upstream.closeAllConnections();
  upstream.close();
  expect(errors).toEqual([]);
});

const onHeld = (): void => {};

function makeTask(sketch: TaskSketch): Task {
  const [task] = makePlan('/project', [sketch]).tasks;
  return task ?? expect.fail('no task');
}

async function open(attempt = 1): Promise<Door> {
  const door = await gateway.open({ task: makeTask({ id: 'lint' }), attempt, onHeld });
  if (door === null) throw new Error('no door');
  return door;
}

interface Sent {
  readonly status: number | undefined;
  readonly body: string;
}

function send(url: string, headers: Record<string, string>, body = '{}', method = 'POST'): Promise<Sent> {
  return new Promise((resolve, reject) => {
    // As it is: a URL would resolve the dots of a path.
    const [, port = '', path = ''] = /^http:\/\/127\.0\.0\.1:(\d+)(.*)$/.exec(url) ?? [];
    const sent = request({ host: '127.0.0.1', port, path: path || '/', method, headers, agent: false }, (response) => {
      text(response).then((said) => resolve({ status: response.statusCode, body: said }), reject);
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? body : undefined);
  });
}

const keyOf = ({ entrance }: Door): Record<string, string> => ({ 'x-api-key': entrance.credentials['KEY'] ?? '' });

describe('a door of the gateway', () => {
  test('forwards a request with the credential in place of its stand-in, and changes nothing else', async () => {
    const door = await open();
    const { KEY = '', TOKEN = '' } = door.entrance.credentials;
    expect(KEY).toMatch(/^sk-[\w-]{40,}$/);
    const body = JSON.stringify({ model: 'm', text: 'the-real-key stays what it is: \u00e9' });
    const headers = { 'X-Api-Key': KEY, Authorization: `Bearer ${TOKEN}`, 'X-Other': 'kept' };
    expect(await send(`${door.entrance.url}${charged}`, headers, body)).toEqual({
      status: 200,
      body: JSON.stringify(message),
    });
    const [{ method, url, headers: received, digest: arrived } = expect.fail('nothing arrived')] = seen;
    expect([method, url, arrived]).toEqual(['POST', '/base/v1/messages?beta=true', digest(body)]);
    const pairs = received.flatMap((name, index) => (index % 2 === 0 ? [[name, received[index + 1]]] : []));
    expect(pairs).toContainEqual(['X-Api-Key', 'the-real-key']);
    expect(pairs).toContainEqual(['Authorization', 'Bearer the-real-token']);
    expect(pairs).toContainEqual(['X-Other', 'kept']);
  });

  test('puts the credential only in the headers for it: a server may repeat others in its response', async () => {
    const door = await open();
    const { KEY = '' } = door.entrance.credentials;
    const headers = { ...keyOf(door), Origin: `http://${KEY}`, 'Request-Id': KEY };
    expect((await send(`${door.entrance.url}${charged}`, headers)).status).toBe(200);
    expect(seen[0]?.headers).toContain(`http://${KEY}`);
    expect(seen[0]?.headers.filter((text) => text.includes('the-real-key'))).toHaveLength(1);
    expect((await send(`${door.entrance.url}${charged}`, { 'Request-Id': KEY })).status).toBe(402);
  });

  test('leads where the settings led when the run began, whatever a session has changed since', async () => {
    await send(`${(await open(1)).entrance.url}${charged}`, {});
    changed = { url: 'http://127.0.0.1:9' };
    const door = await open(2);
    expect((await send(`${door.entrance.url}${charged}`, keyOf(door))).status).toBe(200);
  });

  test('connects through the proxy of its own task', async () => {
    const { url } = access();
    changed = { url: 'http://api.invalid/base', connection: { HTTP_PROXY: new URL(url).origin } };
    const door = await open();
    expect((await send(`${door.entrance.url}${charged}`, keyOf(door))).status).toBe(200);
    expect(seen.map(({ url: asked }) => asked)).toEqual(['http://api.invalid/base/v1/messages?beta=true']);
  });

  test('counts each request once, by what the API tells of it', async () => {
    const door = await open(3);
    await send(`${door.entrance.url}${charged}`, keyOf(door));
    answer = (_received, respond) => respond(500, '{"type":"error","error":{"message":"Broken"}}');
    await send(`${door.entrance.url}${charged}`, keyOf(door));
    const account = await door.close();
    expect(account).toMatchObject({ sent: 2, refused: 0, open: 0, usage: { m: { input: 7, output: 5 } } });
    const shared = { v: 1, taskId: 'lint', attempt: 3, request: 'POST /v1/messages', isCharged: true, end: 'complete' };
    expect(entries).toEqual([
      expect.objectContaining({ ...shared, status: 200, messageId: 'msg_1', model: 'm', isFinal: true }),
      expect.objectContaining({ ...shared, status: 500, tokens: null, isFinal: true, message: 'Broken' }),
    ]);
    expect(entries[0]?.firstByteMs).toBeLessThanOrEqual(entries[0]?.durationMs ?? 0);
  });

  test.each([
    ['a foreign key', charged, 'POST', { 'x-api-key': 'sk-of-somebody-else' }, true],
    ['no key', charged, 'POST', {}, true],
    ['a path that sessions do not need', '/v1/organizations/api_keys', 'GET', null, false],
    ['a path that leads out of the address', '/../v1/files', 'GET', null, false],
    ['a path that leads to its parent', '/v1/models/..', 'GET', null, false],
    ['a method that sessions do not need', '/v1/messages', 'DELETE', null, false],
  ])('refuses %s with words, and says so in the ledger', async (_what, path, method, headers, ends) => {
    const door = await open();
    const { status, body } = await send(`${door.entrance.url}${path}`, headers ?? keyOf(door), '{}', method);
    expect(status).toBe(402);
    expect(JSON.parse(body)).toMatchObject({
      type: 'error',
      error: { message: expect.stringMatching(/^claude-multi: /) },
    });
    expect(seen).toEqual([]);
    expect(entries).toMatchObject([{ end: 'refused', status: null, message: expect.any(String) }]);
    expect(door.refused).toEqual(ends ? { reason: 'gateway-refused', message: entries[0]?.message } : null);
  });

  test('lets nobody in who does not know its secret, and nobody after the attempt has ended', async () => {
    const door = await open();
    const { port } = new URL(door.entrance.url);
    const guesses = [
      '',
      '/',
      '/v1/messages',
      `/${'0'.repeat(48)}/v1/messages`,
      `${new URL(door.entrance.url).pathname}0/v1/messages`,
    ];
    for (const guess of guesses) {
      expect((await send(`http://127.0.0.1:${port}${guess}`, keyOf(door))).status).toBe(403);
    }
    await door.close();
    expect((await send(`${door.entrance.url}${charged}`, keyOf(door))).status).toBe(403);
    expect(seen).toEqual([]);
  });

  test('keeps no connection of a stranger', async () => {
    const { port } = new URL((await open()).entrance.url);
    const stranger = await Wire.to(Number(port));
    stranger.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    await stranger.closed;
    expect(stranger.text).toMatch(/^HTTP\/1\.1 403 /);
    const rebound = await Wire.to(Number(port));
    rebound.write(`GET / HTTP/1.1\r\nHost: evil.example:${port}\r\n\r\n`);
    await rebound.closed;
    expect(rebound.text).toMatch(/^HTTP\/1\.1 403 /);
  });

  test('stores no more than a thousand refusals, and counts them all', async () => {
    const door = await open();
    for (let batch = 0; batch < 11; batch += 1)
      await Promise.all(Array.from({ length: 100 }, () => send(`${door.entrance.url}/v1/files`, keyOf(door))));
    expect(entries).toHaveLength(1_000);
    expect(await door.close()).toMatchObject({ sent: 0, refused: 1_100 });
  });

  test('of one attempt does not take the key of another', async () => {
    const [one, other] = [await open(1), await open(2)];
    expect((await send(`${one.entrance.url}${charged}`, keyOf(other))).status).toBe(402);
    expect((await send(`${one.entrance.url}${charged}`, keyOf(one))).status).toBe(200);
  });

  test('ends its requests when it is closed: their tokens are a lower bound', async () => {
    const door = await open();
    const arrived = Promise.withResolvers<void>();
    answer = () => arrived.resolve();
    const sent = send(`${door.entrance.url}${charged}`, keyOf(door));
    sent.catch(() => {});
    await arrived.promise;
    expect(door.account()).toMatchObject({ sent: 1, open: 1 });
    expect(await door.close()).toMatchObject({ sent: 1, open: 1 });
    await expect(sent).rejects.toThrow();
    expect(entries).toMatchObject([{ end: 'cut', isFinal: false }]);
  });

  test('drops the connection of a session if the API cannot be reached, and nothing was used', async () => {
    const door = await open();
    await send(`${door.entrance.url}${charged}`, keyOf(door));
    upstream.closeAllConnections();
    await new Promise((resolve) => upstream.close(resolve));
    await expect(send(`${door.entrance.url}${charged}`, keyOf(door))).rejects.toThrow();
    expect(await door.close()).toMatchObject({ sent: 2, open: 0 });
    expect(entries[1]).toMatchObject({
      end: 'upstream-failed',
      status: null,
      message: expect.stringContaining('ECONNREFUSED'),
    });
    expect(door.unreachable).toContain('ECONNREFUSED');
  });

  test('ends although a request could not be read because of a fault of ours', async () => {
    sketch = () => {
      throw new Error('a fault');
    };
    const door = await open();
    expect((await send(`${door.entrance.url}${charged}`, keyOf(door))).status).toBe(500);
    expect((await door.close()).sent).toBe(0);
    expect(errors.splice(0)).toEqual([new Error('a fault')]);
  });

  test('is not there for sessions whose requests go elsewhere', async () => {
    const task = makeTask({ id: 'a', env: { ELSEWHERE: '1' } });
    expect(await gateway.open({ task, attempt: 1, onHeld })).toBeNull();
  });
});
