import { formatDuration } from '../../domain/text/format.ts';

/** A running time in whole seconds, since it is redrawn once a second: `12s`, `4m 05s`. */
export function wholeSeconds(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1_000);
  return seconds < 60 ? `${seconds}s` : formatDuration(seconds * 1_000);
}

/** The symbol of each way a task can end. */
export const endSymbols = {
  succeeded: { symbol: '✔', tone: 'good' },
  failed: { symbol: '✖', tone: 'bad' },
  skipped: { symbol: '–', tone: 'faint' },
  cancelled: { symbol: '■', tone: 'warning' },
} as const;
