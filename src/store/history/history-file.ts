import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Estimates, estimatesFrom } from '../../domain/history/estimate.ts';
import { type RunSummary, runSummarySchema } from '../../domain/history/run-summary.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { appendLines } from '../../machine/files/append-lines.ts';
import { sortNewestFirst } from '../run/run-order.ts';
import { type ReadSummariesOptions, readSummaries } from './run-index.ts';

/** The file in the sessions folder with the summaries of removed runs, one line of JSON each. */
const historyName = 'history.ndjson';

/** A run's summary, whether or not its folder still exists. */
export type PastRun = RunSummary & { readonly living: boolean };

/**
 * Appends the summary of a run that is to be removed. A run may be recorded twice, after an interrupted removal.
 * @throws the system's error
 */
export function appendHistory(sessionsDir: string, run: RunSummary): void {
  const line = `${JSON.stringify(runSummarySchema.parse(run))}\n`;
  appendLines(join(sessionsDir, historyName), line, { follow: false });
}

/**
 * All runs, newest first: those with a folder, and those that were removed.
 * @throws {EnvironmentError} when the folder or the file cannot be read
 */
export async function readHistory(sessionsDir: string, options: ReadSummariesOptions = {}): Promise<PastRun[]> {
  const { limit = Number.POSITIVE_INFINITY } = options;
  const stored: readonly PastRun[] = await readSummaries(sessionsDir, options);
  const known = new Set(stored.map(({ id }) => id));
  const gone = new Map<string, PastRun>();
  for (const run of await readGone(sessionsDir)) if (!known.has(run.id)) gone.set(run.id, { ...run, living: false });
  const all = new Map([...stored, ...gone.values()].map((run) => [run.id, run]));
  return sortNewestFirst(sessionsDir, [...all.keys()])
    .slice(0, limit)
    .flatMap((id) => all.get(id) ?? []);
}

/** The summaries of removed runs. @throws {EnvironmentError} when the file cannot be read */
export async function readGone(sessionsDir: string): Promise<RunSummary[]> {
  const path = join(sessionsDir, historyName);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new EnvironmentError(`cannot read the history ${path}: ${messageOf(error)}`, 'Check that you may read it.', {
      cause: error,
    });
  });
  return text.split('\n').flatMap((line) => {
    const summary = runSummarySchema.safeParse(tryJson(line));
    return summary.success ? [summary.data] : []; // incomplete after a full disk, or of a newer version
  });
}

function tryJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** How many runs are enough for estimates. */
const usualRuns = 200;

/**
 * Estimates how long the tasks of a project take, from the newest runs of a sessions folder, including removed ones.
 * Unreadable runs are left out.
 * @param project the project's folder
 * @throws {EnvironmentError} when the folder cannot be read
 */
export async function loadEstimates(
  sessionsDir: string,
  project: string,
  limitRuns: number = usualRuns,
): Promise<Estimates> {
  return estimatesFrom(await readHistory(sessionsDir, { limit: limitRuns }), project);
}
