import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { version } from '../../src/domain/version.ts';

it('the version is the same in the sources, in package.json and in package-lock.json', () => {
  const versions = ['package.json', 'package-lock.json'].map(
    (name) => (JSON.parse(readFileSync(join(root, name), 'utf8')) as { version: string }).version,
  );
  expect(versions).toEqual([version, version]);
});
