import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, temporaryFolder } from '../../support/cli/run-cli.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

const clean = (folder: { path: string }, ...args: string[]) =>
  runCli(['clean', ...args, '--sessions-dir', folder.path]);
const ids = async (folder: { path: string }): Promise<string[]> =>
  (await readdir(folder.path)).filter((name) => /^\d{8}-/.test(name)).sort();

/** A folder with four runs: ended long ago, ended an hour ago, running, and without supervisor. */
async function fill(folder: { path: string }): Promise<void> {
  const open = new SampleRun();
  open.start(['open']);
  open.launch(0, 'open');
  const shiftMs = Date.now() - startMs - 3_600_000;
  await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['old']));
  await storeRun(folder.path, '20260102-000000-bbbb', endedRun(['new']), { shiftMs });
  await storeRun(folder.path, '20260103-000000-cccc', open, { lock: 'living', shiftMs });
  await storeRun(folder.path, '20260104-000000-dddd', open, { lock: 'dead', shiftMs });
}

describe('claude-multi clean', () => {
  test('removes ended runs, keeps living and resumable ones, and reports the freed space', async () => {
    await using folder = await temporaryFolder();
    await fill(folder);
    await writeFile(join(folder.path, 'old.output'), 'x'.repeat(5_000_000));
    const { stdout, stderr, code } = await clean(folder);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Removed 2 runs and 1 output file; freed 5\.0 MB\.$/m);
    expect(stdout).toContain('Kept: 1 run still running');
    expect(stdout).toContain('Kept: 1 run without supervisor: claude-multi resume continues one, --stale removes');
    expect(await ids(folder)).toEqual(['20260103-000000-cccc', '20260104-000000-dddd']);
    expect((await clean(folder)).stdout).toContain(`Nothing to remove in ${folder.path}.`);
    expect((await clean(folder, '--stale')).stdout).toMatch(/^Removed 1 run \(1 without supervisor\); freed /m);
    expect(await ids(folder)).toEqual(['20260103-000000-cccc']);
  });

  test('respects --older-than and --keep', async () => {
    await using folder = await temporaryFolder();
    await fill(folder);
    expect((await clean(folder, '--older-than', '7d')).stdout).toContain('Kept: 1 run by --older-than');
    expect(await ids(folder)).toHaveLength(3);
    expect((await clean(folder, '--keep', '1')).stdout).toContain('Kept: 1 run by --keep');
    expect(await ids(folder)).toHaveLength(3);
    expect(await clean(folder, '--older-than', 'a week')).toMatchObject({ code: 2 });
    expect(await clean(folder, '--keep', '-1')).toMatchObject({ code: 2 });
  });

  test('removes nothing with --dry-run', async () => {
    await using folder = await temporaryFolder();
    await fill(folder);
    const { stdout } = await clean(folder, '--dry-run');
    expect(stdout).toMatch(/^would remove 20260102-000000-bbbb \(.* kB\)$/m);
    expect(stdout).toMatch(/^Would remove 2 runs; would free .* kB\.$/m);
    expect(await ids(folder)).toHaveLength(4);
  });

  test('reports what it refused to remove', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, '20260101-000000-aaaa'), 'a file');
    const { stderr, code } = await clean(folder);
    expect([code, stderr]).toEqual([3, 'Not removed: 20260101-000000-aaaa: it is not a folder\n']);
  });
});
