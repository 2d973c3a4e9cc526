import { describeFault, EnvironmentError, messageOf, UsageError } from '../domain/text/errors.ts';
import { safeText } from '../terminal/text/safe-text.ts';

/** What the step says when it could not do its work, a line each: what was wrong and how to mend it. */
export function failureLines(thrown: unknown): string[] {
  if (thrown instanceof UsageError) {
    return [safeText(thrown.message), ...thrown.faults.map((fault) => safeText(describeFault(fault)))];
  }
  if (thrown instanceof EnvironmentError) return [safeText(thrown.message), ...thrown.remedy.split('\n').map(safeText)];
  return [
    `Internal error: ${safeText(messageOf(thrown))}`,
    'This is a fault of claude-multi: please report it, with the log of a run with debug logging.',
  ];
}
