import { z } from 'zod';

/** The longest duration that can be set: 24 days. The limit of JavaScript timers, 2^31 - 1 ms, is slightly longer. */
export const longestDurationMs = 24 * 24 * 60 * 60 * 1000;

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

const durationPattern = /^(\d+(\.\d+)?|(\d+(\.\d+)?(ms|s|m|h|d))+)$/;

/**
 * Parses a duration: a number, or its text, is in seconds (`600`, `"0.5"`); other texts have units (`"90s"`, `"10m"`,
 * `"1h30m"`, `"500ms"`). Returns whole milliseconds, or null for anything else.
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

/** Parses a duration as written by a user, from 1 ms to 24 days, into milliseconds. */
export const durationSchema = z
  .union([z.number().positive(), z.string().regex(durationPattern)])
  .transform((given, context) => {
    const ms = parseDuration(given) ?? 0;
    if (ms >= 1 && ms <= longestDurationMs) return ms;
    const problem = ms < 1 ? 'is shorter than a millisecond' : 'is longer than 24 days, the maximum';
    context.issues.push({ code: 'custom', message: problem, input: given });
    return z.NEVER;
  });

/** Completes "must …" in the faults of a duration. */
export const durationMust = 'be seconds (600) or a text with units ("90s", "10m", "1h30m")';
