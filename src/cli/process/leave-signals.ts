import process from 'node:process';

/**
 * Lets Ctrl-C, a signal or a reader that has gone end the looking at something that goes on without us.
 * @returns the signal that tells so, and what gives Ctrl-C its usual meaning back
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
