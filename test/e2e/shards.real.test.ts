import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../src/reports/report/report.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { listRunIds } from '../../src/store/history/sessions-dir.ts';
import { readRun } from '../../src/store/run/read-run.ts';
import { killSupervisor, backgroundScripts as scripts } from '../support/cli/background-run.ts';
import { type CliEnd, runCli, startCli } from '../support/cli/run-cli.ts';
import { type SessionFolder, sessionFolder, waitForProgram } from '../support/cli/session-folder.ts';
import { answersKept } from '../support/real/kept-answers.ts';
import { processesOf } from '../support/real/processes.ts';

const list = `
defaults: {budget: 2}
tasks:
  - {id: one, prompt: quick one}
  - {id: two, prompt: quick two}
  - {id: held, prompt: await the file}
  - {id: four, prompt: quick four}
  - {id: five, prompt: quick five}
`;

/** A machine: a copy of the project and a folder of runs of its own. */
interface Machine {
  readonly project: string;
  readonly runs: string;
  readonly env: Record<string, string>;
}

async function machine(folder: SessionFolder, simulator: Simulator, name: string): Promise<Machine> {
  const project = join(folder.path, name, 'project');
  const runs = join(folder.path, name, 'runs');
  await mkdir(project, { recursive: true });
  await mkdir(runs);
  await writeFile(join(project, 'tasks.yaml'), list);
  return { project, runs, env: { ...folder.environment(simulator), CLAUDE_SESSIONS_DIR: runs } };
}

const run = ({ project, env }: Machine, ...args: string[]): Promise<CliEnd> =>
  runCli(['run', 'tasks.yaml', '--plain', ...args], { cwd: project, env });

/** The matrix of a plan, as a workflow reads it. */
async function plan({ project, env }: Machine, count: number): Promise<string[]> {
  const { stdout, stderr } = await runCli(['plan', 'tasks.yaml', '--shards', String(count), '--json'], {
    cwd: project,
    env,
  });
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { matrix: { shard: string[] } }).matrix.shard;
}

async function merge(...runs: string[]): Promise<{ end: CliEnd; report: Report }> {
  const end = await runCli(['merge', ...runs, '--format', 'json']);
  return { end, report: reportSchema.parse(JSON.parse(end.stdout)) };
}

const statuses = ({ tasks }: Report): string[] =>
  tasks.map(({ id, status, reason }) => (reason === null ? `${id} ${status}` : `${id} ${status} ${reason}`));

