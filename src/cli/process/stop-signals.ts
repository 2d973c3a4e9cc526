import process from 'node:process';
import type { RunStopCause } from '../../domain/run/outcome.ts';

/** Stops a run: the supervisor's `stop`. */
export type Stop = (cause: RunStopCause, message: string, urgency: 'gently' | 'hurry' | 'kill') => void;

/** Signals other than Ctrl-C that ask the process to end: from `kill`, a closing terminal, or Ctrl-Break. */
const endings: readonly NodeJS.Signals[] =
  process.platform === 'win32' ? ['SIGTERM', 'SIGHUP', 'SIGBREAK'] : ['SIGTERM', 'SIGHUP'];

/**
 * Stops a run on signals: gently on the first Ctrl-C, by killing on the second, and in a hurry on other signals.
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
  const onEnding = (signal: NodeJS.Signals): void => {
    say(`Received ${signal}: stopping the sessions (up to 2 s).`);
    stop('terminated', `received ${signal}`, 'hurry');
  };
  process.on('SIGINT', onInterrupt);
  for (const signal of endings) process.on(signal, onEnding);
  return () => {
    process.off('SIGINT', onInterrupt);
    for (const signal of endings) process.off(signal, onEnding);
  };
}
