import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { readRun } from '../../src/store/run/read-run.ts';
import { lockHolder } from '../../src/store/run/run-lock.ts';
import { endedRun, newestRun, outcomes, backgroundScripts as scripts } from '../support/cli/background-run.ts';
import { runCli } from '../support/cli/run-cli.ts';
import { type SessionFolder, sessionFolder, waitForProgram } from '../support/cli/session-folder.ts';
import { enter, projectTerminal, whyNoTerminal } from '../support/cli/terminal.ts';

const list = JSON.stringify([
  { id: 'wait-a', prompt: 'await the file 漢字 👩‍👩‍👧‍👦' },
  { id: 'held', prompt: 'await it as well' },
  { id: 'quick', prompt: 'quick' },
]);

async function withList(folder: SessionFolder): Promise<void> {
  await writeFile(join(folder.project, 'tasks.json'), list);
}

/** Lets the waiting sessions of the folder's project continue. */
const letGo = (folder: SessionFolder): Promise<void> => writeFile(join(folder.project, 'go'), '');

describe.skipIf(whyNoTerminal !== null || process.platform !== 'linux')('on a terminal', () => {
  test('a run is shown live, is redrawn when the window becomes narrow, and ends with its summary', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    await withList(folder);
    await using terminal = await projectTerminal(folder, folder.environment(simulator));
    await enter(terminal, 'claude-multi run tasks.json --max-parallel 2; echo "code $?"');
    await terminal.shows(/wait-a .*Bash[\s\S]*held .*Bash[\s\S]*quick/);
    const wide = await terminal.screen();
    expect(wide.match(/^.*\bquick\b.*$/gm)).toHaveLength(1);
    await terminal.resize(60, 20);
    await terminal.shows(/wait-a .*Bash[\s\S]*held .*Bash[\s\S]*quick/);
    // After a resize, nothing of the old view is left on the screen.
    await expect
      .poll(async () => (await terminal.screen()).match(/^.*\bheld\b.*$/gm)?.length, { interval: 200 })
      .toBe(1);
    await terminal.resize(120, 40);
    await letGo(folder);
    await terminal.shows(/✔ 3 of 3 tasks succeeded[\s\S]*Speedup[\s\S]*code 0/);
    const end = await terminal.screen();
    expect(end).not.toMatch(/waiting|Bash/);
    expect(end.match(/^✔ quick /gm)).toHaveLength(1);
  });

  test('a run goes on while the terminal is stopped by Ctrl-S, and is shown after Ctrl-Q', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    await withList(folder);
    await using terminal = await projectTerminal(folder, folder.environment(simulator));
    await enter(terminal, 'claude-multi run tasks.json --max-parallel 2; echo "code $?"');
    await terminal.shows(/wait-a .*Bash[\s\S]*held .*Bash[\s\S]*quick/);
    await terminal.press('C-s');
    await letGo(folder);
    const runDir = await newestRun(folder);
    await expect.poll(async () => (await readRun(runDir)).state.ended?.status).toBe('succeeded');
    expect(await terminal.screen()).not.toMatch(/3 of 3 tasks succeeded/);
    await terminal.press('C-q');
    await terminal.shows(/✔ 3 of 3 tasks succeeded[\s\S]*Speedup[\s\S]*code 0/);
    expect(await terminal.screen()).not.toMatch(/waiting|Bash/);
  });

  test('Ctrl-C asks the sessions to end, and a second Ctrl-C kills them', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    await withList(folder);
    const deaf = join(folder.path, 'deaf-claude');
    await writeFile(deaf, deafClaude, { mode: 0o755 });
    await using terminal = await projectTerminal(folder, folder.environment(simulator), { patient: true });
    await enter(terminal, 'claude-multi run tasks.json --max-parallel 2; echo "first code $?"');
    await waitForProgram(folder, 'sleep ', 2);
    await terminal.press('C-c');
    await terminal.shows(/first code 130/);
    const gently = await terminal.history();
    expect(gently).toMatch(/Stopping: asking the sessions to end/);
    expect(gently).toMatch(/0 of 3 tasks succeeded, 2 cancelled, 1 skipped/);
    expect(outcomes(await endedRun(await newestRun(folder)))[0]).toBe('wait-a cancelled interrupted');
    expect(await folder.processes().then((pids) => pids.length)).toBeGreaterThan(0); // the shell itself

    await enter(
      terminal,
      `clear; claude-multi run tasks.json --max-parallel 2 --claude-path '${deaf}'; echo "second code $?"`,
    );
    await waitForProgram(folder, 'tail ', 2);
    await terminal.press('C-c');
    await terminal.shows(/Stopping: /);
    await terminal.press('C-c');
    await terminal.shows(/Killing the sessions\.[\s\S]*second code 130/);
    await enter(terminal, 'exit');
    await expect.poll(() => folder.processes()).toEqual([]);
  });

  test('status --watch follows runs in place until they end, and Ctrl-C does not stop them', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    await using terminal = await projectTerminal(folder, env);
    await runCli(['start', 'lint', 'await the file'], { cwd: folder.project, env });
    await enter(terminal, 'clear; claude-multi status --watch; echo "left with $?"');
    await terminal.shows(/lint +running · Bash/);
    await terminal.press('C-c');
    await terminal.shows(/left with 0/);
    expect(await lockHolder(await newestRun(folder))).not.toBeNull();
    await enter(terminal, 'clear; claude-multi status --watch; echo "ended with $?"');
    await terminal.shows(/lint +running/);
    await runCli(['start', 'docs', 'quick'], { cwd: folder.project, env });
    await terminal.shows(/docs +succeeded/);
    await letGo(folder);
    await terminal.shows(/lint +succeeded[\s\S]*2 total · 2 succeeded[\s\S]*ended with 0/);
    expect((await terminal.screen()).match(/^.*\blint\b.*$/gm)).toHaveLength(1);
  });

  test('attach shows a background run, which Ctrl-C or closing the terminal does not stop', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    await using terminal = await projectTerminal(folder, env);
    await enter(terminal, `claude-multi start lint 'await the file'; clear; claude-multi attach; echo "left with $?"`);
    await terminal.shows(/lint .*Bash/);
    await terminal.press('C-c');
    await terminal.shows(/Detached from the run .*, which continues\.[\s\S]*left with 130/);
    const runDir = await newestRun(folder);
    await enter(terminal, 'clear; claude-multi attach');
    await terminal.shows(/lint .*Bash/);
    await terminal.close();
    expect(await lockHolder(runDir)).not.toBeNull();
    await letGo(folder);
    expect(outcomes(await endedRun(runDir))).toEqual(['lint succeeded']);
    await expect.poll(() => folder.processes()).toEqual([]);
  });

  test('--keep-order prints final texts above the live view, in the order of the list', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    await withList(folder);
    await using terminal = await projectTerminal(folder, folder.environment(simulator));
    await enter(terminal, 'claude-multi run tasks.json --keep-order; echo "code $?"');
    await terminal.shows(/quick +succeeded/);
    expect(await terminal.screen()).not.toMatch(/^── /m);
    await letGo(folder);
    await terminal.shows(/code 0/);
    const heads = (await terminal.history()).match(/^── [\w-]+|^Gone on\.$|^Quickly done\.$/gm);
    expect(heads).toEqual(['── wait-a', 'Gone on.', '── held', 'Gone on.', '── quick', 'Quickly done.']);
  });
});

/** A session that ignores its input and SIGTERM. */
const deafClaude = `#!/bin/sh
if [ "$1" = --version ]; then echo '2.1.330 (Claude Code)'; exit; fi
trap '' TERM INT
tail -f /dev/null &
wait
`;
