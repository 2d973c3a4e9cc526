import type { TableStyle } from './task-table.ts';

/** How much a Markdown report shows. */
export interface Layout {
  readonly table: TableStyle;
  /** Length of the timeline's longest bar; 0 for no timeline. */
  readonly bars: number;
  readonly gantt: boolean;
  /**
   * Which final texts are shown: all; those of tasks that did not succeed and as many others as fit; as many as fit,
   * those of tasks that did not succeed first; none.
   */
  readonly details: 'all' | 'unsuccessful' | 'some' | 'none';
  /** Whether final texts come with model, attempts, turns, tokens and session. */
  readonly facts: boolean;
  /** Maximum length of the message of a task that did not succeed; 0 for none; null to omit the section. */
  readonly message: number | null;
  /** The least room for each final text; with less, the next layout is used. */
  readonly least: number;
}

/**
 * From the richest to the poorest. The first one that leaves each final text its least room is used, so the least
 * valuable parts go first: the middle of long texts, the chart that repeats the timeline, the facts that the table
 * repeats, the texts of tasks that succeeded, the timeline. The table always stays.
 */
export const layouts: readonly Layout[] = [
  { table: 'full', bars: 40, gantt: true, details: 'all', facts: true, message: 300, least: 1_500 },
  { table: 'full', bars: 40, gantt: false, details: 'all', facts: true, message: 300, least: 600 },
  { table: 'compact', bars: 30, gantt: false, details: 'all', facts: false, message: 200, least: 200 },
  { table: 'compact', bars: 24, gantt: false, details: 'all', facts: false, message: 120, least: 80 },
  { table: 'compact', bars: 24, gantt: false, details: 'unsuccessful', facts: false, message: 120, least: 200 },
  { table: 'compact', bars: 0, gantt: false, details: 'some', facts: false, message: 120, least: 120 },
  { table: 'compact', bars: 0, gantt: false, details: 'none', facts: false, message: 80, least: 0 },
  { table: 'short', bars: 0, gantt: false, details: 'none', facts: false, message: 0, least: 0 },
  { table: 'short', bars: 0, gantt: false, details: 'none', facts: false, message: null, least: 0 },
  { table: 'bare', bars: 0, gantt: false, details: 'none', facts: false, message: null, least: 0 },
];

export const richestLayout = layouts[0] as Layout;
export const poorestLayout = layouts.at(-1) as Layout;
