import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, startOrder } from '../../../src/domain/schedule/start-order.ts';

const candidates = fc
  .array(fc.option(fc.nat({ max: 5 })), { maxLength: 30 })
  .map((lengths): Candidate[] => lengths.map((expectedMs, index) => ({ id: `t${index}`, expectedMs })));

describe('the order of starts', () => {
  it('has every task once: unknown durations first, then the longest, otherwise as listed', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const order = startOrder(given);
        expect([...order].sort()).toEqual(given.map(({ id }) => id).sort());
        const place = (id: string): number => given.findIndex((one) => one.id === id);
        const length = (id: string): number => given[place(id)]?.expectedMs ?? Number.POSITIVE_INFINITY;
        for (const [index, id] of order.slice(1).entries()) {
          const before = order[index] ?? '';
          expect(length(before)).toBeGreaterThanOrEqual(length(id));
          if (length(before) === length(id)) expect(place(before)).toBeLessThan(place(id));
        }
      }),
    );
  });

  it('begins with what others wait for, however short it is', () => {
    const order = startOrder([
      { id: 'unknown', expectedMs: null },
      { id: 'long', expectedMs: 9 },
      { id: 'awaited', expectedMs: 1, isAwaited: true },
    ]);
    expect(order).toEqual(['awaited', 'unknown', 'long']);
  });

  it('is that of the list if no duration is known', () => {
    const ids = ['z', 'a', 'm'];
    expect(startOrder(ids.map((id) => ({ id, expectedMs: null })))).toEqual(ids);
  });
});
