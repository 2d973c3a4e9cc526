import type { z } from 'zod';
import { type Event, eventSchema, journalVersion } from './event.ts';

/**
 * An event as a line of a journal, without its line end.
 * @throws {TypeError} for an event that no reader would take, since it holds a value that its type cannot rule out (NaN)
 */
export function writeEventLine(event: Event): string {
  const checked = eventSchema.safeParse(event);
  if (checked.success) return JSON.stringify(checked.data);
  throw new TypeError(`the event "${event.type}" could not be read again: ${whatIsWrong(checked.error)}`);
}

/** What a line of a journal holds. `how` it is damaged follows the words "the line". */
export type ReadLine =
  | { readonly kind: 'event'; readonly event: Event }
  /** Written by a program of a later version of the format: nothing can be said of it. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly how: string };

/** Reads a line of a journal. Fields that are not known are left out: a later program of the same version added them. */
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

/** The first thing that is wrong, with its place: `end.costUsd: Invalid input: expected number, received NaN`. */
function whatIsWrong({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`;
}
