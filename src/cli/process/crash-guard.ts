import process from 'node:process';

/** What a guard has caught. */
export interface CrashGuard {
  /** Throws the first error that nobody else caught, if there was one. */
  rethrow(): void;
  /** Gives such errors their usual meaning back: the end of the process. */
  release(): void;
}

/**
 * Keeps an error that nobody caught from ending the process at once, which would leave running sessions behind
 * without anybody to end them: calls `onCrash` instead, once.
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
