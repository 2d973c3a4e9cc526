import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseHalt } from '../../src/domain/plan/halt.ts';
import { fixtureClaude, stage } from '../support/real/supervised-run.ts';
import type { TaskSketch } from '../support/samples/plan.ts';

const failing = (id: string): TaskSketch => ({ id, env: { BEHAVIOUR: 'exits-without-result' } });
const lasting = (id: string): TaskSketch => ({ id, env: { BEHAVIOUR: 'answers-when-asked' } });
const quick = (id: string): TaskSketch => ({ id, env: { BEHAVIOUR: 'well' } });
const options = { claudePath: fixtureClaude, retries: 0 };

test('halting soon lets running sessions finish and starts nothing more', async () => {
  await using run = await stage({
    tasks: [{ id: 'slow', env: { BEHAVIOUR: 'well-when-told' } }, failing('bad'), quick('never')],
    options: { ...options, maxParallel: 2, halt: parseHalt('soon') },
  });
  const running = run.run();
  await run.waitFor((event) => event.type === 'run-stopping');
  writeFileSync(join(run.folder, 'go'), '');
  const ended = await running;
  expect(ended.report.tasks.map(({ id, status, reason }) => [id, status, reason])).toEqual([
    ['slow', 'succeeded', null],
    ['bad', 'failed', 'crashed'],
    ['never', 'skipped', 'run-failed'],
  ]);
  expect(ended.report.run.status).toBe('failed');
});

test('halting now stops running sessions too', async () => {
  await using run = await stage({
    tasks: [lasting('long'), failing('bad'), quick('never')],
    options: { ...options, maxParallel: 2, halt: parseHalt('now,fail=1') },
  });
  const ended = await run.run();
  expect(ended.report.tasks.map(({ status, reason }) => [status, reason])).toEqual([
    ['cancelled', 'run-failed'],
    ['failed', 'crashed'],
    ['skipped', 'run-failed'],
  ]);
});

test('stops one task, running or waiting, without affecting the others', async () => {
  await using run = await stage({
    tasks: [lasting('running'), quick('waiting'), quick('other')],
    options: { ...options, maxParallel: 1 },
  });
  const ended = run.run();
  await run.waitFor((event) => event.type === 'session-started' && event.taskId === 'running');
  expect(run.supervisor.stopTask('waiting')).toBe(true);
  expect(run.supervisor.stopTask('running')).toBe(true);
  expect(run.supervisor.stopTask('nobody')).toBe(false);
  const { report } = await ended;
  expect(report.tasks.map(({ id, status, reason }) => [id, status, reason])).toEqual([
    ['running', 'cancelled', 'stopped'],
    ['waiting', 'skipped', 'stopped'],
    ['other', 'succeeded', null],
  ]);
  expect(run.supervisor.stopTask('other')).toBe(false);
});

test('starts nothing more before the delay is over, though a slot is free', async () => {
  await using run = await stage({
    tasks: ['first', 'second'].map(quick),
    options: { ...options, maxParallel: 2, delayMs: 3_600_000 },
  });
  const running = run.run();
  await run.waitFor((event) => event.type === 'task-ended');
  run.supervisor.stop('interrupted', 'stopped by the test', 'gently');
  const { report } = await running;
  expect(report.tasks.map(({ id, status }) => [id, status])).toEqual([
    ['first', 'succeeded'],
    ['second', 'skipped'],
  ]);
});

test('runs one session at a time where memory is short, and still runs them all', async () => {
  await using run = await stage({
    tasks: ['a', 'b'].map(quick),
    options: { ...options, maxParallel: 2, memoryFloorBytes: Number.MAX_SAFE_INTEGER },
  });
  run.clock.letRun();
  const { report } = await run.run();
  expect(report.totals.succeeded).toBe(2);
  const order = run.events
    .filter(({ type }) => type === 'session-started' || type === 'session-ended')
    .map(({ type }) => type);
  expect(order).toEqual(['session-started', 'session-ended', 'session-started', 'session-ended']);
});

test('tries a missing model once, not for every task that names it', async () => {
  const model = 'claude-nowhere-1';
  await using run = await stage({
    tasks: [{ id: 'first', model }, { id: 'second', model }, quick('other')],
    unknownModels: [model],
    options: { maxParallel: 1 },
    scripts: [{ match: '', steps: [{ text: 'done' }] }],
  });
  const { report } = await run.run();
  expect(report.tasks.map(({ id, status, reason }) => [id, status, reason])).toEqual([
    ['first', 'failed', 'model-not-found'],
    ['second', 'skipped', 'model-not-found'],
    ['other', 'succeeded', null],
  ]);
});

test('goes on with the others when a task with its own credential is refused', async () => {
  const refused = { BEHAVIOUR: 'retries-without-hope', ANTHROPIC_API_KEY: 'of-this-task-only' };
  await using run = await stage({
    tasks: [{ id: 'own', env: refused }, quick('other')],
    options: { ...options, maxParallel: 1 },
  });
  const { report } = await run.run();
  expect(report.tasks.map(({ id, status, reason }) => [id, status, reason])).toEqual([
    ['own', 'failed', 'credential-refused'],
    ['other', 'succeeded', null],
  ]);
});

test('stops the tasks that share a refused credential, and goes on with those that have their own', async () => {
  const own = { BEHAVIOUR: 'well', ANTHROPIC_API_KEY: 'of-this-task-only' };
  await using run = await stage({
    tasks: [{ id: 'refused', env: { BEHAVIOUR: 'retries-without-hope' } }, quick('shares'), { id: 'own', env: own }],
    options: { ...options, maxParallel: 1 },
  });
  const { report } = await run.run();
  expect(report.tasks.map(({ id, status, reason }) => [id, status, reason])).toEqual([
    ['refused', 'failed', 'credential-refused'],
    ['shares', 'skipped', 'credential-refused'],
    ['own', 'succeeded', null],
  ]);
});
