import { EnvironmentError, messageOf, UsageError } from '../../domain/text/errors.ts';
import { faultLines } from '../../terminal/screens/fault-lines.ts';
import { safeText } from '../../terminal/text/safe-text.ts';

/** The message of a failed step: lines that say what is wrong and how to fix it. */
export function failureLines(thrown: unknown): string[] {
  if (thrown instanceof UsageError) {
    return [safeText(thrown.message), ...thrown.faults.flatMap(faultLines)];
  }
  if (thrown instanceof EnvironmentError) return [safeText(thrown.message), ...thrown.remedy.split('\n').map(safeText)];
  return [
    `Internal error: ${safeText(messageOf(thrown))}`,
    'This is a bug in claude-multi. Please report it, with the log of a run with debug logging.',
  ];
}
