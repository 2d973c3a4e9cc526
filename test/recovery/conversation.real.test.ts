import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/reports/report/report.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { DyingRun } from '../support/real/dying-run.ts';
import { answersKept } from '../support/real/kept-answers.ts';

const scripts: readonly Script[] = [
  {
    match: 'write two files',
    steps: [
      { tool: 'Bash', input: { command: 'echo 1 >> first.txt', description: 'first' } },
      // Never ends for the first session, which is stopped during this command.
      {
        tool: 'Bash',
        input: { command: 'mkdir begun && exec tail -f /dev/null; echo 2 >> second.txt', description: 'second' },
      },
      { text: 'Both are written.' },
    ],
  },
];

const prepare = (): Promise<DyingRun> =>
  // With the gateway, the session could not go on while its supervisor is dead.
  DyingRun.prepare({ tasks: [{ id: 'one', prompt: 'write two files' }], scripts, options: { gateway: 'off' } });

/** The supervisor dies after the session's first turn, as shown by the journal, while the session continues. */
async function dieAfterATurn(run: DyingRun): Promise<void> {
  await run.die({ kind: 'event', type: 'session-progressed' });
  await answersKept(run.simulator.ledger, run.place, 'write two files', 2);
}

/** The script steps that answered the requests of a session, in order. */
function stepsOf(run: DyingRun, sessionId: string | undefined): (number | null)[] {
  return run.simulator.ledger.requests
    .filter((request) => request.sessionId === sessionId)
    .map(({ stepIndex }) => stepIndex);
}

function tokensOf(run: DyingRun): Report['totals']['tokens'] {
  return run.simulator.ledger.sum();
}

describe.runIf(process.platform === 'linux')('a real session whose supervisor was killed', () => {
  test('continues its conversation, and its tokens are counted once', async () => {
    await using run = await prepare();
    await dieAfterATurn(run);
    const report = await run.finish();
    const [first, second] = run.of('session-started');
    expect(second).toMatchObject({ resumed: true, sessionId: first?.sessionId });
    // A request that is answered with a later step contains the earlier turns.
    const steps = stepsOf(run, first?.sessionId);
    const begun = Date.parse(second?.at ?? '');
    const later = run.simulator.ledger.requests.filter(({ at }) => at >= begun);
    expect(later[0]).toMatchObject({
      match: 'write two files',
      firstUserText: expect.stringContaining('write two files'),
    });
    expect(steps.indexOf(0)).toBe(steps.lastIndexOf(0));
    expect(later[0]?.stepIndex).not.toBe(0);
    expect(report.tasks[0]).toMatchObject({ status: 'succeeded', attempts: 2, sessionIds: [first?.sessionId] });
    expect(report.totals.tokens).toEqual(tokensOf(run));
    expect(report.totals.costIsPartial).toBe(true);
  });

  test('starts over with --restart, and the lost session still counts', async () => {
    await using run = await prepare();
    await dieAfterATurn(run);
    const report = await run.finish({ restart: true });
    const [first, second] = run.of('session-started');
    expect(second?.resumed).toBe(false);
    expect(second?.sessionId).not.toBe(first?.sessionId);
    expect(stepsOf(run, second?.sessionId)).toEqual([0, 1, 2]);
    expect(report.tasks[0]).toMatchObject({ status: 'succeeded', attempts: 2 });
    expect(report.totals.tokens).toEqual(tokensOf(run));
  });

  test('starts over if its conversation is lost', async () => {
    await using run = await prepare();
    await dieAfterATurn(run);
    const [first] = run.of('session-started');
    const { signal } = await run.supervise({ kind: 'event', type: 'run-resumed' }, { resume: true });
    expect(signal).toBe('SIGKILL');
    rmSync(join(run.runDir, 'tasks', 'one', 'config', 'projects'), { recursive: true });
    const report = await run.finish();
    const starts = run.of('session-started');
    expect(starts.map(({ resumed }) => resumed)).toEqual([false, true, false]);
    expect(starts[1]?.sessionId).toBe(first?.sessionId);
    expect(run.of('session-ended').map(({ end }) => ('reason' in end.outcome ? end.outcome.reason : ''))).toEqual([
      'supervisor-lost',
      'conversation-lost',
      '',
    ]);
    expect(stepsOf(run, starts[2]?.sessionId)).toEqual([0, 1, 2]);
    expect(report.tasks[0]?.status).toBe('succeeded');
  });
});
