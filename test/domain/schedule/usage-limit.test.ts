import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/schedule/next.ts';
import { limitWait, usageLimit } from '../../../src/domain/schedule/usage-limit.ts';
import type { LimitFacts } from '../../../src/domain/schedule/usage-limit-facts.ts';

const minute = 60_000;
const now = 1_000_000_000;
const wait = (resetsIn: number | null, misses = 0, random = 0): number =>
  limitWait({ name: 'weekly limit', resetsAt: resetsIn === null ? null : now + resetsIn }, now, misses, random);

describe('the wait for a usage limit', () => {
  it('ends when the limit resets', () => {
    expect(wait(58 * minute)).toBe(58 * minute);
    expect(wait(7 * 24 * 60 * minute)).toBe(7 * 24 * 60 * minute);
  });

  it('takes at least some seconds, because clocks differ', () => {
    expect(wait(1)).toBe(5_000);
  });

  it('takes five minutes if the reset is not known or has passed, and twice as long each further time, up to an hour', () => {
    for (const told of [null, 0, -60 * minute])
      expect([0, 1, 2, 3, 4, 9].map((misses) => wait(told, misses))).toEqual(
        [5, 10, 20, 40, 60, 60].map((minutes) => minutes * minute),
      );
  });

  it('takes at least five minutes after a reset that was none', () => {
    expect(wait(1, 1)).toBe(5 * minute);
    expect(wait(58 * minute, 1)).toBe(58 * minute);
  });

  it('is prolonged by up to ten seconds, so that several runs do not try at once', () => {
    expect(wait(58 * minute, 0, 0.5)).toBe(58 * minute + 5_000);
  });
});

describe('the gate of the usage limit', () => {
  const ask = (limit: LimitFacts | null, lastStart: number | null = null): unknown =>
    usageLimit.ask({ id: 'a', notBefore: 0 }, {
      now: 100_000,
      limit,
      lastStart,
      ownAccount: new Set(['own']),
    } as Partial<Facts> as Facts);

  it('is open while no limit was met', () => {
    expect(ask(null)).toBe('open');
  });

  it('does not concern a task with an account of its own', () => {
    const facts: Partial<Facts> = { now: 0, limit: { phase: 'closed', until: 1 }, ownAccount: new Set(['own']) };
    expect(usageLimit.ask({ id: 'own', notBefore: 0 }, facts as Facts)).toBe('open');
    expect(usageLimit.holds).toBe('one');
  });

  it('holds everything else back until the limit is expected to be lifted', () => {
    expect(ask({ phase: 'closed', until: 160_000 })).toEqual({ wait: 60_000 });
    expect(ask({ phase: 'closed', until: 100_000 })).toBe('open');
  });

  it('lets one session try it', () => {
    expect(ask({ phase: 'probing', probe: null })).toBe('open');
    expect(ask({ phase: 'probing', probe: 'b' })).toEqual({ wait: null });
  });

  it('lets the others start a second apart, for a minute', () => {
    expect(ask({ phase: 'reopening', since: 99_000 }, 99_600)).toEqual({ wait: 600 });
    expect(ask({ phase: 'reopening', since: 99_000 }, 99_000)).toBe('open');
    expect(ask({ phase: 'reopening', since: 99_000 }, null)).toBe('open');
    expect(ask({ phase: 'reopening', since: 40_000 }, 99_600)).toBe('open');
  });
});
