import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCost } from '../../../src/domain/text/format.ts';
import {
  addCost,
  type Cost,
  costData,
  knownCostData,
  noCost,
  readCost,
  sumCosts,
  sumKnown,
} from '../../../src/domain/usage/cost.ts';

/** Whole dollars, whose sums are exact in any order. */
const cost: fc.Arbitrary<Cost> = fc.record({
  knownUsd: fc.nat({ max: 1_000_000 }),
  hasUnknown: fc.boolean(),
  isPartial: fc.boolean(),
});

describe('a cost', () => {
  test('adds up in any order and any grouping, with nothing as its zero', () => {
    fc.assert(
      fc.property(cost, cost, cost, (a, b, c) => {
        expect(addCost(a, b)).toEqual(addCost(b, a));
        expect(addCost(addCost(a, b), c)).toEqual(addCost(a, addCost(b, c)));
        expect(addCost(a, noCost)).toEqual(a);
      }),
    );
  });

  test('keeps the known part and what is missing of each summand', () => {
    fc.assert(
      fc.property(fc.array(cost), (costs) => {
        expect(sumCosts(costs)).toEqual({
          knownUsd: costs.reduce((sum, { knownUsd }) => sum + knownUsd, 0),
          hasUnknown: costs.some(({ hasUnknown }) => hasUnknown),
          isPartial: costs.some(({ isPartial }) => isPartial),
        });
      }),
    );
  });

  test('survives writing and reading, and is null if a part has no price', () => {
    fc.assert(
      fc.property(cost, (one) => {
        const data = JSON.parse(JSON.stringify(costData(one)));
        expect(readCost(data)).toEqual(one);
        expect(data.costUsd).toBe(one.hasUnknown ? null : one.knownUsd);
      }),
    );
  });

  test('has the same keys in the totals of a status, which keep the sum of the known parts', () => {
    fc.assert(
      fc.property(cost, (one) => {
        const data = knownCostData(one);
        expect(data.costUsd).toBe(one.knownUsd);
        expect(formatCost(readCost(data))).toBe(formatCost(one));
      }),
    );
  });

  test('is read from files of earlier versions, which lack the known part of an unknown cost', () => {
    expect(readCost({ costUsd: 0.5, costIsPartial: true })).toEqual({
      knownUsd: 0.5,
      hasUnknown: false,
      isPartial: true,
    });
    expect(readCost({ costUsd: null, costIsPartial: false })).toEqual({
      knownUsd: 0,
      hasUnknown: true,
      isPartial: false,
    });
  });
});

test('a sum of amounts is unknown as soon as one of them is', () => {
  expect(sumKnown([])).toBe(0);
  expect(sumKnown([1, 0.5, 0])).toBe(1.5);
  expect(sumKnown([1, null, 2])).toBeNull();
});
