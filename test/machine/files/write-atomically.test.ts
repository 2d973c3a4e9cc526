import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

/** Makes the syncing of every file fail with that code, as on a file system that lacks it. */
async function refuseSync(code: string): Promise<Disposable> {
  const file = await open(join(folder, 'any'), 'w');
  const sync = vi
    .spyOn(Object.getPrototypeOf(file), 'sync')
    .mockRejectedValue(Object.assign(new Error(code), { code }));
  await file.close();
  await rm(join(folder, 'any'));
  return {
    [Symbol.dispose]: () => {
      expect(sync).toHaveBeenCalled();
      sync.mockRestore();
    },
  };
}

test.each(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM'])('writes where files cannot be synced to disk: %s', async (code) => {
  using _ = await refuseSync(code);
  await writeAtomically(join(folder, 'file'), 'text');
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('text');
});

test.each(['EIO', 'ENOSPC', 'EDQUOT'])('fails when the disk refuses the text as it is synced: %s', async (code) => {
  using _ = await refuseSync(code);
  await expect(writeAtomically(join(folder, 'file'), 'text')).rejects.toThrow(code);
  expect(await readdir(folder)).toEqual([]);
});
