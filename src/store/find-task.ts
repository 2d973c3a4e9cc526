import { basename } from 'node:path';
import { UsageError } from '../domain/text/errors.ts';
import { nearest } from '../domain/text/suggestion.ts';
import { eachSummary, readSummary, type StoredSummary } from './run-index.ts';
import { findRunDir } from './run-store.ts';

/** A task in a run's folder. */
export interface FoundTask {
  /** The run's folder. */
  readonly runDir: string;
  readonly taskId: string;
  /** The run that it belongs to. */
  readonly run: StoredSummary;
}

/**
 * The task of that id in the newest run that has one, or, written `run/id`, in that run (its id, or the beginning of it).
 * @throws {UsageError} when there is none, with the nearest ids there are
 */
export async function findTask(sessionsDir: string, name: string): Promise<FoundTask> {
  const slash = name.lastIndexOf('/');
  if (slash === -1) return findInNewest(sessionsDir, name);
  const runDir = await findRunDir(sessionsDir, name.slice(0, slash));
  const run = await readSummary(runDir);
  const taskId = name.slice(slash + 1);
  if (run?.tasks.some(({ id }) => id === taskId)) return { runDir, taskId, run };
  throw unknownTask(taskId, `in the run ${basename(runDir)}`, run?.tasks.map(({ id }) => id) ?? []);
}

async function findInNewest(sessionsDir: string, taskId: string): Promise<FoundTask> {
  const others = new Set<string>();
  for await (const run of eachSummary(sessionsDir)) {
    if (run.tasks.some(({ id }) => id === taskId)) return { runDir: run.dir, taskId, run };
    for (const { id } of run.tasks) others.add(id);
  }
  if (others.size === 0) throw new UsageError(`there is no run in ${sessionsDir} yet`);
  throw unknownTask(taskId, `in any run in ${sessionsDir}`, [...others]);
}

/** Ids that are shown when none is near. */
const mostShown = 5;

function unknownTask(id: string, where: string, ids: readonly string[]): UsageError {
  const meant = nearest(id, ids);
  const shown = ids.slice(0, mostShown).join(', ');
  const hint = meant === null ? `there are: ${shown}${ids.length > mostShown ? ' …' : ''}` : `did you mean "${meant}"?`;
  return new UsageError(`there is no task "${id}" ${where}; ${hint}`);
}
