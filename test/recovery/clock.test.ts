import { expect, test } from 'vitest';
import type { Clock } from '../../src/domain/ports/machine.ts';
import { wallTime } from '../../src/domain/run/run-state.ts';
import { Redactor } from '../../src/domain/text/redactor.ts';
import { Journal } from '../../src/supervisor/journal/journal.ts';
import { ReporterSet } from '../../src/supervisor/journal/reporter-set.ts';
import { RunSupervisor } from '../../src/supervisor/supervisor.ts';
import { takeUp } from '../support/real/taken-up-run.ts';
import { SampleRun, startMs } from '../support/samples/sample-run.ts';

const day = 86_400_000;

function journalAt(clock: Clock): { journal: Journal; times: () => number[] } {
  const lines: string[] = [];
  const journal = new Journal({
    store: { append: (line) => lines.push(line), close: () => {} },
    clock,
    redactor: new Redactor({}),
    reporters: new ReporterSet([]),
    onBroken: () => {},
  });
  return { journal, times: () => lines.map((line) => Date.parse((JSON.parse(line) as { at: string }).at)) };
}

/** A wall clock that the test sets, and an independent monotonic clock. */
class JumpingClock implements Clock {
  wall = startMs + day;
  passed = 0;
  now = (): number => this.wall;
  elapsed = (): number => this.passed;
  after = (): (() => void) => () => {};
}

test('events stay in order when the clock is set back', () => {
  const clock = new JumpingClock();
  const { journal, times } = journalAt(clock);
  for (const event of new SampleRun().events) journal.replay(event);
  const run = new SampleRun();
  run.start(['one']);
  for (const event of run.events) journal.replay(event);
  for (const jump of [0, -day, -400 * day, 3 * day, -1]) {
    clock.wall += jump;
    journal.record({ type: 'run-stopping', cause: 'interrupted', message: 'test' });
  }
  const written = times();
  expect(written).toEqual([...written].sort((a, b) => a - b));
  expect(written[0]).toBe(startMs + day);
});

test('a supervisor whose clock is behind the earlier one’s continues after the last event', () => {
  const run = new SampleRun();
  run.start(['one']);
  run.launch(5_000, 'one');
  run.crash(9_000, 'one', 100, { outcome: { status: 'failed', reason: 'crashed', message: '' } });
  const { events, state } = takeUp(run, { now: () => startMs - day });
  expect(events.map(({ at }) => Date.parse(at) - startMs)).toEqual(events.map(() => 9_000));
  expect(wallTime(state, Date.parse(state.lastEventAt))).toBe(9_000);
});

test('the wall time of a run is measured by the monotonic clock', async () => {
  const clock = new JumpingClock();
  const { journal } = journalAt(clock);
  const run = new SampleRun();
  run.start([]);
  for (const event of run.events) journal.replay(event);
  const supervisor = new RunSupervisor({
    journal,
    // A run without tasks only needs the clock.
    setting: { clock } as unknown as ConstructorParameters<typeof RunSupervisor>[0]['setting'],
    retryPolicy: { retries: 0, firstDelayMs: 1, longestDelayMs: 1 },
    tasks: [],
    startSpacingMs: 0,
    hasOwnCredential: () => false,
    freeMemory: () => Number.POSITIVE_INFINITY,
  });
  const ended = supervisor.run();
  clock.passed = 1_234;
  clock.wall += 7 * day;
  expect((await ended).ended?.wallMs).toBe(1_234);
});
