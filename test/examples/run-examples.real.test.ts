import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/reports/report/report.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { runCli, temporaryFolder } from '../support/cli/run-cli.ts';
import { sessionFolder } from '../support/cli/session-folder.ts';
import { examples, makePackages, taskLists } from '../support/samples/example-files.ts';

const write = (file: string, content: string) => ({ tool: 'Write', input: { file_path: `{{cwd}}/${file}`, content } });

/** What the sessions of two examples do: what their prompts ask for. */
const scripts: readonly Script[] = [
  { match: 'Run the tests', steps: [{ text: 'There are no tests.' }] },
  { match: 'List every TODO', steps: [write('TODO.md', '- none\n'), { text: 'Wrote TODO.md.' }] },
  ...['tests', 'docs'].map((topic) => ({
    match: `Audit the ${topic} of this package`,
    steps: [write(`AUDIT-${topic}.md`, 'nothing found\n'), { text: 'Leaves {{name}} alone.' }],
  })),
];

async function runExample(name: string) {
  await using simulator = await startSimulator({ scripts });
  await using folder = await sessionFolder();
  await makePackages(folder.project);
  const end = await runCli(['run', join(examples, 'tasks', name), '--report', 'report.json', '--quiet'], {
    cwd: folder.project,
    env: folder.environment(simulator),
  });
  const files = new Map<string, string>();
  for (const path of ['TODO.md', 'packages/core/AUDIT-tests.md', 'packages/cli/AUDIT-docs.md', 'report.json'])
    files.set(path, await readFile(join(folder.project, path), 'utf8').catch(() => ''));
  const report = reportSchema.parse(JSON.parse(files.get('report.json') ?? ''));
  return { end, files, report, tokens: simulator.ledger.sum() };
}

describe('run on the real CLI, the example', () => {
  test('simple.json does both of its tasks', async () => {
    const { end, files, report, tokens } = await runExample('simple.json');
    expect(end.code, end.stderr).toBe(0);
    expect(report.totals).toMatchObject({ tasks: 2, succeeded: 2, tokens });
    expect(files.get('TODO.md')).toBe('- none\n');
  });

  test('matrix.yaml works in the folder of each package', async () => {
    const { end, files, report } = await runExample('matrix.yaml');
    expect(end.code, end.stderr).toBe(0);
    expect(report.totals).toMatchObject({ tasks: 4, succeeded: 4 });
    expect(files.get('packages/core/AUDIT-tests.md')).toBe('nothing found\n');
    expect(files.get('packages/cli/AUDIT-docs.md')).toBe('nothing found\n');
    expect(report.tasks.map(({ prompt }) => prompt)).toEqual(
      expect.arrayContaining([expect.stringContaining('Leave placeholders such as {{name}} in templates')]),
    );
  });
});

describe('a dry run of the example', () => {
  test.each(taskLists)('%s shows its plan and starts nothing', async (name) => {
    await using project = await temporaryFolder();
    await makePackages(project.path);
    const end = await runCli(['run', join(examples, 'tasks', name), '--dry-run'], {
      cwd: project.path,
      env: { IS_SANDBOX: '1', CLAUDE_SESSIONS_DIR: join(project.path, 'runs') },
    });
    expect(end.code, end.stderr).toBe(0);
    expect(end.stdout).toMatch(/^Plan: \d tasks, \d at once\. Nothing is started\./);
  });
});
