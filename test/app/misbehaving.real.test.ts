import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../../src/domain/run/event.ts';
import { processesOf } from '../support/real/processes.ts';
import { type Ended, fixtureClaude, type Stage, stage } from '../support/real/supervised-run.ts';
import type { TaskSketch } from '../support/samples/plan.ts';

const behaving = (id: string, rest: Partial<TaskSketch> = {}): TaskSketch => ({
  id,
  ...rest,
  env: { BEHAVIOUR: id, ...rest.env },
});

const startOf = (events: readonly Event[], id: string): string => {
  const event = events.find((one) => one.type === 'session-started' && one.taskId === id);
  return event?.type === 'session-started' ? event.marker : '';
};

/** The session has printed a result with its account. */
const reported = (id: string) => (event: Event) =>
  event.type === 'session-progressed' && event.taskId === id && event.progress.costUsd === 0.0003;
const hasTurn = (id: string) => (event: Event) =>
  event.type === 'session-progressed' && event.taskId === id && event.progress.turns > 0;
const hasEnded = (id: string) => (event: Event) => event.type === 'task-ended' && event.taskId === id;

/** Misbehaviour that the real CLI does not show on demand, each as one run of stand-ins. */
describe('a session that times out', () => {
  const timeoutMs = 60_000;
  const ids = ['ignores-everything', 'ends-by-sigterm', 'answers-when-asked', 'closes-its-output-and-lives'];
  let scene: Stage;
  let ended: Ended;

  beforeAll(async () => {
    scene = await stage({
      options: { claudePath: fixtureClaude },
      tasks: ids.map((id) => behaving(id, { timeoutMs })),
    });
    const running = scene.run();
    await Promise.all(ids.filter((id) => id !== 'ends-by-sigterm').map((id) => scene.waitFor(hasTurn(id))));
    await scene.clock.skip(timeoutMs);
    await scene.waitFor(hasEnded('answers-when-asked'));
    // Nobody else answers, or leaves when the input is closed.
    await scene.clock.skip(2_000);
    await scene.clock.skip(1_000);
    await Promise.all(['ends-by-sigterm', 'closes-its-output-and-lives'].map((id) => scene.waitFor(hasEnded(id))));
    scene.clock.letRun();
    ended = await running;
  });

  afterAll(() => scene[Symbol.asyncDispose]());

  it('is killed when it ignores requests and signals, and keeps its usage', () => {
    expect(ended.task('ignores-everything')).toMatchObject({
      status: 'failed',
      reason: 'timeout',
      turns: 1,
      tokens: { input: 100, output: 10 },
      costIsPartial: true,
      warnings: [{ kind: 'stop-took-force' }],
    });
    expect(ended.state.tasks.get('ignores-everything')?.attempts[0]?.end.exit).toEqual({
      code: null,
      signal: 'SIGKILL',
    });
  });

  it('is ended by SIGTERM when it does not answer', () => {
    expect(ended.task('ends-by-sigterm')).toMatchObject({
      status: 'failed',
      reason: 'timeout',
      warnings: [{ kind: 'stop-took-force' }],
    });
    expect(ended.state.tasks.get('ends-by-sigterm')?.attempts[0]?.end.exit).toEqual({ code: null, signal: 'SIGTERM' });
  });

  it('is not signalled when it answers, and keeps its whole account', () => {
    expect(ended.task('answers-when-asked')).toMatchObject({
      status: 'failed',
      reason: 'timeout',
      tokens: { input: 100, output: 10 },
      costUsd: 0.0003,
      costIsPartial: false,
      warnings: [],
    });
    expect(ended.state.tasks.get('answers-when-asked')?.attempts[0]?.end.exit).toEqual({ code: 1, signal: null });
  });

  it('is stopped even if it closes its output and lives on', () => {
    expect(ended.task('closes-its-output-and-lives')).toMatchObject({ status: 'failed', reason: 'timeout', turns: 1 });
  });
});

describe('a session that does not exit after its result, or leaves processes behind', () => {
  const ids = ['never-leaves', 'leaves-a-pipe-holder', 'leaves-a-marked-pipe-holder'];
  /** Unlike a marker it is not the supervisor's, and it differs from that of another run of the tests. */
  const holder = `unmarked-pipe-holder-${crypto.randomUUID()}`;
  let scene: Stage;
  let ended: Ended;

  beforeAll(async () => {
    scene = await stage({
      options: { claudePath: fixtureClaude },
      tasks: ids.map((id) => behaving(id, { env: { HOLDER: holder } })),
    });
    const running = scene.run();
    await Promise.all(ids.map((id) => scene.waitFor(reported(id))));
    scene.clock.letRun();
    ended = await running;
  });

  afterAll(async () => {
    for (const { pid } of processesOf(holder)) process.kill(pid, 'SIGKILL');
    await scene[Symbol.asyncDispose]();
  });

  it('has succeeded with a warning when it reported and was then killed', () => {
    expect(ended.task('never-leaves')).toMatchObject({
      status: 'succeeded',
      result: 'here I stay',
      warnings: [{ kind: 'overstayed' }],
    });
  });

  it('ends although an unrelated process holds its output open, which is not killed', () => {
    expect(ended.task('leaves-a-pipe-holder')).toMatchObject({ status: 'succeeded', result: 'somebody holds my pipe' });
    expect(processesOf(holder)).toHaveLength(1);
  });

  it('ends although its daemon holds its output open, and the daemon is killed', () => {
    expect(ended.task('leaves-a-marked-pipe-holder')).toMatchObject({
      status: 'succeeded',
      result: 'my daemon holds my pipe',
      warnings: [{ kind: 'left-processes', message: '1 process was left behind and killed' }],
    });
  });
});

