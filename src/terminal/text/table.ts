import { evenShare } from '../../domain/text/even-share.ts';
import { lineOf, type Span, span } from './layout.ts';
import type { Paint } from './paint.ts';
import { fitToWidth, widthOf } from './width.ts';

/** A column of a table, and how it shrinks when the table is too wide. */
export interface Column<Row> {
  readonly title: string;
  /** The cell of a row; its text must be safe to show. */
  readonly of: (row: Row) => Span | string;
  readonly align?: 'left' | 'right';
  /** The width to which it may be cut before columns are dropped. Columns that may be cut share the available width. */
  readonly shrinks?: number;
  /** The column with the highest number is dropped first; without a number it is never dropped. */
  readonly goes?: number;
  /** Maximum width. */
  readonly most?: number;
  /** Minimum width where there is room, so that a redrawn table does not jump. */
  readonly least?: number;
  /** Whether one space, not two, separates it from the next column. */
  readonly isTight?: boolean;
}

/** A rendered table: its head, and one line per row. */
export interface Table {
  readonly head: string;
  readonly lines: readonly string[];
}

/** Lays out a table in `width` columns. What does not fit is cut or dropped, as the columns define. */
export function layTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
  paint: Paint,
): Table {
  const cells = rows.map((row) => columns.map((column) => asSpan(column.of(row))));
  const natural = columns.map(({ title, most = Number.POSITIVE_INFINITY }, index) =>
    Math.min(
      most,
      cells.reduce((widest, row) => Math.max(widest, widthOf(row[index]?.text ?? '')), widthOf(title)),
    ),
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
  return { head: line(columns.map(({ title }) => span(title, 'faint'))), lines: cells.map(line) };
}

/** Like `layTable`, with the head as the first line. */
export function tableLines<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
  paint: Paint,
): string[] {
  const { head, lines } = layTable(columns, rows, width, paint);
  return [head, ...lines];
}

function gapAfter(column: Column<never> | undefined): string {
  return column?.isTight === true ? ' ' : '  ';
}

/** The columns' widths; 0 for dropped ones. */
function columnWidths(columns: readonly Column<never>[], natural: readonly number[], width: number): number[] {
  const gone = new Set<number>();
  const byTurn = [...columns.entries()]
    .filter(([, { goes }]) => goes !== undefined)
    .sort(([, a], [, b]) => (a.goes ?? 0) - (b.goes ?? 0))
    .map(([index]) => index);
  for (;;) {
    const kept = natural.map((columnWidth, index) => (gone.has(index) ? 0 : columnWidth));
    const widths = cut(columns, kept, width);
    const isCramped = columns.some(
      ({ shrinks = 0 }, index) => (widths[index] ?? 0) < Math.min(shrinks, kept[index] ?? 0),
    );
    const next = isCramped || totalOf(columns, widths) > width ? byTurn.pop() : undefined;
    if (next === undefined) return grown(columns, widths, width);
    gone.add(next);
  }
}

/** Cuts the columns that may be cut, widest first, to the width that the others leave, if need be to almost nothing. */
function cut(columns: readonly Column<never>[], natural: readonly number[], width: number): number[] {
  const isCut = (index: number): boolean => columns[index]?.shrinks !== undefined;
  const excess = totalOf(columns, natural) - width;
  if (excess <= 0) return [...natural];
  const shrinking = natural.filter((columnWidth, index) => isCut(index) && columnWidth > 0);
  const room = shrinking.reduce((sum, columnWidth) => sum + columnWidth, 0) - excess;
  const share = Math.max(1, evenShare(shrinking, room));
  const widths = natural.map((columnWidth, index) => (isCut(index) ? Math.min(columnWidth, share) : columnWidth));
  // The remainder of an uneven split goes to the first column that was cut.
  const left = width - totalOf(columns, widths);
  const first = widths.findIndex((columnWidth, index) => columnWidth < (natural[index] ?? 0));
  return left > 0 ? widths.with(first, (widths[first] ?? 0) + left) : widths;
}

/** Widens columns to their minimum width, as far as there is room. */
function grown(columns: readonly Column<never>[], widths: readonly number[], width: number): number[] {
  let left = width - totalOf(columns, widths);
  return widths.map((columnWidth, index) => {
    const missing = columnWidth === 0 ? 0 : (columns[index]?.least ?? 0) - columnWidth;
    const more = Math.max(0, Math.min(left, missing));
    left -= more;
    return columnWidth + more;
  });
}

function totalOf(columns: readonly Column<never>[], widths: readonly number[]): number {
  let total = 0;
  let gap = 0;
  for (const [index, columnWidth] of widths.entries()) {
    if (columnWidth === 0) continue;
    total += gap + columnWidth;
    gap = gapAfter(columns[index]).length;
  }
  return total;
}

function asSpan(cell: Span | string): Span {
  return typeof cell === 'string' ? span(cell) : cell;
}
