import type { TableStyle } from './task-table.ts';

/** What a report in Markdown shows. */
export interface Layout {
  readonly table: TableStyle;
  /** Length of the timeline's longest bar; 0 for no timeline. */
  readonly bars: number;
  readonly gantt: boolean;
  /**
   * Whose final texts are shown: all; those of tasks that did not succeed and of as many others as there is room for; as
   * many as there is room for, those that did not succeed first; none.
   */
  readonly details: 'all' | 'unsuccessful' | 'some' | 'none';
  /** Whether they come with model, attempts, turns, tokens and session. */
  readonly facts: boolean;
  /** Longest message of a task that did not succeed; 0 for none; null to leave the section out. */
  readonly message: number | null;
  /** The room that every final text must get at least, or the next layout is taken. */
  readonly least: number;
}

/**
 * From the richest to the poorest. The first one is taken that leaves each final text the room it asks for; so what is
 * least worth goes first: the middle of long texts, the chart that repeats the timeline, the facts that the table repeats,
 * the texts of tasks that succeeded, the timeline. The table goes never.
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
