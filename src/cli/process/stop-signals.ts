import process from 'node:process';
import type { RunStopCause } from '../../domain/run/outcome.ts';

/** Ends a run; the supervisor's `stop`. */
export type Stop = (cause: RunStopCause, message: string, urgency: 'gently' | 'hurry' | 'kill') => void;

/** Signals that ask the process to end, apart from Ctrl-C: by `kill`, by a terminal that closes, by Ctrl-Break. */
const endings: readonly NodeJS.Signals[] =
  process.platform === 'win32' ? ['SIGTERM', 'SIGHUP', 'SIGBREAK'] : ['SIGTERM', 'SIGHUP'];

/**
 * Lets signals stop a run: the first Ctrl-C gently, a second one by killing; the others in a hurry.
 * @param say tells the person at the terminal what happens now
 * @returns what gives the signals their usual meaning back
 */
export function stopOnSignals(stop: Stop, say: (message: string) => void): () => void {
  let interrupts = 0;
  const onInterrupt = (): void => {
    interrupts += 1;
    if (interrupts === 1) {
      say('Stopping: the sessions are asked to end and to tell what they used (up to 5 s). Ctrl-C again kills them.');
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
