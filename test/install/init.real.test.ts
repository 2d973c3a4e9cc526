import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCli, temporaryFolder } from '../support/cli/run-cli.ts';

test('init writes a task list for the folder, which plan takes as it is, and replaces nothing', async () => {
  await using folder = await temporaryFolder();
  const cwd = folder.path;
  const scripts = { test: 'vitest', lint: 'biome', '"]\n  - id: strange': 'true' };
  await writeFile(join(cwd, 'package.json'), JSON.stringify({ scripts }));
  const end = await runCli(['init'], { cwd });
  expect(end).toMatchObject({ code: 0, stderr: '' });
  expect(end.stdout).toMatch(/^Written: claude-multi\.yaml\nNext:\n {2}claude-multi plan /);

  const plan = await runCli(['plan', '--json'], { cwd, env: { CLAUDE_SESSIONS_DIR: join(cwd, 'runs') } });
  expect(plan).toMatchObject({ code: 0, stderr: 'Task file: claude-multi.yaml\n' });
  const { tasks } = JSON.parse(plan.stdout) as { tasks: { id: string; permissionMode: string }[] };
  expect(tasks.map(({ id }) => id)).toEqual(['tests', 'lint', 'review', 'docs']);
  expect(new Set(tasks.map(({ permissionMode }) => permissionMode))).toEqual(new Set(['dontAsk']));

  const file = join(cwd, 'claude-multi.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, '# my own list\n');
  const again = await runCli(['init'], { cwd });
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('claude-multi.yaml exists already; give another name, or --force to replace it');
  expect(await readFile(file, 'utf8')).toBe('# my own list\n');
  expect((await runCli(['init', '--force'], { cwd })).code).toBe(0);
  expect(await readFile(file, 'utf8')).toBe(text);
  expect((await runCli(['init', '-'], { cwd })).stdout).toBe(text);
  expect((await readdir(cwd)).sort()).toEqual(['claude-multi.yaml', 'package.json']);
});

test('init takes another name, makes its folder, and says why a file cannot be written', async () => {
  await using folder = await temporaryFolder();
  const cwd = folder.path;
  const end = await runCli(['init', 'nightly/tasks.yml'], { cwd });
  expect(end.stdout).toContain('Written: nightly/tasks.yml\nNext:\n  claude-multi plan nightly/tasks.yml ');
  expect(parse(await readFile(join(cwd, 'nightly/tasks.yml'), 'utf8'))).toMatchObject({ 'max-parallel': 4 });
  expect((await runCli(['init', 'tasks.json'], { cwd })).stderr).toContain('a name that ends in .yaml or .yml');
  await writeFile(join(cwd, 'a file'), '');
  const refused = await runCli(['init', 'a file/tasks.yml'], { cwd });
  expect(refused.code).toBe(3);
  expect(refused.stderr).toMatch(/a file\/tasks\.yml cannot be written: E.*\n {2}Check that you may write to /);
});

test('init --workflow writes a workflow and says what is still to be done', async () => {
  await using folder = await temporaryFolder();
  const cwd = folder.path;
  await mkdir(join(cwd, '.github'));
  const end = await runCli(['init', '--workflow'], { cwd });
  expect(end).toMatchObject({ code: 0, stderr: '' });
  expect(end.stdout).toContain('Written: .github/workflows/claude-multi.yml\n');
  expect(end.stdout).toContain('Store an API key as the secret ANTHROPIC_API_KEY');
  const workflow = parse(await readFile(join(cwd, '.github/workflows/claude-multi.yml'), 'utf8'));
  expect(workflow).toMatchObject({ on: 'pull_request', permissions: {}, jobs: { tasks: { 'timeout-minutes': 30 } } });
  expect((await runCli(['init', '--workflow'], { cwd })).code).toBe(2);

  // GitHub reads no workflow of a subfolder.
  await mkdir(join(cwd, '.git'));
  await mkdir(join(cwd, 'packages/core'), { recursive: true });
  const below = await runCli(['init', '--workflow', '--force'], { cwd: join(cwd, 'packages/core') });
  expect(below.stdout).toContain('Written: ../../.github/workflows/claude-multi.yml\n');
  expect(await readdir(join(cwd, 'packages/core'))).toEqual([]);
});
