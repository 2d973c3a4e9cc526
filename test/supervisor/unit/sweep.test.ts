import { describe, expect, it } from 'vitest';
import type { Clock, ProcessHost, Signal } from '../../../src/domain/ports/machine.ts';
import { sweep } from '../../../src/supervisor/unit/sweep.ts';

/** What is sent to a tree that has as many processes at each look as the plan says; the last number stays. */
function swept(plan: readonly number[], nested = 0): { sent: (Signal | null)[]; found: Promise<number> } {
  const sent: (Signal | null)[] = [];
  let elapsed = 0;
  const clock: Clock = {
    now: () => elapsed,
    elapsed: () => elapsed,
    after: (ms, callback) => {
      elapsed += ms;
      queueMicrotask(callback);
      return () => {};
    },
  };
  const host: ProcessHost = {
    spawn: () => Promise.reject(new Error('nothing is started here')),
    signalTree: (_marker, _root, signal) => {
      sent.push(signal);
      return Promise.resolve(plan[sent.length - 1] ?? plan.at(-1) ?? 0);
    },
    guard: () => Promise.resolve(),
    release: () => {},
    nestedRuns: () => Promise.resolve(nested),
  };
  return { sent, found: sweep({ host, clock, markers: ['mark'], politeMs: 250 }) };
}

describe('a sweep', () => {
  it('lists processes twice before it reports none', async () => {
    const { sent, found } = swept([0]);
    expect(await found).toBe(0);
    expect(sent).toEqual(['SIGTERM', 'SIGTERM']);
  });

  it('finds a process that the first listing missed', async () => {
    const { sent, found } = swept([0, 2, 0]);
    expect(await found).toBe(2);
    expect(sent.filter((signal) => signal === 'SIGKILL')).toHaveLength(2);
  });

  it('waits for processes that end after SIGTERM, and no longer', async () => {
    const { sent, found } = swept([3, 3, 0]);
    expect(await found).toBe(3);
    expect(sent).toEqual(['SIGTERM', null, null, 'SIGKILL', 'SIGKILL']);
  });

  it('kills processes that ignore SIGTERM, until two listings find none', async () => {
    const { sent, found } = swept([1, ...Array.from({ length: 30 }, () => 1), 0, 1, 0]);
    expect(await found).toBe(1);
    expect(sent[0]).toBe('SIGTERM');
    expect(sent.slice(1, 11).every((signal) => signal === null)).toBe(true);
    expect(sent.slice(11).every((signal) => signal === 'SIGKILL')).toBe(true);
    expect(sent).toHaveLength(35);
  });

  it('gives each run nested within a session another 3 s to stop its own sessions', async () => {
    const looks = async (nested: number): Promise<number> => {
      const { sent, found } = swept([1, ...Array.from({ length: 300 }, () => 1), 0], nested);
      await found;
      return sent.filter((signal) => signal === null).length * 25;
    };
    expect([await looks(0), await looks(1), await looks(2)]).toEqual([250, 3_250, 6_250]);
  });

  it('gives up on processes that start faster than they are killed', async () => {
    const { sent, found } = swept([1]);
    expect(await found).toBe(1);
    expect(sent.length).toBeLessThan(100);
  });
});
