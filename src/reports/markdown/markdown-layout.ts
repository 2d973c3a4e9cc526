import type { TableStyle } from './task-table.ts';

/** How much a Markdown report shows. */
export interface Layout {
  readonly table: TableStyle;
  readonly timeline: boolean;
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

const table = { said: 140, numbers: true, id: 64 };
const shorter = { said: 80, numbers: true, id: 64 };

/**
 * From the richest to the poorest. The first one that leaves each final text its least room is used, so the least
 * valuable parts go first: the middle of long texts, the timeline, the facts of each task, the texts of tasks that
 * succeeded, their first sentences. What did not succeed goes last, and the table always stays.
 */
export const layouts: readonly Layout[] = [
  { table, timeline: true, details: 'all', facts: true, message: 300, least: 1_500 },
  { table, timeline: false, details: 'all', facts: true, message: 300, least: 600 },
  { table, timeline: false, details: 'all', facts: false, message: 200, least: 200 },
  { table: shorter, timeline: false, details: 'unsuccessful', facts: false, message: 120, least: 200 },
  { table: shorter, timeline: false, details: 'some', facts: false, message: 120, least: 150 },
  { table: { ...shorter, said: 40 }, timeline: false, details: 'none', facts: false, message: 80, least: 0 },
  { table: { said: 0, numbers: true, id: 32 }, timeline: false, details: 'none', facts: false, message: 60, least: 0 },
  { table: { said: 0, numbers: false, id: 24 }, timeline: false, details: 'none', facts: false, message: 0, least: 0 },
  {
    table: { said: 0, numbers: false, id: 16 },
    timeline: false,
    details: 'none',
    facts: false,
    message: null,
    least: 0,
  },
];

export const richestLayout = layouts[0] as Layout;
export const poorestLayout = layouts.at(-1) as Layout;
