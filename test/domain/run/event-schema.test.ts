import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventSchema } from '../../../src/domain/run/event.ts';

const frozen = (version: number): Schema =>
  JSON.parse(readFileSync(new URL(`../../fixtures/v${version}/event.schema.json`, import.meta.url), 'utf8')) as Schema;
const current = (): Schema => JSON.parse(JSON.stringify(z.toJSONSchema(eventSchema, { io: 'input' }))) as Schema;

type Schema = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON Schema without optional fields that the older one lacks, and without the order of required fields. */
function withoutNews(schema: unknown, older: unknown): unknown {
  if (Array.isArray(schema)) {
    return schema.map((part, index) => withoutNews(part, Array.isArray(older) ? older[index] : undefined));
  }
  if (!isRecord(schema)) return schema;
  const old = isRecord(older) ? older : {};
  const required = Array.isArray(schema['required']) ? [...schema['required']].sort() : [];
  const parts = Object.entries(schema).map(([keyword, value]) => {
    if (keyword === 'required') return [keyword, required];
    if (keyword !== 'properties' || !isRecord(value)) return [keyword, withoutNews(value, old[keyword])];
    const known = isRecord(old['properties']) ? old['properties'] : {};
    const kept = Object.entries(value).filter(([field]) => field in known || required.includes(field));
    return [keyword, Object.fromEntries(kept.map(([field, each]) => [field, withoutNews(each, known[field])]))];
  });
  return Object.fromEntries(parts);
}

/** Whether a program that knows the older schema can read everything that the newer one allows. */
function isCompatible(newer: unknown, older: unknown): boolean {
  return JSON.stringify(withoutNews(newer, older)) === JSON.stringify(withoutNews(older, older));
}

/** The variants of the event union by type. */
function variants(schema: Schema): ReadonlyMap<unknown, Schema> {
  const found = (schema['oneOf'] as readonly Schema[]).map((variant): [unknown, Schema] => {
    const type = (variant['properties'] as Schema)['type'];
    return [isRecord(type) ? type['const'] : undefined, variant];
  });
  return new Map(found);
}

/** A schema in which every list of words has those of the older schema only, and without the version number. */
function withOldWords(schema: unknown, older: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((part, index) => withOldWords(part, (older as unknown[])[index]));
  if (!isRecord(schema) || !isRecord(older)) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => keyword !== 'v')
      .map(([keyword, value]) => {
        const words = older[keyword];
        if (keyword !== 'enum' || !Array.isArray(value)) return [keyword, withOldWords(value, words)];
        return [keyword, Array.isArray(words) ? words.filter((word) => value.includes(word)) : value];
      }),
  );
}

describe('an event of version 1', () => {
  const then = variants(frozen(1));
  it.each([...then.keys()])('is still valid: %s', (type) => {
    const older = withOldWords(then.get(type), then.get(type));
    const newer = withOldWords(withoutNews(variants(current()).get(type), then.get(type)), older);
    expect(newer).toEqual(withoutNews(older, older));
  });
});

describe('version 2 of an event', () => {
  it('has only gained optional fields since it was frozen', () => {
    const then: unknown = frozen(2);
    const now: unknown = current();
    // With a new event, a new enum value or a required field, older programs would report a damaged journal. Such a
    // change needs a new version, for which they ask the user to use a newer program.
    expect(withoutNews(now, then)).toEqual(withoutNews(then, then));
  });

  const inner = z.object({ word: z.enum(['a', 'b']), note: z.string().optional() });
  const older = z.object({ count: z.number(), inner });
  it.each([
    ['allows a new optional field', older.extend({ inner: inner.extend({ more: z.string().optional() }) }), true],
    ['does not allow a new required field', older.extend({ inner: inner.extend({ more: z.string() }) }), false],
    [
      'does not allow an optional field to become required',
      older.extend({ inner: inner.extend({ note: z.string() }) }),
      false,
    ],
    ['does not allow a field to be removed', older.omit({ count: true }), false],
    ['does not allow an optional field to be removed', older.extend({ inner: inner.omit({ note: true }) }), false],
    [
      'does not allow a new value in an enum',
      older.extend({ inner: inner.extend({ word: z.enum(['a', 'b', 'c']) }) }),
      false,
    ],
    ['does not allow the type of a field to change', older.extend({ count: z.string() }), false],
  ])('%s', (_, newer, expected) => {
    expect(isCompatible(z.toJSONSchema(newer), z.toJSONSchema(older))).toBe(expected);
  });
});
