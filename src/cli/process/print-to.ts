import { writeFileSync } from 'node:fs';
import { codeOf } from '../../domain/text/errors.ts';
import { forStandardOutput } from './report-stdout.ts';
import type { Terminal } from './terminal.ts';

interface Outputs {
  readonly out: Terminal;
  readonly err: Terminal;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Writes a report to an open file of this process: to standard output and standard error in the order of all their
 * output, and safe for a workflow step.
 * @throws an error when it cannot be written, unless its reader has just left
 */
export function printTo({ out, err, env }: Outputs) {
  return async (fd: number, text: string): Promise<void> => {
    const terminal = fd === 1 ? out : fd === 2 ? err : null;
    if (terminal === null) return writeTo(fd, text);
    terminal.write(forStandardOutput(text, env));
    await terminal.flushed();
    if (terminal.failure !== null) throw new Error(terminal.failure);
  };
}

function writeTo(fd: number, text: string): void {
  try {
    writeFileSync(fd, text);
  } catch (error) {
    // Deno does not know the descriptors that it has inherited, but can open them.
    if (codeOf(error) !== 'EBADF') throw error;
    writeFileSync(`/dev/fd/${fd}`, text);
  }
}
