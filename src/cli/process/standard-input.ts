import { Buffer } from 'node:buffer';
import process from 'node:process';
import { UsageError } from '../../domain/text/errors.ts';
import type { Terminal } from './terminal.ts';

/** The largest input, in bytes. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Reads all of standard input as text. On a terminal, prints what to type.
 * @throws {UsageError} for more than 64 MiB
 */
export async function readStandardInput(err: Terminal): Promise<string> {
  if (process.stdin.isTTY) err.line('Type or paste the task list, then press Ctrl-D at the start of a line.');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    size += bytes.length;
    if (size > mostBytes) {
      throw new UsageError('Nothing was started.', [
        { where: 'standard input', problem: `has more than ${mostBytes / 1024 / 1024} MiB`, allowed: 'a task list' },
      ]);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
