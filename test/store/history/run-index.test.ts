import { appendFile, mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stageOfRun } from '../../../src/domain/history/seen-run.ts';
import { readCurrent, readSummaries, readSummary } from '../../../src/store/history/run-index.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { SampleRun, sampleTask, startMs } from '../../support/samples/sample-run.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

const openRun = (): SampleRun => {
  const run = new SampleRun();
  run.start(['lint', 'test']);
  run.launch(0, 'lint');
  return run;
};

describe('the summaries of a sessions folder', () => {
  test('come newest first, with folders, and distinguish living, lost and ended runs', async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['a']));
    await storeRun(folder.path, '20260103-000000-cccc', openRun(), { lock: 'dead' });
    await storeRun(folder.path, '20260102-000000-bbbb', openRun(), { lock: 'living' });
    const runs = await readSummaries(folder.path);
    expect(runs.map((run) => [run.id, stageOfRun(run), run.dir])).toEqual([
      ['20260103-000000-cccc', 'lost', join(folder.path, '20260103-000000-cccc')],
      ['20260102-000000-bbbb', 'running', join(folder.path, '20260102-000000-bbbb')],
      ['20260101-000000-aaaa', 'succeeded', join(folder.path, '20260101-000000-aaaa')],
    ]);
    expect((await readSummaries(folder.path, { limit: 1 })).map(({ id }) => id)).toEqual(['20260103-000000-cccc']);
  });

  test('are the same from a summary file and from the journal', async () => {
    await using folder = await temporaryFolder();
    const run = endedRun(['a', 'b'], ['b']);
    const transcripts = { a: ['{"type":"system"}'] };
    const summed = await readSummary(await storeRun(folder.path, '20260101-000000-aaaa', run, { transcripts }));
    const folded = await readSummary(
      await storeRun(folder.path, '20260101-000000-bbbb', run, { transcripts, summary: false }),
    );
    expect(summed?.tasks[0]?.outputBytes).toBe(18);
    expect({ ...folded, id: summed?.id, dir: summed?.dir }).toEqual(summed);
  });

  test('do not come from an outdated summary file of a resumed run', async () => {
    await using folder = await temporaryFolder();
    const run = endedRun(['a']);
    const dir = await storeRun(folder.path, '20260101-000000-aaaa', run);
    run.emit(20_000, { type: 'run-resumed', run: { ...run.state.run, id: '20260101-000000-aaaa' } });
    run.emit(20_000, { type: 'task-reopened', taskId: 'a', task: sampleTask('a') });
    const added = run.events.slice(-2).map((event) => `${JSON.stringify(event)}\n`);
    await appendFile(join(dir, 'events.ndjson'), added.join(''));
    expect(await readSummary(dir)).toMatchObject({ status: 'unfinished', tasks: [{ stage: 'between' }] });
  });

  test.each(['', '{', '{"version":2}', 'null'])('do not need the summary file: %j', async (text) => {
    await using folder = await temporaryFolder();
    const dir = await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['a']));
    await writeFile(join(dir, 'summary.json'), text);
    expect(await readSummary(dir)).toMatchObject({ status: 'succeeded', tasks: [{ stage: 'succeeded' }] });
  });

  test('leave out folders that are not runs, and report and leave out unreadable runs', async () => {
    await using folder = await temporaryFolder();
    const { path } = folder;
    await mkdir(join(path, '20260101-000000-0000')); // a run that is about to begin
    await mkdir(join(path, 'notes'));
    await writeFile(join(path, 'lint.output'), '{}');
    await writeFile(join(path, '20260101-000000-1111'), 'a file with the name of a run');
    const damaged = await storeRun(path, '20260101-000000-2222', endedRun(['a']), { summary: false });
    await writeFile(join(damaged, 'events.ndjson'), 'not an event\n{}\n');
    await storeRun(path, '20260101-000000-3333', endedRun(['a']));
    const told: string[] = [];
    const runs = await readSummaries(path, { onUnreadable: (dir, error) => told.push(`${dir}: ${error.message}`) });
    expect(runs.map(({ id }) => id)).toEqual(['20260101-000000-3333']);
    expect(told).toEqual([expect.stringContaining(`${damaged}: line 1 of the journal`)]);
    expect(await readSummaries(join(path, 'nowhere'))).toEqual([]);
  });

  test('include a run whose supervisor died while it wrote a line', async () => {
    await using folder = await temporaryFolder();
    const dir = await storeRun(folder.path, '20260101-000000-aaaa', openRun(), { lock: 'dead' });
    await appendFile(join(dir, 'events.ndjson'), '{"v":1,"seq":9,"ty');
    expect(await readSummary(dir)).toMatchObject({
      living: false,
      tasks: [{ stage: 'running' }, { stage: 'waiting' }],
    });
  });
});

describe('the current runs', () => {
  test('are those that have not ended, ended recently, or are the newest; others are counted but not opened', async () => {
    await using folder = await temporaryFolder();
    const day = 24 * 60 * 60 * 1_000;
    const old = await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['a']));
    await storeRun(folder.path, '20260102-000000-bbbb', openRun(), { lock: 'living' });
    await storeRun(folder.path, '20260103-000000-cccc', endedRun(['a']), { shiftMs: 9 * day });
    await storeRun(folder.path, '20260104-000000-dddd', endedRun(['a']));
    const ids = async (): Promise<string[]> =>
      (await readCurrent(folder.path, startMs + 8 * day)).runs.map(({ id }) => id);
    expect(await ids()).toEqual(['20260104-000000-dddd', '20260103-000000-cccc', '20260102-000000-bbbb']);
    expect((await readCurrent(folder.path, startMs + 8 * day)).others).toBe(1);

    // It is not opened, so its invalid summary is not noticed.
    const text = await readFile(join(old, 'summary.json'));
    await writeFile(join(old, 'summary.json'), '{');
    await utimes(join(old, 'summary.json'), 1_000_000_000, 1_000_000_000);
    await utimes(join(old, 'events.ndjson'), 1_000_000_000, 1_000_000_000);
    expect(await ids()).toHaveLength(3);

    // Its journal is newer than its summary, since it was resumed.
    await writeFile(join(old, 'summary.json'), text);
    await utimes(join(old, 'summary.json'), 1_000_000_000, 1_000_000_000);
    await utimes(join(old, 'events.ndjson'), 1_000_000_001, 1_000_000_001);
    expect(await ids()).toHaveLength(4);
  });
});
