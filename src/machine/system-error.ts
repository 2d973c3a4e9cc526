import { constants } from 'node:os';
import { codeOf, messageOf } from '../domain/text/errors.ts';

/** Whether an error came from the operating system; other errors are bugs. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** The system's code of an error, such as `ENOENT`; null if there is none. Deno gives only the number for some of them. */
export function systemCodeOf(error: unknown): string | null {
  const code = codeOf(error);
  if (code !== null) return code;
  const number = Number(/\(os error (\d+)\)/.exec(messageOf(error))?.[1] ?? Number.NaN);
  return Object.entries(constants.errno).find(([, known]) => known === number)?.[0] ?? null;
}

/** Whether an error means that no file descriptor is left, in this process or on the machine. */
export function lacksDescriptors(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'EMFILE' || code === 'ENFILE';
}

/** What the user can do when the operating system refuses to store something. */
export function remedyFor(error: unknown): string {
  switch (isSystemError(error) ? error.code : undefined) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'Free some space there, or use another folder (--sessions-dir).';
    case 'EMFILE':
    case 'ENFILE':
      return moreFiles;
    default:
      return 'Check that you may write to the folder, or use another one (--sessions-dir).';
  }
}

/** What the user can do when a process cannot be started for lack of resources; null for other errors. */
export function remedyForStart(error: unknown): string | null {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EMFILE':
    case 'ENFILE':
      return moreFiles;
    case 'EAGAIN':
    case 'ENOMEM':
      return 'Run fewer sessions at once (--max-parallel).';
    default:
      return null;
  }
}

const moreFiles = 'Allow more open files (ulimit -n), or run fewer sessions at once (--max-parallel).';
