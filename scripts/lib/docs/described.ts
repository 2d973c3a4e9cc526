import type { z } from 'zod';
import { expectations } from '../../../src/tasks/fields/field.ts';

/** The description of a field on a page. */
export interface Described {
  /** What the field does, without its default. */
  readonly meaning: string;
  /** The default; null when the description does not name one. */
  readonly fallback: string | null;
  /** What is allowed: `a whole number from 1 to 1000, or auto`. */
  readonly value: string;
}

/** Splits a field's description. The default is in its last sentence: `Default: 4.` */
export function describeField(schema: z.ZodType): Described {
  const { description = '' } = schema;
  const [, meaning = description, fallback = null] = /^(.*?)\s*Default: (.*)\.$/s.exec(description) ?? [];
  const must = expectations.get(schema)?.must[0] ?? '';
  return { meaning, fallback, value: must.replace(/^be /, '') };
}
