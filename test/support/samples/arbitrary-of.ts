import fc from 'fast-check';
import { z } from 'zod';

/** Arbitrary values of a schema. Numbers are finite and not -0, which JSON does not preserve. */
export function arbitraryOf<T>(schema: z.ZodType<T>): fc.Arbitrary<T> {
  return build(z.toJSONSchema(schema, { io: 'output' }) as JsonSchema) as fc.Arbitrary<T>;
}

/** The part of JSON Schema that zod uses for stored data. */
interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | false;
  readonly items?: JsonSchema;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
}

/** The supported keywords; any other one would leave a part of the schema untested. */
const known: ReadonlySet<string> = new Set([
  ...[
    '$schema',
    'description',
    'type',
    'const',
    'enum',
    'anyOf',
    'oneOf',
    'properties',
    'required',
    'additionalProperties',
    'items',
  ],
  ...['format', 'pattern', 'minLength', 'minimum', 'exclusiveMinimum', 'maximum', 'default', 'propertyNames'],
]);

function build(schema: JsonSchema): fc.Arbitrary<unknown> {
  const unknown = Object.keys(schema).filter((keyword) => !known.has(keyword));
  if (unknown.length > 0) throw new Error(`no values can be made for ${unknown.join(', ')}`);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(build));
  const { type } = schema;
  if (Array.isArray(type)) return fc.oneof(...type.map((each: string) => build({ ...schema, type: each })));
  switch (type) {
    case undefined:
      return fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return text(schema);
    case 'integer':
    case 'number':
      return number(schema);
    case 'array':
      return fc.array(build(schema.items ?? {}), { maxLength: 3 });
    case 'object':
      return object(schema);
    default:
      throw new Error(`no values can be made for the type ${String(type)}`);
  }
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('\ud800', '\u0000\r\n', '\u2028', '"\\', '👩‍👩‍👧‍👦', 'constructor'),
);

function text({ format, pattern, minLength = 0 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date-time') {
    const years = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z') };
    return fc.date({ ...years, noInvalidDate: true }).map((date) => date.toISOString());
  }
  if (pattern === undefined) return anyText.filter(({ length }) => length >= minLength);
  const whole = new RegExp(pattern);
  // Negative lookaheads cannot be generated, only filtered.
  return fc.stringMatching(new RegExp(pattern.replace(/\(\?![^()]*\)/g, ''))).filter((each) => whole.test(each));
}

function number({ type, minimum, exclusiveMinimum, maximum }: JsonSchema): fc.Arbitrary<number> {
  if (type === 'integer') {
    const min = minimum ?? (exclusiveMinimum === undefined ? Number.MIN_SAFE_INTEGER : exclusiveMinimum + 1);
    return fc.integer({ min, max: maximum ?? Number.MAX_SAFE_INTEGER });
  }
  const least = minimum ?? exclusiveMinimum ?? -Number.MAX_VALUE;
  const bounds = { min: least, max: maximum ?? Number.MAX_VALUE, minExcluded: exclusiveMinimum !== undefined };
  return fc.double({ ...bounds, noNaN: true }).map((value) => value + 0);
}

function object({ properties, required = [], additionalProperties }: JsonSchema): fc.Arbitrary<unknown> {
  if (properties !== undefined) {
    const fields = Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, build(field)]));
    return fc.record(fields, { requiredKeys: [...required], noNullPrototype: true });
  }
  // `__proto__` cannot be a key of plain data.
  const names = anyText.filter((name) => name !== '__proto__');
  return fc.dictionary(names, build(additionalProperties || {}), { maxKeys: 3, noNullPrototype: true });
}
