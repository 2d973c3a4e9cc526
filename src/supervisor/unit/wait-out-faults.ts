import type { Clock } from '../../domain/ports/machine.ts';
import { delayAfterFault, type FaultyAct, passingFault } from '../../domain/schedule/passing-fault.ts';
import { codeOf } from '../../domain/text/errors.ts';

export interface FaultWaiting<T> {
  readonly clock: Clock;
  readonly what: FaultyAct;
  readonly act: () => Promise<T>;
  /** Called before each wait, with what passes and how long the wait is. */
  readonly onDelay?: (message: string, delayMs: number) => void;
  /** Resolves to end the waiting. */
  readonly stopped?: Promise<void>;
}

/**
 * Does something, and does it again while it fails with a fault of the machine that may pass.
 * @returns null if it was stopped while it waited
 * @throws the last error of `act`
 */
export async function waitOutFaults<T>(waiting: FaultWaiting<T> & { readonly stopped?: never }): Promise<T>;
export async function waitOutFaults<T>(waiting: FaultWaiting<T>): Promise<T | null>;
export async function waitOutFaults<T>(waiting: FaultWaiting<T>): Promise<T | null> {
  const { clock, what, act, onDelay, stopped } = waiting;
  const start = clock.elapsed();
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      const message = passingFault(what, codeOf(error));
      const delayMs = message === null ? null : delayAfterFault(tries, clock.elapsed() - start);
      if (message === null || delayMs === null) throw error;
      onDelay?.(message, delayMs);
      if (!(await waited(clock, delayMs, stopped))) return null;
    }
  }
}

/** Whether the time has passed; false if it was stopped before. */
function waited(clock: Clock, ms: number, stopped: Promise<void> | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, () => resolve(true));
    void stopped?.then(() => {
      cancel();
      resolve(false);
    });
  });
}
