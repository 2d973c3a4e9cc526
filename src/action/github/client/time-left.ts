import type { Clock } from '../../../domain/ports/machine.ts';

/** The time in which something must be done. */
export interface TimeLeft {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
  /** Milliseconds that are left. */
  left(): number;
}

/**
 * So much time from now on, but less when another time ends earlier. Its timer keeps no process alive, since `end` clears
 * it: call it when the work is done.
 */
export function timeWithin(ms: number, clock: Clock, others: readonly TimeLeft[] = []): TimeLeft & { end(): void } {
  const over = new AbortController();
  const due = clock.elapsed() + ms;
  const end = clock.after(ms, () => over.abort());
  return {
    signal: AbortSignal.any([over.signal, ...others.map(({ signal }) => signal)]),
    left: () => Math.max(0, Math.min(due - clock.elapsed(), ...others.map((other) => other.left()))),
    end,
  };
}

/** Waits; rejects with the signal's reason when it is aborted. */
export function pause(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const onAbort = (): void => {
      cancel();
      reject(signal.reason);
    };
    const cancel = clock.after(ms, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
