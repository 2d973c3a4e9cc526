import type { z } from 'zod';
import { expectations } from '../../../src/tasks/fields/field.ts';

/** A field as a page describes it. */
export interface Described {
  /** What it does, without its default. */
  readonly meaning: string;
  /** What holds when it is not given; null when the description does not say. */
  readonly fallback: string | null;
  /** What it must be: `a whole number from 1 to 1000, or auto`. */
  readonly value: string;
}

/** Takes a field's description apart. A default stands in its last sentence: `Default: 4.` */
export function describeField(schema: z.ZodType): Described {
  const { description = '' } = schema;
  const [, meaning = description, fallback = null] = /^(.*?)\s*Default: (.*)\.$/s.exec(description) ?? [];
  const must = expectations.get(schema)?.must[0] ?? '';
  return { meaning, fallback, value: must.replace(/^be /, '') };
}
