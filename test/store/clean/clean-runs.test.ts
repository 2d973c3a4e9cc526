import { appendFile, chmod, mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanRuns } from '../../../src/store/clean/clean-runs.ts';
import { readHistory } from '../../../src/store/history/history-file.ts';
import { takeRunLock } from '../../../src/store/run/run-lock.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

const now = startMs + 30 * 24 * 60 * 60 * 1_000;
const everything = { olderThanMs: 0, keep: 0, stale: true };

const clean = (sessionsDir: string, change: Partial<Parameters<typeof cleanRuns>[0]> = {}) =>
  cleanRuns({ sessionsDir, rule: everything, now, dryRun: false, forget: false, ...change });

const openRun = (): SampleRun => {
  const run = new SampleRun();
  run.start(['open']);
  run.launch(0, 'open');
  return run;
};

describe('a cleaning', () => {
  test('removes runs and their output files, and reports the freed space', async () => {
    await using folder = await temporaryFolder();
    const { path } = folder;
    await storeRun(path, '20260101-000000-aaaa', endedRun(['lint', 'docs']), {
      transcripts: { lint: ['x'.repeat(5_000)] },
    });
    await storeRun(path, '20260102-000000-bbbb', openRun(), { lock: 'dead' });
    for (const name of ['lint', 'docs', 'open', 'somebody-elses'])
      await writeFile(join(path, `${name}.output`), '0123456789');
    const { removed, outputFiles, freedBytes, refused } = await clean(path);
    expect(removed.map(({ run }) => run.id)).toEqual(['20260102-000000-bbbb', '20260101-000000-aaaa']);
    expect(refused).toEqual([]);
    expect(outputFiles).toBe(3);
    expect(freedBytes).toBe(removed.reduce((sum, { bytes }) => sum + bytes, 0) + 30);
    expect(removed[1]?.bytes).toBeGreaterThan(5_000);
    expect((await readdir(path)).sort()).toEqual(['history.ndjson', 'somebody-elses.output']);
  });

  test('keeps the numbers of removed runs for the history, unless told to forget them', async () => {
    await using folder = await temporaryFolder();
    const { path } = folder;
    await storeRun(path, '20260101-000000-aaaa', endedRun(['lint']));
    await clean(path);
    await storeRun(path, '20260102-000000-bbbb', endedRun(['lint']));
    await clean(path, { forget: true });
    await storeRun(path, '20260103-000000-cccc', endedRun(['lint']));
    await appendFile(join(path, 'history.ndjson'), '{"torn');
    const past = await readHistory(path);
    expect(past.map(({ id, living }) => [id, living])).toEqual([
      ['20260103-000000-cccc', false],
      ['20260101-000000-aaaa', false],
    ]);
    expect(past[1]?.tasks[0]).toMatchObject({ id: 'lint', costUsd: 0.0123 });
  });

  test('removes nothing in a dry run', async () => {
    await using folder = await temporaryFolder();
    const { path } = folder;
    await storeRun(path, '20260101-000000-aaaa', endedRun(['lint']));
    await writeFile(join(path, 'lint.output'), '{}');
    const before = await readdir(path);
    const dry = await clean(path, { dryRun: true });
    expect(await readdir(path)).toEqual(before);
    const wet = await clean(path);
    expect(dry.removed.map(({ run, bytes }) => [run.id, bytes > 0])).toEqual([['20260101-000000-aaaa', true]]);
    expect(dry.outputFiles).toBe(wet.outputFiles);
  });

  test('keeps the output file of a task that another run also has', async () => {
    await using folder = await temporaryFolder();
    const { path } = folder;
    await storeRun(path, '20260101-000000-aaaa', endedRun(['lint']));
    await storeRun(path, '20260102-000000-bbbb', endedRun(['lint']));
    const unreadable = await storeRun(path, '20260103-000000-cccc', endedRun(['docs']), {
      summary: false,
      transcripts: { docs: [] },
    });
    await writeFile(join(unreadable, 'events.ndjson'), '{}\n');
    await storeRun(path, '20251231-000000-dddd', endedRun(['docs']));
    for (const name of ['lint', 'docs']) await writeFile(join(path, `${name}.output`), '{}');
    const { removed, outputFiles } = await clean(path, { rule: { ...everything, keep: 1 } });
    expect(removed.map(({ run }) => run.id)).toEqual(['20260101-000000-aaaa', '20251231-000000-dddd']);
    expect(outputFiles).toBe(0);
  });

  test('keeps a run that a living process works on, even if its journal says it has ended', async () => {
    await using folder = await temporaryFolder();
    const { path } = folder;
    await storeRun(path, '20260101-000000-aaaa', openRun(), { lock: 'living' });
    await storeRun(path, '20260102-000000-bbbb', endedRun(['a']), { lock: 'living' });
    const { removed, kept, refused } = await clean(path);
    expect(removed).toEqual([]);
    expect(kept.map(({ run, why }) => [run.id, why])).toEqual([['20260101-000000-aaaa', 'running']]);
    expect(refused).toEqual([{ name: '20260102-000000-bbbb', why: expect.stringContaining('is supervising the run') }]);
    expect(await readdir(path)).toHaveLength(2);
  });

  test('keeps a run that is being created', async () => {
    await using folder = await temporaryFolder();
    const run = join(folder.path, '20260101-000000-aaaa');
    await mkdir(run);
    const lock = await takeRunLock(run);
    expect((await clean(folder.path)).kept).toMatchObject([{ why: 'running' }]);
    await lock.release();
    expect((await clean(folder.path, { now: Date.now() })).removed).toHaveLength(1);
  });

  test.skipIf(process.platform === 'win32')(
    'does not follow links, neither in place of a run nor within one',
    async () => {
      await using outside = await temporaryFolder();
      await using folder = await temporaryFolder();
      const { path } = folder;
      const elsewhere = await storeRun(outside.path, '20260101-000000-aaaa', endedRun(['lint']));
      await symlink(elsewhere, join(path, '20260101-000000-aaaa'));
      await symlink(join(outside.path, 'nowhere'), join(path, '20260101-000000-bbbb'));
      const run = await storeRun(path, '20260102-000000-cccc', endedRun(['lint']));
      await mkdir(join(run, 'tasks', 'lint', 'config'), { recursive: true });
      await symlink(elsewhere, join(run, 'tasks', 'lint', 'config', 'plugins'));
      await symlink(join(elsewhere, 'events.ndjson'), join(run, 'tasks', 'lint', 'config', 'settings.json'));
      await symlink(join(elsewhere, 'events.ndjson'), join(path, 'lint.output'));
      const { removed, outputFiles, refused } = await clean(path);
      expect(removed.map(({ run: { id } }) => id)).toEqual(['20260102-000000-cccc']);
      expect(outputFiles).toBe(0);
      expect(refused).toEqual([
        { name: '20260101-000000-bbbb', why: 'it is a link, and its target is not touched' },
        { name: '20260101-000000-aaaa', why: 'it is a link, and its target is not touched' },
      ]);
      expect((await readdir(elsewhere)).sort()).toEqual(['events.ndjson', 'lock.1', 'summary.json']);
      expect((await readdir(path)).sort()).toEqual([
        '20260101-000000-aaaa',
        '20260101-000000-bbbb',
        'history.ndjson',
        'lint.output',
      ]);
    },
  );

  test('keeps everything that is not a run of this folder, whatever its name', async () => {
    await using folder = await temporaryFolder();
    const { path } = folder;
    await storeRun(path, '20260101-000000-aaaa', endedRun(['lint']));
    // A user's folder that is named like a run; a copy of a run; a file; and similar names.
    await mkdir(join(path, '20260101-000000-0001'));
    await writeFile(join(path, '20260101-000000-0001', 'photo.jpg'), 'x');
    await rename(await storeRun(path, '20260101-000000-0003', endedRun(['lint'])), join(path, '20260101-000000-0002'));
    await writeFile(join(path, '20260101-000000-0004'), 'a file');
    for (const name of ['backup', '20260101-000000-aaaa.bak', '20260101-000000-AAAA', '.removing-me', 'pool']) {
      await mkdir(join(path, name));
    }
    await writeFile(join(path, 'orchestrator.log'), 'a line\n');
    const before = (await readdir(path)).filter((name) => name !== '20260101-000000-aaaa');
    const { removed, refused } = await clean(path);
    expect(removed.map(({ run }) => run.id)).toEqual(['20260101-000000-aaaa']);
    expect(refused).toEqual([
      { name: '20260101-000000-0004', why: 'it is not a folder' },
      { name: '20260101-000000-0002', why: 'it contains the journal of another run, 20260101-000000-0003' },
      { name: '20260101-000000-0001', why: 'it has no journal, so it is not a run' },
    ]);
    expect((await readdir(path)).sort()).toEqual([...before, 'history.ndjson'].sort());
  });

  test('keeps a run whose journal cannot be read, and reports it', async () => {
    await using folder = await temporaryFolder();
    const dir = await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['lint']), { summary: false });
    await writeFile(join(dir, 'events.ndjson'), '{"v":99,"type":"run-started"}\n');
    const { removed, refused } = await clean(folder.path);
    expect(removed).toEqual([]);
    expect(refused).toEqual([{ name: '20260101-000000-aaaa', why: expect.stringContaining('of version 99') }]);
    expect(await readFile(join(dir, 'events.ndjson'), 'utf8')).toContain('99');
  });

  test.skipIf(process.platform === 'win32')(
    'works in a sessions folder that is a link, and never outside it',
    async () => {
      await using folder = await temporaryFolder();
      const real = join(folder.path, 'real');
      await storeRun(real, '20260101-000000-aaaa', endedRun(['lint']));
      await symlink(real, join(folder.path, 'link'));
      // The sessions folder itself may be a link: that is the user's choice.
      expect((await clean(join(folder.path, 'link'))).removed).toHaveLength(1);
      expect((await readdir(folder.path)).sort()).toEqual(['link', 'real']);
    },
  );
});

