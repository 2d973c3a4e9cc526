import { readlinkSync } from 'node:fs';
import { constants } from 'node:os';
import process from 'node:process';
import { readOr } from './process-identity.ts';

/** What tells which signals a process was started to ignore; replaced in tests. */
export interface StartFacts {
  /** The content of /proc/self/status; empty where there is none. */
  readonly status: string;
  /** The variable `_`, in which bash, zsh and ksh pass the path of the command that they started. */
  readonly command: string | undefined;
  /** Whether standard input is /dev/null, opened for writing: GNU nohup's replacement for a terminal. */
  readonly hasUnreadableInput: boolean;
}

/** Which of the signals this process was started to ignore: by `nohup`, or as a job in the background of a script. */
export function ignoredFromStart(
  signals: readonly NodeJS.Signals[],
  { status, command, hasUnreadableInput }: StartFacts = currentFacts(),
): ReadonlySet<NodeJS.Signals> {
  const mask = BigInt(`0x${/^SigIgn:\s*([\da-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  const ignored = signals.filter((name) => {
    const number = constants.signals[name];
    return number !== undefined && ((mask >> BigInt(number - 1)) & 1n) === 1n;
  });
  // Node resets what it inherits before any code of ours runs, so that only these traces of nohup remain.
  const isUnderNohup = hasUnreadableInput || /(?:^|\/)nohup$/.test(command ?? '');
  return new Set(isUnderNohup && signals.includes('SIGHUP') ? [...ignored, 'SIGHUP'] : ignored);
}

function currentFacts(): StartFacts {
  return { status: readOr('/proc/self/status'), command: process.env['_'], hasUnreadableInput: hasUnreadableInput() };
}

function hasUnreadableInput(): boolean {
  const flags = /^flags:\s*(\d+)$/m.exec(readOr('/proc/self/fdinfo/0'))?.[1];
  if (flags === undefined || (Number.parseInt(flags, 8) & 3) !== writeOnly) return false;
  try {
    return readlinkSync('/proc/self/fd/0') === '/dev/null';
  } catch {
    return false;
  }
}

/** O_WRONLY of open(2). */
const writeOnly = 1;
