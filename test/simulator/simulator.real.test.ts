import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ApiUsage } from '../../src/simulator/api/message.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';

function script(...steps: Script['steps']): Script[] {
  return [{ match: '', steps }];
}

interface Post {
  readonly path?: string;
  readonly change?: object;
  readonly headers?: Record<string, string>;
  readonly encode?: (text: string) => string | Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal;
}

function post(simulator: Simulator, options: Post = {}): Promise<Response> {
  const { path = '/v1/messages?beta=true', change = {}, headers = {}, encode = (text) => text, signal } = options;
  const body = {
    model: 'sonnet',
    tools: [{ name: 'Bash' }],
    messages: [{ role: 'user', content: 'hello' }],
    ...change,
  };
  return fetch(simulator.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-claude-code-session-id': 'one', ...headers },
    body: encode(JSON.stringify(body)),
    signal: signal ?? null,
  });
}

/** The messages of that many replies. */
function turns(count: number): object[] {
  return Array.from({ length: count }, () => [
    { role: 'assistant', content: 'hi' },
    { role: 'user', content: 'go on' },
  ]).flat();
}

describe('the simulator', () => {
  it('answers a request without stream with one message, and records it', async () => {
    await using simulator = await startSimulator({ scripts: script({ text: 'hi', outputTokens: 12 }) });
    const response = await post(simulator);
    expect(response.headers.get('request-id')).toMatch(/^req_/);
    expect(await response.json()).toMatchObject({
      role: 'assistant',
      content: [{ type: 'text', text: 'hi' }],
      stop_reason: 'end_turn',
      usage: { output_tokens: 12 },
    });
    expect(simulator.ledger.requests).toMatchObject([
      { sessionId: 'one', model: 'sonnet', status: 200, began: true, outcome: 'completed', tokens: { output: 12 } },
    ]);
  });

  it('streams server-sent events to a request with stream', async () => {
    await using simulator = await startSimulator({ scripts: script({ tool: 'Bash', input: { command: 'ls' } }) });
    const response = await post(simulator, { change: { stream: true } });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = (await response.text()).match(/^event: \w+$/gm);
    expect(events?.[0]).toBe('event: message_start');
    expect(events?.at(-1)).toBe('event: message_stop');
  });

  it('records the checksum of each body as it was sent, and of each answer', async () => {
    await using simulator = await startSimulator({ scripts: script({ text: 'hi' }, { status: 529 }) });
    const sent: (string | Uint8Array<ArrayBuffer>)[] = [];
    const encoders = [(text: string) => text, (text: string) => new Uint8Array(gzipSync(text))];
    const answers: string[] = [];
    for (const [index, encode] of encoders.entries()) {
      const response = await post(simulator, {
        change: { stream: true, messages: [{ role: 'user', content: 'h\u00e9llo' }, ...turns(index)] },
        headers: index === 0 ? {} : { 'content-encoding': 'gzip' },
        encode: (text) => {
          sent.push(encode(text));
          return sent.at(-1) ?? '';
        },
      });
      answers.push(await response.text());
    }
    const checksum = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
    expect(simulator.ledger.requests.map(({ status }) => status)).toEqual([200, 529]);
    expect(simulator.ledger.requests.map(({ bodySha256 }) => bodySha256)).toEqual(sent.map(checksum));
    expect(simulator.ledger.requests.map(({ answerSha256 }) => answerSha256)).toEqual(answers.map(checksum));
  });

  it('reports errors in the format of the API', async () => {
    const steps: Script['steps'] = [
      { status: 429, retryAfterSeconds: 7, times: 1 },
      { status: 529, message: 'too much', times: 1 },
    ];
    await using simulator = await startSimulator({ scripts: script(...steps) });
    const limited = await post(simulator);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await limited.json()).toMatchObject({
      type: 'error',
      error: { type: 'rate_limit_error' },
      request_id: limited.headers.get('request-id'),
    });
    const overloaded = await post(simulator);
    expect(overloaded.status).toBe(529);
    expect(await overloaded.json()).toMatchObject({ error: { type: 'overloaded_error', message: 'too much' } });
    expect(simulator.ledger.sum()).toEqual({ input: 0, output: 0, cacheRead: 0, cacheWrite: 0 });
  });

  it('answers 404 for the given unknown models', async () => {
    await using simulator = await startSimulator({ scripts: script({ text: 'hi' }), unknownModels: ['sonnet'] });
    const response = await post(simulator);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { type: 'not_found_error', message: 'model: sonnet' } });
    expect((await post(simulator, { change: { model: 'haiku' } })).status).toBe(200);
  });

  it('refuses more concurrent requests than its limit, and counts them', async () => {
    const rateLimits = { concurrent: { limit: 1, retryAfterSeconds: 2 } };
    const scripts = script({ hang: 'before', times: 1 }, { text: 'hi' });
    await using simulator = await startSimulator({ scripts, rateLimits });
    const controller = new AbortController();
    const hanging = expect(post(simulator, { signal: controller.signal })).rejects.toThrow();
    await simulator.ledger.waitFor(({ underWay }) => underWay === 1);
    const refused = await post(simulator);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2']);
    expect(await refused.json()).toMatchObject({
      error: { type: 'rate_limit_error', message: expect.stringContaining('concurrent') },
    });
    controller.abort();
    await hanging;
    await simulator.ledger.waitFor(({ outcome }) => outcome === 'hung');
    expect((await post(simulator)).status).toBe(200);
    expect(simulator.ledger.requests).toMatchObject([
      { outcome: 'hung', underWay: 1, refusedBy: null },
      { outcome: 'error', status: 429, underWay: 2, refusedBy: 'concurrent', stepIndex: null },
      { outcome: 'completed', underWay: 1, refusedBy: null, stepIndex: 1 },
    ]);
  });

  it('limits requests per interval by its clock, and tells the standing of the limit with each answer', async () => {
    let seconds = 0;
    await using simulator = await startSimulator({
      scripts: script({ text: 'hi' }),
      rateLimits: { requests: { limit: 1, intervalMs: 60_000, headers: true } },
      now: () => Date.UTC(2030, 0, 1) + seconds * 1_000,
    });
    const ask = async (): Promise<(number | string | null)[]> => {
      const { status, headers } = await post(simulator);
      const names = ['retry-after', ...['remaining', 'reset'].map((name) => `anthropic-ratelimit-requests-${name}`)];
      return [status, ...names.map((name) => headers.get(name))];
    };
    expect(await ask()).toEqual([200, null, '0', '2030-01-01T00:01:00Z']);
    seconds = 15;
    expect(await ask()).toEqual([429, '45', '0', '2030-01-01T00:01:00Z']);
    seconds = 60;
    expect(await ask()).toEqual([200, null, '0', '2030-01-01T00:02:00Z']);
    expect(simulator.ledger.requests.map(({ refusedBy }) => refusedBy)).toEqual([null, 'requests', null]);
  });

  it('counts tokens, answers its root, and refuses unknown routes', async () => {
    await using simulator = await startSimulator({ scripts: [] });
    const counted = await post(simulator, { path: '/v1/messages/count_tokens' });
    expect(await counted.json()).toEqual({ input_tokens: expect.any(Number) });
    expect((await fetch(simulator.url, { method: 'HEAD' })).status).toBe(200);
    const unknown = await fetch(`${simulator.url}/v1/else`);
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ type: 'error', error: { type: 'not_found_error' } });
    expect(simulator.ledger.requests).toEqual([]);
  });

  it('reads compressed bodies and refuses invalid ones', async () => {
    await using simulator = await startSimulator({ scripts: script({ text: 'hi' }, { text: 'hi' }) });
    const headers = { 'content-encoding': 'gzip' };
    expect((await post(simulator, { headers, encode: (text) => new Uint8Array(gzipSync(text)) })).status).toBe(200);
    expect((await post(simulator, { headers })).status).toBe(400);
    expect((await post(simulator, { encode: () => '{' })).status).toBe(400);
    expect((await post(simulator, { change: { messages: 'no' } })).status).toBe(400);
  });

  it('refuses a body above 64 MB', async () => {
    await using simulator = await startSimulator({ scripts: script({ text: 'hi' }) });
    const response = await post(simulator, { encode: () => ' '.repeat(65 * 1024 * 1024) });
    expect(response.status).toBe(413);
  });

  it('breaks the connection before or during the response if the script drops it', async () => {
    const steps: Script['steps'] = [
      { drop: 'before', times: 1 },
      { drop: 'mid-stream', text: 'x', times: 1 },
    ];
    await using simulator = await startSimulator({ scripts: script(...steps) });
    await expect(post(simulator)).rejects.toThrow();
    const response = await post(simulator, { change: { stream: true } });
    await expect(response.text()).rejects.toThrow();
    expect(simulator.ledger.requests).toMatchObject([
      { began: false, outcome: 'dropped', status: null },
      { began: true, outcome: 'dropped', status: 200, tokens: { output: 1 }, answerSha256: null },
    ]);
  });

  it('breaks the hanging connections of a script on request, and no others', async () => {
    const scripts: Script[] = ['one', 'two'].map((match) => ({ match, steps: [{ hang: 'mid-stream' }] }));
    await using simulator = await startSimulator({ scripts });
    const ask = (content: string): Promise<Response> =>
      post(simulator, { change: { stream: true, messages: [{ role: 'user', content }] } });
    const [one] = await Promise.all([ask('one'), ask('two')]);
    const broken = expect(one.text()).rejects.toThrow();
    // The headers arrive before the request hangs.
    const outcomes = (): string[] => {
      simulator.dropHung('one');
      return simulator.ledger.requests.map(({ outcome }) => outcome).sort();
    };
    await expect.poll(outcomes).toEqual(['dropped', 'open']);
    await broken;
    expect(simulator.ledger.requests.find(({ outcome }) => outcome === 'dropped')).toMatchObject({
      match: 'one',
      began: true,
    });
  });

  it('keeps a request hanging until the simulator is closed', async () => {
    await using simulator = await startSimulator({ scripts: script({ hang: 'before' }) });
    const answer = post(simulator).then(
      () => 'answered',
      () => 'broken',
    );
    await simulator.ledger.waitFor((entry) => entry.outcome === 'open');
    await simulator.close();
    expect(await answer).toBe('broken');
    expect(simulator.ledger.requests).toMatchObject([{ outcome: 'hung', began: false }]);
  });

  it('records that a client has disconnected, with the tokens sent so far', async () => {
    await using simulator = await startSimulator({
      scripts: script({ text: 'abc', chunks: 3, chunkDelayMs: 600_000 }),
    });
    const controller = new AbortController();
    const response = await post(simulator, { change: { stream: true }, signal: controller.signal });
    controller.abort();
    await expect(response.text()).rejects.toThrow();
    const entry = await simulator.ledger.waitFor((one) => one.outcome === 'client-closed');
    expect(entry).toMatchObject({ began: true, tokens: { output: 1 } });
  });

  it('charges what was streamed until the client left, beside what the client was told', async () => {
    const [pieces, outputTokens] = [4, 1_000];
    const steps: Script['steps'] = [{ text: 'x'.repeat(400), outputTokens, chunks: pieces, chunkDelayMs: 600_000 }];
    await using simulator = await startSimulator({ scripts: script(...steps) });
    const controller = new AbortController();
    const response = await post(simulator, { change: { stream: true }, signal: controller.signal });
    await simulator.ledger.waitFor(({ charged }) => charged.output === outputTokens / pieces);
    controller.abort();
    await expect(response.text()).rejects.toThrow();
    const { tokens, charged } = await simulator.ledger.waitFor(({ outcome }) => outcome === 'client-closed');
    expect(tokens.output).toBe(1);
    expect(charged).toEqual({ input: tokens.input, output: 250, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0 });
  });

  it('charges what was streamed before it broke the connection', async () => {
    const text = 'x'.repeat(400);
    await using simulator = await startSimulator({ scripts: script({ drop: 'mid-stream', text }) });
    const response = await post(simulator, { change: { stream: true } });
    await expect(response.text()).rejects.toThrow();
    expect(simulator.ledger.requests).toMatchObject([
      { outcome: 'dropped', tokens: { output: 1 }, charged: { output: 50 } },
    ]);
  });

  it('charges what it told for a whole response, by the lifetime of what was cached, and nothing for a refusal', async () => {
    const hour = { type: 'ephemeral', ttl: '1h' };
    const system = [{ type: 'text', text: 'x'.repeat(4_000), cache_control: hour }];
    const steps: Script['steps'] = [{ status: 529, times: 1 }, { drop: 'before', times: 1 }, { text: 'hi' }];
    await using simulator = await startSimulator({ scripts: script(...steps) });
    await post(simulator, { change: { system } });
    await expect(post(simulator, { change: { system } })).rejects.toThrow();
    for (const stream of [false, true]) await (await post(simulator, { change: { system, stream } })).text();
    const { input, output, cacheRead, cacheWrite } = simulator.ledger.sum();
    expect(cacheWrite).toBeGreaterThan(1_000);
    const charged = { input, output, cacheRead, cacheWrite5m: 0, cacheWrite1h: cacheWrite };
    expect(simulator.ledger.charges()).toEqual(new Map([['sonnet', charged]]));
    expect(simulator.ledger.requests.slice(0, 2).map((entry) => entry.charged.input)).toEqual([0, 0]);
  });

  it('interrupts running responses when it is closed', async () => {
    await using simulator = await startSimulator({
      scripts: script({ text: 'abc', chunks: 3, chunkDelayMs: 600_000 }),
    });
    const response = await post(simulator, { change: { stream: true } });
    await simulator.close();
    await expect(response.text()).rejects.toThrow();
    expect(simulator.ledger.requests).toMatchObject([{ began: true, outcome: 'dropped' }]);
  });

  it('makes a prompt readable from the cache only once the first response to it has begun', async () => {
    const system = [{ type: 'text', text: 'x'.repeat(400), cache_control: { type: 'ephemeral' } }];
    const steps: Script['steps'] = [{ hang: 'before', times: 1, shared: true }, { text: 'hi' }];
    await using simulator = await startSimulator({ scripts: script(...steps) });
    const ask = (id: string, signal?: AbortSignal): Promise<Response> =>
      post(simulator, { change: { system }, headers: { 'x-claude-code-session-id': id }, ...(signal && { signal }) });
    const controller = new AbortController();
    const unanswered = expect(ask('none', controller.signal)).rejects.toThrow();
    await simulator.ledger.waitFor((entry) => entry.sessionId === 'none');
    await ask('first');
    await ask('second');
    controller.abort();
    await unanswered;
    const { cacheWrite } = simulator.ledger.sum({ sessionId: 'first' });
    expect(cacheWrite).toBeGreaterThan(100);
    expect(simulator.ledger.sum({ sessionId: 'first' })).toMatchObject({ cacheRead: 0 });
    expect(simulator.ledger.sum({ sessionId: 'second' })).toMatchObject({ cacheRead: cacheWrite, cacheWrite: 0 });
  });

  it('tells of cached prompts by their lifetimes, which end by its clock', async () => {
    let minutes = 0;
    const scripts = script({ text: 'hi' });
    await using simulator = await startSimulator({ scripts, now: () => minutes * 60_000 });
    const [hour, short] = [{ type: 'ephemeral', ttl: '1h' }, { type: 'ephemeral' }];
    const change = {
      system: [{ type: 'text', text: 'x'.repeat(4_000), cache_control: hour }],
      messages: [{ role: 'user', content: [{ type: 'text', text: 'y'.repeat(400), cache_control: short }] }],
    };
    const ask = async (): Promise<number[]> => {
      const { usage } = (await (await post(simulator, { change })).json()) as { usage: ApiUsage };
      const { ephemeral_5m_input_tokens, ephemeral_1h_input_tokens } = usage.cache_creation;
      expect(usage.cache_creation_input_tokens).toBe(ephemeral_5m_input_tokens + ephemeral_1h_input_tokens);
      return [ephemeral_1h_input_tokens, ephemeral_5m_input_tokens, usage.cache_read_input_tokens];
    };
    const [system = 0, message = 0, none] = await ask();
    expect([system > 1_000, message > 100 && message < 200, none]).toEqual([true, true, 0]);
    minutes = 4;
    expect(await ask()).toEqual([0, 0, system + message]);
    minutes = 10;
    expect(await ask()).toEqual([0, message, system]);
    minutes = 70;
    expect(await ask()).toEqual([system, message, 0]);
  });

  it('refuses invalid scripts', async () => {
    const wrong = [{ match: '', steps: [{ tol: 'Bash' }] }] as unknown as Script[];
    await expect(startSimulator({ scripts: wrong })).rejects.toThrow('a step must be one of {tool, input}');
  });

  it('fails when its port is taken', async () => {
    await using first = await startSimulator({ scripts: [] });
    await expect(startSimulator({ scripts: [], port: Number(new URL(first.url).port) })).rejects.toThrow('EADDRINUSE');
  });

  it('can be closed twice', async () => {
    const simulator = await startSimulator({ scripts: [] });
    await Promise.all([simulator.close(), simulator.close()]);
    await expect(fetch(simulator.url)).rejects.toThrow();
  });
});