describe('a history that cannot be written', () => {
  test('costs nothing: the run is kept, and the reason is given', async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['lint']));
    await mkdir(join(folder.path, 'history.ndjson'));
    const before = await readdir(join(folder.path, '20260101-000000-aaaa'));
    const { removed, refused } = await clean(folder.path);
    expect(removed).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.why).toMatch(/its numbers could not be written to the history: EISDIR.*; --forget removes it/);
    expect(await readdir(join(folder.path, '20260101-000000-aaaa'))).toEqual(
      expect.arrayContaining(before.filter((name) => !name.startsWith('lock.'))),
    );
  });

  test('does not lose the next run in its torn last line', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'history.ndjson'), '{"version":1,"id":"2025');
    await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['lint']));
    expect((await clean(folder.path)).removed).toHaveLength(1);
    expect((await readHistory(folder.path)).map(({ id }) => id)).toEqual(['20260101-000000-aaaa']);
  });
});

describe('an interrupted cleaning', () => {
  test('is recorded by the next one if it was not yet', async () => {
    await using folder = await temporaryFolder();
    const dir = await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['lint']));
    await rename(dir, join(folder.path, '.removing-20260101-000000-aaaa-0123abcd'));
    await clean(folder.path);
    expect(await readdir(folder.path)).toEqual(['history.ndjson']);
    expect((await readHistory(folder.path)).map(({ id }) => id)).toEqual(['20260101-000000-aaaa']);
  });

  test('is completed by the next one, which touches no other folder', async () => {
    await using folder = await temporaryFolder();
    const { path } = folder;
    const half = '.removing-20260101-000000-aaaa-0123abcd';
    await mkdir(join(path, half, 'tasks'), { recursive: true });
    await writeFile(join(path, half, 'tasks', 'x'), '12345');
    await mkdir(join(path, '.removing-20260101-000000-aaaa'));
    await mkdir(join(path, 'elsewhere'));
    await symlink(join(path, 'elsewhere'), join(path, '.removing-20260101-000000-bbbb-0123abcd'), 'dir');
    expect((await clean(path)).freedBytes).toBe(5);
    expect((await readdir(path)).sort()).toEqual([
      '.removing-20260101-000000-aaaa',
      '.removing-20260101-000000-bbbb-0123abcd',
      'elsewhere',
    ]);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'reports what it could not remove',
    async () => {
      await using folder = await temporaryFolder();
      await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['lint']));
      await chmod(folder.path, 0o500);
      const { removed, refused } = await clean(folder.path);
      await chmod(folder.path, 0o700);
      expect(removed).toEqual([]);
      expect(refused).toHaveLength(1);
    },
  );

  test('finds nothing in a sessions folder that does not exist', async () => {
    await using folder = await temporaryFolder();
    expect(await clean(join(folder.path, 'nowhere'))).toMatchObject({ removed: [], refused: [], freedBytes: 0 });
  });
});