describe.runIf(process.platform === 'linux')('a list on three machines, with the real CLI', () => {
  test('is planned, run in shards, merged with one missing and one killed, resumed, and merged again', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const machines = await Promise.all(['first', 'second', 'third'].map((name) => machine(folder, simulator, name)));
    const [first, second, third] = machines as [Machine, Machine, Machine];
    const [one = '', two = '', three = ''] = await plan(first, 3);
    expect([one, two, three].map((word) => word.split('@')[0])).toEqual(['1/3:0,3', '2/3:1,4', '3/3:2']);

    expect((await run(first, '--shard', one)).code).toBe(0);
    const held = startCli(['run', 'tasks.yaml', '--plain'], {
      cwd: third.project,
      env: { ...third.env, CLAUDE_MULTI_SHARD: three },
      patient: true,
    });
    await waitForProgram(folder, 'sleep ');
    await answersKept(simulator.ledger, third.runs, 'await', 1);
    const sharded = processesOf(`CLAUDE_MULTI_SHARD=${three}`).map(({ command }) => command);
    expect(sharded.filter((command) => command.includes('main.ts'))).toHaveLength(1);
    expect(
      sharded.filter((command) => command.startsWith('sleep ')),
      'what a session starts',
    ).toEqual([]);
    const [heldId = ''] = await listRunIds(third.runs);
    const heldRun = join(third.runs, heldId);
    const early = await runCli(['merge', first.runs, third.runs]);
    expect(early.code).toBe(3);
    expect(early.stderr).toContain('is still running');
    await killSupervisor(heldRun);
    await held.ended;

    const partial = await merge(first.runs, third.runs);
    expect(partial.end.code).toBe(1);
    expect(statuses(partial.report)).toEqual([
      'one succeeded',
      'two cancelled shard-missing',
      'held cancelled supervisor-lost',
      'four succeeded',
      'five cancelled shard-missing',
    ]);
    expect(partial.report.run.status).toBe('unfinished');
    expect(partial.report.totals).toMatchObject({ costUsd: null, costIsPartial: true });
    expect(partial.report.totals.knownCostUsd).toBeGreaterThan(0);
    expect(partial.report.run.shards?.map(({ index, status }) => [index, status])).toEqual([
      [1, 'succeeded'],
      [2, 'missing'],
      [3, 'unfinished'],
    ]);

    await writeFile(join(third.project, 'go'), '');
    const resumed = await runCli(['resume', heldId, '--plain'], { cwd: third.project, env: third.env });
    expect(resumed.code, resumed.stderr).toBe(0);
    const { state } = await readRun(heldRun);
    expect([...state.tasks.keys()], 'the rest of the list belongs to other shards').toEqual(['held']);
    expect((await run(second, '--shard', two)).code).toBe(0);

    const { end, report } = await merge(first.runs, second.runs, third.runs);
    expect(end.code, end.stderr).toBe(0);
    expect(statuses(report)).toEqual(['one', 'two', 'held', 'four', 'five'].map((id) => `${id} succeeded`));
    expect(report.run.status).toBe('succeeded');
    expect(report.totals.tokens).toEqual(simulator.ledger.sum());
    const parts = await Promise.all(
      machines.map(async ({ runs }) => {
        const { stdout } = await runCli(['report', '--sessions-dir', runs, '--format', 'json']);
        return reportSchema.parse(JSON.parse(stdout));
      }),
    );
    const sum = (of: (part: Report) => number): number => parts.reduce((total, part) => total + of(part), 0);
    expect(report.totals.costUsd).toBeCloseTo(
      sum(({ totals }) => totals.costUsd ?? Number.NaN),
      9,
    );
    expect(report.totals.sessionMs).toBeCloseTo(
      sum(({ totals }) => totals.sessionMs),
      3,
    );
    expect(report.run.maxParallel).toBe(sum(({ run: { maxParallel } }) => maxParallel));
    expect(report.totals.requests?.sent).toBe(sum(({ totals }) => totals.requests?.sent ?? 0));
    expect(parts.map(({ run: { shard } }) => shard?.index)).toEqual([1, 2, 3]);
    expect(await folder.processes()).toEqual([]);
  });

  test('learns from its shards: the next plan puts the longest task into a shard of its own', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const only = await machine(folder, simulator, 'only');
    await writeFile(join(only.project, 'go'), '');
    for (const shard of ['1/2', '2/2']) expect((await run(only, '--shard', shard)).code).toBe(0);
    const { stdout } = await runCli(['plan', 'tasks.yaml', '--shards', '5', '--json'], {
      cwd: only.project,
      env: only.env,
    });
    const { shards } = JSON.parse(stdout) as { shards: { tasks: string[]; expectedMs: number | null }[] };
    const expected = shards.map(({ expectedMs }) => expectedMs ?? Number.NaN);
    expect(expected, 'an estimate for each').toEqual(expected.toSorted((a, b) => b - a));
    expect(Math.min(...expected)).toBeGreaterThan(0);
    const merged = await merge(only.runs);
    expect(merged.end.code).toBe(0);
  });

  test('refuses a shard of another list before anything is started, and an empty one succeeds', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const only = await machine(folder, simulator, 'only');
    const [shard = ''] = await plan(only, 2);
    await writeFile(join(only.project, 'tasks.yaml'), list.replace('quick two', 'something else'));
    const refused = await run(only, '--shard', shard);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('--shard is shard 1 of 2 of another list than this one, which has 5 tasks');
    expect(await listRunIds(only.runs)).toEqual([]);
    const empty = await run(only, '--shard', '9/9');
    expect(empty.code).toBe(0);
    expect(empty.stdout).toContain('there are no tasks in it: the list has 5 tasks');
    expect(simulator.ledger.requests).toEqual([]);
  });
});
