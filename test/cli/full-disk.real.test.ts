import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { backgroundScripts as scripts } from '../support/cli/background-run.ts';
import { startCli } from '../support/cli/run-cli.ts';
import { sessionFolder } from '../support/cli/session-folder.ts';
import { mountSmallDisk } from '../support/real/small-disk.ts';

/** A command for `--notify` that writes what it is told to a file. */
const tell = `import { readFileSync, writeFileSync } from 'node:fs';
const { run } = JSON.parse(readFileSync(0, 'utf8'));
writeFileSync('told.json', JSON.stringify({ notes: run.notes, report: process.env.CLAUDE_MULTI_REPORT }));`;

test('on a disk that is full at the end, notifications and other reports go out, and what is missing is said', async ({
  skip,
}) => {
  await using simulator = await startSimulator({ scripts });
  await using folder = await sessionFolder();
  const path = join(folder.path, 'disk');
  using disk = mountSmallDisk(path, 2);
  if (disk === null) return skip('no file system may be mounted here');
  // What the end of a run frees, such as its lock, has room for a short report, but not for a page.
  await writeFile(join(folder.path, 'tell.mjs'), tell);
  const task = '[{"id":"talk","prompt":"await the file"}]';
  const cli = startCli(
    [
      ...['run', task, '--plain', '--report', join(path, 'lost.html'), '--report', 'kept.json'],
      ...['--notify', `${process.execPath} ${join(folder.path, 'tell.mjs')}`],
    ],
    { cwd: folder.project, env: { ...folder.environment(simulator), CLAUDE_SESSIONS_DIR: path } },
  );
  await cli.waitForOutput(/talk: started/);
  await expect(writeFile(join(path, 'filler'), 'x'.repeat(3_000_000))).rejects.toThrow('ENOSPC');
  await writeFile(join(folder.project, 'go'), '');
  const end = await cli.ended;
  expect(end.code).toBe(3);
  expect(end.stderr).toMatch(/The report \S*lost\.html could not be written: ENOSPC/);
  expect(end.stderr).toMatch(/the run could not be recorded in .*: ENOSPC/);
  expect(end.stderr).toContain('Free some space');
  const report = JSON.parse(await readFile(join(folder.project, 'kept.json'), 'utf8'));
  expect(report.run.status).toBe('failed');
  const told = JSON.parse(await readFile(join(folder.project, 'told.json'), 'utf8'));
  expect(told.report).toBe(join(folder.project, 'kept.json'));
  expect(told.notes.join()).toMatch(/The record of this run in its folder is incomplete: .*ENOSPC/);
});
