import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/lib/project.ts';
import { rooms } from '../../scripts/lib/rooms.ts';

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
    'package-ecosystem': z.enum(['npm', 'github-actions', 'docker']),
    directory: z.string().optional(),
    directories: z.array(z.string()).optional(),
    ignore: z.array(z.looseObject({ 'dependency-name': z.string(), 'update-types': z.array(z.string()).optional() })),
    groups: z.record(
      z.string(),
      z.strictObject({ patterns: z.array(z.string()), 'exclude-patterns': z.array(z.string()).optional() }),
    ),
  });
  const { updates } = z.strictObject({ version: z.literal(2), updates: z.array(update) }).parse(read('dependabot.yml'));

  it('names existing folders, including that of the workflows', () => {
    const folders = updates.flatMap(({ directory, directories }) => directories ?? [directory ?? '']);
    for (const folder of folders) expect(existsSync(join(root, folder)), folder).toBe(true);
    expect(folders).toEqual(['/.github/workflows', '/examples/workflows', '/examples/container', '/']);
  });

  const npm = updates.find((one) => one['package-ecosystem'] === 'npm');
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  /** The group that dependabot puts a package into: the first that has it. */
  const groupOf = (name: string): string | undefined => {
    const isIn = (patterns: readonly string[] = []): boolean =>
      patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(name));
    return Object.entries(npm?.groups ?? {}).find(
      ([, group]) => isIn(group.patterns) && !isIn(group['exclude-patterns']),
    )?.[0];
  };

  it('puts the packages that become part of dist/ into one group, and no others', () => {
    const imported = new Set(
      Object.values(rooms).flatMap(({ packages }) => packages.filter((name) => !name.includes(':'))),
    );
    const bundled = Object.keys(devDependencies).filter((name) => groupOf(name) === 'bundled');
    expect(new Set(bundled)).toEqual(imported);
  });

  it('moves Claude Code alone, and never the version that tests compare with', () => {
    const alone = Object.keys(devDependencies).filter((name) => groupOf(name) === undefined);
    const ignored = npm?.ignore.filter((one) => one['update-types'] === undefined).map((one) => one['dependency-name']);
    expect(alone.filter((name) => ignored?.includes(name) === false)).toEqual(['@anthropic-ai/claude-code']);
    expect(ignored).toEqual(Object.keys(devDependencies).filter((name) => name.startsWith('claude-code-')));
  });
});
