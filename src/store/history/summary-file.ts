import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reporter } from '../../domain/ports/reporter.ts';
import { readEventLine } from '../../domain/run/event-line.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { writeAtomically } from '../../machine/files/write-atomically.ts';
import { journalName } from '../run/run-folder.ts';
import { summaryName, summaryOf } from './run-index.ts';

/** Writes a run's summary into its folder when it ends. */
export function summaryFile(runDir: string): Reporter {
  return {
    name: 'run summary',
    async onEnd(state) {
      const journalBytes = await endedJournalBytes(join(runDir, journalName), state);
      // An incomplete journal, after a full disk, gets no summary file, since the two would not agree.
      if (journalBytes === null) return;
      const summary = await summaryOf(runDir, state, journalBytes);
      await writeAtomically(join(runDir, summaryName), `${JSON.stringify(summary)}\n`, 0o600);
    },
  };
}

/** More bytes than the last event of a journal needs. */
const tailBytes = 4_096;

/** The size of a journal that ends with the `run-ended` event of the state; null for any other. */
async function endedJournalBytes(path: string, state: RunState): Promise<number | null> {
  if (state.ended === null) return null;
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, tailBytes);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    const last = buffer.toString('utf8').trimEnd().split('\n').at(-1) ?? '';
    const read = readEventLine(last);
    return read.kind === 'event' && read.event.type === 'run-ended' && read.event.at === state.ended.at ? size : null;
  } finally {
    await file.close();
  }
}
