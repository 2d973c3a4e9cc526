import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { backgroundScripts as scripts } from '../support/cli/background-run.ts';
import { runCli, toolsFolder } from '../support/cli/run-cli.ts';
import { sessionFolder } from '../support/cli/session-folder.ts';

const tasks = JSON.stringify([
  { id: 'one', prompt: 'quick' },
  { id: 'two', prompt: 'quick' },
]);
const newer = 'Claude Code 999.0.0 is newer than the newest version that claude-multi was tested with';
const count = (text: string, part: string): number => text.split(part).length - 1;

/** A folder with a program that says another version than the real CLI, which it starts. */
async function sceneWith(version: string) {
  const folder = await sessionFolder();
  const path = join(folder.path, 'claude');
  const real = join(toolsFolder, 'claude');
  const script = `#!/bin/sh\n[ "$1" = --version ] && { echo "${version} (Claude Code)"; exit; }\nexec "${real}" "$@"\n`;
  await writeFile(path, script, { mode: 0o755 });
  return { folder, path };
}

describe.runIf(process.platform === 'linux')('a run with a Claude Code that was not tested', () => {
  test('says so once when it starts, in its journal and in its report, and not for each task', async () => {
    await using simulator = await startSimulator({ scripts });
    const { folder, path } = await sceneWith('999.0.0');
    await using _ = folder;
    const env = folder.environment(simulator);
    const run = (...args: string[]) =>
      runCli(['run', '--tasks', tasks, '--claude-path', path, ...args], { cwd: folder.project, env });

    const plain = await run('--plain', '--report', 'report.json');
    const [log, summary] = plain.stdout.split('succeeded\n\n');
    expect(count(log as string, newer)).toBe(1);
    expect(log).toContain(`note: ${newer}`);
    expect(count(summary as string, 'Note: Claude Code 999.0.0')).toBe(1);
    expect(plain.stderr).not.toContain(newer);
    expect(plain.code).toBe(0);
    const [started] = await folder.journal();
    expect(started).toMatchObject({ type: 'run-started', run: { notes: [expect.stringContaining(newer)] } });

    const json = await run('--json');
    // When it starts, and in the summary.
    expect(count(json.stderr, 'Claude Code 999.0.0 is newer')).toBe(2);
    expect(json.stderr).toMatch(/^Claude Code 999\.0\.0 is newer .*\. See claude-multi doctor\.$/m);
  });
});
