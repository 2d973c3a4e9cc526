import { appendFileSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { RequestEntry } from '../../../src/domain/usage/request-ledger.ts';
import { noTokens } from '../../../src/domain/usage/usage.ts';
import { DailySpending } from '../../../src/store/history/daily-spending.ts';
import { appendHistory } from '../../../src/store/history/history-file.ts';
import { readSummary } from '../../../src/store/history/run-index.ts';
import { appendRequest } from '../../../src/store/requests/request-ledger.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { patience } from '../../support/patience.ts';
import { startMs } from '../../support/samples/sample-run.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

const hourMs = 3_600_000;
const now = startMs + 20 * hourMs;
const price = { input: 1, output: 10, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0 };

const entry = (ageMs: number, output: number, change: Partial<RequestEntry> = {}): string =>
  JSON.stringify({
    ...{ v: 1, at: new Date(now - ageMs).toISOString(), taskId: 'a', attempt: 1, request: 'POST /v1/messages' },
    ...{ isCharged: true, status: 200, messageId: 'msg', model: 'm', tokens: { ...noTokens, output }, isFinal: true },
    ...{ firstByteMs: 1, durationMs: 2, heldMs: 0, heldFor: null, end: 'complete' },
    ...change,
  });

const open = (sessionsDir: string, time = () => now, elapsed = time) => {
  const errors: unknown[] = [];
  const spending = new DailySpending({
    sessionsDir,
    runId: '20260105-000000-0000',
    prices: () => price,
    now: time,
    elapsed,
    onError: (error) => errors.push(error),
  });
  return { spending, errors };
};

/** A run's folder with a ledger that was just written. */
async function storeLedger(sessionsDir: string, id: string, lines: readonly string[]): Promise<string> {
  const dir = join(sessionsDir, id);
  await mkdir(dir, { recursive: true });
  for (const line of lines) appendRequest(dir, line);
  await utimes(join(dir, 'requests.ndjson'), new Date(now), new Date(now));
  return dir;
}

describe('what other runs have spent in the last 24 hours', () => {
  test('is the sum of their requests in that time, with what a cut response had said', async () => {
    await using folder = await temporaryFolder();
    const cut = { isFinal: false, untoldOutput: 200_000, end: 'cut' } as const;
    await storeLedger(folder.path, '20260101-000000-aaaa', [
      entry(25 * hourMs, 1_000_000),
      entry(23 * hourMs, 300_000),
      entry(1, 1, cut),
      entry(1, 1, { tokens: null }),
      'no line of a ledger',
    ]);
    const { spending, errors } = open(folder.path);
    await spending.refresh();
    expect(spending.usd).toBeCloseTo(5, 6);
    expect(errors).toEqual([]);
  });

  test('becomes less as time passes, and more as they go on', async () => {
    await using folder = await temporaryFolder();
    let time = now;
    const dir = await storeLedger(folder.path, '20260101-000000-aaaa', [entry(23 * hourMs, 300_000)]);
    const { spending } = open(folder.path, () => time);
    await spending.refresh();
    expect(spending.usd).toBeCloseTo(3, 6);
    appendRequest(dir, entry(0, 100_000));
    await spending.refresh();
    expect(spending.usd).toBeCloseTo(4, 6);
    time += 2 * hourMs;
    expect(spending.usd).toBeCloseTo(1, 6);
  });

  test('has what the run itself had spent when it was resumed, but not what it spends from then on', async () => {
    await using folder = await temporaryFolder();
    const lines = [entry(30 * hourMs, 500_000), entry(1, 200_000)];
    const dir = await storeLedger(folder.path, '20260105-000000-0000', lines);
    const { spending } = open(folder.path);
    await spending.refresh();
    expect(spending.usd).toBeCloseTo(2, 6);
    appendRequest(dir, entry(1, 100_000));
    await spending.refresh();
    expect(spending.usd).toBeCloseTo(2, 6);
  });

  test('is read again although the clock was set back', async () => {
    await using folder = await temporaryFolder();
    const dir = await storeLedger(folder.path, '20260101-000000-aaaa', [entry(1, 100_000)]);
    let elapsed = 0;
    const { spending } = open(
      folder.path,
      () => now,
      () => elapsed,
    );
    await spending.refresh();
    appendRequest(dir, entry(1, 100_000));
    elapsed = 3_000;
    await vi.waitFor(() => expect(spending.usd).toBeCloseTo(2, 6), patience);
  });

  test('has a request whose line was being written when it was read', async () => {
    await using folder = await temporaryFolder();
    const dir = await storeLedger(folder.path, '20260101-000000-aaaa', [entry(1, 100_000)]);
    const line = `${entry(1, 300_000)}\n`;
    appendFileSync(join(dir, 'requests.ndjson'), line.slice(0, 50));
    const { spending } = open(folder.path);
    await spending.refresh();
    expect(spending.usd).toBeCloseTo(1, 6);
    appendFileSync(join(dir, 'requests.ndjson'), line.slice(50));
    await spending.refresh();
    expect(spending.usd).toBeCloseTo(4, 6);
  });

  test('has the tasks of a run whose requests did not pass the gateway as those of the others did', async () => {
    await using folder = await temporaryFolder();
    const id = '20260101-000000-aaaa';
    const dir = await storeRun(folder.path, id, endedRun(['a', 'b']));
    const summary = await readSummary(dir);
    const [a = 0, b = 0] = (summary?.tasks ?? []).map(({ knownCostUsd = 0 }) => knownCostUsd);
    expect(b).toBeGreaterThan(0);
    await storeLedger(folder.path, id, [entry(1, (a * 1_000_000) / price.output)]);
    const { spending } = open(folder.path);
    await spending.refresh();
    expect(spending.usd).toBeCloseTo(a + b, 4);
  });

  test('is the costs of the tasks of runs without a ledger, and of removed runs, each once', async () => {
    await using folder = await temporaryFolder();
    const dir = await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['a', 'b']));
    const summary = await readSummary(dir);
    if (summary === null) throw new Error('no summary');
    const cost = summary.tasks.reduce((sum, { knownCostUsd = 0 }) => sum + knownCostUsd, 0);
    expect(cost).toBeGreaterThan(0);
    appendHistory(folder.path, summary);
    appendHistory(folder.path, { ...summary, id: '20260101-000000-bbbb' });
    const { spending } = open(folder.path);
    await spending.refresh();
    expect(spending.usd).toBeCloseTo(2 * cost, 6);
    const old = open(folder.path, () => now + 30 * hourMs);
    await old.spending.refresh();
    expect(old.spending.usd).toBe(0);
  });

  test('is what was read before when a run cannot be read, and somebody hears of it', async () => {
    await using folder = await temporaryFolder();
    await storeLedger(folder.path, '20260101-000000-aaaa', [entry(1, 100_000)]);
    const { spending, errors } = open(folder.path);
    await spending.refresh();
    const broken = join(folder.path, '20260102-000000-bbbb');
    await mkdir(broken);
    await writeFile(join(broken, 'events.ndjson'), 'no journal\nat all\n');
    await utimes(join(broken, 'events.ndjson'), new Date(now), new Date(now));
    await spending.refresh();
    expect(spending.usd).toBeCloseTo(1, 6);
    expect(errors).toHaveLength(1);
  });
});
