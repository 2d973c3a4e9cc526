import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type RequestEntry,
  RequestTally,
  requestEntrySchema,
  storedEntry,
  timeCovered,
} from '../../../src/domain/usage/request-ledger.ts';
import { addTokens } from '../../../src/domain/usage/usage.ts';

const tokens = { input: 1, output: 2, cacheRead: 3, cacheWrite: 4, cacheWrite1h: 0 };

function entry(change: Partial<RequestEntry> = {}): RequestEntry {
  return {
    v: 1,
    at: new Date(1_000_000).toISOString(),
    taskId: 'a',
    attempt: 1,
    request: 'POST /v1/messages',
    isCharged: true,
    status: 200,
    messageId: 'm',
    model: 'x',
    tokens,
    isFinal: true,
    firstByteMs: 5,
    durationMs: 10,
    heldMs: 0,
    heldFor: null,
    end: 'complete',
    ...change,
  };
}

describe('the entry to store', () => {
  test('has no secret, and is still an entry if a secret is one of its words', () => {
    const message = 'invalid key complete-secret';
    const stored = storedEntry(entry({ message, model: 'complete' }), (text) => text.replaceAll('complete', '…'));
    expect(stored).toEqual(entry({ message: 'invalid key …-secret', model: '…' }));
    expect(requestEntrySchema.parse(stored).end).toBe('complete');
  });

  test('has no text of any length, and is redacted before it is cut', () => {
    const stored = storedEntry(entry({ message: `${'x'.repeat(998)}secret` }), (text) => text.replace('secret', '…'));
    expect(stored.message).toBe(`${'x'.repeat(998)}…`);
    expect(storedEntry(entry({ messageId: 'm'.repeat(9_999) }), String).messageId).toHaveLength(1_000);
  });
});

describe('the account of requests', () => {
  test('may be asked for while requests are added and others are under way', () => {
    const tally = new RequestTally();
    const [first, second, open] = [entry(), entry({ model: 'y' }), entry({ isFinal: false })];
    tally.add(first);
    expect(tally.account([open])).toEqual(new RequestTally().account([first, open]));
    tally.add(second);
    expect(tally.account()).toEqual(new RequestTally().account([first, second]));
  });

  test('adds tokens by model, and counts what was refused, cut or free of charge apart', () => {
    const account = new RequestTally().account([
      entry(),
      entry({ model: 'y', at: new Date(1_000_100).toISOString() }),
      entry({ isFinal: false, end: 'cut', at: new Date(1_000_005).toISOString() }),
      entry({ tokens: null, status: 529, at: new Date(1_000_200).toISOString() }),
      entry({ tokens: null, status: null, end: 'refused' }),
      entry({ tokens: null, isCharged: false }),
    ]);
    expect(account).toEqual({
      sent: 4,
      refused: 1,
      open: 1,
      usage: { x: { input: 2, output: 4, cacheRead: 6, cacheWrite: 8, cacheWrite1h: 0 }, y: tokens },
      apiMs: 35,
      heldMs: 0,
      warmed: {},
    });
  });

  test('adds up apart what was used by requests that waited for the prompt cache', () => {
    const { warmed, usage } = new RequestTally().account([
      entry({ heldMs: 3, heldFor: 'warm-start' }),
      entry({ heldMs: 3, heldFor: 'rate-limit' }),
      entry({ heldMs: 3, heldFor: 'warm-start', tokens: null }),
    ]);
    expect(warmed).toEqual({ x: tokens });
    expect(usage).toEqual({ x: addTokens(tokens, tokens) });
  });

  test('does not count a request that was never sent', () => {
    const { sent, heldMs } = new RequestTally().account([
      entry({ tokens: null, status: null, end: 'session-left', tries: 0, heldMs: 20 }),
      entry({ tries: 3 }),
    ]);
    expect([sent, heldMs]).toEqual([1, 20]);
  });

  test('is the same in any order', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(1_000), durationMs: fc.nat(100), heldMs: fc.nat(50) }), { maxLength: 20 }),
        fc.func(fc.nat()),
        (changes, rank) => {
          const entries = changes.map(({ at, ...rest }) => entry({ ...rest, at: new Date(at).toISOString() }));
          const other = entries.toSorted((a, b) => rank(a) - rank(b));
          expect(new RequestTally().account(other)).toEqual(new RequestTally().account(entries));
        },
      ),
    ));
});

test('the time covered by intervals counts each moment once', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 12 }), (pairs) => {
      const spans = pairs.map(([from, length]) => [from, from + length] as const);
      const moments = new Set(spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)));
      expect(timeCovered(spans)).toBe(moments.size);
    }),
  ));
