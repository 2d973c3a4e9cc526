/** Whether the operating system refused something; other errors are faults of ours. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** What a person can do about an operating system that refuses to store or to start something. */
export function remedyFor(error: unknown): string {
  switch (isSystemError(error) ? error.code : undefined) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'Free space there, or give another folder (--sessions-dir).';
    case 'EMFILE':
    case 'ENFILE':
      return 'Allow more open files (ulimit -n), or run fewer sessions at once (--max-parallel).';
    default:
      return 'Check that the folder is yours to write to, or give another one (--sessions-dir).';
  }
}
