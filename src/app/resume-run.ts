import { dirname, join } from 'node:path';
import type { PlanSource, RunOptions } from '../domain/plan/plan.ts';
import type { Task } from '../domain/plan/task.ts';
import type { RunInfo } from '../domain/run/event.ts';
import type { TaskState } from '../domain/run/task-state.ts';
import { mendJournal } from '../store/run/journal-file.ts';
import { readRun, type StoredRun } from '../store/run/read-run.ts';
import { journalName, RunFolder } from '../store/run/run-folder.ts';
import { takeRunLock } from '../store/run/run-lock.ts';
import { continueRun } from '../supervisor/begin-run.ts';
import { type RecoveryOptions, recoverAttempts } from '../supervisor/recovery.ts';
import { expectedDurations, ignore, openRun, type RunSurroundings, type Supervisor } from './open-run.ts';
import { prepareRun } from './prepare-run.ts';

export interface ResumeRequest extends RunSurroundings {
  /** The run as it was read from its folder. */
  readonly run: StoredRun;
  /** The tasks as they are to be now. */
  readonly tasks: readonly Task[];
  readonly options: RunOptions;
  /** Where they were read, when that is to be told otherwise from now on. */
  readonly source?: PlanSource;
  /** Start tasks that were cut off anew instead of continuing their conversations. */
  readonly restart: boolean;
  /** Whether a task that has ended is to be done again. */
  readonly reopen: (state: TaskState & { phase: 'ended' }) => boolean;
  /** Which of those begin anew, as if they had never been tried; without it, none. */
  readonly anew?: (state: TaskState & { phase: 'ended' }) => boolean;
}

/**
 * Wires a supervisor that takes an earlier run up again, after ending what its dead supervisor left running.
 * @throws {EnvironmentError} when a living process works on the run, or the agent refuses a task or has no program
 */
export async function resumeRun(request: ResumeRequest): Promise<Supervisor> {
  const { run, tasks, options, environment, agent, restart, reopen, anew: isAnew = () => false } = request;
  const isDue = (task: TaskState | undefined): boolean => task?.phase !== 'ended' || reopen(task);
  const due = tasks.filter(({ id }) => isDue(run.state.tasks.get(id)));
  const prepared = await prepareRun({ tasks: due, environment, programPath: options.claudePath, agent });
  const folder = new RunFolder(run.dir);
  const lock = await takeRunLock(folder.path);
  try {
    // Only the lock's holder may read for good: whoever held it before may have written since `run` was read.
    const { contents, state } = await readRun(run.dir);
    await mendJournal(join(run.dir, journalName), contents);
    const anew = new Set<string>();
    const parts = { folder, isNew: false, prepared, options, tasks, lock, anew };
    return await openRun(request, parts, async (journal, { host, clock, sessions }) => {
      for (const event of contents.events) journal.replay(event);
      const transcript: RecoveryOptions['transcript'] = (taskId, attempt) => folder.remains(taskId, attempt);
      const recovered = await recoverAttempts({ state, host, clock, sessions, files: folder, transcript });
      const expectedMs = await expectedDurations(dirname(run.dir), tasks);
      const info: RunInfo = {
        ...state.run,
        claudeVersion: prepared.program.version,
        taskCount: tasks.length,
        options,
        source: request.source ?? state.run.source,
        expectedMs,
      };
      const again = (ended: TaskState & { phase: 'ended' }): boolean => {
        if (!reopen(ended)) return false;
        if (isAnew(ended)) anew.add(ended.task.id);
        return true;
      };
      continueRun(journal, { run: info, tasks, recovered, reopen: again });
      if (restart) for (const { id } of tasks) anew.add(id);
    });
  } catch (error) {
    await lock.release().catch(ignore);
    throw error;
  }
}
