import { expect, test } from 'vitest';
import { plainSymbols, statusSymbols } from '../../../src/reports/report/symbols.ts';
import { endSymbols } from '../../../src/terminal/text/symbols.ts';
import { widthOf } from '../../../src/terminal/text/width.ts';

test('each status has a sign of its own, and the terminal shows it in one column', () => {
  for (const signs of [plainSymbols, statusSymbols]) {
    expect(new Set(Object.values(signs)).size).toBe(Object.keys(signs).length);
  }
  for (const [status, { symbol }] of Object.entries(endSymbols)) {
    expect(symbol).toBe(plainSymbols[status as keyof typeof plainSymbols]);
    expect(widthOf(symbol)).toBe(1);
  }
});
