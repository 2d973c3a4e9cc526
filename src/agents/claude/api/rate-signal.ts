import type { Quota, RateSignal } from '../../../domain/ports/api.ts';

/** The API's own status for a lack of capacity. */
const overloaded = 529;
const tooManyRequests = 429;

const units = ['requests', 'tokens', 'input-tokens', 'output-tokens'] as const;

/** The header with the API's own time has whole seconds, and a response takes some: less than this is no difference, milliseconds. */
const leastSkewMs = 5_000;

/**
 * What the head of a response says about limits on rates. The usage limit of a subscription is none of them: nothing can
 * succeed before it resets, and the CLI itself says so.
 * @param headers names and values alternately
 * @param now epoch milliseconds
 * @see https://docs.claude.com/en/api/rate-limits
 */
export function rateSignalOf(status: number, headers: readonly string[], now: number): RateSignal {
  const value = (name: string): string | null => headerIn(headers, name);
  // Times of the API are told by its clock.
  const skewMs = skewOf(value('date'), now);
  const isUsageLimit = value('anthropic-ratelimit-unified-status')?.toLowerCase() === 'rejected';
  const isHopeless = isUsageLimit || value('x-should-retry')?.toLowerCase() === 'false';
  return {
    isRefused: (status === tooManyRequests || status === overloaded) && !isHopeless,
    isOverloaded: status === overloaded,
    retryAfterMs: numberOf(value('retry-after-ms')) ?? delayOf(value('retry-after'), now - skewMs),
    quotas: units
      .flatMap((unit) => quotaOf(unit, (name) => value(`anthropic-ratelimit-${unit}-${name}`)) ?? [])
      .map((quota) => ({ ...quota, fullAt: quota.fullAt + skewMs })),
  };
}

/** The value of a header; the last one if it is repeated. */
export function headerIn(headers: readonly string[], name: string): string | null {
  for (let index = headers.length - 2; index >= 0; index -= 2)
    if (headers[index]?.toLowerCase() === name) return headers[index + 1] ?? null;
  return null;
}

function quotaOf(unit: Quota['unit'], value: (name: string) => string | null): Quota | null {
  const [limit, remaining] = [numberOf(value('limit')), numberOf(value('remaining'))];
  const fullAt = Date.parse(value('reset') ?? '');
  if (limit === null || remaining === null || Number.isNaN(fullAt)) return null;
  return { unit, limit, remaining, fullAt };
}

/** How far our clock is ahead of the API's, milliseconds; 0 if that is not known. */
function skewOf(date: string | null, now: number): number {
  const skewMs = now - Date.parse(date ?? '');
  return Math.abs(skewMs) >= leastSkewMs ? skewMs : 0;
}

/** Seconds, or a date. */
function delayOf(text: string | null, now: number): number | null {
  const seconds = numberOf(text);
  if (seconds !== null) return seconds * 1_000;
  // A date has the name of a month: `Date.parse` reads a year in nearly anything.
  const at = /[a-z]{3}/i.test(text ?? '') ? Date.parse(text ?? '') : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : null;
}
