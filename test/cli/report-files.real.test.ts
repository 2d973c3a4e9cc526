import { execFile, spawnSync } from 'node:child_process';
import { link, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { PlanSource } from '../../src/domain/plan/plan.ts';
import { runCli, temporaryFolder } from '../support/cli/run-cli.ts';
import { endedRun, storeRun } from '../support/samples/stored-run.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const list = JSON.stringify([{ id: 'a', 'prompt-file': 'review.md' }]);

/** A folder with a task list, its prompt, other names of both, and an empty sessions folder. */
async function project() {
  const folder = await temporaryFolder();
  const at = (name: string): string => join(folder.path, name);
  await writeFile(at('tasks.json'), list);
  await writeFile(at('review.md'), 'Review it.');
  await symlink('tasks.json', at('link.json'));
  await link(at('review.md'), at('hard.md'));
  const runs = at('runs');
  const cli = (args: readonly string[], input?: string) =>
    runCli(args, { cwd: folder.path, env: { CLAUDE_SESSIONS_DIR: runs }, ...(input === undefined ? {} : { input }) });
  return { ...folder, [Symbol.asyncDispose]: folder[Symbol.asyncDispose], at, runs, cli };
}

describe('before anything starts, a report is refused', () => {
  test.each([
    ['the task list', 'tasks.json', 'is the task list'],
    ['the task list behind a symbolic link', 'link.json', 'is the task list'],
    ['a prompt-file', 'review.md', 'is the prompt-file of a task'],
    ['a prompt-file under another name', 'hard.md', 'is the prompt-file of a task'],
  ])('that would replace %s', async (_, report, problem) => {
    await using folder = await project();
    const end = await folder.cli(['run', 'tasks.json', '--report', report]);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain(problem);
    expect(await readFile(folder.at('tasks.json'), 'utf8')).toBe(list);
    expect(await readFile(folder.at('review.md'), 'utf8')).toBe('Review it.');
    expect(await readdir(folder.path)).not.toContain('runs');
  });

  test('that would replace the file that standard input is read from', async () => {
    await using folder = await project();
    const shell = `exec "$0" "${main}" run - --report tasks.json < tasks.json`;
    const end = spawnSync('sh', ['-c', shell, process.execPath], { cwd: folder.path, encoding: 'utf8' });
    expect(end.status).toBe(2);
    expect(end.stderr).toContain('is the file that standard input is read from');
    expect(await readFile(folder.at('tasks.json'), 'utf8')).toBe(list);
  });

  test('that leads to the same file as another report', async () => {
    await using folder = await project();
    await symlink('out.md', folder.at('other.md'));
    const end = await folder.cli(['run', 'tasks.json', '--report', 'out.md', '--report', 'other.md']);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain(`is the same file as ${folder.at('out.md')}`);
  });

  test('that a background task would write to the standard output of the starting process', async () => {
    await using folder = await project();
    const end = await folder.cli(['start', 'a', 'x', '--report', '/dev/stdout']);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('belongs to this process');
  });
});

test('claude-multi report does not replace the files that the tasks were read from', async () => {
  await using folder = await project();
  const run = endedRun(['a']);
  const [first] = run.events;
  if (first?.type !== 'run-started') throw new Error('the run has no beginning');
  const source: PlanSource = { kind: 'file', path: folder.at('tasks.json'), promptFiles: [folder.at('review.md')] };
  run.events[0] = { ...first, run: { ...first.run, source } };
  await storeRun(folder.runs, '20260101-000000-aaaa', run);
  for (const name of ['review.md', 'link.json']) {
    const end = await folder.cli(['report', '--output', name]);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('would replace a file that the tasks were read from');
  }
  expect(await readFile(folder.at('review.md'), 'utf8')).toBe('Review it.');
  expect(await readFile(folder.at('tasks.json'), 'utf8')).toBe(list);
});

describe.skipIf(process.platform === 'win32')('a report to /dev/stdout', () => {
  const id = '20260101-000000-aaaa';

  test('is printed as Markdown', async () => {
    await using folder = await project();
    await storeRun(folder.runs, id, endedRun(['a']));
    const printed = await folder.cli(['report', '--output', '/dev/stdout']);
    const usual = await folder.cli(['report']);
    expect(printed.code).toBe(0);
    expect(printed.stdout).toBe(usual.stdout);
  });

  test('is appended to what else is in the file that standard output goes to', async () => {
    await using folder = await project();
    await storeRun(folder.runs, id, endedRun(['a']));
    const shell = `echo before > all.md; "$0" "${main}" report -o /dev/stdout >> all.md; echo after >> all.md`;
    const env = { PATH: '/usr/bin:/bin', CLAUDE_SESSIONS_DIR: folder.runs };
    await promisify(execFile)('sh', ['-c', shell, process.execPath], { cwd: folder.path, env });
    const text = await readFile(folder.at('all.md'), 'utf8');
    expect(text).toMatch(/^before\n[\s\S]*The task succeeded[\s\S]*\nafter\n$/);
  });
});
