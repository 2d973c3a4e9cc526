/** Shown in place of an unknown number. */
const unknown = 'unknown';

/** Smaller amounts are not told in digits. */
const leastShownUsd = 0.0001;

/**
 * Formats US dollars: with cents from one dollar on, with four decimals below, so that small costs do not vanish.
 * `$12.34`, `$0.0123`, `<$0.0001`, `$0.00`; `unknown` for null.
 */
export function formatUsd(dollars: number | null): string {
  if (dollars === null) return unknown;
  if (dollars === 0) return '$0.00';
  if (dollars < leastShownUsd) return '<$0.0001';
  if (dollars < 0.99995) return `$${dollars.toFixed(4)}`;
  const [whole = '0', cents = '00'] = dollars.toFixed(2).split('.');
  return `$${groupThousands(whole)}.${cents}`;
}

/** A cost as `usage/cost.ts` adds it. */
interface Cost {
  readonly knownUsd: number;
  readonly hasUnknown: boolean;
  readonly isPartial: boolean;
}

/** A cost in words: `$12.34`, `at least $12.34` when a part of it is missing, `unknown` when nothing is known of it. */
export function formatCost(cost: Cost): string {
  return costAfter('at least ', cost);
}

/** A cost in the cell of a table, where words have no room: `$12.34`, `≥$12.34`, `unknown`. */
export function costCell(cost: Cost): string {
  return costAfter('≥', cost);
}

/** That something cost at least nothing says nothing: it is unknown then. */
function costAfter(atLeast: string, { knownUsd, hasUnknown, isPartial }: Cost): string {
  if (!hasUnknown && !isPartial) return formatUsd(knownUsd);
  return knownUsd < leastShownUsd ? unknown : `${atLeast}${formatUsd(knownUsd)}`;
}

/** Formats milliseconds with at most two units: `0.8s`, `12.3s`, `4m 05s`, `1h 02m`. */
export function formatDuration(milliseconds: number): string {
  const tenths = Math.round(Math.max(0, milliseconds) / 100);
  if (tenths < 600) return `${Math.floor(tenths / 10)}.${tenths % 10}s`;
  const seconds = Math.round(milliseconds / 1_000);
  if (seconds < 3_600) return `${Math.floor(seconds / 60)}m ${twoDigits(seconds % 60)}s`;
  const minutes = Math.round(milliseconds / 60_000);
  return `${groupThousands(String(Math.floor(minutes / 60)))}h ${twoDigits(minutes % 60)}m`;
}

/** Formats a whole number with thousands separators: `12,345`. */
export function formatCount(count: number): string {
  return groupThousands(String(Math.round(count)));
}

/** Formats a whole number, rounded to about three digits: `999`, `12.3k`, `4.1M`, `2.0G`. */
export function compactCount(count: number): string {
  if (count < 1_000) return String(Math.round(count));
  let scaled = count;
  let unit = '';
  for (const next of ['k', 'M', 'G']) {
    scaled /= 1_000;
    unit = next;
    if (scaled < 999.95) break;
  }
  return `${scaled < 99.95 ? scaled.toFixed(1) : Math.round(scaled)}${unit}`;
}

/** Formats bytes in decimal units, rounded: `999 B`, `12.3 kB`, `4.1 MB`. */
export function formatBytes(bytes: number): string {
  const [, digits = '0', unit = ''] = /^([\d.]+)(\D?)$/.exec(compactCount(bytes)) ?? [];
  return `${digits} ${unit}B`;
}

/** Formats a share between 0 and 1 in whole percent: `87%`; `unknown` for null. */
export function formatPercent(share: number | null): string {
  return share === null ? unknown : `${Math.round(share * 100)}%`;
}

/** Formats a speedup, with two decimals below ten and one from ten on: `3.42×`, `12.5×`; `unknown` for null. */
export function formatSpeedup(factor: number | null): string {
  return factor === null ? unknown : `${factor < 9.995 ? factor.toFixed(2) : factor.toFixed(1)}×`;
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** `1 task`, `12 tasks`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A text as one word of a POSIX shell, in quotes. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The same, without quotes where a shell needs none. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : shellQuoted(text);
}
