import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultAgent } from '../../../src/app/agent.ts';
import { runRecords } from '../../../src/app/delivery/run-records.ts';
import type { Reporter } from '../../../src/domain/ports/reporter.ts';
import { readSummary } from '../../../src/store/history/run-index.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { SampleRun } from '../../support/samples/sample-run.ts';
import { resultLine, storeRun } from '../../support/samples/stored-run.ts';

/** What a run in that folder leaves behind. */
function recordsOf(runDir: string, environment: Readonly<Record<string, string>>): readonly Reporter[] {
  return runRecords(runDir, environment, defaultAgent.transcripts);
}

/** Passes the events of a run to its records. */
function listen(run: SampleRun, records: readonly Reporter[]): () => Promise<void> {
  run.onEvent((event, state) => {
    for (const record of records) record.onEvent?.(event, state);
  });
  return async () => {
    for (const record of records) await record.onEnd?.(run.state);
  };
}

const id = '20260101-000000-aaaa';

describe('the records of a run', () => {
  test('include a private file for each task with the result object, empty while its session runs', async () => {
    await using folder = await temporaryFolder();
    const output = (task: string): Promise<string> => readFile(join(folder.path, `${task}.output`), 'utf8');
    await writeFile(join(folder.path, 'done.output'), 'of an earlier run');
    const run = new SampleRun();
    const dir = join(folder.path, id);
    const end = listen(run, recordsOf(dir, {}));
    run.start(['done', 'silent', 'waiting']);
    const lines = [
      '{"type":"system","result":"no"}',
      resultLine('first'),
      '{"type":"assistant"}',
      resultLine('last'),
      '{"torn',
    ];
    await storeRun(folder.path, id, run, { transcripts: { done: lines, silent: ['{"type":"system"}'] } });
    run.launch(0, 'done');
    run.launch(0, 'silent');
    await expect.poll(() => output('done')).toBe('');
    run.finish(10, 'done');
    run.finish(10, 'silent');
    await end();
    expect(await output('done')).toBe(`${resultLine('last')}\n`);
    expect(await output('silent')).toBe('');
    await expect(output('waiting')).rejects.toThrow('ENOENT');
    if (process.platform !== 'win32') expect((await stat(join(folder.path, 'done.output'))).mode & 0o777).toBe(0o600);
  });

  test('include a result file that replaces a link instead of writing to its target', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'precious'), 'precious');
    await symlink(join(folder.path, 'precious'), join(folder.path, 'done.output'));
    const run = new SampleRun();
    const end = listen(run, recordsOf(join(folder.path, id), {}));
    run.start(['done']);
    await storeRun(folder.path, id, run, { transcripts: { done: [resultLine('x')] } });
    run.launch(0, 'done');
    run.finish(10, 'done');
    await end();
    expect(await readFile(join(folder.path, 'precious'), 'utf8')).toBe('precious');
    expect(await readFile(join(folder.path, 'done.output'), 'utf8')).toBe(`${resultLine('x')}\n`);
  });

  test('are completed later when a supervisor died before writing them', async () => {
    await using folder = await temporaryFolder();
    const run = new SampleRun();
    run.start(['done', 'open']);
    run.launch(0, 'done');
    run.finish(10, 'done');
    await storeRun(folder.path, id, run, { transcripts: { done: [resultLine('x')] }, lock: 'dead' });
    const end = listen(run, recordsOf(join(folder.path, id), {}));
    run.emit(20, { type: 'run-resumed', run: run.state.run });
    await end();
    expect(await readFile(join(folder.path, 'done.output'), 'utf8')).toBe(`${resultLine('x')}\n`);
  });

  test('include log lines for important events with time, run and task, without control characters', async () => {
    await using folder = await temporaryFolder();
    const run = new SampleRun();
    listen(run, recordsOf(join(folder.path, 'run-1'), {}));
    run.start(['lint']);
    run.launch(100, 'lint');
    run.progress(200, 'lint', 1, 'Bash', 0.1);
    const outcome = { status: 'failed', reason: 'crashed', message: 'it \u001b[31mdied\nbadly' } as const;
    run.finish(10_000, 'lint', { outcome, result: null });
    run.emit(10_000, { type: 'run-ended', status: 'failed', wallMs: 10_000 });
    expect((await readFile(join(folder.path, 'orchestrator.log'), 'utf8')).split('\n')).toEqual([
      '2026-01-01T00:00:00.000Z [run-1] run run-1: 1 task, up to 4 at once, Claude Code 2.1.330',
      '2026-01-01T00:00:00.100Z [run-1] lint: started',
      '2026-01-01T00:00:10.000Z [run-1] lint: failed (crashed), 10.0s, 4 turns, cost $0.0123: it died badly',
      expect.stringMatching(/^2026-01-01T00:00:10.000Z \[run-1\] run failed: 0 of 1 task succeeded, wall time 10\.0s/),
      '',
    ]);
  });

  test('are logged to the file in CLAUDE_SESSIONS_LOG, to which all runs append', async () => {
    await using folder = await temporaryFolder();
    const log = join(folder.path, 'my.log');
    for (const name of ['one', 'two']) {
      const run = new SampleRun();
      listen(run, recordsOf(join(folder.path, name), { CLAUDE_SESSIONS_LOG: log }));
      run.start(['lint']);
    }
    expect((await readFile(log, 'utf8')).trimEnd().split('\n')).toHaveLength(2);
    await expect(stat(join(folder.path, 'orchestrator.log'))).rejects.toThrow('ENOENT');
  });

  test.skipIf(process.platform === 'win32')('are not logged to a file that was replaced by a link', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'precious'), 'precious');
    await symlink(join(folder.path, 'precious'), join(folder.path, 'orchestrator.log'));
    const run = new SampleRun();
    listen(run, recordsOf(join(folder.path, id), {}));
    expect(() => run.start(['lint'])).toThrow('ELOOP');
    expect(await readFile(join(folder.path, 'precious'), 'utf8')).toBe('precious');
  });

  test('include a summary only once the end of the run is in the journal', async () => {
    await using folder = await temporaryFolder();
    const run = new SampleRun();
    run.start(['lint']);
    run.launch(0, 'lint');
    run.finish(10, 'lint');
    const dir = await storeRun(folder.path, id, run);
    const [, , summary] = recordsOf(dir, {});
    run.emit(20, { type: 'run-ended', status: 'succeeded', wallMs: 20 });
    await summary?.onEnd?.(run.state);
    await expect(stat(join(dir, 'summary.json'))).rejects.toThrow('ENOENT');
    await mkdir(dir, { recursive: true });
    await storeRun(folder.path, id, run, { summary: false });
    await summary?.onEnd?.(run.state);
    expect((await stat(join(dir, 'summary.json'))).size).toBeGreaterThan(100);
    expect(await readSummary(dir)).toMatchObject({ status: 'succeeded', wallMs: 20 });
  });
});
