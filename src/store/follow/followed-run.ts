import { basename, join } from 'node:path';
import { RunProjection } from '../../domain/run/run-state.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { watchFolder } from '../../machine/files/folder-watch.ts';
import { type StoredSummary, summaryOf } from '../history/run-index.ts';
import { listRunIds } from '../history/sessions-dir.ts';
import { journalName } from '../run/run-folder.ts';
import { lockHolder } from '../run/run-lock.ts';
import { followBatches } from './follow-journal.ts';

/** A run whose journal is read on as it is written. */
export interface FollowedRun {
  /** The run as it is now; null before it has recorded anything. */
  summary(): Promise<StoredSummary | null>;
  close(): void;
}

/**
 * Follows a run from outside.
 * @param onChange called after the run has recorded something, or may have lost its supervisor
 * @param onBroken called once when its journal cannot be read on; what it was stays
 */
export function followRun(dir: string, onChange: () => void, onBroken: (message: string) => void): FollowedRun {
  const projection = new RunProjection();
  const stop = new AbortController();
  let living = true;
  const read = async (): Promise<void> => {
    for await (const events of followBatches(join(dir, journalName), { signal: stop.signal })) {
      for (const event of events) projection.apply(event);
      // Looked at after reading: who releases the lock has written all before.
      const wasLiving = living;
      living = projection.state?.ended == null && (await lockHolder(dir)) !== null;
      if (events.length > 0 || living !== wasLiving) onChange();
    }
  };
  read().catch((error: unknown) => {
    living = false;
    onBroken(`The run ${basename(dir)} cannot be followed: ${messageOf(error)}`);
    onChange();
  });
  return {
    async summary() {
      const { state } = projection;
      return state === null
        ? null
        : { ...(await summaryOf(dir, state, 0)), dir, living: living && state.ended === null };
    },
    close: () => stop.abort(),
  };
}

/** Follows each run whose folder appears from now on. Returns what ends that. */
export function lookForRuns(sessionsDir: string, signal: AbortSignal, follow: (dir: string) => void): () => void {
  const folder = watchFolder(sessionsDir);
  let closed = false;
  const look = async (): Promise<void> => {
    const known = new Set(await listRunIds(sessionsDir));
    while (!closed && !signal.aborted) {
      await folder.change(signal);
      for (const id of await listRunIds(sessionsDir)) {
        if (known.has(id) || closed) continue;
        known.add(id);
        follow(join(sessionsDir, id));
      }
    }
  };
  // The folder is gone, or not ours any more: what is shown already goes on.
  look().catch(() => {});
  return () => {
    closed = true;
    folder.close();
  };
}
