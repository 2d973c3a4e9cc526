import { durationMust, longestDurationMs, parseDuration } from '../../domain/text/duration.ts';
import { UsageError } from '../../domain/text/errors.ts';
import type { Invocation } from '../arguments/command.ts';

/**
 * The value of a duration option, milliseconds; null when it was not given. `0` is valid.
 * @throws {UsageError} for an invalid duration
 */
export function durationOption(options: Invocation['options'], name: string): number | null {
  const given = options[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
  if (given === undefined) return null;
  const ms = parseDuration(String(given));
  if (ms !== null) return ms;
  throw new UsageError('Nothing was done.', [
    { where: `--${name}`, problem: `must ${durationMust}`, value: given, allowed: 'for example 7d' },
  ]);
}

const variable = 'CLAUDE_STALE_THRESHOLD';

const builtInMs = 300_000;

/**
 * How long a running session may be silent before it is shown as stale, milliseconds: CLAUDE_STALE_THRESHOLD, in
 * seconds or with a unit, else five minutes.
 * @throws {UsageError} for an invalid duration
 */
export function staleThreshold(env: Readonly<Record<string, string | undefined>>): number {
  const given = env[variable];
  if (given === undefined || given === '') return builtInMs;
  const ms = parseDuration(given.trim());
  if (ms !== null && ms > 0 && ms <= longestDurationMs) return ms;
  throw new UsageError('The status cannot be shown.', [
    { where: variable, problem: 'is not a duration', value: given, allowed: 'seconds, such as 300, or "10m"' },
  ]);
}
