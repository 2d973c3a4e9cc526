import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/reports/report/report.ts';
import { type CliEnd, runCli, temporaryFolder } from '../support/cli/run-cli.ts';
import { elementsOf, readPage, textIn } from '../support/documents/parse-html.ts';
import { SampleRun, startMs } from '../support/samples/sample-run.ts';
import { endedRun, storeRun } from '../support/samples/stored-run.ts';

const first = '20260101-000000-aaaa';
const second = '20260102-000000-bbbb';

/** A sessions folder with two ended runs, and a function that runs the command on it. */
async function twoRuns(): Promise<{
  path: string;
  report: (...args: string[]) => Promise<CliEnd>;
  [Symbol.asyncDispose](): Promise<void>;
}> {
  const folder = await temporaryFolder();
  const runs = join(folder.path, 'runs');
  await storeRun(runs, first, endedRun(['lint', 'docs'], ['docs']));
  await storeRun(runs, second, endedRun(['tests']));
  return {
    path: folder.path,
    report: (...args) => runCli(['report', ...args], { cwd: folder.path, env: { CLAUDE_SESSIONS_DIR: runs } }),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

/** A run with one ended, one running and one waiting task. */
function halfDone(): SampleRun {
  const run = new SampleRun(2);
  run.start(['done', 'now', 'next']);
  run.launch(0, 'done');
  run.launch(0, 'now');
  run.progress(5_000, 'now', 3, 'Bash', 0.25);
  run.finish(10_000, 'done');
  return run;
}

describe('claude-multi report', () => {
  test('prints the newest run as Markdown, or a run named by the beginning of its id, in any format', async () => {
    await using folder = await twoRuns();
    const { report } = folder;
    const newest = await report();
    expect(newest.stdout).toMatch(/^### ✅ The task succeeded\n/);
    expect(newest).toMatchObject({ code: 0, stderr: '' });
    expect((await report('20260101')).stdout).toMatch(/^### ❌ 1 of 2 tasks failed\n/);
    const { stdout: json } = await report(first, '--format', 'json');
    expect(reportSchema.parse(JSON.parse(json)).tasks.map(({ id }) => id)).toEqual(['lint', 'docs']);
    const { stdout: html } = await report(first, '--format', 'html');
    expect(textIn(elementsOf(readPage(html), 'h1')[0])).toContain('1 of 2 tasks failed');
    expect((await report(first, '--format', 'junit')).stdout).toContain(
      '<testsuites name="claude-multi" tests="2" failures="1"',
    );
    expect((await report(first, '--format', 'tap')).stdout).toContain('\nnot ok 2 - docs\n');
    expect((await report(first, '--format', 'csv')).stdout).toContain(`\r\n${first},docs,failed,`);
  });

  test('writes a file in the format of its extension, and creates its folders', async () => {
    await using folder = await twoRuns();
    const end = await folder.report('-o', 'new/place/report.html');
    expect(end).toMatchObject({
      code: 0,
      stdout: '',
      stderr: `Report: ${join(folder.path, 'new/place/report.html')}\n`,
    });
    expect(await readFile(join(folder.path, 'new/place/report.html'), 'utf8')).toContain('<!DOCTYPE html>');
    expect(await readdir(join(folder.path, 'new/place'))).toEqual(['report.html']);
  });

  test('writes several runs into one document, or into one file each', async () => {
    await using folder = await twoRuns();
    const { stdout } = await folder.report(second, first, '--format', 'csv');
    expect(stdout.match(/^2026\d+-000000-\w+,\w+/gm)).toEqual([`${second},tests`, `${first},lint`, `${first},docs`]);
    expect((await folder.report(second, first)).stdout.match(/^### /gm)).toHaveLength(2);
    await folder.report(first, second, second, '-o', 'all/{run}.json');
    expect(await readdir(join(folder.path, 'all'))).toEqual([`${first}.json`, `${second}.json`]);
  });

  test('refuses invalid requests with a reason, and writes nothing', async () => {
    await using folder = await twoRuns();
    const both = await folder.report(first, second, '-o', 'x.html');
    expect(both.stderr).toContain('--format can contain only one run, and several were named');
    const unknown = await folder.report('2027');
    expect(unknown.stderr).toContain(
      `there is no run "2027" in ${join(folder.path, 'runs')}; the newest are: ${second}, ${first}`,
    );
    const format = await folder.report('--format', 'pdf');
    expect(format.stderr).toMatch(/--format.*pdf/);
    expect([both.code, unknown.code, format.code]).toEqual([2, 2, 2]);
    await writeFile(join(folder.path, 'file'), '');
    const unwritable = await folder.report('-o', 'file/report.md');
    expect(unwritable.stderr).toContain('the report could not be written');
    expect(unwritable.code).toBe(3);
    expect((await readdir(folder.path)).sort()).toEqual(['file', 'runs']);
  });

  test('shows running and waiting tasks of a living run, and its usage so far', async () => {
    await using folder = await temporaryFolder();
    const shiftMs = Date.now() - 60_000 - startMs;
    await storeRun(folder.path, first, halfDone(), { lock: 'living', shiftMs });
    const { stdout } = await runCli(['report', '--sessions-dir', folder.path, '--format', 'json']);
    const { run, totals, tasks } = reportSchema.parse(JSON.parse(stdout));
    expect(run).toMatchObject({ status: 'unfinished', endedAt: null });
    expect(run.notes.join()).toContain('still running when the report was made');
    expect(tasks.map(({ status, reason }) => [status, reason])).toEqual([
      ['succeeded', null],
      ['cancelled', 'not-ended'],
      ['skipped', 'not-ended'],
    ]);
    expect(tasks[1]).toMatchObject({ turns: 3, costUsd: 0.25, costIsPartial: true, endedAt: null });
    expect(tasks[1]?.sessions[0]).toMatchObject({ status: 'unfinished', endedAt: null });
    expect(totals.wallMs).toBeGreaterThanOrEqual(60_000);
    expect(totals.sessionMs).toBeGreaterThanOrEqual(10_000 + 60_000);
    expect(totals.costUsd).toBeCloseTo(0.0123 + 0.25);
  });

  test('shows that a supervisor died while it wrote a line, and how to continue', async () => {
    await using folder = await temporaryFolder();
    const dir = await storeRun(folder.path, first, halfDone(), { lock: 'dead' });
    await appendFile(join(dir, 'events.ndjson'), '{"v":1,"seq":99,"type":"task-en');
    const { stdout, code } = await runCli(['report', '--sessions-dir', folder.path]);
    expect(code).toBe(0);
    expect(stdout).toContain('Unfinished: 1 of 3 tasks had succeeded');
    expect(stdout).toContain(`claude-multi resume ${first}`);
    expect(stdout).toMatch(/`now`.*\|cancelled: supervisor-lost/);
  });

  test('reports that there is no run, or that its journal cannot be read', async () => {
    await using folder = await temporaryFolder();
    const none = await runCli(['report', '--sessions-dir', folder.path]);
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr).toContain('there is no run in');
    await mkdir(join(folder.path, first));
    const empty = await runCli(['report', '--sessions-dir', folder.path]);
    expect(empty).toMatchObject({ code: 3, stdout: '' });
    expect(empty.stderr).toContain('never began');
  });
});
