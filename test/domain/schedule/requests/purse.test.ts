import { describe, expect, test } from 'vitest';
import { hasLimit, Purse } from '../../../../src/domain/schedule/requests/purse.ts';

describe('what a run may spend', () => {
  test('is limited in all, and together with the other runs of a day: the limit with less left counts', () => {
    let others = 0;
    const purse = new Purse({ totalUsd: 10, dailyUsd: 12 }, () => others);
    purse.spend(1);
    expect(purse.leftUsd).toBe(9);
    expect(purse.describe()).toBe('$1.00 of the total budget of $10.00 is spent');
    others = 4;
    expect(purse.leftUsd).toBe(7);
    expect(purse.limitUsd).toBe(12);
    expect(purse.describe()).toBe('$5.00 of the daily budget of $12.00 is spent');
  });

  test('counts what a session outside the gateway has cost so far once, however often it is told', () => {
    const purse = new Purse({ totalUsd: 10, dailyUsd: null }, () => 0);
    purse.outside('a 1', 1);
    purse.outside('a 1', 3);
    purse.outside('a 2', 2);
    purse.spend(1);
    expect(purse.leftUsd).toBe(4);
  });

  test('is less in all by what it had spent before it was resumed, which may not have been on this day', () => {
    const purse = new Purse({ totalUsd: 10, dailyUsd: 3 }, () => 1);
    purse.resume(8);
    expect(purse.leftUsd).toBe(2);
    purse.spend(1.5);
    expect(purse.describe()).toBe('$9.50 of the total budget of $10.00 is spent');
    expect(new Purse({ totalUsd: null, dailyUsd: 3 }, () => 1).leftUsd).toBe(2);
  });

  test('has no limit where none is given', () => {
    expect(hasLimit({ totalUsd: null, dailyUsd: null })).toBe(false);
    expect(hasLimit({ totalUsd: null, dailyUsd: 1 })).toBe(true);
    expect(new Purse({ totalUsd: null, dailyUsd: null }, () => 5).leftUsd).toBe(Number.POSITIVE_INFINITY);
  });
});
