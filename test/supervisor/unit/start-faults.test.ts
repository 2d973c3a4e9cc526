import { expect, test } from 'vitest';
import type { ProcessHandle } from '../../../src/domain/ports/machine.ts';
import type { StopCause } from '../../../src/domain/run/outcome.ts';
import { CannotStart } from '../../../src/domain/text/errors.ts';
import { Unit, type UnitEnd } from '../../../src/supervisor/unit/unit.ts';
import { FakeClock } from '../../support/fakes/fake-clock.ts';

/** A process that ends at once. */
const handle: ProcessHandle = {
  pid: 1,
  stdout: (async function* (): AsyncGenerator<Uint8Array> {})(),
  stderr: (async function* (): AsyncGenerator<Uint8Array> {})(),
  exited: Promise.resolve({ code: 0, signal: null }),
  write: () => {},
  closeInput: () => {},
  signal: () => {},
  abandonOutput: () => {},
};

/** A unit on a machine that refuses so many starts. */
function scene(refusals: number, code: string | null) {
  const clock = new FakeClock();
  const delays: [string, number][] = [];
  const stops: StopCause[] = [];
  let tries = 0;
  const unit = new Unit({
    host: {
      spawn: () => {
        tries += 1;
        if (tries > refusals) return Promise.resolve(handle);
        return Promise.reject(new CannotStart(`cannot start it: ${code}. Do this.`, code));
      },
      signalTree: () => Promise.resolve(0),
      guard: () => Promise.resolve(),
      release: () => {},
      nestedRuns: () => Promise.resolve(0),
    },
    clock,
    limits: { timeoutMs: 3_600_000, idleMs: null },
    longestLine: 1_000,
    longestText: 1_000,
    ask: null,
    onStarting: () => {},
    onStartDelayed: (message, delayMs) => void delays.push([message, delayMs]),
    onStopping: (cause) => void stops.push(cause),
    onLines: () => Promise.resolve(),
    onBroken: () => {},
    mayLeaveRest: null,
  });
  const run = (): Promise<UnitEnd | null> => {
    void unit.start({ file: 'program', args: [], cwd: '/', env: {} }, '');
    return clock.until(unit.ended, 3_600_000);
  };
  return { clock, unit, delays, stops, run, tries: () => tries };
}

test('a start that fails with a passing fault is tried again, and each wait is told', async () => {
  const { run, delays } = scene(2, 'EAGAIN');
  expect(await run()).toMatchObject({ exit: { code: 0 }, startFailure: null });
  expect(delays).toEqual([
    ['the machine has no process to spare', 100],
    ['the machine has no process to spare', 200],
  ]);
});

test('a fault that does not pass fails after ten tries and within 30 s, with the remedy', async () => {
  const { run, clock, tries } = scene(Number.POSITIVE_INFINITY, 'EMFILE');
  expect(await run()).toMatchObject({ startFailure: 'cannot start it: EMFILE. Do this.', stopCause: null });
  expect(tries()).toBe(10);
  expect(clock.elapsed()).toBeLessThanOrEqual(30_000);
});

test.each(['E2BIG', null])('a fault that cannot pass (%s) fails at once', async (code) => {
  const { run, tries, delays } = scene(Number.POSITIVE_INFINITY, code);
  expect(await run()).toMatchObject({ startFailure: `cannot start it: ${code}. Do this.` });
  expect(tries()).toBe(1);
  expect(delays).toEqual([]);
});

test('a stop ends the waiting at once, and nothing is started any more', async () => {
  const { unit, run, clock, tries, stops } = scene(Number.POSITIVE_INFINITY, 'EAGAIN');
  const ended = run();
  await clock.advance(250);
  const before = tries();
  unit.stop('interrupted', 'gently');
  expect(await ended).toMatchObject({ startFailure: null, stopCause: 'interrupted' });
  expect(stops).toEqual(['interrupted']);
  expect(tries()).toBe(before);
});
