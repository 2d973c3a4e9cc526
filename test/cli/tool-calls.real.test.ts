import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportSchema } from '../../src/reports/report/report.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { newestRun } from '../support/cli/background-run.ts';
import { runCli } from '../support/cli/run-cli.ts';
import { sessionFolder } from '../support/cli/session-folder.ts';
import { ofClass, readPage, textIn } from '../support/documents/parse-html.ts';

const secret = 'hunter2hunter2';
const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'x' } });
/** A session that uses tools in the project. */
const scriptsIn = (project: string) => [
  {
    match: 'work',
    steps: [
      bash('echo one > one.txt'),
      bash(`cat missing-file ${secret}`),
      { tool: 'Read', input: { file_path: join(project, 'one.txt') } },
      { text: 'All **done**.' },
    ],
  },
];

test('the HTML and JSON reports of a run list the tool calls of its sessions, without secrets', async () => {
  await using folder = await sessionFolder();
  await using simulator = await startSimulator({ scripts: scriptsIn(folder.project) });
  const env = { ...folder.environment(simulator), IS_SANDBOX: '1' };
  const cli = (...args: string[]) => runCli(args, { cwd: folder.project, env });
  const tasks = JSON.stringify([{ id: 'a', prompt: 'work', env: { DEPLOY_TOKEN: secret } }]);
  const end = await cli('run', tasks, '--report', 'now.html', '--report', 'now.json', '--report', 'now.md');
  expect([end.code, end.stderr]).toEqual([0, expect.any(String)]);
  const text = (name: string): Promise<string> => readFile(join(folder.project, name), 'utf8');

  const { tasks: reported } = reportSchema.parse(JSON.parse(await text('now.json')));
  const calls = reported[0]?.sessions[0]?.toolCalls;
  expect(calls).toMatchObject({ total: 3, failed: 1 });
  expect(calls?.last.map(({ tool, what, failed }) => [tool, what.replace(/hunter\S*|\[\S*\]/, '…'), failed])).toEqual([
    ['Bash', 'echo one > one.txt', false],
    ['Bash', expect.stringMatching(/^cat missing-file /), true],
    ['Read', join(folder.project, 'one.txt'), false],
  ]);
  for (const { startedAt, durationMs } of calls?.last ?? [])
    expect([Date.parse(startedAt ?? ''), durationMs]).toEqual([expect.any(Number), expect.any(Number)]);

  const page = await text('now.html');
  const [fold] = ofClass(readPage(page), 'calls');
  expect(textIn(fold)).toMatch(
    /^3 tool calls, 1 failed\s.*Bash: echo one > one\.txt.*failed\s+Bash: cat.*Read: .*one\.txt/s,
  );
  const [prose] = ofClass(readPage(page), 'prose');
  expect(textIn(prose).trim()).toBe('All done.');

  expect((await cli('report', '-o', 'later.html')).code).toBe(0);
  expect(textIn(ofClass(readPage(await text('later.html')), 'calls')[0])).toBe(textIn(fold));
  for (const name of ['now.html', 'now.json', 'now.md', 'later.html']) expect(await text(name)).not.toContain(secret);
  expect(await text('now.md')).not.toContain('one.txt');

  await rm(join(await newestRun(folder), 'tasks'), { recursive: true });
  expect(await cli('report', '-o', 'without.html')).toMatchObject({ code: 0 });
  expect(ofClass(readPage(await text('without.html')), 'calls')).toEqual([]);
});
