import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Task } from '../../src/domain/plan/task.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { DyingRun } from '../support/real/dying-run.ts';
import { answersKept } from '../support/real/kept-answers.ts';

const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'test' } });
const work = bash('echo 1 >> made.txt');
const scripts: readonly Script[] = [
  {
    match: 'read the project',
    steps: [bash('ls'), { text: 'It is read.' }, work, { text: 'done' }],
  },
  // Never ends for the first session, which is ended during this command.
  { match: 'work on', steps: [work, bash('mkdir begun && exec tail -f /dev/null'), { text: 'done' }] },
];

const prepare = (change: Partial<Task> = {}): Promise<DyingRun> =>
  DyingRun.prepare({
    tasks: [
      { id: 'context', prompt: 'read the project', sharedContext: { role: 'source' }, ...change },
      { id: 'one', prompt: 'work on one', sharedContext: { role: 'fork', of: 'context' } },
    ],
    scripts,
    options: { gateway: 'off' },
  });

const startsOf = (run: DyingRun, id: string) => run.of('session-started').filter(({ taskId }) => taskId === id);

describe.runIf(process.platform === 'linux')('a run with a shared context whose supervisor was killed', () => {
  test('goes on with the reading, and the task then begins with all of it', async () => {
    await using run = await prepare();
    await run.die({ kind: 'event', type: 'session-progressed' });
    const report = await run.finish();
    const [first, second] = startsOf(run, 'context');
    expect(second).toMatchObject({ resumed: true, sessionId: first?.sessionId });
    expect(startsOf(run, 'one')).toMatchObject([{ resumed: false, forkOf: first?.sessionId }]);
    expect(report.tasks.map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
  });

  test('does not read again what was read', async () => {
    await using run = await prepare();
    await run.die({ kind: 'event', type: 'task-ended' });
    const report = await run.finish();
    expect(startsOf(run, 'context')).toHaveLength(1);
    expect(startsOf(run, 'one')).toMatchObject([{ forkOf: startsOf(run, 'context')[0]?.sessionId }]);
    expect(report.totals.tokens).toEqual(run.simulator.ledger.sum());
    expect(report.run.status).toBe('succeeded');
  });

  test('reads again what was read, if its conversation is gone', async () => {
    await using run = await prepare();
    await run.die({ kind: 'event', type: 'task-ended' });
    rmSync(join(run.runDir, 'tasks', 'context', 'config'), { recursive: true });
    const report = await run.finish();
    const [first, second] = startsOf(run, 'context');
    expect(second).toMatchObject({ resumed: false, sessionId: expect.not.stringMatching(first?.sessionId ?? '') });
    expect(startsOf(run, 'one')).toMatchObject([{ forkOf: second?.sessionId }]);
    expect(report.totals.tokens).toEqual(run.simulator.ledger.sum());
  });

  test('says in the end that a task began without it, also if that session was cut off', async () => {
    await using run = await prepare({ maxTurns: 1 });
    await run.die({ kind: 'event', type: 'task-ended' });
    const { signal } = await run.supervise({ kind: 'event', type: 'session-progressed' }, { resume: true });
    expect(signal).toBe('SIGKILL');
    await answersKept(run.simulator.ledger, run.place, 'work on', 2);
    const report = await run.finish();
    expect(startsOf(run, 'context')).toHaveLength(1);
    const why = expect.stringContaining('"context" failed');
    expect(startsOf(run, 'one')).toMatchObject([{ withoutContext: why }, { resumed: true }]);
    const warning = { kind: 'context-missing', message: why };
    expect(report.tasks[1]).toMatchObject({ status: 'succeeded', warnings: expect.arrayContaining([warning]) });
  });
});
