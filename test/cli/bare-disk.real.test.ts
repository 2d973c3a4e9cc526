import { existsSync, lstatSync, writeFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { listRunIds } from '../../src/store/history/sessions-dir.ts';
import { runCli } from '../support/cli/run-cli.ts';
import { sessionFolder } from '../support/cli/session-folder.ts';

/** Imported before the program: its file system then has no hard links, no symbolic links, and cannot sync a file. */
const withoutLinks = new URL('../fixtures/without-links.mjs', import.meta.url).href;

test('runs, resumes and reports on a file system without hard links, symbolic links and syncing', async () => {
  await using simulator = await startSimulator({ scripts: [{ match: 'say hello', steps: [{ text: 'Hello.' }] }] });
  await using folder = await sessionFolder();
  const home = folder.environment(simulator)['HOME'] ?? '';
  await mkdir(join(home, '.claude'), { recursive: true });
  writeFileSync(join(home, '.claude/settings.json'), '{"env":{"FROM_SETTINGS":"1"}}');
  const options = {
    cwd: folder.project,
    env: { ...folder.environment(simulator), NODE_OPTIONS: `--import=${withoutLinks}` },
  };
  const end = await runCli(['run', '--report', 'report.json', '[{"id":"a","prompt":"say hello"}]'], options);
  expect(end.stderr).not.toMatch(/EPERM|cannot/);
  expect(end.stdout).toContain('✔ 1 of 1 task succeeded');
  expect(end.code).toBe(0);
  expect(existsSync(join(folder.project, 'report.json'))).toBe(true);
  const [id = ''] = await listRunIds(folder.runs);
  const run = join(folder.runs, id);
  const settings = lstatSync(join(run, 'tasks/a/config/settings.json'));
  expect(settings.isFile()).toBe(true);
  expect(lstatSync(join(run, 'lock.1')).isDirectory()).toBe(true);
  const status = await runCli(['status', 'a'], options);
  expect(status.stdout).toContain('succeeded');
  const again = await runCli(['resume'], options);
  expect(again.stdout).toContain('Nothing to do');
  const cleaned = await runCli(['clean', '--keep', '0'], options);
  expect(cleaned.stderr).toBe('');
  expect(await readdir(folder.runs)).not.toContain(id);
});
