import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RunState } from '../../../src/domain/run/run-state.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts';
import { readRun } from '../../../src/store/run/read-run.ts';
import { killSupervisor, newestRun, outcomes, backgroundScripts as scripts } from '../../support/cli/background-run.ts';
import { runCli, startCli } from '../../support/cli/run-cli.ts';
import { type SessionFolder, sessionFolder, waitForProgram } from '../../support/cli/session-folder.ts';
import { answersKept } from '../../support/real/kept-answers.ts';

const list = `
- {id: quick, prompt: quick}
- {id: held, prompt: await the file, env: {API_TOKEN: hunter2hunter2}}
- {id: fails, prompt: endless, max-turns: 1}
- {id: last, prompt: quick again}
`;

/** A run that `end` interrupts while its second task is running and its last one has not been started. */
async function cutOff(folder: SessionFolder, simulator: Simulator, end: 'kill' | 'SIGINT'): Promise<string> {
  const file = join(folder.project, 'tasks.yaml');
  await writeFile(file, list);
  const args = ['run', 'tasks.yaml', '--max-parallel', '1', '--budget', '3', '--plain'];
  const run = startCli(args, { cwd: folder.project, env: folder.environment(simulator), patient: true });
  await waitForProgram(folder, 'sleep ');
  await answersKept(simulator.ledger, folder.runs, 'await', 1);
  const runDir = await newestRun(folder);
  if (end === 'kill') await killSupervisor(runDir);
  else run.child.kill('SIGINT');
  await run.ended;
  return runDir;
}

async function stateOf(runDir: string): Promise<RunState> {
  return (await readRun(runDir)).state;
}

const attempts = (state: RunState): number[] => [...state.tasks.values()].map((task) => task.attempts.length);

describe.runIf(process.platform === 'linux')('resume', () => {
  test.each(['kill', 'SIGINT'] as const)(
    'finishes a run that was interrupted by %s, with its settings, and reports it',
    async (how) => {
      await using simulator = await startSimulator({ scripts });
      await using folder = await sessionFolder();
      const env = folder.environment(simulator);
      const runDir = await cutOff(folder, simulator, how);
      await writeFile(join(folder.project, 'go'), '');
      // From another folder and with another default: the run keeps its own settings.
      const end = await runCli(['resume', '--report', join(folder.path, 'out.json'), '--plain'], {
        env: { ...env, CLAUDE_DEFAULT_BUDGET: '1' },
      });
      expect(end.stdout).toMatch(/run resumed[\s\S]*held: resumed \(attempt 2\)/);
      expect(end.code).toBe(1);
      const state = await stateOf(runDir);
      expect(outcomes(state)).toEqual([
        'quick succeeded',
        'held succeeded',
        'fails failed max-turns',
        'last succeeded',
      ]);
      expect(attempts(state)).toEqual([1, 2, 1, 1]);
      expect(state.tasks.get('last')?.task.budgetUsd).toBe(3);
      const report = JSON.parse(await readFile(join(folder.path, 'out.json'), 'utf8'));
      expect(report.totals.succeeded).toBe(3);
      if (how === 'SIGINT') expect(report.totals.tokens).toEqual(simulator.ledger.sum());
      expect(await folder.processes()).toEqual([]);

      const again = await runCli(['resume'], { env });
      expect(again.stdout).toMatch(
        /^Nothing to do: the run .* has ended, 3 of 4 tasks succeeded\. .*claude-multi retry /,
      );
      expect(again.code).toBe(1);
    },
  );

  test('refuses a list that was changed or removed, and shows the changes, unless they are accepted', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    const runDir = await cutOff(folder, simulator, 'kill');
    const file = join(folder.project, 'tasks.yaml');
    const before = await readFile(join(runDir, 'events.ndjson'), 'utf8');
    await writeFile(file, `${list.replace('quick again', 'quick anew')}- {id: new, prompt: quick}\n`);
    const changed = await runCli(['resume'], { env });
    expect(changed.code).toBe(2);
    expect(changed.stderr).toContain('tasks.yaml has changed since');
    expect(changed.stderr).toContain('~ task "last": prompt was "quick again", is "quick anew"');
    expect(changed.stderr).toContain('+ task "new" is new');
    expect(changed.stderr).not.toContain('held');
    await rm(file);
    const gone = await runCli(['resume'], { env });
    expect(gone.code).toBe(2);
    expect(gone.stderr).toMatch(/task file does not exist[\s\S]*--accept-changes/);
    // The recorded list lacks secrets.
    const lost = await runCli(['resume', '--accept-changes'], { env });
    expect(lost.code).toBe(2);
    expect(lost.stderr).toContain('task "held": env held a secret');
    expect(await readFile(join(runDir, 'events.ndjson'), 'utf8')).toBe(before);

    await writeFile(file, `${list.replace('quick again', 'quick anew')}- {id: new, prompt: quick}\n`);
    await writeFile(join(folder.project, 'go'), '');
    await runCli(['resume', '--accept-changes', '--restart', '--quiet'], { env });
    const state = await stateOf(runDir);
    expect(outcomes(state)).toContain('new succeeded');
    expect(state.tasks.get('last')?.task.prompt).toBe('quick anew');
    expect(state.tasks.get('held')?.attempts.map(({ resumed }) => resumed)).toEqual([false, false]);
  });

  test('continues an inline list as recorded, and refuses a run that a process is working on', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    await runCli(['start', 'lint', 'await the file'], { cwd: folder.project, env });
    await waitForProgram(folder, 'sleep ');
    const busy = await runCli(['resume'], { env });
    expect(busy.code).toBe(3);
    expect(busy.stderr).toMatch(/is still running: process \d+ works on it\.\n +To watch it: claude-multi attach/);
    const runDir = await newestRun(folder);
    await killSupervisor(runDir);
    await writeFile(join(folder.project, 'go'), '');
    const end = await runCli(['resume', '--plain'], { env });
    expect(end.code).toBe(0);
    expect(outcomes(await stateOf(runDir))).toEqual(['lint succeeded']);
  });
});
