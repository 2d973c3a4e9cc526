import { z } from 'zod';

/** The longest time that can be asked for: 24 days. A timer of JavaScript holds 2^31 - 1 ms, a little more. */
export const longestDurationMs = 24 * 24 * 60 * 60 * 1000;

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

const durationPattern = /^(\d+(\.\d+)?|(\d+(\.\d+)?(ms|s|m|h|d))+)$/;

/**
 * Reads a duration: a number, or a text that holds one, is in seconds (`600`, `"0.5"`); other texts name their units
 * (`"90s"`, `"10m"`, `"1h30m"`, `"500ms"`). Returns whole milliseconds, or null when it is none of these.
 */
export function parseDuration(given: number | string): number | null {
  if (typeof given === 'number') return Number.isFinite(given) && given >= 0 ? Math.round(given * 1_000) : null;
  if (!durationPattern.test(given)) return null;
  if (/\d$/.test(given)) return Math.round(Number(given) * 1_000);
  let sum = 0;
  for (const [, count, unit] of given.matchAll(/([\d.]+)(ms|s|m|h|d)/g))
    sum += Number(count) * (unitMs[unit ?? ''] ?? 0);
  return Math.round(sum);
}

/** A duration as people write it, more than nothing and no longer than a timer can hold; in milliseconds once read. */
export const durationSchema = z
  .union([z.number().positive(), z.string().regex(durationPattern)])
  .transform((given, context) => {
    const ms = parseDuration(given) ?? 0;
    if (ms >= 1 && ms <= longestDurationMs) return ms;
    const problem = ms < 1 ? 'is shorter than a millisecond' : 'is longer than 24 days, the most that a timer can hold';
    context.issues.push({ code: 'custom', message: problem, input: given });
    return z.NEVER;
  });

/** What a duration must be, for faults. */
export const durationMust = 'be seconds (600) or a text with units ("90s", "10m", "1h30m")';
