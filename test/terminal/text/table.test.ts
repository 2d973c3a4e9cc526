import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paintFor } from '../../../src/terminal/text/paint.ts';
import { type Column, tableLines } from '../../../src/terminal/text/table.ts';
import { widthOf } from '../../../src/terminal/text/width.ts';

const paint = paintFor(false);
type Row = readonly string[];
const columns: readonly Column<Row>[] = [
  { title: '', of: ([symbol = '']) => symbol, isTight: true },
  { title: 'NAME', of: ([, name = '']) => name, shrinks: 8 },
  { title: 'TIME', of: ([, , time = '']) => time, align: 'right', goes: 1 },
  { title: 'PLACE', of: ([, , , place = '']) => place, goes: 2 },
];

describe('a table', () => {
  test('is never wider than the available width, and has no trailing spaces', () => {
    const row = fc.tuple(
      fc.constantFrom('✔', '✖'),
      ...Array.from({ length: 3 }, () => fc.string({ unit: fc.constantFrom('a', '漢', '🙂'), maxLength: 30 })),
    );
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 3, max: 120 }), (rows, width) => {
        const lines = tableLines(columns, rows, width, paint);
        expect(lines).toHaveLength(rows.length + 1);
        for (const line of lines) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/\s$/);
        }
      }),
    );
  });

  test('cuts the columns that may be cut to the available width, the longest first', () => {
    const two: readonly Column<Row>[] = [
      { title: 'A', of: ([a = '']) => a, shrinks: 4 },
      { title: 'B', of: ([, b = '']) => b, shrinks: 4 },
    ];
    const rows: Row[] = [['short', 'quite a long text']];
    expect(tableLines(two, rows, 30, paint)[1]).toBe('short  quite a long text');
    expect(tableLines(two, rows, 17, paint)[1]).toBe('short  quite a l…');
    expect(tableLines(two, rows, 11, paint)[1]).toBe('short  qui…');
    expect(tableLines(two, rows, 10, paint)[1]).toBe('sho…  qui…');
    // No column can be dropped, so these are cut below their minimum.
    expect(tableLines(two, rows, 6, paint)[1]).toBe('s…  q…');
  });

  test('drops a column before the others are cut below their minimum', () => {
    const three: readonly Column<Row>[] = [
      { title: 'A', of: ([a = '']) => a, shrinks: 8 },
      { title: 'B', of: ([, b = '']) => b, goes: 2 },
      { title: 'C', of: ([, , c = '']) => c, goes: 1 },
    ];
    const rows: Row[] = [['0123456789', 'bbbb', 'cccc']];
    expect(tableLines(three, rows, 20, paint)).toEqual(['A         B     C', '0123456…  bbbb  cccc']);
    expect(tableLines(three, rows, 19, paint)).toEqual(['A           C', '0123456789  cccc']);
  });

  test('keeps a minimum width only where there is room, and never exceeds a maximum width', () => {
    const wide: readonly Column<Row>[] = [
      { title: 'A', of: ([a = '']) => a, least: 6, most: 8 },
      { title: 'B', of: ([, b = '']) => b },
    ];
    expect(tableLines(wide, [['a', 'b']], 20, paint)).toEqual(['A       B', 'a       b']);
    expect(tableLines(wide, [['a', 'b']], 5, paint)).toEqual(['A   B', 'a   b']);
    expect(tableLines(wide, [['0123456789', 'b']], 20, paint)).toEqual(['A         B', '0123456…  b']);
  });

  test('first cuts columns, then drops them, the least important first', () => {
    const rows: Row[] = [['✔', 'a-name-of-twenty-one', '10.0s', 'somewhere']];
    expect(tableLines(columns, rows, 60, paint)[1]).toBe('✔ a-name-of-twenty-one  10.0s  somewhere');
    expect(tableLines(columns, rows, 34, paint)[1]).toBe('✔ a-name-of-twe…  10.0s  somewhere');
    expect(tableLines(columns, rows, 25, paint)[1]).toBe('✔ a-name-of-twent…  10.0s');
    expect(tableLines(columns, rows, 12, paint)[1]).toBe('✔ a-name-of…');
  });
});
