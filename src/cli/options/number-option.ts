import { UsageError } from '../../domain/text/errors.ts';
import type { Invocation } from '../arguments/command.ts';

/**
 * The value of an option that is a whole number from 0; `usual` when it was not given.
 * @throws {UsageError} for any other value
 */
export function wholeNumberOption(options: Invocation['options'], name: string, usual: number): number {
  const given = options[name];
  if (given === undefined) return usual;
  const text = String(given);
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError('Nothing was done.', [
    { where: `--${name}`, problem: 'is not a whole number', value: text, allowed: 'a whole number from 0' },
  ]);
}
