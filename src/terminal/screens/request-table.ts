import { compactCount, formatDuration } from '../../domain/text/format.ts';
import type { RequestEntry } from '../../domain/usage/request-ledger.ts';
import { span } from '../text/layout.ts';
import type { Paint } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';
import { type Column, layTable } from '../text/table.ts';

/** The requests of a task's sessions as a table, in the order of their beginnings. */
export function requestTable(entries: readonly RequestEntry[], width: number, paint: Paint): string[] {
  const rows = entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const wasHeld = entries.some(({ heldMs }) => heldMs > 0);
  const { head, lines } = layTable(wasHeld ? [...columns, held] : columns, rows, width, paint);
  return [head, ...lines];
}

/** A number of tokens; a lower bound where the API had not come to the final number. */
function tokens(title: string, goes: number, of: (entry: NonNullable<RequestEntry['tokens']>) => number) {
  return {
    title,
    of: (entry: RequestEntry) =>
      entry.tokens === null ? '–' : `${entry.isFinal ? '' : '≥'}${compactCount(of(entry.tokens))}`,
    align: 'right',
    goes,
  } as const;
}

function duration(title: string, goes: number, of: (entry: RequestEntry) => number | null): Column<RequestEntry> {
  return {
    title,
    of: (entry) => {
      const ms = of(entry);
      return ms === null ? '–' : formatDuration(ms);
    },
    align: 'right',
    goes,
  };
}

const columns: readonly Column<RequestEntry>[] = [
  { title: 'ATTEMPT', of: ({ attempt }) => String(attempt), align: 'right', goes: 8 },
  { title: 'AT', of: ({ at }) => at.slice(11, 19), goes: 4 },
  { title: 'STATUS', of: (entry) => statusOf(entry) },
  { title: 'MODEL', of: ({ model, request }) => safeText(model ?? request), shrinks: 16, goes: 5 },
  tokens('INPUT', 3, ({ input }) => input),
  tokens('CACHE READ', 7, ({ cacheRead }) => cacheRead),
  tokens('CACHE WRITE', 6, ({ cacheWrite }) => cacheWrite),
  tokens('OUTPUT', 2, ({ output }) => output),
  duration('FIRST BYTE', 9, ({ firstByteMs }) => firstByteMs),
  duration('TIME', 1, ({ durationMs }) => durationMs),
];
const held: Column<RequestEntry> = {
  title: 'HELD',
  of: ({ heldMs, heldFor }) =>
    heldMs === 0 ? '' : `${formatDuration(heldMs)}${heldFor === null ? '' : ` (${safeText(heldFor)})`}`,
  goes: 10,
};

const ends: Readonly<Record<RequestEntry['end'], string | null>> = {
  complete: null,
  'session-left': 'left',
  cut: 'cut',
  'upstream-failed': 'broken off',
  refused: 'refused',
};

function statusOf({ status, end, tries = 1 }: RequestEntry) {
  const sent = tries > 1 ? `(sent ${tries} times)` : null;
  const parts = [status === null ? null : String(status), ends[end], sent].filter((part) => part !== null);
  const isGood = end === 'complete' && status !== null && status < 400;
  return span(parts.join(' '), isGood ? undefined : 'bad');
}
