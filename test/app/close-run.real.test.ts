import { describe, expect, test } from 'vitest';
import { reportOfRun } from '../../src/app/delivery/run-report.ts';
import { endRun } from '../../src/app/resume/close-run.ts';
import { buildReport } from '../../src/reports/report/report.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { DyingRun } from '../support/real/dying-run.ts';

const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'test' } });
const scripts: Script[] = [
  { match: 'finish', steps: [bash('until test -s log; do sleep 0.1; done'), { text: 'finished' }] },
  { match: 'work on', steps: [bash('echo 1 >> log; until test -e go; do sleep 0.1; done'), { text: 'done' }] },
];
const tasks = [
  { id: 'done', prompt: 'finish' },
  { id: 'cut', prompt: 'work on' },
  { id: 'never', prompt: 'work on' },
];
const message = 'the step was killed';

describe.runIf(process.platform === 'linux')('a run whose supervisor was killed and that nobody will continue', () => {
  test('is ended with what was done and what it cost, and nothing of it is left running', async () => {
    await using run = await DyingRun.prepare({ tasks, scripts, options: { maxParallel: 2 } });
    await run.die({ kind: 'event', type: 'task-ended' });
    const sent = run.simulator.ledger.requests.length;
    const { state, failure } = await endRun({ runDir: run.runDir, environment: {}, message });
    expect(failure).toBeNull();
    const report = buildReport(state, state.lastEventAt);
    expect(report.run.status).toBe('cancelled');
    expect(report.tasks).toMatchObject([
      { id: 'done', status: 'succeeded' },
      { id: 'cut', status: 'cancelled', reason: 'supervisor-lost' },
      { id: 'never', status: 'skipped', message: `not started: ${message}` },
    ]);
    expect(report.totals.tokens).toEqual(run.simulator.ledger.sum());
    expect(run.simulator.ledger.requests).toHaveLength(sent);
    expect(await reportOfRun(run.runDir)).toEqual(report);
    expect(run.living()).toEqual([]);
    // What has ended is not changed by a second call.
    expect((await endRun({ runDir: run.runDir, environment: {}, message: 'again' })).state).toEqual(state);
  });
});
