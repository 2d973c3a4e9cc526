import process from 'node:process';

/**
 * Lets signals such as Ctrl-C end a command that only watches a run.
 * @returns an abort signal, `leave` to abort it, and `release` to stop handling signals
 */
export function leaveOnSignals(): { readonly signal: AbortSignal; leave(): void; release(): void } {
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.on(name, leave);
  return {
    signal: leaving.signal,
    leave,
    release: () => {
      for (const name of signals) process.off(name, leave);
    },
  };
}
