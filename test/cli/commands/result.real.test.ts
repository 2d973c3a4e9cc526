import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, temporaryFolder } from '../../support/cli/run-cli.ts';
import { SampleRun } from '../../support/samples/sample-run.ts';
import { endedRun, resultLine, storeRun } from '../../support/samples/stored-run.ts';

const older = '20260101-000000-aaaa';
const newer = '20260102-000000-bbbb';

const run = (folder: { path: string }, ...args: string[]) => runCli([...args, '--sessions-dir', folder.path]);

describe('claude-multi result', () => {
  test('prints the final text of the newest run that has the task, unchanged but with a final newline', async () => {
    await using folder = await temporaryFolder();
    const hostile = '\u001b[31mred\u001b[0m\r\n  ::error::indented\u0007 漢字';
    await storeRun(folder.path, older, endedRun(['lint']), { transcripts: { lint: [resultLine('old\n')] } });
    await storeRun(folder.path, newer, endedRun(['lint']), { transcripts: { lint: [resultLine(hostile)] } });
    expect(await run(folder, 'result', 'lint')).toMatchObject({ code: 0, stdout: `${hostile}\n`, stderr: '' });
    expect(await run(folder, 'result', `${older}/lint`)).toMatchObject({ code: 0, stdout: 'old\n' });
  });

  test('finds the text in the journal if the transcript is missing', async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, newer, endedRun(['lint']));
    expect(await run(folder, 'result', 'lint')).toMatchObject({ code: 0, stdout: 'Fixed the two lint errors.\n' });
  });

  test('prints the text of a failed task, but reports the failure by the exit code and on standard error', async () => {
    await using folder = await temporaryFolder();
    const transcripts = { talks: [resultLine('I gave up.')] };
    await storeRun(folder.path, newer, endedRun(['talks', 'silent'], ['talks', 'silent']), { transcripts });
    expect(await run(folder, 'result', 'talks')).toMatchObject({
      code: 1,
      stdout: 'I gave up.\n',
      stderr: `${newer}/talks failed (budget): the budget of $5.00 is used up.\n`,
    });
    expect(await run(folder, 'result', 'silent')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `${newer}/silent failed (budget): the budget of $5.00 is used up. It has no final text.\n`,
    });
  });

  test('reports that there is no result yet, or that there will be none', async () => {
    await using folder = await temporaryFolder();
    const open = new SampleRun();
    open.start(['runs', 'waits']);
    open.launch(0, 'runs');
    const dir = await storeRun(folder.path, newer, open, { lock: 'living' });
    expect(await run(folder, 'result', 'runs')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('has no final result yet: it is running'),
    });
    expect((await run(folder, 'result', 'waits')).stderr).toContain('has no result yet: it is waiting for a free slot');
    await writeFile(join(dir, 'lock.1'), '{}');
    expect((await run(folder, 'result', 'runs')).stderr).toContain(`To continue: claude-multi resume ${newer}`);
  });

  test("prints the task's part of the report as JSON", async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, newer, endedRun(['lint', 'test'], ['test']));
    const succeeded = await run(folder, 'result', 'lint', '--json');
    expect(succeeded.code).toBe(0);
    expect(JSON.parse(succeeded.stdout)).toMatchObject({ id: 'lint', status: 'succeeded', costUsd: 0.0123, turns: 4 });
    const failed = await run(folder, 'result', 'test', '--json');
    expect([failed.code, failed.stderr, JSON.parse(failed.stdout).reason]).toEqual([1, '', 'budget']);
  });

  test('refuses an unknown id', async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, newer, endedRun(['lint']));
    expect(await run(folder, 'result', 'lin')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean "lint"?'),
    });
    expect((await run(folder, 'result')).stderr).toContain('<id> is missing');
  });
});

describe('claude-multi output', () => {
  test("prints the CLI's result object of the last attempt unchanged", async () => {
    await using folder = await temporaryFolder();
    const dir = await storeRun(folder.path, newer, endedRun(['lint']), {
      transcripts: { lint: [resultLine('first')] },
    });
    await writeFile(join(dir, 'tasks', 'lint', '10.ndjson'), `${resultLine('tenth')}\n`);
    await writeFile(join(dir, 'tasks', 'lint', '2.ndjson'), `${resultLine('second')}\n`);
    expect(await run(folder, 'output', 'lint')).toMatchObject({ code: 0, stdout: `${resultLine('tenth')}\n` });
    expect((await run(folder, 'output', 'lint', '--transcripts')).stdout).toBe(
      ['1', '2', '10'].map((attempt) => `${join(dir, 'tasks', 'lint', `${attempt}.ndjson`)}\n`).join(''),
    );
  });

  test('reports by its exit code that there is no result object', async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, newer, endedRun(['lint']), { transcripts: { lint: ['{"type":"system"}'] } });
    expect(await run(folder, 'output', 'lint')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `${newer}/lint has no result object.\n`,
    });
  });
});
