import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { federatedCredentials } from '../../src/agents/claude/account/federation.ts';
import { messagesApi } from '../../src/agents/claude/api/messages-api.ts';
import type { ApiDialect } from '../../src/domain/ports/api.ts';
import type { Door } from '../../src/domain/ports/gateway.ts';
import { Accesses } from '../../src/gateway/accesses.ts';
import { type OpenGateway, openGateway } from '../../src/gateway/gateway.ts';
import { FakeClock } from '../support/fakes/fake-clock.ts';
import { identityOf, TokenService } from '../support/gateway/token-service.ts';
import { makePlan } from '../support/samples/plan.ts';

const message = JSON.stringify({
  id: 'msg_1',
  model: 'm',
  type: 'message',
  usage: { input_tokens: 7, output_tokens: 5 },
});

let clock: FakeClock;
let tokens: TokenService;
let upstream: Server;
let gateway: OpenGateway;
/** The access tokens of charged requests, in the order of their arrival. */
let carried: string[];
/** Answers to charged requests, before those that the token decides. */
let answers: { readonly status: number; readonly headers?: Record<string, string> }[];
let secrets: string[];

beforeEach(async () => {
  clock = new FakeClock(Date.UTC(2026, 10, 26, 12));
  tokens = new TokenService({ now: () => clock.now(), lifeSeconds: 600 });
  [carried, answers, secrets] = [[], [], []];
  upstream = createServer(async (received, response) => {
    const body = await text(received);
    if (received.url === '/v1/oauth/token') {
      const { status, headers, body: said } = tokens.exchange({ body });
      response.writeHead(status, [...headers]).end(said);
      return;
    }
    const token = received.headers.authorization?.slice('Bearer '.length) ?? '';
    carried.push(token);
    const { status, headers } = answers.shift() ?? { status: tokens.accepts(token) ? 200 : 401 };
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(message);
  }).listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  const url = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  const dialect: ApiDialect = {
    ...messagesApi,
    rateSignal: (status) => ({
      isRefused: status === 429,
      isOverloaded: false,
      retryAfterMs: status === 429 ? 580_000 : null,
      quotas: [],
    }),
    patienceMs: () => 6_000_000,
    turnsElsewhere: () => false,
    access: () => ({
      url,
      isDefault: false,
      credentials: federatedCredentials(identityOf(tokens), url),
      clientCertificate: null,
      connection: {},
      notice: null,
    }),
    passage: () => Promise.reject(new Error('not asked for')),
  };
  gateway = await openGateway({
    dialect,
    accesses: new Accesses(dialect),
    clock,
    tasks: [],
    prices: () => null,
    purse: null,
    warmUpMs: null,
    onBudgetSpent: () => {},
    onSecret: (secret) => secrets.push(secret),
    record: () => {},
    onError: (error) => expect.fail(String(error)),
  });
});

afterEach(async () => {
  await gateway.close();
  upstream.closeAllConnections();
  upstream.close();
});

async function open(): Promise<Door> {
  const [task = expect.fail('no task')] = makePlan('/project', [{ id: 'lint' }]).tasks;
  const door = await gateway.open({ task, attempt: 1, onHeld: () => {} });
  return door ?? expect.fail('no door');
}

/** Sends a charged request as a session does, and resolves with the status. */
function send({ entrance }: Door): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${entrance.credentials['ANTHROPIC_AUTH_TOKEN']}` };
    const sent = request(`${entrance.url}/v1/messages`, { method: 'POST', headers, agent: false }, (response) => {
      text(response).then(() => resolve(response.statusCode), reject);
    });
    sent.on('error', reject);
    sent.end('{}');
  });
}

describe('requests of sessions with a credential that is fetched', () => {
  test('carry one access token that one exchange has given, however many begin at once', async () => {
    const doors = await Promise.all(Array.from({ length: 8 }, open));
    expect(await Promise.all(doors.map(send))).toEqual(Array(8).fill(200));
    expect(carried).toEqual(Array(8).fill(tokens.given[0]));
    expect(tokens.requests).toHaveLength(1);
    expect(secrets).toEqual(expect.arrayContaining([tokens.given[0], tokens.requests[0]?.['assertion']]));
  });

  test('are sent once more with a new token if the API has refused the one they carried, which sessions do not see', async () => {
    const doors = await Promise.all([open(), open(), open()]);
    expect(await send(doors[0] ?? expect.fail())).toBe(200);
    tokens.revoke(tokens.given[0] ?? '');
    expect(await Promise.all(doors.map(send))).toEqual([200, 200, 200]);
    expect(tokens.given).toHaveLength(2);
    expect(doors.map(({ refused }) => refused)).toEqual([null, null, null]);
  });

  test('that were refused with a new token as well are passed on, and not sent a third time', async () => {
    const door = await open();
    answers.push({ status: 401 }, { status: 401 });
    expect(await send(door)).toBe(401);
    expect(carried).toEqual(tokens.given);
    expect(tokens.given).toHaveLength(2);
  });

  test('carry the token of the time when they are sent, also after they have waited for the rate limit', async () => {
    const door = await open();
    answers.push({ status: 429 });
    const sent = send(door);
    await expect.poll(() => carried.length).toBe(1);
    // The refusal must have arrived, so that the request waits.
    await expect.poll(() => gateway.isBusy).toBe(true);
    for (let passed = 0; carried.length < 2 && passed < 3_600; passed += 1) await clock.advance(1_000);
    expect(await sent).toBe(200);
    expect(carried).toEqual(tokens.given);
    expect(tokens.given).toHaveLength(2);
  });

  test('are refused with the reason if no token can be had', async () => {
    const door = await open();
    tokens.faults.push({ status: 400, body: '{"error":{"type":"invalid_request_error","message":"no such rule"}}' });
    expect(await send(door)).toBe(402);
    expect(carried).toEqual([]);
    expect(door.refused).toEqual({
      reason: 'credential-refused',
      message:
        'there is no credential for the API: the identity token was not exchanged for an access token: the API answered 400 (invalid_request_error: no such rule)',
    });
  });

  test('wait while an exchange is tried again with another identity token, one at a time', async () => {
    const doors = await Promise.all([open(), open()]);
    tokens.faults.push({ status: 503 }, { status: 529, headers: ['retry-after', '4'] });
    const sent = Promise.all(doors.map(send));
    for (let tries = 1; tries <= 2; tries += 1) {
      await expect.poll(() => tokens.requests.length).toBe(tries);
      await expect.poll(() => clock.pending).toBe(1);
      await clock.advance(4_000);
    }
    expect(await sent).toEqual([200, 200]);
    expect(tokens.requests).toHaveLength(3);
    expect(new Set(tokens.requests.map(({ assertion }) => assertion)).size).toBe(3);
    expect(tokens.denials).toEqual([]);
  });
});
