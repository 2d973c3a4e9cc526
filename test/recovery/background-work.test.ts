import { expect, test } from 'vitest';
import type { BackgroundWork } from '../../src/domain/run/background-work.ts';
import type { AttemptEnd } from '../../src/domain/run/event.ts';
import { promptNote } from '../../src/domain/run/transcript-note.ts';
import { recoverAttempts } from '../../src/supervisor/recovery.ts';
import { FakeClock } from '../support/fakes/fake-clock.ts';
import { FakeHost } from '../support/fakes/fake-host.ts';
import { fakeSessions, printed, resultOf } from '../support/fakes/fake-sessions.ts';
import { SampleRun } from '../support/samples/sample-run.ts';

const began = printed({ kind: 'began', sessionId: null, version: null }, { kind: 'turn' });
const work: BackgroundWork = { kind: 'command', name: 'npm run dev' };
const working = printed({ kind: 'background', works: [work] });
const result = printed(resultOf({ status: 'succeeded' }));

/** The end that a session gets whose supervisor died after these lines. */
async function endAfter(...texts: string[]): Promise<AttemptEnd | undefined> {
  const run = new SampleRun();
  run.start(['a']);
  run.launch(0, 'a');
  const clock = new FakeClock();
  const lines = texts.join('').trim().split('\n');
  const [recovered] = await recoverAttempts({
    state: run.state,
    host: new FakeHost(clock, () => {
      throw new Error('nothing is started');
    }),
    clock,
    // The supervisor's own notes say nothing to the agent.
    sessions: {
      ...fakeSessions,
      interpreter: () => ({
        read: (line) => {
          const value = JSON.parse(new TextDecoder().decode(line));
          return { observations: 'kind' in value ? [value] : [], keep: true };
        },
      }),
    },
    files: { agentFolder: () => Promise.resolve('/agent') },
    requests: () => Promise.resolve(null),
    transcript: () => Promise.resolve({ lines: lines.map((line) => new TextEncoder().encode(line)), newestAt: null }),
  });
  return recovered?.end;
}

test('a session whose supervisor died while it waited for background work is lost, not a success', async () => {
  expect((await endAfter(began, working, result))?.outcome).toMatchObject({
    status: 'cancelled',
    reason: 'supervisor-lost',
  });
});

test('a session that had been told and had answered when its supervisor died is a success, with the warning', async () => {
  const note = `${promptNote('Still running: npm run dev')}\n`;
  expect(await endAfter(began, working, result, note, began, result)).toMatchObject({
    outcome: { status: 'succeeded' },
    warnings: [{ kind: 'background-ended' }],
  });
  expect((await endAfter(began, working, result, note, began))?.outcome).toMatchObject({ reason: 'supervisor-lost' });
});
