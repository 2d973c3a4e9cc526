import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { treeDifferences } from '../../scripts/lib/tree-diff.ts';

let folder: string;
let committed: string;
let built: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trees-'));
  committed = join(folder, 'committed');
  built = join(folder, 'built');
  for (const side of [committed, built]) {
    mkdirSync(join(side, 'cli'), { recursive: true });
    writeFileSync(join(side, 'cli/index.js'), 'same');
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('finds no difference between equal folders', () => {
  expect(treeDifferences(committed, built)).toEqual([]);
});

it('lists changed, uncommitted and no longer built files', () => {
  writeFileSync(join(built, 'cli/index.js'), 'different');
  writeFileSync(join(built, 'cli/new.js'), '');
  writeFileSync(join(committed, 'old.js'), '');
  expect(treeDifferences(committed, built)).toEqual([
    'changed  cli/index.js',
    'missing  cli/new.js',
    'stale    old.js',
  ]);
});

it.skipIf(process.platform === 'win32')('detects that a file is no longer executable', () => {
  chmodSync(join(built, 'cli/index.js'), 0o755);
  expect(treeDifferences(committed, built)).toEqual(['mode     cli/index.js']);
});

it('reports all files as missing if nothing is committed', () => {
  expect(treeDifferences(join(folder, 'nowhere'), built)).toEqual(['missing  cli/index.js']);
});
