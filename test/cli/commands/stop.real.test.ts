import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../../src/simulator/simulator.ts';
import { readRun } from '../../../src/store/run/read-run.ts';
import {
  endedRun,
  killSupervisor,
  newestRun,
  outcomes,
  backgroundScripts as scripts,
} from '../../support/cli/background-run.ts';
import { runCli, startCli } from '../../support/cli/run-cli.ts';
import { sessionFolder, waitForProgram } from '../../support/cli/session-folder.ts';
import { answersKept } from '../../support/real/kept-answers.ts';

const cost = String.raw`\$\d+\.\d+`;

describe.runIf(process.platform === 'linux')('stop', () => {
  test('stops a task of a run in another terminal, prints its cost, and does not touch other tasks', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    const list = [
      { id: 'a', prompt: 'hold on' },
      { id: 'b', prompt: 'await the file' },
    ];
    const run = startCli(['run', JSON.stringify(list), '--plain'], { cwd: folder.project, env, patient: true });
    for (const match of ['hold', 'await']) await answersKept(simulator.ledger, folder.runs, match, 1);
    const end = await runCli(['stop', 'a'], { env, patient: true });
    expect(end.stdout).toMatch(new RegExp(`^a: stopped after .*, 1 turn; it cost ${cost}\\.\\n$`));
    expect(end.code).toBe(0);
    const runDir = await newestRun(folder);
    expect(outcomes((await readRun(runDir)).state)).toEqual(['a cancelled stopped', 'b running']);
    const again = await runCli(['stop', 'a'], { env });
    expect(again.stdout).toMatch(/^a: has already ended, cancelled \(stopped\) after .*; it cost \$/);
    expect(again.code).toBe(0);
    const all = await runCli(['stop-all'], { env, patient: true });
    expect(all.stdout).toMatch(
      new RegExp(`^Stopped run .*:\\n {2}b: stopped after .*\\nThe run had cost ${cost}\\.\\n$`),
    );
    expect((await run.ended).code).not.toBe(0);
    expect(outcomes(await endedRun(runDir))).toEqual(['a cancelled stopped', 'b cancelled stopped']);
    await expect.poll(() => folder.processes()).toEqual([]);
    expect((await runCli(['stop-all'], { env })).stdout).toMatch(/^Nothing is running in /);
  });

  test.each([['stop', 'lint'], ['stop-all']])(
    'stops and reports processes that a dead supervisor left running (%s)',
    async (...command) => {
      await using simulator = await startSimulator({ scripts });
      await using folder = await sessionFolder();
      const env = folder.environment(simulator);
      await runCli(['start', 'lint', 'hold on'], { cwd: folder.project, env });
      await waitForProgram(folder, 'tail ');
      const runDir = await newestRun(folder);
      await killSupervisor(runDir);
      expect((await folder.processes()).length).toBeGreaterThan(0);
      const end = await runCli(command, { env });
      expect(end.stdout).toMatch(/[1-9]\d* process(es)?( that dead supervisors had left)? running/);
      if (command[0] === 'stop') expect(end.stdout).toMatch(/its supervisor died after .*; it cost at least \$/);
      await expect.poll(() => folder.processes()).toEqual([]);
      // The journal is unchanged, so that the run can be finished.
      expect(outcomes((await readRun(runDir)).state)).toEqual(['lint running']);
      const again = await runCli(['stop', 'lint'], { env });
      expect(again.stdout).toContain('It left no process running. To finish the run: claude-multi resume ');
    },
  );

  test('stops a whole run by its id', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    const { runId, runDir } = JSON.parse(
      (await runCli(['start', 'lint', 'hold on', '--json'], { cwd: folder.project, env })).stdout,
    );
    await waitForProgram(folder, 'tail ');
    const end = await runCli(['stop', runId], { env, patient: true });
    expect(end.stdout).toContain(`Stopped run ${runId}:\n  lint: stopped after `);
    expect(outcomes(await endedRun(runDir))).toEqual(['lint cancelled stopped']);
    expect((await runCli(['stop', runId], { env })).stdout).toBe(`Run ${runId} has already ended: cancelled.\n`);
  });

  test('refuses an unknown task', async () => {
    await using folder = await sessionFolder();
    const end = await runCli(['stop', 'nope'], { env: { CLAUDE_SESSIONS_DIR: folder.runs } });
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('there is no run in');
  });
});
