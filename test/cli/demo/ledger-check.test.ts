import { expect, test } from 'vitest';
import { compareWithLedger } from '../../../src/cli/demo/ledger-check.ts';

const told = { input: 1, output: 20, cacheRead: 3_000, cacheWrite: 400 };

test('the tokens agree only if every kind does', () => {
  expect(compareWithLedger(told, told)).toEqual({
    agree: true,
    text: "The report's 3,421 tokens equal those that the simulator reported, kind by kind.",
  });
  const swapped = compareWithLedger({ ...told, input: 2, output: 19 }, told);
  expect(swapped.agree).toBe(false);
  expect(swapped.text).toContain(
    'input: 2 in the report, 1 from the simulator; output: 19 in the report, 20 from the simulator',
  );
});