describe('a session that misbehaves', () => {
  let scene: Stage;
  let ended: Ended;

  beforeAll(async () => {
    scene = await stage({
      options: { claudePath: fixtureClaude },
      tasks: [
        behaving('well'),
        behaving('exits-without-result'),
        behaving('dies-before-a-line'),
        behaving('prints-garbage'),
        behaving('prints-a-long-line'),
        behaving('ends-with-a-long-result'),
        behaving('closes-its-output'),
        behaving('well-in-a-missing-folder', { cwd: '/no/such/folder', env: { BEHAVIOUR: 'well' } }),
        behaving('well-with-a-huge-prompt', { prompt: 'p'.repeat(3_000_000), env: { BEHAVIOUR: 'well' } }),
        behaving('well-with-a-zero-byte', { args: ['a\0b'], env: { BEHAVIOUR: 'well' } }),
      ],
    });
    ended = await scene.run();
  });

  afterAll(() => scene[Symbol.asyncDispose]());

  it('has succeeded when it closed its output after its report', () => {
    expect(ended.task('closes-its-output')).toMatchObject({
      status: 'succeeded',
      result: 'that is all I print',
      warnings: [],
    });
  });

  it('has crashed when it exits without a result, whatever its exit code', () => {
    expect(ended.task('exits-without-result')).toMatchObject({
      status: 'failed',
      reason: 'crashed',
      message: 'the process ended without a result (exit code 0)',
    });
    expect(ended.task('dies-before-a-line')).toMatchObject({
      status: 'failed',
      reason: 'crashed',
      message: 'the process ended without a result (exit code 7): out of luck',
      costUsd: 0,
      costIsPartial: false,
    });
  });

  it('is read despite garbage in its output', () => {
    expect(ended.task('prints-garbage')).toMatchObject({ status: 'succeeded', result: 'out of the garbage', turns: 1 });
  });

  it('is read past a line that is too long', async () => {
    expect(ended.task('prints-a-long-line')).toMatchObject({
      status: 'succeeded',
      result: 'after the long line',
      warnings: [{ kind: 'line-too-long' }],
    });
    const transcript = join(scene.supervisor.runDir, 'tasks/prints-a-long-line/1.ndjson');
    expect((await stat(transcript)).size).toBeLessThan(10_000);
    const lines = (await readFile(transcript, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual({ type: 'claude_multi', subtype: 'line_too_long', bytes: expect.any(Number) });
  });

  it('has succeeded with a result of 20 MB, of which the beginning is kept', async () => {
    expect(ended.task('ends-with-a-long-result')).toMatchObject({
      status: 'succeeded',
      result: expect.stringMatching(/^all done all done /),
      turns: 1,
      costIsPartial: false,
      warnings: [
        {
          kind: 'line-too-long',
          message: expect.stringMatching(/^the texts in a line of \d{8} bytes were cut to 65536 /),
        },
      ],
    });
    const transcript = join(scene.supervisor.runDir, 'tasks/ends-with-a-long-result/1.ndjson');
    expect((await stat(transcript)).size).toBeLessThan(100_000);
  });

  it('gets a prompt of several megabytes', () => {
    expect(ended.task('well')).toMatchObject({ status: 'succeeded', result: 'do well' });
    expect(ended.state.tasks.get('well-with-a-huge-prompt')?.attempts[0]?.end.result).toMatch(/^p{10000}/);
  });

  it('fails with the reason when it cannot be started', () => {
    expect(ended.task('well-in-a-missing-folder')).toMatchObject({
      status: 'failed',
      reason: 'spawn-failed',
      message: expect.stringContaining('/no/such/folder does not exist'),
      costUsd: 0,
    });
    expect(ended.task('well-with-a-zero-byte')).toMatchObject({ status: 'failed', reason: 'spawn-failed' });
  });
});

/** Skips the delays of so many retries of the only task. */
async function skipBackoffs(scene: Stage, retries: number): Promise<void> {
  for (let attempt = 1; attempt <= retries; attempt += 1) {
    await scene.waitFor((event) => event.type === 'task-backing-off' && event.attempt === attempt);
    await scene.clock.skip(60_000);
  }
}

it('tries again after a crash, with growing delays, until it succeeds', async () => {
  await using scene = await stage({
    options: { claudePath: fixtureClaude, retries: 2 },
    tasks: [behaving('crashes-twice')],
  });
  const [{ task }] = await Promise.all([scene.run(), skipBackoffs(scene, 2)]);
  expect(task('crashes-twice')).toMatchObject({
    status: 'succeeded',
    attempts: 3,
    result: 'third time lucky',
    turns: 2,
  });
  const delays = scene.events.flatMap((event) => (event.type === 'task-backing-off' ? [event.delayMs] : []));
  expect(delays).toHaveLength(2);
  expect(delays[0]).toBeGreaterThanOrEqual(500);
  expect(delays[1]).toBeGreaterThanOrEqual(1_000);
  // The usage of the second attempt before it was killed is kept.
  expect(task('crashes-twice')).toMatchObject({ tokens: { input: 200, output: 20 }, costIsPartial: true });
});

it('gives up after the last retry with the last reason', async () => {
  await using scene = await stage({
    options: { claudePath: fixtureClaude, retries: 1 },
    tasks: [behaving('dies-before-a-line')],
  });
  const [{ task }] = await Promise.all([scene.run(), skipBackoffs(scene, 1)]);
  expect(task('dies-before-a-line')).toMatchObject({ status: 'failed', reason: 'crashed', attempts: 2 });
});

it('ends a session that prints nothing for the idle timeout', async () => {
  await using scene = await stage({
    options: { claudePath: fixtureClaude, idleTimeoutMs: 60_000 },
    tasks: [behaving('answers-when-asked')],
  });
  const running = scene.run();
  await scene.waitFor(hasTurn('answers-when-asked'));
  await scene.clock.skip(60_000);
  const { task } = await running;
  expect(task('answers-when-asked')).toMatchObject({ status: 'failed', reason: 'idle-timeout', costIsPartial: false });
});

it('keeps memory bounded while a session floods its output', async () => {
  await using scene = await stage({ options: { claudePath: fixtureClaude }, tasks: [behaving('floods')] });
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const { task } = await scene.run();
  clearInterval(watch);
  expect(task('floods')).toMatchObject({ status: 'succeeded', result: 'after the flood' });
  const { size } = await stat(join(scene.supervisor.runDir, 'tasks/floods/1.ndjson'));
  expect(size).toBeGreaterThan(190 * 1024 * 1024);
  expect(most - before).toBeLessThan(120 * 1024 * 1024);
});

describe('a process that a session leaves behind', () => {
  it('is killed even after a success, and no other process is', async () => {
    const stranger = spawn('tail', ['-f', '/dev/null'], { stdio: 'ignore', env: { NEIGHBOUR: 'yes' } });
    const near = spawn('tail', ['-f', '/dev/null'], {
      stdio: 'ignore',
      env: { CLAUDE_MULTI_MARKER: 'of-another-run', NEIGHBOUR: 'yes' },
    });
    try {
      await using scene = await stage({ options: { claudePath: fixtureClaude }, tasks: [behaving('leaves-children')] });
      scene.clock.letRun();
      const { task } = await scene.run();
      expect(task('leaves-children')).toMatchObject({ status: 'succeeded', warnings: [{ kind: 'left-processes' }] });
      expect(task('leaves-children').warnings[0]?.message).toMatch(
        /^[1-9] process(es were| was) left behind and killed$/,
      );
      expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
      expect(near.exitCode ?? near.signalCode).toBeNull();
    } finally {
      stranger.kill('SIGKILL');
      near.kill('SIGKILL');
    }
  });

  it('is kept if the user asks for it', async () => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude, keepBackground: true },
      tasks: [behaving('leaves-children')],
    });
    const state = await scene.supervisor.run();
    const left = processesOf(startOf(scene.events, 'leaves-children'));
    for (const { pid } of left.reverse()) process.kill(pid, 'SIGKILL');
    expect(state.tasks.get('leaves-children')).toMatchObject({ outcome: { status: 'succeeded' } });
    expect(state.tasks.get('leaves-children')?.attempts[0]?.end.warnings).toEqual([]);
    expect(left.length).toBeGreaterThanOrEqual(5);
    for (let look = 0; look < 5; look += 1)
      for (const { pid } of processesOf(startOf(scene.events, 'leaves-children'))) process.kill(pid, 'SIGKILL');
  });
});

describe('a claude that cannot be started', () => {
  it.each([
    ['is a folder', (path: string) => mkdirSync(path)],
    ['is not a program', (path: string) => writeFileSync(path, 'just text')],
    ['is not there', () => undefined],
    ['prints no version', (path: string) => writeFileSync(path, '#!/bin/sh\necho hello\n', { mode: 0o755 })],
    ['fails', (path: string) => writeFileSync(path, '#!/bin/sh\necho no >&2; exit 3\n', { mode: 0o755 })],
  ])('is refused before anything begins: it %s', async (_, make) => {
    await using scene = await stage({ options: { claudePath: fixtureClaude }, tasks: [] });
    const path = join(scene.folder, 'claude');
    make(path);
    await expect(stage({ options: { claudePath: path }, tasks: [] })).rejects.toMatchObject({
      name: 'EnvironmentError',
      message: expect.stringContaining(path),
      remedy: expect.stringContaining('--claude-path'),
    });
  });
});
