import process from 'node:process';

/** Catches uncaught errors. */
export interface CrashGuard {
  /** Throws the first uncaught error, if there was one. */
  rethrow(): void;
  /** Restores the default: an uncaught error ends the process. */
  release(): void;
}

/**
 * Prevents an uncaught error from ending the process at once, which would leave sessions running without a supervisor.
 * Calls `onCrash` once instead.
 */
export function guardAgainstCrashes(onCrash: (error: unknown) => void): CrashGuard {
  let crash: { readonly error: unknown } | null = null;
  const onError = (error: unknown): void => {
    if (crash !== null) return;
    crash = { error };
    onCrash(error);
  };
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
  return {
    rethrow() {
      if (crash !== null) throw crash.error;
    },
    release() {
      process.off('uncaughtException', onError);
      process.off('unhandledRejection', onError);
    },
  };
}
