import type { ReportTask } from './report.ts';

/** A symbol for each status, distinct in shape as well as colour. Where there is room, the status in words follows. */
export const statusSymbols: Record<ReportTask['status'], string> = {
  succeeded: '✅',
  failed: '❌',
  skipped: '⏭️',
  cancelled: '🛑',
};

/** Status symbols that take one column of plain text, the same in reports as on a terminal. */
export const plainSymbols: Record<ReportTask['status'], string> = {
  succeeded: '✔',
  failed: '✖',
  skipped: '–',
  cancelled: '■',
};
