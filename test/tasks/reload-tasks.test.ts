import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileSource } from '../../src/domain/plan/plan.ts';
import { UsageError } from '../../src/domain/text/errors.ts';
import { loadPlan, reloadTasks } from '../../src/tasks/load-plan.ts';
import { temporaryFolder } from '../support/cli/run-cli.ts';

const list = `
defaults: {timeout: 5m}
tasks:
  - {id: "{{x}}", prompt: "do {{x}}", matrix: {x: [a, b]}}
  - {id: c, prompt-file: c.md, cwd: sub, budget: 1, env: {MODE: x}}
`;

test('reads a task file again to the same tasks, whatever the current folder and variables', async () => {
  await using folder = await temporaryFolder();
  await mkdir(join(folder.path, 'project', 'sub'), { recursive: true });
  await writeFile(join(folder.path, 'tasks.yaml'), list);
  await writeFile(join(folder.path, 'c.md'), 'the prompt of c');
  const plan = await loadPlan({
    source: { kind: 'file', path: 'tasks.yaml' },
    given: { values: { model: 'opus', 'allowed-tools': ['Read', 'Bash(ls:*)'] }, nameOf: (name) => `--${name}` },
    env: { CLAUDE_DEFAULT_BUDGET: '3', CLAUDE_PROJECT_DIR: 'project', CLAUDE_MAX_PARALLEL: '9' },
    cwd: folder.path,
  });
  // As stored in a journal.
  const source = JSON.parse(JSON.stringify(plan.source)) as FileSource;
  expect(source).toEqual({
    kind: 'file',
    path: join(folder.path, 'tasks.yaml'),
    cwd: folder.path,
    given: { model: 'opus', budget: '3', 'allowed-tools': ['Read', 'Bash(ls:*)'], 'project-dir': 'project' },
    promptFiles: [join(folder.path, 'c.md')],
  });
  expect(await reloadTasks(source)).toEqual({ tasks: plan.tasks, promptFiles: source.promptFiles });
  await rm(join(folder.path, 'c.md'));
  const fault = await reloadTasks(source).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(UsageError);
});
