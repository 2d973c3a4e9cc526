import { z } from 'zod';

interface Expectation {
  /** Completes "must …": first for the field itself, then for its contents, one entry per level. */
  readonly must: readonly string[];
  /** Values may be secrets, so faults do not show them. */
  readonly secret: boolean;
}

/** The wording of a field's faults. Whether a value is valid is decided by the zod schema alone. */
export const expectations = z.registry<Expectation>();

interface FieldTexts {
  /** Completes "must …" in a fault; several texts for a field that contains others. */
  readonly must: string | readonly string[];
  /** Shown by editors. */
  readonly description: string;
  readonly examples?: readonly unknown[];
  readonly secret?: boolean;
}

/** Adds a description for editors and the wording of faults to a schema. */
export function field<S extends z.ZodType>(schema: S, texts: FieldTexts): S {
  const { must, description, examples, secret = false } = texts;
  const described = schema.meta({ description, ...(examples === undefined ? {} : { examples: [...examples] }) });
  expectations.add(described, { must: typeof must === 'string' ? [must] : must, secret });
  return described;
}

/** Text without NUL characters, which arguments, environment variables and paths cannot contain. */
export const textSchema = z.string().refine((text) => !text.includes('\0'), 'contains a NUL character');

/** Text that is not blank. */
export const filledTextSchema = textSchema.min(1).refine((text) => /\S/.test(text), 'is blank');

/** Text; a number or a boolean is converted to its text. */
export const scalarSchema = z.union([textSchema, z.number(), z.boolean()]).transform(String);

/** A whole number from `min` to `max`, or its text, since flags and variables are always text. */
export function wholeNumberSchema(min: number, max: number) {
  return z
    .union([z.int().min(min).max(max), z.string().regex(/^\d{1,15}$/)])
    .transform(Number)
    .refine((number) => number >= min && number <= max, { params: { outOfRange: true } });
}

/** A positive amount of US dollars, or its text. */
export const dollarsSchema = z
  .union([z.number().positive(), z.string().regex(/^\d{1,15}(\.\d{1,15})?$/)])
  .transform(Number)
  .refine((dollars) => dollars > 0, { params: { outOfRange: true } });

/** Completes "must …" in the faults of an amount. */
export const dollarsMust = 'be a positive number of US dollars, such as 2.50';

/** A boolean, or one of the words that flags and variables use for one. */
export const switchSchema = z
  .union([z.boolean(), z.string().regex(/^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|1|0)$/)])
  .transform((given) => (typeof given === 'boolean' ? given : /^(true|yes|on|1)$/i.test(given)));

/** Completes "must …" in the faults of a switch. */
export const switchMust = 'be true or false (also yes/no, on/off, 1/0)';

/** The longest argument or environment variable, in bytes. Linux allows 128 KiB with the name and the final NUL. */
export const longestArgument = 128_000;

/** Whether a text can be passed to a program as one argument. */
export function fitsArgument(text: string): boolean {
  if (text.length * 3 <= longestArgument) return true;
  return text.length <= longestArgument && new TextEncoder().encode(text).length <= longestArgument;
}
