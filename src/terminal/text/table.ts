import { lineOf, type Span, span } from './layout.ts';
import type { Paint } from './paint.ts';
import { fitToWidth, widthOf } from './width.ts';

/** A column of a table. */
export interface Column<Row> {
  readonly title: string;
  /** What stands in it; the text must be safe to show. */
  readonly of: (row: Row) => Span | string;
  readonly align?: 'left' | 'right';
  /** Where the table is too wide, the column with the highest number goes first; without one it stays. */
  readonly goes?: number;
  /** Whether it may be cut, down to eight columns, before others go. */
  readonly shrinks?: boolean;
  /** Whether the next column stands close to it. */
  readonly isTight?: boolean;
}

const leastShrunk = 8;

/** A table with a head, no line wider than `width`; what does not fit is left out or cut, columns first. */
export function tableLines<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
  paint: Paint,
): string[] {
  const cells = rows.map((row) => columns.map((column) => asSpan(column.of(row))));
  const natural = columns.map(({ title }, index) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[index]?.text ?? '')), widthOf(title)),
  );
  const widths = columnWidths(columns, natural, width);
  const line = (texts: readonly Span[]): string => {
    const last = texts.findLastIndex(({ text }, index) => text !== '' && (widths[index] ?? 0) > 0);
    const spans = texts.slice(0, last + 1).flatMap(({ text, tone }, index) => {
      const [columnWidth = 0, column] = [widths[index], columns[index]];
      if (columnWidth === 0) return [];
      const fitted = fitToWidth(text, columnWidth, column?.align);
      return index === last ? [span(fitted.trimEnd(), tone)] : [span(fitted, tone), span(gapAfter(column))];
    });
    return lineOf(spans, width, paint);
  };
  return [line(columns.map(({ title }) => span(title, 'faint'))), ...cells.map(line)];
}

function gapAfter(column: Column<never> | undefined): string {
  return column?.isTight === true ? ' ' : '  ';
}

/** The columns' widths; 0 for those that go. */
function columnWidths(columns: readonly Column<never>[], natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  const excess = (): number => {
    let total = 0;
    let gap = 0;
    for (const [index, columnWidth] of widths.entries()) {
      if (columnWidth === 0) continue;
      total += gap + columnWidth;
      gap = gapAfter(columns[index]).length;
    }
    return total - width;
  };
  const shrink = (): void => {
    for (const [index, { shrinks }] of columns.entries()) {
      const columnWidth = widths[index] ?? 0;
      if (shrinks === true && excess() > 0 && columnWidth > leastShrunk) {
        widths[index] = Math.max(leastShrunk, columnWidth - excess());
      }
    }
  };
  const byTurn = [...columns.entries()]
    .filter(([, { goes }]) => goes !== undefined)
    .sort(([, a], [, b]) => (b.goes ?? 0) - (a.goes ?? 0));
  shrink();
  for (const [index] of byTurn) {
    if (excess() <= 0) break;
    widths[index] = 0;
    // What was cut may have its space back, as far as there is some now.
    for (const [position, { shrinks }] of columns.entries()) {
      if (shrinks === true && widths[position] !== 0) widths[position] = natural[position] ?? 0;
    }
    shrink();
  }
  return widths;
}

function asSpan(cell: Span | string): Span {
  return typeof cell === 'string' ? span(cell) : cell;
}
