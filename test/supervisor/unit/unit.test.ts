import { expect, test } from 'vitest';
import type { Clock, ProcessHandle, ProcessHost } from '../../../src/domain/ports/machine.ts';
import { Unit } from '../../../src/supervisor/unit/unit.ts';
import { FakeClock } from '../../support/fakes/fake-clock.ts';

/** A program that ends at once, while a process that carries no marker prints a line into its pipe for ever. */
function hostOfEndlessPipe(clock: Clock): ProcessHost {
  let open = true;
  async function* endless(): AsyncGenerator<Uint8Array> {
    while (open) {
      await new Promise<void>((resolve) => clock.after(100, resolve));
      yield new TextEncoder().encode('more\n');
    }
  }
  const handle: ProcessHandle = {
    pid: 1,
    stdout: endless(),
    stderr: (async function* (): AsyncGenerator<Uint8Array> {})(),
    exited: Promise.resolve({ code: 0, signal: null }),
    write: () => {},
    closeInput: () => {},
    signal: () => {},
    abandonOutput: () => {
      open = false;
    },
  };
  return {
    guard: () => Promise.resolve(),
    release: () => {},
    spawn: () => Promise.resolve(handle),
    signalTree: () => Promise.resolve(0),
    nestedRuns: () => Promise.resolve(0),
  };
}

test.each([
  ['its rest may stay', () => true],
  ['its rest must end', null],
])('a pipe that is written to for ever holds up the end by 30 s at most when %s', async (_, mayLeaveRest) => {
  const clock = new FakeClock();
  const unit = new Unit({
    host: hostOfEndlessPipe(clock),
    clock,
    limits: { timeoutMs: 3_600_000, idleMs: null },
    longestLine: 1_000,
    longestText: null,
    ask: null,
    onStarting: () => {},
    onStartDelayed: () => {},
    onStopping: () => {},
    onLines: () => Promise.resolve(),
    onBroken: () => {},
    mayLeaveRest,
  });
  void unit.start({ file: 'program', args: [], cwd: '/', env: {} }, '');
  const end = await clock.until(unit.ended, 3_600_000);
  expect(end).toMatchObject({ exit: { code: 0, signal: null }, stopCause: null });
  expect(clock.elapsed()).toBeGreaterThanOrEqual(30_000);
  expect(clock.elapsed()).toBeLessThan(31_000);
});
