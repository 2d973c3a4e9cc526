import { expect, test } from 'vitest';
import type { Clock, ProcessHost, Signal } from '../../src/core/ports.ts';
import { sweep } from '../../src/core/sweep.ts';

/** A machine on which every look costs a millisecond, and processes end and are born as the test says. */
class Machine {
  readonly signals: string[] = [];
  now = 0;
  living = 0;
  onLook: (signal: Signal | null) => void = () => {};

  readonly host: Pick<ProcessHost, 'signalTree'> = {
    signalTree: async (marker, root, signal) => {
      expect(root).toBeNull();
      this.now += 1;
      const reached = this.living;
      this.signals.push(`${signal ?? 'count'} ${marker} ${reached}`);
      if (signal === 'SIGKILL') this.living = 0;
      this.onLook(signal);
      return reached;
    },
  };
  readonly clock: Clock = {
    now: () => this.now,
    elapsed: () => this.now,
    after: (ms, callback) => {
      this.now += ms;
      queueMicrotask(callback);
      return () => {};
    },
  };

  sweep(politeMs = 100): Promise<number> {
    const { clock } = this;
    return sweep({ host: this.host as ProcessHost, clock, markers: ['m'], politeMs });
  }
}

test('looks twice before it says that there is nothing', async () => {
  const machine = new Machine();
  expect(await machine.sweep()).toBe(0);
  expect(machine.signals).toEqual(['SIGTERM m 0', 'SIGTERM m 0']);
});

test('finds what had hidden behind a dying parent', async () => {
  const machine = new Machine();
  machine.onLook = () => {
    if (machine.signals.length === 1) machine.living = 1;
  };
  expect(await machine.sweep()).toBe(1);
  expect(machine.living).toBe(0);
});

test('leaves processes the time to end by themselves, and no more', async () => {
  const machine = new Machine();
  machine.living = 2;
  machine.onLook = (signal) => {
    if (signal === null && machine.signals.length === 3) machine.living = 0;
  };
  expect(await machine.sweep()).toBe(2);
  expect(machine.signals.some((signal) => signal.startsWith('SIGKILL m 2'))).toBe(false);
  const deaf = new Machine();
  deaf.living = 1;
  await deaf.sweep(100);
  expect(deaf.signals).toContain('SIGKILL m 1');
  expect(deaf.now).toBeLessThan(200);
});

test('kills on as long as something is born meanwhile', async () => {
  const machine = new Machine();
  machine.living = 1;
  let births = 20;
  machine.onLook = (signal) => {
    if (signal === 'SIGKILL' && births > 0) {
      births -= 1;
      machine.living = 1;
    }
  };
  await machine.sweep(0);
  expect(machine.living).toBe(0);
  expect(machine.signals.slice(-2)).toEqual(['SIGKILL m 0', 'SIGKILL m 0']);
});
