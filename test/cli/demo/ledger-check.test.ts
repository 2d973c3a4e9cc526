import { expect, test } from 'vitest';
import { compareWithLedger } from '../../../src/cli/demo/ledger-check.ts';

const told = { input: 1, output: 20, cacheRead: 3_000, cacheWrite: 400 };

test('says that the tokens agree only when every kind does', () => {
  expect(compareWithLedger(told, told)).toEqual({
    agree: true,
    text: "The report's 3,421 tokens are those that the simulator told, kind by kind.",
  });
  const swapped = compareWithLedger({ ...told, input: 2, output: 19 }, told);
  expect(swapped.agree).toBe(false);
  expect(swapped.text).toContain('input: 2 reported, 1 told; output: 19 reported, 20 told');
});
