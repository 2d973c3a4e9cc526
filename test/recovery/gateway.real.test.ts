import { describe, expect, test } from 'vitest';
import type { Script } from '../../src/simulator/script/script.ts';
import { DyingRun } from '../support/real/dying-run.ts';

const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'test' } });
const scripts: Script[] = [
  {
    match: 'work on',
    steps: [bash('echo 1 >> log; until test -e go; do sleep 0.1; done'), bash('echo 2 >> log'), { text: 'done' }],
  },
];

describe.runIf(process.platform === 'linux')('a session with the gateway whose supervisor was killed', () => {
  test('sends no further request, and is continued through a new door, with nothing counted twice', async () => {
    await using run = await DyingRun.prepare({ tasks: [{ id: 'one', prompt: 'work on' }], scripts });
    await run.die({ kind: 'event', type: 'session-progressed' });
    const sent = run.simulator.ledger.requests.length;
    const [orphan] = run.of('session-started');
    run.letGo();
    const report = await run.finish();
    const [, second] = run.of('session-started');
    const meanwhile = run.simulator.ledger.requests.slice(sent).filter(({ at }) => at < Date.parse(second?.at ?? ''));
    expect(meanwhile).toEqual([]);
    expect(second).toMatchObject({ resumed: true, sessionId: orphan?.sessionId });
    expect(report.tasks).toMatchObject([{ status: 'succeeded', attempts: 2 }]);
    expect(report.totals.tokens).toEqual(run.simulator.ledger.sum());
    expect(run.of('session-ended').map(({ end }) => end.warnings)).toEqual([[], []]);
  });
});
