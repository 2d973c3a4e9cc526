import { EnvironmentError, messageOf, UsageError } from '../../domain/text/errors.ts';
import { faultLines } from '../../terminal/screens/fault-lines.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { exitCode } from './exit-code.ts';

/** The exit code of a bug in this program: EX_SOFTWARE of sysexits.h. */
const internalError = 70;

/** The message about a thrown error, and the exit code. */
export interface Failure {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

/** Describes a thrown error: usage and environment errors with what to do about them, any other error as a bug. */
export function failureOf(thrown: unknown, env: Readonly<Record<string, string>>): Failure {
  if (thrown instanceof UsageError) {
    const faults = thrown.faults.flatMap(faultLines).map((line) => `  ${line}`);
    return { lines: [`claude-multi: ${safeText(thrown.message)}`, ...faults], exitCode: exitCode.usage };
  }
  if (thrown instanceof EnvironmentError) {
    const remedy = thrown.remedy.split('\n').map((line) => `  ${safeText(line)}`);
    return { lines: [`claude-multi: ${safeText(thrown.message)}`, ...remedy], exitCode: exitCode.environment };
  }
  const stack = env['CLAUDE_MULTI_DEBUG'] === '1' && thrown instanceof Error ? (thrown.stack ?? '').split('\n') : [];
  return {
    lines: [
      `claude-multi: internal error: ${safeText(messageOf(thrown))}`,
      '  This is a bug in claude-multi. Please report it, with the output of the same command with CLAUDE_MULTI_DEBUG=1.',
      ...stack.map((line) => `  ${safeText(line)}`),
    ],
    exitCode: internalError,
  };
}
