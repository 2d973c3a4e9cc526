import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../domain/text/errors.ts';
import { LineSplitter } from '../../domain/text/line-splitter.ts';
import { chargedUsd, type RequestEntry, requestEntrySchema } from '../../domain/usage/request-ledger.ts';
import type { Prices } from '../../domain/usage/usage.ts';
import { appendLines } from '../../machine/files/append-lines.ts';

const longestLine = 1024 * 1024;

/** The ledger of a run's requests, inside its folder. */
export function ledgerPath(runDir: string): string {
  return join(runDir, 'requests.ndjson');
}

/**
 * Appends a line to the ledger of a run.
 * @throws the system's error
 */
export function appendRequest(runDir: string, line: string): void {
  appendLines(ledgerPath(runDir), `${line}\n`, { follow: false });
}

/** The requests of a run that match, in the order of their ends. Damaged lines are left out. */
export async function* readRequests(
  runDir: string,
  matches: (entry: RequestEntry) => boolean = () => true,
): AsyncGenerator<RequestEntry> {
  for await (const { entry } of readRequestLines(runDir, 0)) if (entry !== null && matches(entry)) yield entry;
}

/**
 * The lines of a run's ledger from an offset on, which is the beginning of a line: each with its request, null if it is
 * damaged, and with the offset of the next one. A last line without an end is not told: it is still being written.
 */
export async function* readRequestLines(
  runDir: string,
  from: number,
): AsyncGenerator<{ readonly entry: RequestEntry | null; readonly next: number }> {
  const splitter = new LineSplitter(longestLine);
  const decoder = new TextDecoder();
  let next = from;
  try {
    for await (const chunk of createReadStream(ledgerPath(runDir), { start: from })) {
      for (const { bytes, length } of splitter.push(chunk as Uint8Array)) {
        next += length + 1;
        yield { entry: bytes === null ? null : parseEntry(decoder.decode(bytes)), next };
      }
    }
  } catch (error) {
    // A run without the gateway has none.
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** What the API has charged for the responses of a run that were cut, beyond what it had told of them; US dollars. */
export async function untoldUsd(runDir: string, prices: Prices): Promise<number> {
  let sum = 0;
  for await (const entry of readRequests(runDir, ({ untoldOutput }) => untoldOutput !== undefined))
    sum += chargedUsd(entry, prices) - chargedUsd({ ...entry, untoldOutput: 0 }, prices);
  return sum;
}

function parseEntry(line: string): RequestEntry | null {
  try {
    return requestEntrySchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
