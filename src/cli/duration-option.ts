import { durationMust, parseDuration } from '../domain/text/duration.ts';
import { UsageError } from '../domain/text/errors.ts';
import type { Invocation } from './command.ts';

/**
 * A duration given by an option, milliseconds; null when it was not given. `0` is one as well.
 * @throws {UsageError} for anything else
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
