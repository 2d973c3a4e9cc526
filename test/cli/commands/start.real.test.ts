import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../../src/simulator/simulator.ts';
import { lockHolder } from '../../../src/store/run/run-lock.ts';
import { endedRun, newestRun, outcomes, backgroundScripts as scripts } from '../../support/cli/background-run.ts';
import { runCli } from '../../support/cli/run-cli.ts';
import { type SessionFolder, sessionFolder, waitForProgram } from '../../support/cli/session-folder.ts';

function start(folder: SessionFolder, env: Record<string, string>, ...args: string[]) {
  return runCli(['start', ...args], { cwd: folder.project, env });
}

/** The names in the sessions folder, except runs, records and the pool. */
async function strays(folder: SessionFolder): Promise<string[]> {
  const names = await readdir(folder.runs);
  return names.filter((name) => !/^(\d{8}-\d{6}-[0-9a-f]{4}|orchestrator\.log|runs\.txt|pool|.*\.output)$/.test(name));
}

describe.runIf(process.platform === 'linux')('a task that is started in the background', () => {
  test('keeps running after the start command, ends and is recorded', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    const end = await start(folder, env, 'lint', 'await the file', 'opus', '2.50', '--report', 'out.json');
    expect(end.code).toBe(0);
    expect(end.stdout).toMatch(/^lint is running in the background: run \d{8}-\d{6}-[0-9a-f]{4}\.\n/);
    expect(end.stderr).toContain('Permission mode bypassPermissions');
    const runDir = await newestRun(folder);
    expect(await lockHolder(runDir)).not.toBeNull();
    await writeFile(join(folder.project, 'go'), '');
    const state = await endedRun(runDir);
    expect(outcomes(state)).toEqual(['lint succeeded']);
    expect(state.tasks.get('lint')?.task).toMatchObject({ model: 'opus', budgetUsd: 2.5, prompt: 'await the file' });
    await expect.poll(() => folder.processes()).toEqual([]);
    const report = JSON.parse(await readFile(join(folder.project, 'out.json'), 'utf8'));
    expect(report.totals.tokens).toEqual(simulator.ledger.sum());
    expect(await readFile(join(runDir, 'supervisor.log'), 'utf8')).toMatch(
      /lint: started[\s\S]*✔ 1 of 1 task succeeded/,
    );
    expect((await stat(join(runDir, 'supervisor.log'))).mode & 0o077).toBe(0);
    expect(await strays(folder)).toEqual([]);
  });

  test('is refused while a task with the same id is running, in the background or in another run', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    await start(folder, env, 'lint', 'hold on');
    const again = await start(folder, env, 'lint', 'quick');
    expect(again.code).toBe(2);
    expect(again.stderr).toMatch(/task "lint" is already running, in the run .*claude-multi stop lint/);
    // Of two at the same moment, only one gets the id.
    const both = await Promise.all([start(folder, env, 'docs', 'hold on'), start(folder, env, 'docs', 'hold on')]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 2]);
    await runCli(['stop-all'], { env });
    await expect.poll(() => folder.processes()).toEqual([]);
    expect((await start(folder, env, 'lint', 'quick')).code).toBe(0);
    expect(outcomes(await endedRun(await newestRun(folder)))).toEqual(['lint succeeded']);
  });

  test('waits for a free slot while all slots are taken, and can be stopped meanwhile', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = { ...folder.environment(simulator), CLAUDE_MAX_PARALLEL: '1' };
    await start(folder, env, 'first', 'hold on');
    const second = await start(folder, env, 'second', 'quick');
    expect(second.stdout).toContain('second is waiting for a free slot (1 at most): run ');
    const secondRun = await newestRun(folder);
    expect((await start(folder, env, 'third', 'quick')).stdout).toContain('third is waiting for a free slot');
    const stopped = await runCli(['stop', 'third'], { env });
    expect(stopped.stdout).toBe('third: stopped before it was started; it cost nothing.\n');
    expect(outcomes(await endedRun(await newestRun(folder)))).toEqual(['third skipped stopped']);
    const requests = simulator.ledger.requests.length;
    await waitForProgram(folder, 'tail ');
    expect(simulator.ledger.requests.length).toBeLessThanOrEqual(Math.max(1, requests));
    await runCli(['stop', 'first'], { env });
    const state = await endedRun(secondRun);
    expect(outcomes(state)).toEqual(['second succeeded']);
  });

  test('is stopped at its timeout by its own supervisor, which then sends the notification', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    const hook = `${process.execPath} -e "require('fs').writeFileSync('told', process.env.CLAUDE_MULTI_STATUS)"`;
    const end = await runCli(['start', 'lint', '-', '--timeout', '3', '--notify', hook, '--json'], {
      cwd: folder.project,
      env,
      input: 'hold on,\nfor ever\n',
    });
    const { runDir, ...rest } = JSON.parse(end.stdout);
    expect(rest).toEqual({ id: 'lint', runId: expect.any(String), waiting: false });
    const state = await endedRun(runDir);
    expect(outcomes(state)).toEqual(['lint failed timeout']);
    expect(state.tasks.get('lint')?.task.prompt).toBe('hold on,\nfor ever\n');
    await expect.poll(() => readFile(join(folder.project, 'told'), 'utf8').catch(() => '')).toBe('failed');
    await expect.poll(() => folder.processes()).toEqual([]);
  });
});

describe('nothing is started in the background', () => {
  test('if the arguments are invalid', async () => {
    await using folder = await sessionFolder();
    const env = { CLAUDE_SESSIONS_DIR: folder.runs, IS_SANDBOX: '1' };
    const faults = await Promise.all([
      start(folder, env, '../up', 'x'),
      start(folder, env, 'a', ' '),
      start(folder, env, 'a', 'x', 'opus', 'much'),
      start(folder, env, 'a', 'x', '--notify', 'http://example.com/secret'),
      start(folder, env, 'a', 'x', '--report', 'report.pdf'),
      start(folder, env, 'a'),
    ]);
    expect(faults.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(faults[2]?.stderr).toContain('argument [budget]');
    expect(faults[3]?.stderr).toContain('--notify is not encrypted');
    expect(await readdir(folder.runs)).toEqual([]);
  });

  test('if claude is missing, or the folder cannot be written', async () => {
    await using folder = await sessionFolder();
    const env = { CLAUDE_SESSIONS_DIR: folder.runs, IS_SANDBOX: '1', PATH: '/nowhere' };
    const missing = await start(folder, env, 'a', 'x');
    expect(missing.code).toBe(3);
    expect(missing.stderr).toMatch(/not on the PATH\n +Install it with/);
    expect(await strays(folder)).toEqual([]);
    await mkdir(join(folder.path, 'file-dir'));
    await writeFile(join(folder.path, 'file'), '');
    const unwritable = await start(folder, { ...env, CLAUDE_SESSIONS_DIR: join(folder.path, 'file/runs') }, 'a', 'x');
    expect(unwritable.code).toBe(3);
    expect(unwritable.stderr).toMatch(/sessions folder .*file\/runs/);
  });

  test('by a dry run, or by a manual call of the supervise command', async () => {
    await using folder = await sessionFolder();
    const env = { CLAUDE_SESSIONS_DIR: folder.runs };
    const dry = await start(folder, env, 'a', 'do it', '--dry-run');
    expect(dry.stdout).toContain('Nothing is started.');
    const byHand = await runCli(['supervise'], { env, input: '{}' });
    expect(byHand.code).toBe(2);
    expect(byHand.stdout).toContain('for internal use');
    expect(await readdir(folder.runs)).toEqual([]);
  });
});
