import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cacheSavings, costOf } from '../../../src/domain/usage/cost.ts';
import {
  addTokens,
  addUsage,
  includesUsage,
  noTokens,
  type Price,
  subtractUsage,
  type Tokens,
  totalTokens,
  type UsageByModel,
} from '../../../src/domain/usage/usage.ts';

const count = fc.nat({ max: 10_000_000 });
const tokens: fc.Arbitrary<Tokens> = fc
  .record({ input: count, output: count, cacheRead: count, cacheWrite: count, cacheWrite1h: count })
  .map((one) => ({ ...one, cacheWrite1h: Math.min(one.cacheWrite, one.cacheWrite1h) }));
const model = fc.constantFrom('opus', 'sonnet', 'haiku', 'constructor', 'toString');
const usage: fc.Arbitrary<UsageByModel> = fc.dictionary(model, tokens, { noNullPrototype: true });
const price: Price = { input: 2, output: 10, cacheRead: 0.1, cacheWrite5m: 2.5, cacheWrite1h: 4 };
const priced = (): Price => price;

/** Removes models without tokens, which equal absent ones. */
function used(of: UsageByModel): UsageByModel {
  return Object.fromEntries(Object.entries(of).filter(([, one]) => Object.values(one).some((value) => value > 0)));
}

describe('usage', () => {
  it('adds up in any order and any grouping, with nothing as its zero', () => {
    fc.assert(
      fc.property(usage, usage, usage, (a, b, c) => {
        expect(addUsage(a, b)).toEqual(addUsage(b, a));
        expect(addUsage(addUsage(a, b), c)).toEqual(addUsage(a, addUsage(b, c)));
        expect(addUsage(a, {})).toEqual(a);
      }),
    );
  });

  it('is the second summand when the first is subtracted from the sum', () => {
    fc.assert(
      fc.property(usage, usage, (a, b) => {
        expect(subtractUsage(addUsage(a, b), b)).toEqual(used(a));
      }),
    );
  });

  it('never goes below zero', () => {
    fc.assert(
      fc.property(usage, usage, (a, b) => {
        for (const one of Object.values(subtractUsage(a, b)))
          for (const value of Object.values(one)) expect(value).toBeGreaterThanOrEqual(0);
        expect(includesUsage(a, subtractUsage(a, b))).toBe(true);
        expect(subtractUsage(a, a)).toEqual({});
      }),
    );
  });

  it('includes a part exactly if subtracting and adding it gives the same usage', () => {
    fc.assert(
      fc.property(usage, usage, (a, b) => {
        expect(includesUsage(addUsage(a, b), b)).toBe(true);
        expect(includesUsage(a, b)).toBe(Object.keys(subtractUsage(b, a)).length === 0);
      }),
    );
  });

  it('has a total over its models', () => {
    fc.assert(
      fc.property(usage, usage, (a, b) => {
        expect(totalTokens(addUsage(a, b))).toEqual(addTokens(totalTokens(a), totalTokens(b)));
        expect(totalTokens({})).toEqual(noTokens);
      }),
    );
  });

  it('does not change its inputs', () => {
    fc.assert(
      fc.property(usage, usage, (a, b) => {
        const before = JSON.stringify([a, b]);
        addUsage(a, b);
        subtractUsage(a, b);
        expect(JSON.stringify([a, b])).toBe(before);
      }),
    );
  });
});

describe('money', () => {
  it('is never negative, and grows with what was used', () => {
    fc.assert(
      fc.property(usage, usage, (a, b) => {
        const cost = costOf(a, priced) ?? Number.NaN;
        expect(cost).toBeGreaterThanOrEqual(0);
        expect(cacheSavings(a, priced).grossUsd).toBeGreaterThanOrEqual(0);
        expect(cacheSavings(a, priced).netUsd).toBeLessThanOrEqual(cacheSavings(a, priced).grossUsd ?? Number.NaN);
        expect(costOf(addUsage(a, b), priced)).toBeGreaterThanOrEqual(cost);
        expect(costOf(addUsage(a, b), priced)).toBeCloseTo(cost + (costOf(b, priced) ?? Number.NaN), 6);
      }),
    );
  });

  it('is the sum of each kind of token times its price', () => {
    const million: Tokens = { ...noTokens };
    for (const [kind, dollars] of [
      ['input', 2],
      ['output', 10],
      ['cacheRead', 0.1],
      ['cacheWrite', 2.5],
    ] as const)
      expect(costOf({ m: { ...million, [kind]: 1_000_000 } }, priced)).toBeCloseTo(dollars, 9);
    expect(costOf({ m: { ...million, cacheWrite: 1_000_000, cacheWrite1h: 1_000_000 } }, priced)).toBeCloseTo(4, 9);
    expect(costOf({ m: { ...million, cacheWrite: 1_000_000, cacheWrite1h: 400_000 } }, priced)).toBeCloseTo(3.1, 9);
    expect(cacheSavings({ m: { ...million, cacheRead: 1_000_000 } }, priced).grossUsd).toBeCloseTo(1.9, 9);
  });

  it('is saved by reading from the cache, less what writing costs above input, by lifetime', () => {
    const net = (change: Partial<Tokens>) => cacheSavings({ m: { ...noTokens, ...change } }, priced).netUsd;
    const million = 1_000_000;
    expect(net({ cacheRead: million })).toBeCloseTo(1.9, 9);
    expect(net({ cacheWrite: million })).toBeCloseTo(-0.5, 9);
    expect(net({ cacheWrite: million, cacheWrite1h: million })).toBeCloseTo(-2, 9);
    expect(net({ cacheRead: 2 * million, cacheWrite: million, cacheWrite1h: 400_000 })).toBeCloseTo(3.8 - 0.3 - 0.8, 9);
    expect(net({ input: million, output: million })).toBe(0);
  });

  it('is unknown if one model has no price, and zero for no usage', () => {
    const known = (name: string): Price | null => (name === 'known' ? price : null);
    const some = { ...noTokens, input: 1 };
    expect(costOf({ known: some, other: some }, known)).toBeNull();
    expect(costOf({}, known)).toBe(0);
    expect(cacheSavings({ other: some }, known)).toEqual({ grossUsd: 0, netUsd: 0 });
    expect(cacheSavings({ other: { ...some, cacheRead: 1 } }, known)).toEqual({ grossUsd: null, netUsd: null });
    expect(cacheSavings({ other: { ...some, cacheWrite: 1 } }, known)).toEqual({ grossUsd: 0, netUsd: null });
  });
});
