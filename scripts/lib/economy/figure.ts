import { textTable } from '../text-table.ts';

/** One figure of what is saved or foretold, with the bounds that the project promises. */
export interface EconomyFigure {
  /** What it is about, such as `prediction` or `budget`: figures of one name belong together. */
  readonly about: string;
  readonly name: string;
  readonly value: number;
  readonly unit: '%' | '×' | '$' | 'answers';
  /** The lowest and the highest value that are promised; null for no bound. */
  readonly least: number | null;
  readonly most: number | null;
}

/** Whether a figure is within its bounds. One that is not a number is not. */
export function isKept({ value, least, most }: EconomyFigure): boolean {
  return value >= (least ?? Number.NEGATIVE_INFINITY) && value <= (most ?? Number.POSITIVE_INFINITY);
}

/** The figures as a table of plain text. */
export function economyTable(figures: readonly EconomyFigure[]): string {
  return textTable([
    ['economy', 'value', 'promised', ''],
    ...figures.map((figure) => [
      `${figure.about}: ${figure.name}`,
      amount(figure.value, figure.unit),
      promise(figure),
      isKept(figure) ? '' : 'BROKEN',
    ]),
  ]);
}

function promise({ least, most, unit }: EconomyFigure): string {
  if (least !== null && most !== null) return `${amount(least, unit)} to ${amount(most, unit)}`;
  if (least !== null) return `≥ ${amount(least, unit)}`;
  return most === null ? '–' : `≤ ${amount(most, unit)}`;
}

function amount(value: number, unit: EconomyFigure['unit']): string {
  const digits = String(Math.round(value * 1_000) / 1_000);
  return unit === '$' ? `$${digits}` : `${digits} ${unit}`;
}
