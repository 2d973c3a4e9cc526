import { readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { removeRun } from '../../../src/store/clean/remove-run.ts';
import { lockHolder } from '../../../src/store/run/run-lock.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

const id = '20260101-000000-aaaa';

describe('a run that is removed', () => {
  test('is locked during the check, and unchanged if the check refuses', async () => {
    await using folder = await temporaryFolder();
    const dir = await storeRun(folder.path, id, endedRun(['lint']));
    const decide = async (): Promise<never> => {
      expect(await lockHolder(dir)).toMatchObject({ pid: process.pid });
      throw new Error('taken up again');
    };
    await expect(removeRun(folder.path, id, decide, () => {})).rejects.toThrow('taken up again');
    expect(await lockHolder(dir)).toBeNull();
    expect(await readdir(folder.path)).toEqual([id]);
    expect((await readdir(dir)).sort()).toEqual(['events.ndjson', 'lock.2', 'summary.json']);
    expect(
      await removeRun(
        folder.path,
        id,
        async () => {},
        () => {},
      ),
    ).toBeGreaterThan(1_000);
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('is recorded while all of it is still there', async () => {
    await using folder = await temporaryFolder();
    const dir = await storeRun(folder.path, id, endedRun(['lint']));
    let names: string[] = [];
    await removeRun(
      folder.path,
      id,
      async () => {},
      () => {
        names = readdirSync(dir);
      },
    );
    expect(names).toContain('events.ndjson');
  });
});
