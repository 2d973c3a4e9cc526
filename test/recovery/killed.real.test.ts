import { describe, expect, test } from 'vitest';
import { DyingRun } from '../support/real/dying-run.ts';
import { fixtureClaude } from '../support/real/supervised-run.ts';

const behaving = (behaviour: string) => ({ id: 'one', env: { BEHAVIOUR: behaviour } });

/** The types of the events that concern the task. */
function course(run: DyingRun): string[] {
  const silent = new Set(['run-started', 'task-planned', 'session-progressed', 'run-ended', 'task-reopened']);
  return run.events.filter(({ type }) => !silent.has(type)).map(({ type }) => type);
}

describe.runIf(process.platform === 'linux').concurrent('a supervisor killed by SIGKILL', () => {
  test('before it has begun leaves nothing that looks like a run', async () => {
    await using run = await DyingRun.prepare({ tasks: [behaving('well')], options: { claudePath: fixtureClaude } });
    await run.die({ kind: 'call', name: 'rename', n: 1, when: 'before' });
    const { code, stderr } = await run.supervise({ kind: 'outside' }, { resume: true });
    expect(code).toBe(3);
    expect(stderr).toContain('never began');
  });

  test('between recording and starting a session starts it once, without an unknown cost', async () => {
    await using run = await DyingRun.prepare({ tasks: [behaving('well')], options: { claudePath: fixtureClaude } });
    await run.die({ kind: 'event', type: 'session-started' });
    expect(run.living()).toEqual([]);
    const report = await run.finish();
    expect(course(run)).toEqual([
      ...['session-started', 'run-resumed', 'session-ended', 'session-started', 'session-ended', 'task-ended'],
    ]);
    expect(report.tasks[0]).toMatchObject({ status: 'succeeded', attempts: 2 });
    expect(run.of('session-ended')[0]?.end).toMatchObject({
      outcome: { status: 'cancelled', reason: 'supervisor-lost' },
      turns: 0,
      costUsd: 0,
      costIsPartial: true,
    });
  });

  test('right after it has started a session stops that session before it starts another', async () => {
    await using run = await DyingRun.prepare({
      tasks: [behaving('says-nothing')].map((task) => ({ ...task, timeoutMs: 1_000 })),
      options: { claudePath: fixtureClaude },
    });
    await run.die({ kind: 'call', name: 'spawn', n: 1, when: 'after' });
    await expect.poll(() => run.living().length).toBeGreaterThan(0);
    const report = await run.finish();
    expect(run.living()).toEqual([]);
    expect(report.tasks[0]).toMatchObject({ status: 'failed', reason: 'timeout', attempts: 2 });
  });

  test('during a backoff does not wait again and does not lose the retry', async () => {
    await using run = await DyingRun.prepare({
      tasks: [behaving('crashes-twice')],
      options: { claudePath: fixtureClaude },
    });
    await run.die({ kind: 'event', type: 'task-backing-off' });
    const report = await run.finish();
    expect(report.tasks[0]?.status).toBe('succeeded');
    expect(course(run).slice(0, 5)).toEqual([
      ...['session-started', 'session-ended', 'task-backing-off', 'run-resumed', 'session-started'],
    ]);
  });

  test('during a stop keeps the cause of the stop', async () => {
    await using run = await DyingRun.prepare({
      // A session that prints would end without a reader.
      tasks: [{ ...behaving('says-nothing'), timeoutMs: 300 }],
      options: { claudePath: fixtureClaude },
    });
    await run.die({ kind: 'event', type: 'session-stopping' });
    expect(run.living()).not.toEqual([]);
    const report = await run.finish();
    expect(run.living()).toEqual([]);
    expect(report.tasks[0]).toMatchObject({ status: 'failed', reason: 'timeout', attempts: 1 });
    expect(run.of('session-started')).toHaveLength(1);
  });

  test.each([
    ['success', 'turns=2', { status: 'succeeded', reason: null }],
    ['its turn limit', 'turns=2,turn-limit', { status: 'failed', reason: 'max-turns' }],
  ])('right after the last output of a session (%s) uses that result', async (_, stub, ending) => {
    await using run = await DyingRun.prepare({ tasks: [{ id: 'one', env: { CHAOS_STUB: stub } }] });
    await run.die({ kind: 'result-stored' });
    expect(run.of('session-ended')).toEqual([]);
    const report = await run.finish();
    expect(run.of('session-started')).toHaveLength(1);
    expect(report.tasks[0]).toMatchObject({ ...ending, attempts: 1, costIsPartial: false });
    expect(report.totals.tokens).toMatchObject({ input: 7, output: 41, cacheRead: 1_000, cacheWrite: 201 });
  });

  test('while it writes a line loses only that line', async () => {
    await using run = await DyingRun.prepare({ tasks: [behaving('well')], options: { claudePath: fixtureClaude } });
    // Lines: run-started, task-planned, session-started, and the session's events; the second to last is its end.
    await run.die({ kind: 'torn', n: 5, share: 0.7 });
    const before = run.events;
    const report = await run.finish();
    expect(run.events.slice(0, before.length)).toEqual(before);
    expect(run.events.map(({ seq }) => seq)).toEqual(run.events.map((_, index) => index + 1));
    expect(report.tasks[0]?.status).toBe('succeeded');
  });

  test('repeatedly during a resumption loses nothing', async () => {
    await using run = await DyingRun.prepare({
      tasks: [behaving('well'), { id: 'two', env: { BEHAVIOUR: 'crashes-twice' } }],
      options: { claudePath: fixtureClaude },
    });
    await run.die({ kind: 'event', type: 'session-ended' });
    const ended = JSON.stringify(run.of('session-ended'));
    for (const n of [1, 2, 3]) {
      const { signal } = await run.supervise({ kind: 'line', n }, { resume: true });
      expect(signal).toBe('SIGKILL');
    }
    for (const name of ['link', 'unlink', 'kill'] as const)
      await run.supervise({ kind: 'call', name, n: 1, when: 'after' }, { resume: true });
    const report = await run.finish();
    expect(JSON.stringify(run.of('session-ended')).startsWith(ended.slice(0, -1))).toBe(true);
    expect(report.totals).toMatchObject({ tasks: 2, succeeded: 2 });
    expect(run.living()).toEqual([]);
  });
});
