import type { ReportTask } from './report.ts';

/*
 * One sign per status everywhere, distinct in shape: a check mark, a cross, a dash, a square. It has two forms. In the HTML
 * report it is drawn (`reports/html`).
 */

/** The sign where text can be coloured, as on a terminal. It takes one column. */
export const plainSymbols: Record<ReportTask['status'], string> = {
  succeeded: '✔',
  failed: '✖',
  skipped: '–',
  cancelled: '■',
};

/** The same sign as an emoji, for Markdown, which has no colours. Where there is room, the status in words follows. */
export const statusSymbols: Record<ReportTask['status'], string> = {
  succeeded: '✅',
  failed: '❌',
  skipped: '➖',
  cancelled: '⏹️',
};
