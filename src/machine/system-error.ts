/** Whether the operating system refused something; other errors are faults of ours. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** Whether this process, or the machine, has no file descriptor left. */
export function lacksDescriptors(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EMFILE' || code === 'ENFILE';
}

/** What a person can do about an operating system that refuses to store something. */
export function remedyFor(error: unknown): string {
  switch (isSystemError(error) ? error.code : undefined) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'Free space there, or give another folder (--sessions-dir).';
    case 'EMFILE':
    case 'ENFILE':
      return moreFiles;
    default:
      return 'Check that the folder is yours to write to, or give another one (--sessions-dir).';
  }
}

/** What a person can do about a machine that has no room for another process; null where that is not the trouble. */
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
