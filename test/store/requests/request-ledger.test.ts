import { expect, test } from 'vitest';
import type { RequestEntry } from '../../../src/domain/usage/request-ledger.ts';
import { noTokens } from '../../../src/domain/usage/usage.ts';
import { appendRequest, readRequestLines, untoldUsd } from '../../../src/store/requests/request-ledger.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';

const price = { input: 1, output: 10, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0 };

const entry = (change: Partial<RequestEntry>): string =>
  JSON.stringify({
    ...{ v: 1, at: '2026-01-05T10:00:00.000Z', taskId: 'a', attempt: 1, request: 'POST /v1/messages' },
    ...{ isCharged: true, status: 200, messageId: 'msg', model: 'm', tokens: noTokens, isFinal: true },
    ...{ firstByteMs: 1, durationMs: 2, heldMs: 0, heldFor: null, end: 'complete' },
    ...change,
  });

test('what the API had not told of cut responses is known from their length', async () => {
  await using folder = await temporaryFolder();
  const cut = { isFinal: false, end: 'cut', untoldOutput: 300_000 } as const;
  appendRequest(folder.path, entry({ tokens: { ...noTokens, output: 500_000 } }));
  appendRequest(folder.path, entry({ ...cut, tokens: { ...noTokens, output: 100_000 } }));
  appendRequest(folder.path, entry({ ...cut, tokens: null }));
  expect(await untoldUsd(folder.path, () => price)).toBeCloseTo(2, 6);
  expect(await untoldUsd(folder.path, () => null)).toBe(0);
});

test('the lines of a ledger can be read on from where they were read to', async () => {
  await using folder = await temporaryFolder();
  const lines = [entry({ messageId: 'é' }), 'damaged', entry({ messageId: 'two' })];
  for (const line of lines) appendRequest(folder.path, line);
  const read = async (from: number) => {
    const found = [];
    for await (const line of readRequestLines(folder.path, from)) found.push(line);
    return found;
  };
  const all = await read(0);
  expect(all.map(({ entry: found }) => found?.messageId ?? null)).toEqual(['é', null, 'two']);
  expect(await read(all[0]?.next ?? 0)).toEqual(all.slice(1));
  expect(await read(all.at(-1)?.next ?? 0)).toEqual([]);
});
