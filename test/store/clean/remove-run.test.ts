import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanRuns } from '../../../src/store/clean/clean-runs.ts';
import { removeRun } from '../../../src/store/clean/remove-run.ts';
import { lockHolder } from '../../../src/store/run/run-lock.ts';
import { temporaryFolder } from '../../cli/run-cli.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';
import { endedRun, storeRun } from '../stored-run.ts';

const id = '20260101-000000-aaaa';

describe('a run that is removed', () => {
  test('is locked while it is decided, and stays as it was when that goes the other way', async () => {
    await using folder = await temporaryFolder();
    const dir = await storeRun(folder.path, id, endedRun(['lint']));
    const decide = async (): Promise<never> => {
      expect(await lockHolder(dir)).toMatchObject({ pid: process.pid });
      throw new Error('taken up again');
    };
    await expect(removeRun(folder.path, id, decide)).rejects.toThrow('taken up again');
    expect(await lockHolder(dir)).toBeNull();
    expect(await readdir(folder.path)).toEqual([id]);
    expect((await readdir(dir)).sort()).toEqual(['events.ndjson', 'lock.2', 'summary.json']);
    expect(await removeRun(folder.path, id, async () => {})).toBeGreaterThan(1_000);
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('goes from a full disk as well, where nobody can take its lock any more', async ({ skip }) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'disk');
    using disk = mountSmallDisk(path, 1);
    if (disk === null) return skip('no file system may be mounted here');
    const dir = await storeRun(path, id, endedRun(['lint']), { transcripts: { lint: ['x'.repeat(100_000)] } });
    await expect(writeFile(join(dir, 'filler'), 'x'.repeat(2_000_000))).rejects.toThrow('ENOSPC');
    const rule = { olderThanMs: 0, keep: 0, stale: false };
    const cleaning = await cleanRuns({ sessionsDir: path, rule, now: Date.now(), dryRun: false, forget: false });
    expect(cleaning).toMatchObject({ removed: [{ run: { id } }], refused: [] });
    expect((await stat(join(path, 'history.ndjson'))).size).toBeGreaterThan(100);
  });
});
