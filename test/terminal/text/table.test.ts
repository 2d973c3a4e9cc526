import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paintFor } from '../../../src/terminal/text/paint.ts';
import { type Column, tableLines } from '../../../src/terminal/text/table.ts';
import { widthOf } from '../../../src/terminal/text/width.ts';

const paint = paintFor(false);
type Row = readonly string[];
const columns: readonly Column<Row>[] = [
  { title: '', of: ([symbol = '']) => symbol, isTight: true },
  { title: 'NAME', of: ([, name = '']) => name, shrinks: true },
  { title: 'TIME', of: ([, , time = '']) => time, align: 'right', goes: 1 },
  { title: 'PLACE', of: ([, , , place = '']) => place, goes: 2 },
];

describe('a table', () => {
  test('is never wider than its place, and has no blanks at the ends of its lines', () => {
    const row = fc.tuple(
      fc.constantFrom('✔', '✖'),
      ...Array.from({ length: 3 }, () => fc.string({ unit: fc.constantFrom('a', '漢', '🙂'), maxLength: 30 })),
    );
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 20, max: 120 }), (rows, width) => {
        const lines = tableLines(columns, rows, width, paint);
        expect(lines).toHaveLength(rows.length + 1);
        for (const line of lines) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/\s$/);
        }
      }),
    );
  });

  test('cuts what may be cut first, then leaves columns out, the least needed first', () => {
    const rows: Row[] = [['✔', 'a-name-of-twenty-one', '10.0s', 'somewhere']];
    expect(tableLines(columns, rows, 60, paint)[1]).toBe('✔ a-name-of-twenty-one  10.0s  somewhere');
    expect(tableLines(columns, rows, 34, paint)[1]).toBe('✔ a-name-of-twe…  10.0s  somewhere');
    expect(tableLines(columns, rows, 25, paint)[1]).toBe('✔ a-name-of-twent…  10.0s');
    expect(tableLines(columns, rows, 12, paint)[1]).toBe('✔ a-name-of…');
  });
});
