import { execFile, spawn } from 'node:child_process';
import { chmod, lstat, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeOutput } from '../../../src/machine/files/write-output.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const neverPrinted = (fd: number): never => {
  throw new Error(`printed to ${fd}`);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claude-multi-output-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('a symbolic link stays, and the file behind it is written', async () => {
  await symlink('sub/target', at('link'));
  await writeOutput(at('link'), 'new', neverPrinted);
  expect(await readFile(at('sub/target'), 'utf8')).toBe('new');
  await writeOutput(at('link'), 'newer', neverPrinted);
  expect(await readFile(at('sub/target'), 'utf8')).toBe('newer');
  expect((await lstat(at('link'))).isSymbolicLink()).toBe(true);
});

test('a replaced file keeps its permissions', async () => {
  await writeFile(at('file'), 'old');
  await chmod(at('file'), 0o640);
  await writeOutput(at('file'), 'new', neverPrinted);
  expect((await stat(at('file'))).mode & 0o777).toBe(0o640);
});

test('a file with the longest possible name is replaced', async () => {
  const name = 'n'.repeat(252).concat('.md');
  await writeOutput(at(name), 'new', neverPrinted);
  expect(await readFile(at(name), 'utf8')).toBe('new');
});

test.skipIf(process.platform === 'win32')('a named pipe stays, and its reader gets the whole text', async () => {
  await promisify(execFile)('mkfifo', [at('pipe')]);
  const text = 'a line\n'.repeat(50_000);
  const writing = writeOutput(at('pipe'), text, neverPrinted);
  const { stdout } = await promisify(execFile)('cat', [at('pipe')], { maxBuffer: 2 * text.length });
  await writing;
  expect(stdout === text).toBe(true);
  expect((await lstat(at('pipe'))).isFIFO()).toBe(true);
});

test.skipIf(process.platform === 'win32')('a reader that leaves a pipe half-way is an error', async () => {
  await promisify(execFile)('mkfifo', [at('pipe')]);
  const reader = spawn('head', ['-c', '10', at('pipe')], { stdio: 'ignore' });
  await expect(writeOutput(at('pipe'), 'x'.repeat(1_000_000), neverPrinted)).rejects.toThrow('EPIPE');
  expect(reader.pid).toBeDefined();
});
