import { link, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identityOf, outputTargetOf } from '../../../src/machine/files/output-target.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const identity = (name: string): string | null => identityOf(outputTargetOf(at(name)));

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'claude-multi-target-')));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file has one identity under every name: symbolic links, hard links and linked folders', async () => {
  await mkdir(at('real'));
  await writeFile(at('real/file'), '');
  await writeFile(at('other'), '');
  await symlink('real', at('linked'));
  await symlink('linked/file', at('link'));
  await link(at('real/file'), at('hard'));
  const [expected] = [identity('real/file')];
  expect(['linked/file', 'link', 'hard'].map(identity)).toEqual([expected, expected, expected]);
  expect(identity('other')).not.toBe(expected);
});

test('a file that does not exist yet has one identity as well', async () => {
  await mkdir(at('real'));
  await symlink('real', at('linked'));
  await symlink('real/new', at('link'));
  expect(['linked/new', 'link'].map(identity)).toEqual([identity('real/new'), identity('real/new')]);
  expect(identity('linked/sub/new')).toBe(identity('real/sub/new'));
  expect(identity('real/newer')).not.toBe(identity('real/new'));
});

test('standard output is an open file of this process, also behind a link', async () => {
  await symlink('/dev/stdout', at('out.md'));
  expect(outputTargetOf(at('out.md'))).toEqual({ kind: 'descriptor', fd: 1 });
  expect(outputTargetOf('/dev/fd/2')).toEqual({ kind: 'descriptor', fd: 2 });
});

test('links that form a loop are an error of the system', async () => {
  await symlink('b', at('a'));
  await symlink('a', at('b'));
  expect(() => outputTargetOf(at('a'))).toThrow('ELOOP');
});
