import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { priceOf } from '../../../src/agents/claude/prices.ts';
import { costOf } from '../../../src/domain/usage/cost.ts';
import { noTokens, type Tokens } from '../../../src/domain/usage/usage.ts';
import { isResult, startClaude, temporaryFolder } from '../../support/real/run-claude.ts';

/** The usage that each answer of the server reports, one kind of token after the other. */
const claims: readonly Tokens[] = [
  { ...noTokens, input: 10_000 },
  { ...noTokens, output: 10_000 },
  { ...noTokens, cacheRead: 10_000 },
  { ...noTokens, cacheWrite: 10_000 },
  { ...noTokens, cacheWrite: 10_000, cacheWrite1h: 10_000 },
  { input: 1, output: 2, cacheRead: 3, cacheWrite: 11, cacheWrite1h: 5 },
];

/** Answers every request with one word and the next usage, chosen by the length of the conversation. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += chunk;
  if (request.method !== 'POST') return void response.end();
  const { model, messages } = JSON.parse(body) as { model: string; messages: { role: string }[] };
  const count = messages.filter(({ role }) => role === 'assistant').length;
  const { input, output, cacheRead, cacheWrite, cacheWrite1h } = claims[count] ?? noTokens;
  const usage = {
    input_tokens: input,
    output_tokens: 0,
    cache_read_input_tokens: cacheRead,
    cache_creation_input_tokens: cacheWrite,
    cache_creation: { ephemeral_5m_input_tokens: cacheWrite - cacheWrite1h, ephemeral_1h_input_tokens: cacheWrite1h },
  };
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const message = { id: `msg_${crypto.randomUUID()}`, type: 'message', role: 'assistant', model, content: [], usage };
  for (const event of [
    { type: 'message_start', message: { ...message, stop_reason: null } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'word' } },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: output } },
    { type: 'message_stop' },
  ])
    response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  response.end();
}

async function measure(alias: string): Promise<{ model: string; costs: (number | undefined)[] }> {
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const environment = (): Record<string, string> => ({
    ANTHROPIC_BASE_URL: url,
    ANTHROPIC_API_KEY: 'no-account',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    IS_SANDBOX: '1',
  });
  await using folder = await temporaryFolder();
  const session = startClaude({
    simulator: { environment },
    cwd: folder.path,
    home: folder.path,
    args: ['--model', alias],
  });
  for (let turn = 1; turn <= claims.length; turn += 1) {
    session.send(`turn ${turn}`);
    await session.waitFor(
      (line, all) => isResult(line) && all.filter(isResult).length === turn && line === all.findLast(isResult),
    );
  }
  session.endInput();
  const { results } = await session.exited;
  server.close();
  const shares = results.map(
    (line) => (line['model_usage_since_last_result'] ?? {}) as Record<string, { costUSD: number }>,
  );
  const [model = ''] = Object.keys(shares[0] ?? {});
  return { model, costs: shares.map((share) => share[model]?.costUSD) };
}

it.each(['sonnet', 'opus', 'haiku'])(
  'the price table has the prices that the real CLI charges for %s',
  async (alias) => {
    const { model, costs } = await measure(alias);
    expect(model).toContain(alias);
    for (const [index, claim] of claims.entries())
      expect(costs[index], JSON.stringify(claim)).toBeCloseTo(costOf({ [model]: claim }, priceOf) ?? Number.NaN, 9);
  },
);
