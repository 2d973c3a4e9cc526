import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Task } from '../../src/domain/plan/task.ts';
import type { Event } from '../../src/domain/run/event.ts';
import { defaultRetryPolicy } from '../../src/domain/schedule/retry.ts';
import { Redactor } from '../../src/domain/text/redactor.ts';
import { SystemClock } from '../../src/machine/clock.ts';
import { NodeProcessHost } from '../../src/machine/process/process-host.ts';
import { RunFolder } from '../../src/store/run/run-folder.ts';
import type { AttemptSetting } from '../../src/supervisor/attempt.ts';
import { beginRun } from '../../src/supervisor/begin-run.ts';
import { Journal } from '../../src/supervisor/journal/journal.ts';
import { ReporterSet } from '../../src/supervisor/journal/reporter-set.ts';
import { RunSupervisor } from '../../src/supervisor/supervisor.ts';
import { writeClaude } from '../chaos/chaos-claude-path.ts';
import { claudeSessions } from '../support/fakes/claude-sessions.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';
import { fixtureClaude, markedProcesses } from '../support/real/supervised-run.ts';
import { makeRunInfo } from '../support/samples/events.ts';
import { makePlan } from '../support/samples/plan.ts';

it('ends the run and all its sessions on an internal error, instead of waiting for ever', async () => {
  await using temporary = await temporaryFolder();
  const folder = RunFolder.create(join(temporary.path, 'runs'), 'run');
  const clock = new SystemClock();
  const redactor = new Redactor({});
  const events: Event[] = [];
  const { tasks } = makePlan(temporary.path, [
    { id: 'faulty', env: { BEHAVIOUR: 'exits-without-result' } },
    { id: 'other', env: { BEHAVIOUR: 'ignores-everything' } },
    { id: 'waiting', env: { BEHAVIOUR: 'well' } },
  ]);
  const journal = new Journal({
    store: { append: () => {}, close: () => {} },
    clock,
    redactor,
    reporters: new ReporterSet([{ name: 'test', onEvent: (event) => void events.push(event) }]),
    onBroken: () => {},
  });
  const sessions = claudeSessions({ PATH: process.env['PATH'] ?? '' }, fixtureClaude);
  sessions.kept = ({ task }) =>
    task.id === 'faulty' ? Promise.reject(new Error('a fault of our own')) : Promise.resolve([]);
  const supervisor = supervise({ journal, tasks, sessions, clock, redactor, files: folder });
  await expect(supervisor.run()).rejects.toThrow('a fault of our own');
  expect(markedProcesses(events)).toEqual([]);
  expect(events.at(-1)).toMatchObject({ type: 'run-ended', status: 'failed' });
  expect(journal.state.tasks.get('waiting')).toMatchObject({ phase: 'ended', outcome: { reason: 'internal-error' } });
});

it('keeps no answer to a stop that could not be recorded, which recovery would take for an end of the session itself', async () => {
  await using temporary = await temporaryFolder();
  const folder = RunFolder.create(join(temporary.path, 'runs'), 'run');
  const clock = new SystemClock();
  const redactor = new Redactor({});
  const env = { CHAOS_STUB: 'turns=1000000', CHAOS_TASK: 'cut-off' };
  const { tasks } = makePlan(temporary.path, [{ id: 'cut-off', env }]);
  let supervisor: RunSupervisor | null = null;
  const journal = new Journal({
    store: {
      append: (line) => {
        if (line.includes('"session-progressed"')) throw new Error('ENOSPC: no space left on device');
      },
      close: () => {},
    },
    clock,
    redactor,
    reporters: new ReporterSet([]),
    onBroken: (error) => supervisor?.break(error),
  });
  const sessions = claudeSessions({ PATH: process.env['PATH'] ?? '' }, writeClaude(temporary.path));
  supervisor = supervise({ journal, tasks, sessions, clock, redactor, files: folder });
  await expect(supervisor.run()).rejects.toThrow('ENOSPC');
  const { lines } = await folder.remains('cut-off', 1);
  const kept: string[] = [];
  for await (const line of lines) kept.push(new TextDecoder().decode(line));
  expect(kept.join('\n')).toContain('"type":"system"');
  expect(kept.join('\n')).not.toContain('"type":"result"');
});

interface Supervised extends Pick<AttemptSetting, 'sessions' | 'clock' | 'redactor' | 'files'> {
  readonly journal: Journal;
  readonly tasks: readonly Task[];
}

function supervise({ journal, tasks, ...setting }: Supervised): RunSupervisor {
  const info = makeRunInfo();
  beginRun(journal, { ...info, options: { ...info.options, maxParallel: 2 } }, tasks);
  return new RunSupervisor({
    journal,
    tasks,
    setting: {
      ...setting,
      enhance: false,
      host: new NodeProcessHost(),
      idleTimeoutMs: null,
      keepBackground: false,
      gateway: null,
    },
    retryPolicy: defaultRetryPolicy,
    startSpacingMs: 0,
    hasOwnCredential: () => false,
    freeMemory: () => Number.POSITIVE_INFINITY,
  });
}
