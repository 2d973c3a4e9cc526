import { describeFault, EnvironmentError, messageOf, UsageError } from '../../domain/text/errors.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { exitCode } from './exit-code.ts';

/** For what should never happen (EX_SOFTWARE of sysexits.h): neither a task failed, nor is anybody's input wrong. */
const internalError = 70;

/** What is told of something thrown, and the exit code that goes with it. */
export interface Failure {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

/** Tells people of anything thrown: their mistakes and their machine's lacks with the way to mend them, ours as ours. */
export function failureOf(thrown: unknown, env: Readonly<Record<string, string>>): Failure {
  if (thrown instanceof UsageError) {
    const faults = thrown.faults.map((fault) => `  ${safeText(describeFault(fault))}`);
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
      '  This is a fault of claude-multi: please report it, with what CLAUDE_MULTI_DEBUG=1 shows in addition.',
      ...stack.map((line) => `  ${safeText(line)}`),
    ],
    exitCode: internalError,
  };
}
