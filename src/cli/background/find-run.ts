import { findTask } from '../../store/find-task.ts';
import { findRunDir, listRunIds } from '../../store/run-store.ts';

/** A run, or one task of it. */
export interface FoundRun {
  readonly runDir: string;
  /** The task that was named; null when the run was. */
  readonly taskId: string | null;
}

/**
 * What was named: a run by its id or the beginning of it, a task, or `run/id`; the newest run when nothing was.
 * @throws {UsageError} when there is no such run or task
 */
export async function findRunOrTask(sessionsDir: string, name: string | null): Promise<FoundRun> {
  const isTask =
    name !== null && (name.includes('/') || !(await listRunIds(sessionsDir)).some((id) => id.startsWith(name)));
  if (isTask) return findTask(sessionsDir, name);
  return { runDir: await findRunDir(sessionsDir, name), taskId: null };
}
