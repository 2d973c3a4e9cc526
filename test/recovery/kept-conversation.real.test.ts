import { describe, expect, test } from 'vitest';
import type { Script } from '../../src/simulator/script/script.ts';
import { DyingRun } from '../support/real/dying-run.ts';
import { answersKept } from '../support/real/kept-answers.ts';
import { stage } from '../support/real/supervised-run.ts';

const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'test' } });

describe.runIf(process.platform === 'linux')('the work of a real session after the loss of its reader', () => {
  test('is counted exactly after its supervisor was killed', async () => {
    const steps = Array.from({ length: 5 }, (_, index) => bash(`echo ${index} >> log`));
    const scripts: Script[] = [
      { match: 'go on', steps: [...steps, bash('tail -f /dev/null'), { text: 'Never said.' }] },
    ];
    await using run = await DyingRun.prepare({
      tasks: [{ id: 'one', prompt: 'go on' }],
      scripts,
      // With the gateway it could not go on.
      options: { gateway: 'off' },
    });
    await run.die({ kind: 'event', type: 'session-progressed' });
    const told = run.simulator.ledger.requests.length;
    // The session continues without a reader until its last tool, which waits forever.
    await answersKept(run.simulator.ledger, run.place, 'go on', 6);
    expect(run.simulator.ledger.requests.length).toBeGreaterThan(told);
    const orphans = { ...run.simulator.ledger.sum() };
    await run.supervise({ kind: 'event', type: 'session-ended' }, { resume: true });
    expect(run.living()).toEqual([]);
    expect(run.report().totals.tokens).toEqual(orphans);
    expect(run.of('session-ended')[0]?.end).toMatchObject({ turns: 6, costIsPartial: true });
  });

  test('is counted including its subagents if the session is killed', async () => {
    const scripts: Script[] = [
      {
        match: 'HELP OUT',
        steps: [
          { ...bash('echo sub'), outputTokens: 333 },
          { text: 'helped', outputTokens: 444 },
        ],
      },
      {
        match: 'be helped',
        steps: [
          {
            tool: 'Agent',
            input: {
              description: 'help',
              prompt: 'HELP OUT',
              subagent_type: 'general-purpose',
              run_in_background: false,
            },
          },
          bash('tail -f /dev/null'),
        ],
      },
    ];
    await using scene = await stage({ tasks: [{ id: 'one', prompt: 'be helped' }], scripts });
    const ended = scene.run();
    for (const match of ['be helped', 'HELP OUT'])
      await answersKept(scene.simulator.ledger, scene.supervisor.runDir, match, 2);
    scene.signal('one', 'SIGKILL');
    const { report, task } = await ended;
    expect(task('one')).toMatchObject({ status: 'failed', reason: 'crashed', costIsPartial: false });
    expect(report.totals.tokens).toEqual(scene.simulator.ledger.sum());
  });
});
