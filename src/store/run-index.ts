import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { priceOf } from '../claude/prices.ts';
import { EnvironmentError } from '../domain/errors.ts';
import type { RunState } from '../domain/run-state.ts';
import { type RunSummary, runSummarySchema, summariseRun } from '../domain/run-summary.ts';
import { journalName } from './run-folder.ts';
import { lockHolder } from './run-lock.ts';
import { listRunIds, readRun } from './run-store.ts';

/** The name of a run's summary inside its folder. */
export const summaryName = 'summary.json';

/** A run's summary with what only its folder tells. */
export interface StoredSummary extends RunSummary {
  /** The run's folder. */
  readonly dir: string;
  /** Whether a living process is at work on it. A run that has neither ended nor lives has lost its supervisor. */
  readonly living: boolean;
}

export interface ReadSummariesOptions {
  /** At most so many runs, the newest ones. */
  readonly limit?: number;
  /** Told of a run that cannot be read; it is left out. Without this, such runs are left out silently. */
  readonly onUnreadable?: (dir: string, error: EnvironmentError) => void;
}

/** Runs that are read at the same time. */
const atOnce = 64;

/**
 * The summaries of the runs in a sessions folder, newest first. A run without a summary of its newest state (living, or
 * its supervisor died) is folded from its journal. Folders that hold no journal yet are no runs yet.
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

/** The same one after the other, for those who may find early what they look for. */
export async function* eachSummary(
  sessionsDir: string,
  onUnreadable: ReadSummariesOptions['onUnreadable'] = () => {},
): AsyncGenerator<StoredSummary> {
  const ids = await listRunIds(sessionsDir);
  for (let next = 0; next < ids.length; next += atOnce) {
    const dirs = ids.slice(next, next + atOnce).map((id) => join(sessionsDir, id));
    const read = dirs.map((dir) =>
      readSummary(dir).catch((error: unknown) => {
        if (!(error instanceof EnvironmentError)) throw error;
        onUnreadable(dir, error);
        return null;
      }),
    );
    for (const summary of await Promise.all(read)) if (summary !== null) yield summary;
  }
}

/**
 * The summary of one run; null when its journal does not exist yet, or holds nothing yet.
 * @throws {EnvironmentError} for a journal that cannot be read, is damaged, or of a newer version
 */
export async function readSummary(dir: string): Promise<StoredSummary | null> {
  const journalBytes = await sizeOf(join(dir, journalName));
  if (journalBytes === 0) return null;
  const stored = await readStored(dir);
  if (stored !== null && stored.journalBytes === journalBytes) return { ...stored, dir, living: false };
  // Looked at first: a supervisor that ends while its journal is read leaves an ended run, not one without supervisor.
  const living = (await lockHolder(dir)) !== null;
  const { state, contents } = await readRun(dir);
  const summary = await summaryOf(dir, state, contents.wholeBytes);
  return { ...summary, dir, living: living && summary.endedAt === null };
}

/** The summary of a run whose state is known. @param journalBytes size of the journal that folds to the state */
export async function summaryOf(dir: string, state: RunState, journalBytes: number): Promise<RunSummary> {
  const begun = [...state.tasks].filter(([, task]) => task.phase === 'running' || task.attempts.length > 0);
  const sizes = new Map<string, number>();
  for (let next = 0; next < begun.length; next += atOnce) {
    const batch = begun.slice(next, next + atOnce);
    await Promise.all(batch.map(async ([id]) => sizes.set(id, await transcriptBytes(join(dir, 'tasks', id)))));
  }
  return summariseRun(state, { journalBytes, outputBytes: (id) => sizes.get(id) ?? 0, prices: priceOf });
}

async function readStored(dir: string): Promise<RunSummary | null> {
  try {
    return runSummarySchema.parse(JSON.parse(await readFile(join(dir, summaryName), 'utf8')));
  } catch {
    return null; // missing, of another version, or damaged: the journal has it all
  }
}

async function transcriptBytes(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    names.filter((name) => /^\d+\.ndjson$/.test(name)).map((name) => sizeOf(join(folder, name))),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The size of a file; 0 when there is none. */
async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
