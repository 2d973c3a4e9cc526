import { onEndingSignals } from '../../app/surroundings/runtime.ts';
import type { RunStopCause } from '../../domain/run/outcome.ts';

/** Stops a run: the supervisor's `stop`. */
export type Stop = (cause: RunStopCause, message: string, urgency: 'gently' | 'hurry' | 'kill') => void;

/**
 * Stops a run on signals: gently on the first Ctrl-C, by killing on the second, and in a hurry on every other
 * signal that asks the process to end. Signals that the process was started to ignore stay ignored.
 * @param say prints a message on the terminal
 * @returns a function that stops handling the signals
 */
export function stopOnSignals(stop: Stop, say: (message: string) => void): () => void {
  let interrupts = 0;
  const onInterrupt = (): void => {
    interrupts += 1;
    if (interrupts === 1) {
      say('Stopping: asking the sessions to end and report their usage (up to 5 s). Press Ctrl-C again to kill them.');
      stop('interrupted', 'stopped by Ctrl-C', 'gently');
    } else if (interrupts === 2) {
      say('Killing the sessions.');
      stop('interrupted', 'killed by a second Ctrl-C', 'kill');
    }
  };
  return onEndingSignals({
    onInterrupt,
    onEnding: (signal) => {
      say(`Received ${signal}: stopping the sessions (up to 2 s).`);
      stop('terminated', `received ${signal}`, 'hurry');
    },
  });
}
