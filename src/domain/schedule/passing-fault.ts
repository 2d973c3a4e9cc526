/** Faults of the machine that often pass by themselves, and what they mean. */
const ofFiles: Readonly<Record<string, string>> = {
  EMFILE: 'too many files are open in this process',
  ENFILE: 'too many files are open on this machine',
  EAGAIN: 'the machine has no process to spare',
  ENOMEM: 'the machine has no memory to spare',
};

/** The same for the start of a program; an update removes and writes it within seconds. */
const ofStarts: Readonly<Record<string, string>> = {
  ...ofFiles,
  ETXTBSY: 'the program is being written',
  ENOENT: 'the program is missing, as during an update',
  EACCES: 'the program may not be executed, as during an update',
};

/** What a passing fault keeps from being done. */
export type FaultyAct = 'start' | 'file';

/** The words for a fault that may pass, by the system's code for it; null for any other. */
export function passingFault(act: FaultyAct, code: string | null): string | null {
  const faults = act === 'start' ? ofStarts : ofFiles;
  return code !== null && Object.hasOwn(faults, code) ? (faults[code] ?? null) : null;
}

const mostTries = 10;
const longestWaitMs = 30_000;
const firstDelayMs = 100;
const longestDelayMs = 5_000;

/**
 * The delay before something that failed with a passing fault is tried again, milliseconds; null to give up: after ten
 * tries, or when it would take longer than 30 s.
 * @param tries how often it was tried
 * @param waitedMs since the first try
 */
export function delayAfterFault(tries: number, waitedMs: number): number | null {
  const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** (tries - 1));
  return tries < mostTries && waitedMs + delayMs <= longestWaitMs ? delayMs : null;
}
