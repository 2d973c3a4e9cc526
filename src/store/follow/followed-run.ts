import { basename, join } from 'node:path';
import { RunProjection } from '../../domain/run/run-state.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { watchFolder } from '../../machine/files/folder-watch.ts';
import { type StoredSummary, summaryOf } from '../history/run-index.ts';
import { listRunIds } from '../history/sessions-dir.ts';
import { journalName } from '../run/run-folder.ts';
import { lockHolder } from '../run/run-lock.ts';
import { followBatches } from './follow-journal.ts';

/** A run whose journal is read as it is written. */
export interface FollowedRun {
  /** The run's summary now; null before its first event is recorded. */
  summary(): Promise<StoredSummary | null>;
  close(): void;
}

/**
 * Follows a run of another process.
 * @param onChange called after the run has recorded events, or when its supervisor may have died
 * @param onBroken called once when the journal cannot be read any further; the summary then stays as it is
 */
export function followRun(dir: string, onChange: () => void, onBroken: (message: string) => void): FollowedRun {
  const projection = new RunProjection();
  const stop = new AbortController();
  let living = true;
  const read = async (): Promise<void> => {
    for await (const events of followBatches(join(dir, journalName), { signal: stop.signal })) {
      for (const event of events) projection.apply(event);
      // Checked after reading: a supervisor writes everything before it releases the lock.
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

/** Calls `follow` for each run folder that appears from now on. Returns a function that ends this. */
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
  // The folder was removed or cannot be read any more; runs that are followed already continue.
  look().catch(() => {});
  return () => {
    closed = true;
    folder.close();
  };
}
