import { z } from 'zod';

interface Expectation {
  /** Completes "must …": for the field itself, then for what it holds, level by level. */
  readonly must: readonly string[];
  /** Values may be secrets: faults do not show them. */
  readonly secret: boolean;
}

/** What the faults of a field say. The zod schema decides, this only words it. */
export const expectations = z.registry<Expectation>();

interface FieldTexts {
  /** Completes "must …" in a fault; several for a field that holds others. */
  readonly must: string | readonly string[];
  /** Shown by editors. */
  readonly description: string;
  readonly examples?: readonly unknown[];
  readonly secret?: boolean;
}

/** A schema with its description for editors and its words for faults. */
export function field<S extends z.ZodType>(schema: S, texts: FieldTexts): S {
  const { must, description, examples, secret = false } = texts;
  const described = schema.meta({ description, ...(examples === undefined ? {} : { examples: [...examples] }) });
  expectations.add(described, { must: typeof must === 'string' ? [must] : must, secret });
  return described;
}

/** Text without a NUL character, which neither an argument nor a variable nor a path can hold. */
export const textSchema = z.string().refine((text) => !text.includes('\0'), 'contains a NUL character');

/** Text that is more than blank. */
export const filledTextSchema = textSchema.min(1).refine((text) => /\S/.test(text), 'is blank');

/** Text, or a number or true/false that stands for its text. */
export const scalarSchema = z.union([textSchema, z.number(), z.boolean()]).transform(String);

/** A whole number from `min` to `max`, or a text that holds one, as flags and variables do. */
export function wholeNumberSchema(min: number, max: number) {
  return z
    .union([z.int().min(min).max(max), z.string().regex(/^\d{1,15}$/)])
    .transform(Number)
    .refine((number) => number >= min && number <= max, { params: { outOfRange: true } });
}

/** True or false, or one of the words that flags and variables use for them. */
export const switchSchema = z
  .union([z.boolean(), z.string().regex(/^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|1|0)$/)])
  .transform((given) => (typeof given === 'boolean' ? given : /^(true|yes|on|1)$/i.test(given)));

/** What a switch must be, for faults. */
export const switchMust = 'be true or false (also yes/no, on/off, 1/0)';

/** The most bytes that one argument or variable of a program may hold: Linux allows 128 KiB with name and end. */
export const longestArgument = 128_000;

/** Whether a text fits into one argument of a program. */
export function fitsArgument(text: string): boolean {
  if (text.length * 3 <= longestArgument) return true;
  return text.length <= longestArgument && new TextEncoder().encode(text).length <= longestArgument;
}
