import process from 'node:process';
import type { Supervisor } from '../app/open-run.ts';

/** What the runner asks for when a workflow is cancelled. */
export interface StopRequest {
  /** Fires when what is still to be told must be told at once. */
  readonly outOfTime: AbortSignal;
  /** Gives the signals their usual meaning back. */
  dispose(): void;
}

/**
 * The runner sends SIGINT to a cancelled step, SIGTERM 7.5 seconds later, and ends everything after another 2.5. Sessions
 * have two seconds of that, so that a comment has at most this long from the SIGINT.
 */
const timeToTellMs = 6_500;

/** Lets the runner's signals stop the run: the first one in a hurry, SIGTERM by killing. */
export function stopRequest(stop: Supervisor['stop']): StopRequest {
  const outOfTime = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const onInterrupt = (): void => {
    timer ??= setTimeout(() => outOfTime.abort(), timeToTellMs);
    stop('interrupted', 'the workflow was cancelled', 'hurry');
  };
  const onTerminate = (): void => {
    outOfTime.abort();
    stop('terminated', 'the runner ended the step', 'kill');
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return {
    outOfTime: outOfTime.signal,
    dispose() {
      clearTimeout(timer);
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
    },
  };
}
