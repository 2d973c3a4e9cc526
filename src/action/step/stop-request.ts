import type { Supervisor } from '../../app/open-run.ts';
import { onEndingSignals } from '../../app/surroundings/runtime.ts';

/** The runner's request to stop, when a workflow is cancelled. */
export interface StopRequest {
  /** Whether the runner has asked to stop. */
  readonly isMade: boolean;
  /** Aborted when almost no time is left to publish anything. */
  readonly outOfTime: AbortSignal;
  /** Stops handling the signals. */
  dispose(): void;
}

/**
 * The runner sends SIGINT to a cancelled step, SIGTERM 7.5 seconds later, and kills everything after another 2.5
 * seconds. Sessions take up to two seconds to stop. A comment must be written within this time after the SIGINT.
 */
const timeToTellMs = 6_500;

/** Stops the run on the runner's signals: on SIGINT in a hurry, on SIGTERM by killing. Others stop it in a hurry as well. */
export function stopRequest(stop: Supervisor['stop']): StopRequest {
  const outOfTime = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let isMade = false;
  const halt: Supervisor['stop'] = (...order) => {
    isMade = true;
    stop(...order);
  };
  const onInterrupt = (): void => {
    timer ??= setTimeout(() => outOfTime.abort(), timeToTellMs);
    halt('interrupted', 'the workflow was cancelled', 'hurry');
  };
  const onTerminate = (): void => {
    outOfTime.abort();
    halt('terminated', 'the runner ended the step', 'kill');
  };
  const endSignals = onEndingSignals({
    onInterrupt,
    onEnding: (signal) => {
      if (signal === 'SIGTERM') onTerminate();
      else halt('terminated', `received ${signal}`, 'hurry');
    },
  });
  return {
    get isMade() {
      return isMade;
    },
    outOfTime: outOfTime.signal,
    dispose() {
      clearTimeout(timer);
      endSignals();
    },
  };
}
