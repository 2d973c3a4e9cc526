import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from '../../../src/machine/files/write-atomically.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claude-multi-atomic-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a concurrent reader sees the old text or the new one, never a part of one', async () => {
  const path = join(folder, 'file');
  const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(1_000_000));
  await writeFile(path, texts[0] ?? '');
  let isWriting = true;
  const reading = (async () => {
    while (isWriting) expect(texts).toContain(await readFile(path, 'utf8'));
  })();
  for (let round = 0; round < 10; round += 1) await Promise.all(texts.map((text) => writeAtomically(path, text)));
  isWriting = false;
  await reading;
  expect(await readdir(folder)).toEqual(['file']);
});

test('a failed write leaves no file behind', async () => {
  await mkdir(join(folder, 'taken/inside'), { recursive: true });
  await expect(writeAtomically(join(folder, 'taken'), 'text')).rejects.toThrow();
  await expect(writeAtomically(join(folder, 'no/such/folder'), 'text')).rejects.toThrow('ENOENT');
  expect(await readdir(folder)).toEqual(['taken']);
});
