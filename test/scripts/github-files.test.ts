import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/lib/project.ts';

const read = (path: string): unknown => parse(readFileSync(join(root, '.github', path), 'utf8'));

const field = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string().min(1) }) }),
  z.strictObject({
    type: z.literal('textarea'),
    id: z.string().regex(/^[\w-]+$/),
    attributes: z.strictObject({
      label: z.string().min(1),
      description: z.string().optional(),
      render: z.enum(['shell', 'text']).optional(),
    }),
    validations: z.strictObject({ required: z.boolean() }).optional(),
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id: z.string().regex(/^[\w-]+$/),
    attributes: z.strictObject({ label: z.string().min(1), options: z.array(z.string()).min(2) }),
    validations: z.strictObject({ required: z.boolean() }).optional(),
  }),
]);
const form = z.strictObject({
  name: z.string().min(4),
  description: z.string().min(4),
  labels: z.array(z.string()),
  body: z.array(field).min(1),
});

describe('issue forms', () => {
  const names = readdirSync(join(root, '.github/ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml');

  it.each(names)('%s is valid for GitHub, and has unique ids', (name) => {
    const { body } = form.parse(read(`ISSUE_TEMPLATE/${name}`));
    const ids = body.flatMap((one) => ('id' in one ? [one.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('dependabot.yml', () => {
  const update = z.looseObject({
    'package-ecosystem': z.enum(['npm', 'github-actions']),
    directory: z.string().optional(),
    directories: z.array(z.string()).optional(),
  });
  const { updates } = z.strictObject({ version: z.literal(2), updates: z.array(update) }).parse(read('dependabot.yml'));

  it('names existing folders, including that of the workflows', () => {
    const folders = updates.flatMap(({ directory, directories }) => directories ?? [directory ?? '']);
    for (const folder of folders) expect(existsSync(join(root, folder)), folder).toBe(true);
    expect(folders).toEqual(['/.github/workflows', '/examples/workflows', '/']);
  });
});
