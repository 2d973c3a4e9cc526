import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { readRun } from '../../src/store/run/read-run.ts';
import { lockHolder } from '../../src/store/run/run-lock.ts';
import { newestRun, outcomes, backgroundScripts as scripts } from '../support/cli/background-run.ts';
import { runCli, startCli } from '../support/cli/run-cli.ts';
import { sessionFolder, waitForProgram } from '../support/cli/session-folder.ts';

/** A session that never ends by itself, and not by SIGTERM either. Its child has left the process group. */
const deafClaude = `#!/bin/sh
if [ "$1" = --version ]; then echo '2.1.332 (Claude Code)'; exit; fi
trap '' TERM INT HUP
setsid tail -f /dev/null &
tail -f /dev/null &
while :; do wait; done
`;

describe.runIf(process.platform === 'linux')('the sessions of a supervisor that dies', () => {
  test.each(['SIGKILL', 'SIGSEGV', 'SIGABRT'] as const)("of %s end without anyone's help", async (signal) => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    const deaf = join(folder.path, 'deaf-claude');
    await writeFile(deaf, deafClaude, { mode: 0o755 });
    const tasks = JSON.stringify(['one', 'two'].map((id) => ({ id, prompt: 'hold on' })));
    const run = startCli(['run', tasks, '--plain', '--claude-path', deaf], { cwd: folder.project, env });
    await waitForProgram(folder, 'tail ', 4);
    run.child.kill(signal);
    expect((await run.ended).signal).toBe(signal);
    await expect.poll(() => folder.processes()).toEqual([]);
    // The run is as any that has lost its supervisor, and can be resumed.
    expect(outcomes((await readRun(await newestRun(folder))).state)).toEqual(['one running', 'two running']);
  });

  test('in the background end as well, and resume goes on with the run', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    await runCli(['start', 'lint', 'await the file'], { cwd: folder.project, env });
    await waitForProgram(folder, 'sleep ');
    const runDir = await newestRun(folder);
    const holder = await lockHolder(runDir);
    process.kill(holder?.pid ?? 0, 'SIGKILL');
    await expect.poll(() => folder.processes()).toEqual([]);
    await writeFile(join(folder.project, 'go'), '');
    const resumed = await runCli(['resume', '--plain'], { cwd: folder.project, env, patient: true });
    expect(resumed.stdout).toMatch(/1 of 1 tasks? succeeded/);
    expect(resumed.code).toBe(0);
    expect(await folder.processes()).toEqual([]);
  });

  test('are taken over at once, and those of the new supervisor are left alone', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    await runCli(['start', 'lint', 'await the file'], { cwd: folder.project, env });
    await waitForProgram(folder, 'sleep ');
    const holder = await lockHolder(await newestRun(folder));
    process.kill(holder?.pid ?? 0, 'SIGKILL');
    const resumed = startCli(['resume', '--plain'], { cwd: folder.project, env, patient: true });
    await resumed.waitForOutput(/session .*(started|continues|resumed)|turn|Bash/);
    await writeFile(join(folder.project, 'go'), '');
    const end = await resumed.ended;
    expect(end.code).toBe(0);
    expect(await folder.processes()).toEqual([]);
  });
});
