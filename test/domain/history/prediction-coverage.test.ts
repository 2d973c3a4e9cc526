import { expect, test } from 'vitest';
import { measureCoverage } from '../../support/samples/predicted-runs.ts';

test('a prediction holds in 85 to 95 % of 200 simulated runs that were held out, for cost, session time and wall time', () => {
  const { runs, costFactor, ...held } = measureCoverage(200, 4);
  expect(runs).toBe(200);
  // An interval that holds because it is endless says nothing.
  expect(costFactor).toBeLessThan(5);
  for (const [name, count] of Object.entries(held)) {
    expect(count / runs, name).toBeGreaterThanOrEqual(0.85);
    expect(count / runs, name).toBeLessThanOrEqual(0.95);
  }
});
