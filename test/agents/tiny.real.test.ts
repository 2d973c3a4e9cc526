import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { reportOfRun } from '../../src/app/delivery/run-report.ts';
import { resumeRun } from '../../src/app/resume/resume-run.ts';
import { renderMarkdown } from '../../src/reports/markdown/markdown.ts';
import { readRun } from '../../src/store/run/read-run.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';
import { markedProcesses, type StageOptions, stage } from '../support/real/supervised-run.ts';
import { makePlan, type TaskSketch } from '../support/samples/plan.ts';
import { TinyAgent, tinyProgram } from '../support/tiny/tiny-agent.ts';

// Code that would use Claude Code fails here, because it is not available.
vi.mock('../../src/app/agent.ts', () => ({ defaultAgent: null }));

const agent = new TinyAgent();
const task = (id: string, ...script: readonly string[]): TaskSketch => ({ id, prompt: script.join('\n') });
const tinyStage = (tasks: readonly TaskSketch[], options: StageOptions['options'] = {}) =>
  stage({ agent, tasks, options: { claudePath: tinyProgram, ...options } });

/** Two million tokens in and one million out, at one and two dollars a million. */
const use = 'use 2000000 1000000';
const think = use.replace('use', 'think');
const price = 4;

describe.runIf(process.platform === 'linux')('another agent than Claude Code', () => {
  test('works on tasks, with its messages, tokens, cost and result reported as for any agent', async () => {
    await using scene = await tinyStage([
      task('greet', 'say hello', use, 'write greeting.txt', 'say goodbye', use, 'done all was said'),
      task('busy', 'hold', 'say at last', 'done late'),
      task('wrong', use, 'fail it was too hard'),
    ]);
    const { report, task: of } = await scene.run();
    expect(of('greet')).toMatchObject({
      status: 'succeeded',
      turns: 2,
      tokens: { input: 4_000_000, output: 2_000_000 },
      costUsd: 2 * price,
      costIsPartial: false,
      result: 'all was said',
    });
    expect(of('busy')).toMatchObject({ status: 'succeeded', costUsd: 0 });
    expect(of('wrong')).toMatchObject({
      status: 'failed',
      reason: 'execution-error',
      message: 'it was too hard',
      costUsd: price,
    });
    expect(report.run).toMatchObject({ status: 'failed', claudeVersion: '1.0' });
    expect(report.totals).toMatchObject({ costUsd: 3 * price, succeeded: 2, failed: 1 });
    expect(renderMarkdown(report, { limit: 100_000, wholeIn: 'nothing' })).toContain('$12.00');
    expect(scene.events).toContainEqual(
      expect.objectContaining({ type: 'session-delayed', taskId: 'busy', message: 'the oracle is busy', delayMs: 20 }),
    );
    expect(readFileSync(join(scene.folder, 'greeting.txt'), 'utf8')).toBe('it was here\n');
    const { runDir } = scene.supervisor;
    const transcript = readFileSync(join(runDir, 'tasks/greet/1.ndjson'), 'utf8').trimEnd().split('\n');
    expect(transcript).not.toContain('ASKING');
    const reader = agent.transcripts.reader();
    expect(transcript.flatMap((line) => reader.read(line)).map((entry) => entry.kind === 'text' && entry.text)).toEqual(
      ['hello', 'goodbye'],
    );
    expect(readFileSync(join(runDir, '../greet.output'), 'utf8')).toBe('DONE all was said\n');
  });

  test('is asked to stop in its own format, and keeps its usage until then', async () => {
    await using scene = await tinyStage([task('endless', 'say hello', use, 'wait', 'done never')]);
    const ended = scene.run();
    await scene.waitFor((event) => event.type === 'session-progressed' && event.progress.tool === 'wait');
    scene.supervisor.stop('interrupted', 'stopped by the test', 'gently');
    const { task: of, report } = await ended;
    expect(of('endless')).toMatchObject({
      status: 'cancelled',
      reason: 'interrupted',
      costUsd: price,
      costIsPartial: false,
      warnings: [],
    });
    expect(report.run.status).toBe('cancelled');
  });

  test('is retried in the same conversation after it was killed, and both attempts are counted', async () => {
    await using scene = await tinyStage([task('mortal', 'say hello', use, 'die', use, 'done again')], { retries: 1 });
    const ended = scene.run();
    await scene.waitFor(({ type }) => type === 'task-backing-off');
    await scene.clock.skip(2_000);
    const { state, task: of } = await ended;
    const attempts = state.tasks.get('mortal')?.attempts ?? [];
    expect(attempts.map(({ resumed, end }) => [resumed, end.outcome.status, end.costUsd])).toEqual([
      [false, 'failed', price],
      [true, 'succeeded', price],
    ]);
    expect(new Set(attempts.map(({ sessionId }) => sessionId)).size).toBe(1);
    expect(of('mortal')).toMatchObject({ status: 'succeeded', result: 'again', costUsd: 2 * price });
  });

  test('starts a new conversation when the old one no longer exists', async () => {
    await using scene = await tinyStage([task('forgetful', 'say hello', 'die', 'done')], { retries: 1 });
    const ended = scene.run();
    await scene.waitFor(({ type }) => type === 'task-backing-off');
    const memory = join(scene.supervisor.runDir, 'tasks/forgetful/config');
    for (const name of readdirSync(memory)) rmSync(join(memory, name));
    await scene.clock.skip(2_000);
    const { state } = await ended;
    expect(
      state.tasks
        .get('forgetful')
        ?.attempts.map(({ resumed, end }) => [resumed, 'reason' in end.outcome && end.outcome.reason]),
    ).toEqual([
      [false, 'crashed'],
      [true, 'conversation-lost'],
      [false, 'crashed'],
    ]);
  });

  test('gives its own reason for refusing a task', async () => {
    await using scene = await tinyStage([{ ...task('strange', 'done'), args: ['--colour'] }]);
    const { task: of } = await scene.run();
    expect(of('strange')).toMatchObject({ reason: 'bad-arguments', message: 'tiny: I do not know --colour' });
    await expect(tinyStage([{ ...task('planned', 'done'), permissionMode: 'plan' }])).rejects.toMatchObject({
      name: 'EnvironmentError',
      message: 'tiny cannot plan.',
    });
    await expect(tinyStage([task('any', 'done')], { claudePath: '/bin/true' })).rejects.toThrow('is not tiny');
  });

  test('stops tasks that share a refused credential, but not those with their own', async () => {
    await using scene = await tinyStage(
      [
        task('refused', 'refuse', 'done never'),
        task('shares', 'done'),
        { ...task('own', 'done'), env: { TINY_KEY: 'mine' } },
      ],
      { maxParallel: 1 },
    );
    const { report } = await scene.run();
    expect(report.tasks.map(({ id, status, reason }) => [id, status, reason])).toEqual([
      ['refused', 'failed', 'not-logged-in'],
      ['shares', 'skipped', 'credential-refused'],
      ['own', 'succeeded', null],
    ]);
  });

  test('continues after its supervisor died, and its work meanwhile is counted', async () => {
    await using place = await temporaryFolder();
    const project = join(place.path, 'project');
    mkdirSync(project);
    const plan = makePlan(project, [task('orphan', 'say hello', think, 'wait', use, 'done at last')], {
      claudePath: tinyProgram,
    });
    const program = fileURLToPath(new URL('../support/tiny/dying-supervisor.ts', import.meta.url));
    const child = spawn(process.execPath, [program, JSON.stringify(plan)], { stdio: ['ignore', 'ignore', 'inherit'] });
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
    const [name = ''] = readdirSync(join(place.path, 'runs')).filter((entry) => !entry.includes('.'));
    const runDir = join(place.path, 'runs', name);
    const resumed = await resumeRun({
      runDir,
      agent,
      wish: { kind: 'resume', restart: false },
      acceptChanges: false,
      override: { options: {}, task: {} },
      environment: { PATH: process.env['PATH'] ?? '' },
    });
    if (resumed.kind !== 'taken-up') throw new Error('there was nothing to do');
    const state = await (await resumed.open([])).run();
    const { events } = (await readRun(runDir)).contents;
    expect(markedProcesses(events)).toEqual([]);
    expect(state.ended?.status).toBe('succeeded');
    const attempts = state.tasks.get('orphan')?.attempts ?? [];
    expect(attempts.map(({ resumed, end }) => [resumed, end.outcome.status, end.costUsd])).toEqual([
      [false, 'cancelled', price],
      [true, 'succeeded', price],
    ]);
    const report = await reportOfRun(runDir);
    expect(report.totals).toMatchObject({ costUsd: 2 * price, costIsPartial: true, succeeded: 1 });
  });
});
