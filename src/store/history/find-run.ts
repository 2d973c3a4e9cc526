import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { taskIdFor } from '../../domain/plan/task.ts';
import { UsageError } from '../../domain/text/errors.ts';
import { nearest } from '../../domain/text/suggestion.ts';
import { journalName } from '../run/run-folder.ts';
import { eachSummary, readSummary, type StoredSummary } from './run-index.ts';
import { listRunIds } from './sessions-dir.ts';

/** A task and its run. */
export interface FoundTask {
  /** The run's folder. */
  readonly runDir: string;
  readonly taskId: string;
  /** The summary of its run. */
  readonly run: StoredSummary;
}

/**
 * Finds the task with an id in the newest run that has one, or, with a name `run/id`, in that run. The run may be given
 * by the beginning of its id. A name that is not an id stands for the id that `taskIdFor` makes of it.
 * @throws {UsageError} when there is none, with similar ids
 */
export async function findTask(sessionsDir: string, name: string): Promise<FoundTask> {
  const renamed = await findRenamed(sessionsDir, name);
  if (renamed !== null) return renamed;
  const slash = name.lastIndexOf('/');
  if (slash === -1) return findInNewest(sessionsDir, name);
  const runDir = await findRunDir(sessionsDir, name.slice(0, slash));
  const run = await readSummary(runDir);
  const taskId = name.slice(slash + 1);
  if (run?.tasks.some(({ id }) => id === taskId)) return { runDir, taskId, run };
  throw unknownTask(taskId, `in the run ${basename(runDir)}`, run?.tasks.map(({ id }) => id) ?? []);
}

/** The newest task that a plain list, or `start`, gave this name, which is not an id; null if there is none. */
async function findRenamed(sessionsDir: string, name: string): Promise<FoundTask | null> {
  const taskId = taskIdFor(name);
  if (taskId === null || taskId === name || (await beginsWithRun(sessionsDir, name))) return null;
  for await (const run of eachSummary(sessionsDir)) {
    if (run.tasks.some(({ id }) => id === taskId)) return { runDir: run.dir, taskId, run };
  }
  return null;
}

async function beginsWithRun(sessionsDir: string, name: string): Promise<boolean> {
  const slash = name.lastIndexOf('/');
  return slash !== -1 && (await listRunIds(sessionsDir)).some((id) => id.startsWith(name.slice(0, slash)));
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

/** How many ids are listed when none is similar. */
const mostShown = 5;

function unknownTask(id: string, where: string, ids: readonly string[]): UsageError {
  const meant = nearest(id, ids);
  const shown = ids.slice(0, mostShown).join(', ');
  const hint = meant === null ? `there are: ${shown}${ids.length > mostShown ? ' …' : ''}` : `did you mean "${meant}"?`;
  return new UsageError(`there is no task "${id}" ${where}; ${hint}`);
}

/** A run, or one of its tasks. */
export interface FoundRun {
  readonly runDir: string;
  /** The named task; null when a run was named. */
  readonly taskId: string | null;
}

/**
 * Finds what a name stands for: a run by its id, a task by its id or as `run/id`, or a run by the beginning of its id, in
 * this order: a task may be called `2`. Null is the newest run.
 * @throws {UsageError} when there is no such run or task
 */
export async function findRunOrTask(sessionsDir: string, name: string | null): Promise<FoundRun> {
  if (name !== null && !(await isRun(sessionsDir, name))) return findTask(sessionsDir, name);
  return { runDir: await findRunDir(sessionsDir, name), taskId: null };
}

/** Whether a name that may stand for a run or a task stands for a run. */
export async function isRun(sessionsDir: string, name: string): Promise<boolean> {
  if (name.includes('/')) return false;
  const ids = await listRunIds(sessionsDir);
  if (ids.includes(name)) return true;
  if (!ids.some((id) => id.startsWith(name))) return false;
  for await (const run of eachSummary(sessionsDir)) if (run.tasks.some(({ id }) => id === name)) return false;
  return true;
}

/**
 * The folder of a run by its id or the beginning of it, or of the newest run when none is given.
 * @throws {UsageError} when there is no such run, or more than one id begins so
 */
export async function findRunDir(sessionsDir: string, id: string | null): Promise<string> {
  const ids = await listRunIds(sessionsDir);
  const [newest] = ids;
  if (newest === undefined) throw new UsageError(`there is no run in ${sessionsDir} yet`);
  // Newer runs without a journal died before they began.
  if (id === null)
    return join(sessionsDir, ids.find((each) => existsSync(join(sessionsDir, each, journalName))) ?? newest);
  const matching = ids.filter((candidate) => candidate === id || candidate.startsWith(id));
  const exact = matching.find((candidate) => candidate === id) ?? (matching.length === 1 ? matching[0] : undefined);
  if (exact !== undefined) return join(sessionsDir, exact);
  const what =
    matching.length === 0 ? `there is no run "${id}" in ${sessionsDir}` : `more than one run begins with "${id}"`;
  const shown = (matching.length === 0 ? ids : matching).slice(0, 5).join(', ');
  throw new UsageError(`${what}; ${matching.length === 0 ? 'the newest are' : 'they are'}: ${shown}`);
}
