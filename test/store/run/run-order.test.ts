import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanRuns } from '../../../src/store/clean/clean-runs.ts';
import { findRunDir, findTask } from '../../../src/store/history/find-run.ts';
import { readHistory } from '../../../src/store/history/history-file.ts';
import { readSummaries } from '../../../src/store/history/run-index.ts';
import { listRunIds } from '../../../src/store/history/sessions-dir.ts';
import { newRunId, RunFolder } from '../../../src/store/run/run-folder.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

/** Makes runs in this order, all with one task, as their supervisors would. */
async function makeRuns(sessionsDir: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    RunFolder.create(sessionsDir, id);
    await storeRun(sessionsDir, id, endedRun(['lint']));
  }
}

/** Made in one second; by their random parts, the one made last would be in the middle. */
const sameSecond = ['20260101-000000-cccc', '20260101-000000-aaaa', '20260101-000000-bbbb'];

test('of runs made in the same second, everything takes the one made last as the newest', async () => {
  await using folder = await temporaryFolder();
  const { path } = folder;
  await makeRuns(path, sameSecond);
  const expected = sameSecond.toReversed();
  expect(await listRunIds(path)).toEqual(expected);
  expect(basename(await findRunDir(path, null))).toBe(expected[0]);
  expect((await findTask(path, 'lint')).run.id).toBe(expected[0]);
  expect((await readSummaries(path)).map(({ id }) => id)).toEqual(expected);
  expect((await readHistory(path)).map(({ id }) => id)).toEqual(expected);
});

test('a cleaning keeps the run made last, and the history keeps the order of removed runs', async () => {
  await using folder = await temporaryFolder();
  const { path } = folder;
  await makeRuns(path, sameSecond);
  const rule = { olderThanMs: null, keep: 1, stale: false };
  await cleanRuns({ sessionsDir: path, rule, now: Date.now(), dryRun: false, forget: false });
  expect(await listRunIds(path)).toEqual(sameSecond.slice(-1));
  expect((await readHistory(path)).map(({ id }) => id)).toEqual(sameSecond.toReversed());
});

test('after the clock was set back, a new run is newer than one dated in the future', async () => {
  await using folder = await temporaryFolder();
  const { path } = folder;
  const future = newRunId(new Date(Date.now() + 365 * 24 * 60 * 60 * 1_000));
  const today = newRunId(new Date());
  await makeRuns(path, [future, today]);
  expect(basename(await findRunDir(path, null))).toBe(today);
  const rule = { olderThanMs: null, keep: 1, stale: false };
  await cleanRuns({ sessionsDir: path, rule, now: Date.now(), dryRun: false, forget: false });
  expect(await listRunIds(path)).toEqual([today]);
});

test('runs of older versions, which are not recorded, are sorted by their ids', async () => {
  await using folder = await temporaryFolder();
  for (const id of sameSecond) await storeRun(folder.path, id, endedRun(['lint']));
  expect(await listRunIds(folder.path)).toEqual(sameSecond.toSorted().reverse());
});

test('a torn last line in the recorded order does not swallow the next run', async () => {
  await using folder = await temporaryFolder();
  await mkdir(folder.path, { recursive: true });
  await writeFile(join(folder.path, 'runs.txt'), '20251231-0000');
  await makeRuns(folder.path, sameSecond);
  expect((await readFile(join(folder.path, 'runs.txt'), 'utf8')).split('\n').slice(1)).toEqual([...sameSecond, '']);
});
