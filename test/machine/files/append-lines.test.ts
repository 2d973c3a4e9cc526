import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendLines } from '../../../src/machine/files/append-lines.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claude-multi-append-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('lines are appended to a file, which is made if it is missing', async () => {
  const path = join(folder, 'log');
  appendLines(path, 'one\n', { follow: false });
  appendLines(path, 'two\nthree\n', { follow: false });
  expect(await readFile(path, 'utf8')).toBe('one\ntwo\nthree\n');
});

test('a torn last line does not swallow the next one', async () => {
  const path = join(folder, 'log');
  await writeFile(path, 'one\ntor');
  appendLines(path, 'two\n', { follow: false });
  appendLines(path, 'three\n', { follow: false });
  expect(await readFile(path, 'utf8')).toBe('one\ntor\ntwo\nthree\n');
});

test.skipIf(process.platform === 'win32')('a symbolic link is followed only if that is wanted', async () => {
  await symlink('target', join(folder, 'link'));
  expect(() => appendLines(join(folder, 'link'), 'one\n', { follow: false })).toThrow('ELOOP');
  appendLines(join(folder, 'link'), 'one\n', { follow: true });
  expect(await readFile(join(folder, 'target'), 'utf8')).toBe('one\n');
});
