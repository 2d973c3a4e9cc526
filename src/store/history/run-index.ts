import { readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunSummary, runSummarySchema, summariseRun } from '../../domain/history/run-summary.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { EnvironmentError } from '../../domain/text/errors.ts';
import { readRun } from '../run/read-run.ts';
import { journalName } from '../run/run-folder.ts';
import { lockHolder } from '../run/run-lock.ts';
import { listRunIds } from './sessions-dir.ts';

/** The name of a run's summary inside its folder. */
export const summaryName = 'summary.json';

/** A run's summary with facts that only its folder shows. */
export interface StoredSummary extends RunSummary {
  /** The run's folder. */
  readonly dir: string;
  /** Whether a supervisor is at work on it. A run that has not ended and is not living has lost its supervisor. */
  readonly living: boolean;
}

export interface ReadSummariesOptions {
  /** Return at most this many runs, the newest ones. */
  readonly limit?: number;
  /** Called for each run that cannot be read and is therefore left out. */
  readonly onUnreadable?: (dir: string, error: EnvironmentError) => void;
}

/**
 * The summaries of the runs in a sessions folder, newest first. Without a current summary file (the run is living, or
 * its supervisor died), the journal is folded. Folders without a journal are not runs yet.
 * @throws {EnvironmentError} when the folder itself cannot be read
 */
export async function readSummaries(
  sessionsDir: string,
  { limit = Number.POSITIVE_INFINITY, onUnreadable }: ReadSummariesOptions = {},
): Promise<StoredSummary[]> {
  const found: StoredSummary[] = [];
  for await (const summary of eachSummary(sessionsDir, onUnreadable)) {
    if (found.length >= limit) break;
    found.push(summary);
  }
  return found;
}

/** The same one by one, for callers that may stop early. */
export async function* eachSummary(
  sessionsDir: string,
  onUnreadable: ReadSummariesOptions['onUnreadable'] = () => {},
): AsyncGenerator<StoredSummary> {
  for (const id of await listRunIds(sessionsDir)) {
    const summary = await readOrTell(join(sessionsDir, id), onUnreadable);
    if (summary !== null) yield summary;
  }
}

/** The runs that are probably of interest now. */
export interface CurrentRuns {
  /** Newest first. */
  readonly runs: readonly StoredSummary[];
  /** The number of other runs, which all ended earlier. */
  readonly others: number;
}

/**
 * The runs that have not ended, those that ended after `since` (epoch milliseconds), and the newest one. The files of
 * other runs are not opened: their modification times show when they ended.
 */
export async function readCurrent(
  sessionsDir: string,
  since: number,
  onUnreadable: ReadSummariesOptions['onUnreadable'] = () => {},
): Promise<CurrentRuns> {
  const runs: StoredSummary[] = [];
  let others = 0;
  for (const id of await listRunIds(sessionsDir)) {
    const dir = join(sessionsDir, id);
    if (runs.length > 0 && endedBefore(dir, since)) others += 1;
    else {
      const summary = await readOrTell(dir, onUnreadable);
      if (summary !== null) runs.push(summary);
    }
  }
  return { runs, others };
}

function endedBefore(dir: string, time: number): boolean {
  const summary = statSync(join(dir, summaryName), { throwIfNoEntry: false });
  if (summary === undefined || summary.mtimeMs >= time) return false;
  const journal = statSync(join(dir, journalName), { throwIfNoEntry: false });
  return journal !== undefined && journal.mtimeMs <= summary.mtimeMs;
}

async function readOrTell(
  dir: string,
  onUnreadable: (dir: string, error: EnvironmentError) => void,
): Promise<StoredSummary | null> {
  try {
    return await readSummary(dir);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    onUnreadable(dir, error);
    return null;
  }
}

/**
 * The summary of one run; null when its journal does not exist or is still empty.
 * @throws {EnvironmentError} for a journal that cannot be read, is damaged, or of a newer version
 */
export async function readSummary(dir: string): Promise<StoredSummary | null> {
  // Synchronous, since that is much faster for a thousand small files.
  const journalBytes = statSync(join(dir, journalName), { throwIfNoEntry: false })?.size ?? 0;
  if (journalBytes === 0) return null;
  const stored = readStored(dir);
  if (stored !== null && stored.journalBytes === journalBytes) return { ...stored, dir, living: false };
  // Checked before reading: if the supervisor ends meanwhile, the run has ended and is not lost.
  const living = (await lockHolder(dir)) !== null;
  const { state, contents } = await readRun(dir);
  const summary = await summaryOf(dir, state, contents.wholeBytes);
  return { ...summary, dir, living: living && summary.endedAt === null };
}

/** How many transcripts are checked at once. */
const atOnce = 64;

/** The summary of a run with a known state. @param journalBytes size of the journal that folds to the state */
export async function summaryOf(dir: string, state: RunState, journalBytes: number): Promise<RunSummary> {
  const begun = [...state.tasks].filter(([, task]) => task.phase === 'running' || task.attempts.length > 0);
  const sizes = new Map<string, number>();
  for (let next = 0; next < begun.length; next += atOnce) {
    const batch = begun.slice(next, next + atOnce);
    await Promise.all(batch.map(async ([id]) => sizes.set(id, await transcriptBytes(join(dir, 'tasks', id)))));
  }
  return summariseRun(state, { journalBytes, outputBytes: (id) => sizes.get(id) ?? 0 });
}

function readStored(dir: string): RunSummary | null {
  try {
    return runSummarySchema.parse(JSON.parse(readFileSync(join(dir, summaryName), 'utf8')));
  } catch {
    return null; // missing, of another version, or damaged: it can be made from the journal again
  }
}

async function transcriptBytes(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    names.filter((name) => /^\d+\.ndjson$/.test(name)).map((name) => sizeOf(join(folder, name))),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The size of a file; 0 when it does not exist. */
async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
