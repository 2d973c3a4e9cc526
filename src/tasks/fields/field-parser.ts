import type { z } from 'zod';
import type { Fault } from '../../domain/text/errors.ts';
import { nearest } from '../../domain/text/suggestion.ts';
import { type FaultList, type Place, showWord } from './fault-list.ts';
import { expectations } from './field.ts';

/** Fields by name, each with the schema of its value. */
export type FieldShape = Readonly<Record<string, z.ZodType>>;

/** The fields that were given and are valid, as parsed by their schemas. */
export type FieldValues<S extends FieldShape> = { -readonly [K in keyof S]?: z.output<S[K]> };

/** The most unknown fields of one object that are reported one by one; the rest are only counted. */
const mostUnknown = 20;

/** Whether a value is an object with named fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Parses the fields of an object one by one, so that a fault in one field does not hide a fault in another. Invalid
 * fields are added to the faults and left out of the result.
 * @param options.advice what to say about an unknown field that belongs elsewhere
 * @param options.siblings fields of the same object that are parsed elsewhere
 */
export function parseFields<S extends FieldShape>(
  shape: S,
  input: Readonly<Record<string, unknown>>,
  place: Place,
  faults: FaultList,
  options: { advice?: (name: string) => string | null; siblings?: readonly string[] } = {},
): FieldValues<S> {
  const known = [...(options.siblings ?? []), ...Object.keys(shape)];
  const values: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(input)) {
    if (!Object.hasOwn(shape, name)) {
      unknown.push(name);
      continue;
    }
    const parsed = parseField(shape, name, value, place, faults);
    if (parsed.ok) values[name] = parsed.value;
  }
  for (const name of unknown.slice(0, mostUnknown)) {
    const meant = nearest(name, known);
    const allowed =
      options.advice?.(name) ?? (meant === null ? `known keys are ${known.join(', ')}` : `did you mean ${meant}?`);
    faults.add(place, { field: showWord(name), problem: 'is not a known key', allowed });
  }
  if (unknown.length > mostUnknown) {
    faults.add(place, { problem: `has ${unknown.length - mostUnknown} more unknown keys` });
  }
  return values as FieldValues<S>;
}

/** Parses one field and adds every fault in it. */
export function parseField<S extends FieldShape, K extends string & keyof S>(
  shape: S,
  name: K,
  value: unknown,
  place: Place,
  faults: FaultList,
): { ok: true; value: z.output<S[K]> } | { ok: false } {
  const schema = shape[name] as z.ZodType;
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data as z.output<S[K]> };
  for (const fault of faultsOf(schema, name, value, parsed.error)) faults.add(place, fault);
  return { ok: false };
}

/** Parses a value that has a place but no field name, such as a flag or an environment variable. */
export function parseSetting<S extends z.ZodType>(
  schema: S,
  value: unknown,
  place: Place,
  faults: FaultList,
): z.output<S> | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { field: _, ...fault } of faultsOf(schema, '', value, parsed.error)) faults.add(place, fault);
  return undefined;
}

type Issue = z.core.$ZodIssue;
type FieldFault = Omit<Fault, 'where'> & { readonly field: string };

/** The faults of one field: the first fault of each invalid value in it. */
function faultsOf(schema: z.ZodType, name: string, value: unknown, error: z.ZodError): FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const issue of error.issues) {
    const fault = faultOf(schema, name, value, issue);
    const at = issue.code === 'invalid_key' ? `${fault.field} ${fault.problem}` : fault.field;
    if (!faults.has(at)) faults.set(at, fault);
  }
  return [...faults.values()];
}

function faultOf(schema: z.ZodType, name: string, root: unknown, found: Issue): FieldFault {
  const { issue, path } = innermost(found);
  const { must, secret } = expectations.get(schema) ?? { must: ['be valid'], secret: false };
  const value = at(root, path);
  const key = path.at(-1);
  const inKey = issue.code === 'invalid_key';
  const field = fieldName(name, inKey ? path.slice(0, -1) : path);
  if (inKey) {
    const said = issue.issues.find(({ code }) => code === 'custom')?.message;
    const problem = `has the name ${showWord(String(key))}, which ${said ?? 'is not valid'}`;
    return {
      field,
      problem,
      ...(said === undefined ? { allowed: 'letters, digits and _, not starting with a digit' } : {}),
    };
  }
  const mustBe = `must ${must[Math.min(path.length, must.length - 1)] ?? 'be valid'}`;
  const shown = secret || value === undefined || value === null || value === '' ? {} : { value };
  if (value === null) return { field, problem: 'has no value', allowed: mustBe };
  if (value === '') return { field, problem: 'is empty', allowed: mustBe };
  // A rule without words of its own has those of the library.
  if (issue.code === 'custom' && issue.params?.['outOfRange'] !== true && issue.message !== 'Invalid input') {
    return { field, problem: issue.message, ...shown, allowed: mustBe };
  }
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const meant = nearest(value, issue.values.map(String));
    return { field, problem: mustBe, ...shown, ...(meant === null ? {} : { allowed: `did you mean ${meant}?` }) };
  }
  return { field, problem: mustBe, ...shown };
}

/** The most specific issue: for a union, the deepest issue of any branch. */
function innermost(issue: Issue): { issue: Issue; path: PropertyKey[] } {
  let best = { issue, path: issue.path };
  if (issue.code !== 'invalid_union') return best;
  for (const branch of issue.errors) {
    for (const inner of branch) {
      const found = innermost(inner);
      const path = [...issue.path, ...found.path];
      if (path.length > best.path.length) best = { issue: found.issue, path };
    }
  }
  return best;
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  return value;
}

function fieldName(name: string, path: readonly PropertyKey[]): string {
  const inner = path.map((key) => (typeof key === 'number' ? ` item ${key + 1}` : `.${showWord(String(key))}`));
  return `${name}${inner.join('')}`;
}
