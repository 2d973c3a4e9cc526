import { Buffer } from 'node:buffer';
import process from 'node:process';
import { decodeText } from '../../domain/text/decode-text.ts';
import { UsageError } from '../../domain/text/errors.ts';
import type { Terminal } from './terminal.ts';

/** The largest input, in bytes. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Reads all of standard input as UTF-8 text. On a terminal, prints what to type.
 * @throws {UsageError} for more than 64 MiB, and for other encodings and binary data
 */
export async function readStandardInput(err: Terminal): Promise<string> {
  const read = decodeText(await readStandardInputBytes(err));
  if (read.ok) return read.text;
  throw new UsageError('Nothing was started.', [{ where: 'standard input', problem: read.problem }]);
}

/**
 * Reads all of standard input. On a terminal, prints what to type.
 * @throws {UsageError} for more than 64 MiB
 */
export async function readStandardInputBytes(err: Terminal): Promise<Uint8Array> {
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
  return Buffer.concat(chunks);
}
