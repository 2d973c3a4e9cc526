import type { z } from 'zod';
import { type Event, eventSchema, journalVersion } from './event.ts';

/**
 * Formats an event as a journal line, without the newline.
 * @throws {TypeError} for an event that could not be read again, due to a value that its type does not exclude (NaN)
 */
export function writeEventLine(event: Event): string {
  const checked = eventSchema.safeParse(event);
  if (checked.success) return JSON.stringify(checked.data);
  throw new TypeError(`the event "${event.type}" could not be read again: ${whatIsWrong(checked.error)}`);
}

/** The content of a journal line. `how` completes the sentence "the line …". */
export type ReadLine =
  | { readonly kind: 'event'; readonly event: Event }
  /** Written in a later version of the format, so it cannot be read. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly how: string };

/** Parses a journal line. Unknown fields are dropped: a later program may add some within the same version. */
export function readEventLine(line: string): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'damaged', how: 'is not JSON' };
  }
  const version = typeof value === 'object' && value !== null && 'v' in value ? value.v : undefined;
  if (typeof version === 'number' && version > journalVersion) return { kind: 'newer', version };
  const read = eventSchema.safeParse(value);
  if (read.success) return { kind: 'event', event: read.data };
  return { kind: 'damaged', how: `is not an event (${whatIsWrong(read.error)})` };
}

/** The first issue, with its path if it has one: `end.costUsd: Invalid input: expected number, received NaN`. */
function whatIsWrong({ issues }: z.ZodError): string {
  return issues
    .slice(0, 1)
    .map(({ path, message }) => [path.join('.'), message].filter((part) => part !== '').join(': '))
    .join('');
}
