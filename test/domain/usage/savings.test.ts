import { describe, expect, test } from 'vitest';
import {
  noSavings,
  readSavings,
  savingsText,
  sumSavings,
  warmStartSavings,
} from '../../../src/domain/usage/savings.ts';

describe('savings', () => {
  test('by a warm start are the reads of requests that waited, against writing the same tokens', () => {
    const price = { input: 2, output: 10, cacheRead: 0.2, cacheWrite5m: 2.5, cacheWrite1h: 4 };
    const tokens = { input: 5, output: 5, cacheRead: 1_000_000, cacheWrite: 7, cacheWrite1h: 0 };
    expect(warmStartSavings({ x: tokens, y: tokens }, () => price)).toBeCloseTo(4.6, 9);
    expect(warmStartSavings({ x: tokens }, () => null)).toBeNull();
    expect(warmStartSavings({ x: { ...tokens, cacheRead: 0 } }, () => null)).toBeNull();
    expect(warmStartSavings({}, () => price)).toBeNull();
  });

  test('are told with what each of them is derived from', () => {
    expect(savingsText({ cacheUsd: 1.5, warmStartUsd: 0.25, sharedContextUsd: 0.5 })).toBe(
      [
        'prompt cache saved $1.50, derived from cache reads and writes at list prices',
        'warm start saved $0.2500, derived from the cache reads of requests that waited, at list prices',
        "shared context saved $0.5000, derived from its cache reads at list prices, less the context's cost",
      ].join(' · '),
    );
    expect(savingsText(noSavings)).toBe('prompt cache saved $0.00, derived from cache reads and writes at list prices');
  });

  test('are told as a cost where something cost more than it saved', () => {
    const text = savingsText({ cacheUsd: -0.02, warmStartUsd: null, sharedContextUsd: -0.00001 });
    expect(text).toContain('prompt cache cost $0.0200 more than it saved, derived');
    expect(text).toContain('shared context cost <$0.0001 more than it saved, derived');
  });

  test('are told as unknown, with the reason, where the net amount is not known', () => {
    expect(savingsText({ ...noSavings, cacheUsd: null })).toBe(
      'prompt cache saved an unknown amount, a list price or the cache writes are not known',
    );
  });

  test('of several parts are unknown for the cache if one is, and ignore where nothing was shared', () => {
    const shared = { cacheUsd: 1, warmStartUsd: 2, sharedContextUsd: null };
    expect(sumSavings([shared, noSavings, shared])).toEqual({ cacheUsd: 2, warmStartUsd: 4, sharedContextUsd: null });
    expect(sumSavings([shared, { ...noSavings, cacheUsd: null }])).toMatchObject({ cacheUsd: null, warmStartUsd: 2 });
  });

  test('of an earlier version are the gross amount only where nothing was written to the cache', () => {
    expect(readSavings({ cacheSavedUsd: 0.5 }, 0)).toEqual({ ...noSavings, cacheUsd: 0.5 });
    expect(readSavings({ cacheSavedUsd: 0.5 }, 1).cacheUsd).toBeNull();
    expect(readSavings({ cacheSavedUsd: null }, 0).cacheUsd).toBeNull();
    expect(readSavings({ cacheSavedUsd: 0.5, savings: { ...noSavings, cacheUsd: -1 } }, 1).cacheUsd).toBe(-1);
  });
});
