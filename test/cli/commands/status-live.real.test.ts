import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Script } from '../../../src/simulator/script/script.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts';
import { listRunIds } from '../../../src/store/history/sessions-dir.ts';
import { killSupervisor } from '../../support/cli/background-run.ts';
import { type CliEnd, type RunningCli, runCli, startCli } from '../../support/cli/run-cli.ts';
import { type SessionFolder, sessionFolder, waitForProgram } from '../../support/cli/session-folder.ts';
import { answersKept } from '../../support/real/kept-answers.ts';

const scripts: readonly Script[] = [
  { match: 'be quick', steps: [{ text: 'Done \u001b[31mat once\u001b[0m.' }] },
  {
    match: 'wait',
    steps: [{ tool: 'Bash', input: { command: 'tail -f /dev/null', description: 'wait' } }, { text: 'Never said.' }],
  },
];
const tasks = JSON.stringify([
  { id: 'quick', prompt: 'be quick' },
  { id: 'waits', prompt: 'wait here' },
  { id: 'next', prompt: 'wait there' },
]);

interface Scene {
  readonly folder: SessionFolder;
  readonly supervisor: RunningCli;
  readonly runId: string;
  /** Runs another claude-multi process on the same sessions folder. */
  readonly look: (...args: string[]) => Promise<CliEnd>;
  readonly status: () => Promise<ReturnType<typeof JSON.parse>>;
}

/** A run in which one task has succeeded, one is running a tool, and one is waiting. */
async function begin(folder: SessionFolder, simulator: Simulator): Promise<Scene> {
  const options = { cwd: folder.project, env: folder.environment(simulator) };
  const supervisor = startCli(['run', tasks, '--max-parallel', '1', '--json'], { ...options, patient: true });
  await supervisor.waitForOutput(/"tool":"Bash"/);
  await waitForProgram(folder, 'tail ');
  await answersKept(simulator.ledger, folder.runs, 'wait', 1);
  const [runId = ''] = await listRunIds(folder.runs);
  const look = (...args: string[]): Promise<CliEnd> => runCli(args, options);
  return { folder, supervisor, runId, look, status: async () => JSON.parse((await look('status', '--json')).stdout) };
}

describe.runIf(process.platform === 'linux')('a run on the real CLI, seen from another process', () => {
  test('is shown while it runs, with ended and running tasks', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const { supervisor, runId, look, status } = await begin(folder, simulator);

    const shown = await status();
    expect(shown.totals).toMatchObject({ tasks: 3, completed: 1, running: 1, waiting: 1, failed: 0, rating: 'good' });
    expect(shown.runs).toMatchObject([
      {
        id: runId,
        condition: 'running',
        orphanedProcesses: 0,
        tasks: [
          { id: 'quick', stage: 'succeeded', turns: 1 },
          { id: 'waits', stage: 'running', tool: 'Bash', isStale: false },
          { id: 'next', stage: 'waiting' },
        ],
      },
    ]);
    expect(shown.runs[0].tasks[1].outputBytes).toBeGreaterThan(100);
    expect((await look('status')).stdout).toMatch(/^● waits +running · Bash /m);

    const result = await look('result', 'quick');
    expect(result).toMatchObject({ code: 0, stdout: 'Done \u001b[31mat once\u001b[0m.\n' });
    expect((await look('result', 'waits')).code).toBe(1);
    const output = await look('output', 'quick');
    expect(JSON.parse(output.stdout)).toMatchObject({ type: 'result', subtype: 'success', num_turns: 1 });
    expect(await readFile(join(folder.runs, 'quick.output'), 'utf8')).toBe(output.stdout);
    expect(await readFile(join(folder.runs, 'waits.output'), 'utf8')).toBe('');
    expect((await look('clean', '--older-than', '0', '--stale')).stdout).toContain('Kept: 1 run still running');

    supervisor.child.kill('SIGINT');
    expect((await supervisor.ended).code).toBe(130);
    const after = await status();
    expect(after.runs).toMatchObject([{ id: runId, condition: 'cancelled' }]);
    const { input, output: out, cacheRead, cacheWrite } = simulator.ledger.sum();
    expect(after.totals.tokens).toEqual({ input, output: out, cacheRead, cacheWrite });
    const log = (await readFile(join(folder.runs, 'orchestrator.log'), 'utf8')).trimEnd().split('\n');
    for (const line of log) expect(line).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z \\[${runId}\\] \\S`));
    expect(log.join('\n')).toMatch(/quick: succeeded, .*\n[\s\S]*waits: cancelled \(interrupted\)/);
    expect((await look('clean')).stdout).toMatch(/^Removed 1 run and 2 output files; freed /m);
    expect(await folder.processes()).toEqual([]);
  });

  test('is shown as lost after its supervisor was killed, and is not removed while its sessions live', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const { supervisor, runId, look, status } = await begin(folder, simulator);
    await killSupervisor(join(folder.runs, runId));
    await supervisor.ended;

    const shown = await status();
    expect(shown.totals).toMatchObject({ completed: 1, lost: 1, waiting: 1, running: 0, costIsPartial: true });
    expect(shown.runs[0]).toMatchObject({ id: runId, condition: 'lost' });
    expect(shown.runs[0].orphanedProcesses).toBeGreaterThan(0);
    const screen = (await look('status')).stdout;
    expect(screen).toMatch(new RegExp(`^! The supervisor of ${runId} died and left \\d+ processes running`, 'm'));
    expect((await look('result', 'quick')).code).toBe(0);
    expect(await look('result', 'waits')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('its supervisor died'),
    });

    const refused = await look('clean', '--stale');
    expect(refused).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(`claude-multi stop ${runId} stops them`),
    });
    await look('stop', runId);
    expect((await status()).runs[0]).toMatchObject({ condition: 'lost', orphanedProcesses: 0 });
    expect((await look('clean', '--stale')).stdout).toContain('Removed 1 run (1 without supervisor)');
    expect(await listRunIds(folder.runs)).toEqual([]);
    expect((await look('history', 'list')).stdout).toContain(`! ${runId}`);
    expect(await folder.processes()).toEqual([]);
  });
});
