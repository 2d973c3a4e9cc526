import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanRuns } from '../../../src/store/clean/clean-runs.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { mountSmallDisk } from '../../support/real/small-disk.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

const id = '20260101-000000-aaaa';

describe('a run that is removed', () => {
  test('can be removed from a full disk, where its lock cannot be taken', async ({ skip }) => {
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
