import type { ReportTask } from './report.ts';

/** A symbol for each status, told apart by shape as well as by colour. Each is followed by the word where there is room. */
export const statusSymbols: Record<ReportTask['status'], string> = {
  succeeded: '✅',
  failed: '❌',
  skipped: '⏭️',
  cancelled: '🛑',
};

/** The same in one column of plain text. */
export const plainSymbols: Record<ReportTask['status'], string> = {
  succeeded: '✓',
  failed: '✗',
  skipped: '–',
  cancelled: '■',
};
