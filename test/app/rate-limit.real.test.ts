import { expect, test, vi } from 'vitest';
import type { Script } from '../../src/simulator/script/script.ts';
import { patience } from '../support/patience.ts';
import { claudeVersions } from '../support/real/claude-versions.ts';
import { stage } from '../support/real/supervised-run.ts';

const bash = { tool: 'Bash', input: { command: 'true', description: 'test' }, delayMs: 1_200 };
const scripts: Script[] = [{ match: 'do ', steps: [bash, bash, { text: 'done', delayMs: 1_200 }] }];
const tasks = Array.from({ length: 8 }, (_, index) => ({ id: `task-${index}` }));

test.each(claudeVersions)(
  'sessions of Claude Code $version meet a limit on concurrent requests together, and none retries or fails',
  async ({ path }) => {
    await using scene = await stage({
      scripts,
      tasks,
      rateLimits: { concurrent: { limit: 2 } },
      options: { claudePath: path, maxParallel: 8, retries: 0 },
    });
    scene.clock.letRun();
    const { report } = await scene.run();
    expect(report.tasks.map(({ status }) => status)).toEqual(tasks.map(() => 'succeeded'));
    const { requests } = scene.simulator.ledger;
    expect(requests.filter(({ refusedBy }) => refusedBy === 'concurrent').length).toBeLessThanOrEqual(12);
    expect(requests.filter(({ status }) => status === 200)).toHaveLength(24);
    // No session has seen a refusal: it would have announced that it tries again.
    const delays = scene.events.flatMap((event) => (event.type === 'session-delayed' ? [event] : []));
    for (const { since, message } of delays) {
      expect(since, message).toBeDefined();
      expect(message).toMatch(/^waits for .* since \d\d:\d\d:\d\d UTC$/);
    }
  },
);

test('a limit on requests per interval, told by headers, is met at most once', async () => {
  await using scene = await stage({
    scripts,
    tasks: tasks.slice(0, 4),
    rateLimits: { requests: { limit: 4, intervalMs: 4_000, headers: true } },
    options: { maxParallel: 4, retries: 0 },
  });
  scene.clock.letRun();
  const { report } = await scene.run();
  expect(report.tasks.map(({ status }) => status)).toEqual(['succeeded', 'succeeded', 'succeeded', 'succeeded']);
  const refused = scene.simulator.ledger.requests.filter(({ refusedBy }) => refusedBy === 'requests');
  expect(refused.length).toBeLessThanOrEqual(1);
});

test('the start of a session waits while requests wait for the rate limit', async () => {
  await using scene = await stage({
    scripts: [
      { match: 'do ', steps: [{ status: 429, retryAfterSeconds: 3, times: 1, shared: true }, { text: 'done' }] },
    ],
    tasks: tasks.slice(0, 2),
    options: { maxParallel: 2, retries: 0, delayMs: 1_000 },
  });
  scene.clock.letRun();
  const { report } = await scene.run();
  expect(report.tasks.map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
  const { requests } = scene.simulator.ledger;
  expect(requests.map(({ status }) => status)).toEqual([429, 200, 200]);
});

test('a session with a fallback model sees that the API is overloaded, and turns to it', async () => {
  await using scene = await stage({
    scripts: [{ match: 'do ', steps: [{ status: 529, times: 3 }, { text: 'done' }] }],
    tasks: [{ id: 'a', model: 'claude-opus-4-8', args: ['--fallback-model', 'claude-haiku-4-5'] }],
    options: { maxParallel: 1, retries: 0 },
  });
  scene.clock.letRun();
  const { report } = await scene.run();
  expect(report.tasks.map(({ status }) => status)).toEqual(['succeeded']);
  const { requests } = scene.simulator.ledger;
  expect(requests.map(({ model, status }) => [model, status])).toEqual([
    ...Array.from({ length: 3 }, () => ['claude-opus-4-8', 529]),
    ['claude-haiku-4-5', 200],
  ]);
});

test('a session that times out while its request is held back says what it waited for', async () => {
  await using scene = await stage({
    scripts: [{ match: 'do ', steps: [{ status: 429, retryAfterSeconds: 450, times: 1_000 }, { text: 'done' }] }],
    tasks: [{ id: 'a', timeoutMs: 400_000 }],
    options: { maxParallel: 1, retries: 0 },
  });
  const ended = scene.run();
  const delays = (): number => scene.events.filter(({ type }) => type === 'session-delayed').length;
  await vi.waitFor(async () => {
    expect(scene.simulator.ledger.requests).toHaveLength(1);
    await scene.clock.skip(1_000);
    expect(delays()).toBe(1);
  }, patience);
  await scene.clock.skip(400_000);
  const { task } = await ended;
  expect(task('a')).toMatchObject({
    status: 'failed',
    reason: 'timeout',
    message:
      "the wall timeout passed after 6m 40s; all of it was spent waiting for the API: the request waited for the API's rate limit",
  });
  expect(delays()).toBe(1);
});
