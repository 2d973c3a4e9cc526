import { expect, test } from 'vitest';
import type { Clock, ProcessHandle, ProcessHost, Signal } from '../../src/domain/ports/machine.ts';
import { StopLadder } from '../../src/supervisor/unit/stop-ladder.ts';

test('a stop reaches the session itself even if processes cannot be listed', async () => {
  const exit = Promise.withResolvers<{ code: null; signal: string }>();
  const signals: Signal[] = [];
  const clock: Clock = {
    now: () => 0,
    elapsed: () => 0,
    after: (_, callback) => {
      queueMicrotask(callback);
      return () => {};
    },
  };
  const handle = {
    pid: 7,
    closeInput: () => {},
    signal: (signal: Signal) => {
      signals.push(signal);
      if (signal === 'SIGKILL') exit.resolve({ code: null, signal });
    },
    exited: exit.promise,
  } as unknown as ProcessHandle;
  const host = {
    signalTree: () => Promise.reject(new Error('EMFILE')),
    nestedRuns: () => Promise.reject(new Error('EMFILE')),
  } as unknown as ProcessHost;
  const ladder = new StopLadder({ clock, host, handle, marker: 'm', ask: null, answered: new Promise(() => {}) });
  await expect(ladder.climb('gently')).resolves.toBeUndefined();
  expect(signals).toEqual(['SIGTERM', 'SIGKILL']);
});
