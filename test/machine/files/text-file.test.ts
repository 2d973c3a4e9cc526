import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { decodeText } from '../../../src/domain/text/decode-text.ts';
import { largestFile, readTextFile, whyNoFolder } from '../../../src/machine/files/text-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'text-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('reads a text unchanged, except for its byte-order mark', async () => {
  const path = file('bom', '\uFEFFa\r\n\uFEFFü\t ');
  expect(await readTextFile(path, false)).toEqual({ ok: true, text: 'a\r\n\uFEFFü\t ' });
});

test('says why bytes are not UTF-8 text', () => {
  const utf16 = Buffer.from('\uFEFF[]', 'utf16le');
  expect(decodeText(utf16)).toEqual({ ok: false, problem: 'is UTF-16 text; save it as UTF-8' });
  expect(decodeText(Buffer.from(utf16).swap16())).toEqual({ ok: false, problem: 'is UTF-16 text; save it as UTF-8' });
  expect(decodeText(Buffer.from('[]', 'utf16le'))).toMatchObject({ problem: expect.stringMatching(/NUL bytes/) });
  expect(decodeText(Buffer.from([0x61, 0xff]))).toEqual({ ok: false, problem: 'is not UTF-8 text' });
});

test('says why a path cannot be read', async () => {
  symlinkSync('loop', join(folder, 'loop'));
  const largest = file('large', '');
  truncateSync(largest, largestFile + 1);
  const problem = async (path: string) => ((await readTextFile(path, false)) as { problem?: string }).problem;
  expect(await problem(join(folder, 'nope'))).toBe('cannot be read: there is no such file');
  expect(await problem(join(folder, 'bom', 'x'))).toBe('cannot be read: there is no such file');
  expect(await problem(folder)).toBe('is a folder, not a file');
  expect(await problem(join(folder, 'loop'))).toBe('cannot be read: its symbolic links form a loop');
  expect(await problem(largest)).toBe('is larger than 256 MiB');
  expect(await problem(join(folder, 'x'.repeat(5_000)))).toBe('cannot be read: the name is too long');
});

test.skipIf(process.platform === 'win32')('refuses to read an endless device as a file', async () => {
  expect(await readTextFile('/dev/zero', false)).toEqual({ ok: false, problem: 'is not a regular file' });
});

test('says why a path is not a folder', async () => {
  expect(await whyNoFolder(folder)).toBeNull();
  expect(await whyNoFolder(file('plain', ''))).toBe('is not a folder');
  expect(await whyNoFolder(join(folder, 'nope'))).toBe('cannot be read: there is no such folder');
});
