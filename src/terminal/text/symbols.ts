import { formatDuration } from '../../domain/text/format.ts';
import { plainSymbols } from '../../reports/report/symbols.ts';

/** A running time in whole seconds, since it is redrawn once a second: `12s`, `4m 05s`. */
export function wholeSeconds(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1_000);
  return seconds < 60 ? `${seconds}s` : formatDuration(seconds * 1_000);
}

/** The symbol of each way a task can end. */
export const endSymbols = {
  succeeded: { symbol: plainSymbols.succeeded, tone: 'good' },
  failed: { symbol: plainSymbols.failed, tone: 'bad' },
  skipped: { symbol: plainSymbols.skipped, tone: 'faint' },
  cancelled: { symbol: plainSymbols.cancelled, tone: 'warning' },
} as const;
