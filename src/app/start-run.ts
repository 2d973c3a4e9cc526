import type { Plan } from '../domain/plan/plan.ts';
import type { Slots } from '../domain/ports/slots.ts';
import type { RunInfo } from '../domain/run/event.ts';
import { shardNote } from '../domain/shards/shard-note.ts';
import { codeOf } from '../domain/text/errors.ts';
import { sessionsDirOf } from '../store/history/sessions-dir.ts';
import { newRunId, RunFolder } from '../store/run/run-folder.ts';
import { takeRunLock } from '../store/run/run-lock.ts';
import { beginRun } from '../supervisor/begin-run.ts';
import { expectations, openRun, type RunSurroundings, type Supervisor } from './open-run.ts';
import { type PreparedRun, prepareRun, withVersionNote } from './prepare-run.ts';
import { withBudgetNote } from './requests/run-purse.ts';

export interface StartRequest extends RunSurroundings {
  readonly plan: Plan;
  /** Notes for the reader of the report. */
  readonly notes?: readonly string[];
  /** The result of `prepareRun`; without it, `startRun` calls it. */
  readonly prepared?: PreparedRun;
  /** Slots shared with other runs. By default the run has as many as its options allow. */
  readonly slots?: Slots;
}

/**
 * Creates a supervisor for a plan and makes the run's folder. Starts nothing yet.
 * @throws {EnvironmentError} if the agent refuses a task or has no program, or the folder cannot be made
 */
export async function startRun(request: StartRequest): Promise<Supervisor> {
  const { plan, environment, agent, notes = [], slots } = request;
  const { options, source, tasks, shard } = plan;
  const prepared =
    request.prepared ?? (await prepareRun({ tasks, environment, programPath: options.claudePath, agent }));
  const sessionsDir = sessionsDirOf(options.sessionsDir, environment);
  const { id, folder } = createFolder(sessionsDir);
  const info: RunInfo = {
    id,
    claudeVersion: prepared.program.version,
    taskCount: tasks.length,
    notes: withBudgetNote(
      withVersionNote([...ofShard(plan), ...(plan.warnings ?? []), ...notes], prepared, null),
      options,
      tasks,
      prepared.accesses,
    ),
    options,
    source,
    ...(shard === undefined ? {} : { shard }),
    ...(await expectations(sessionsDir, plan)),
  };
  const lock = await takeRunLock(folder.path);
  const parts = { folder, isNew: true, prepared, options, tasks, lock, ...(slots === undefined ? {} : { slots }) };
  return openRun(request, parts, (journal) => beginRun(journal, info, tasks));
}

function ofShard({ shard, tasks, options }: Plan): string[] {
  return shard === undefined ? [] : [shardNote(shard, tasks.length, options.totalBudgetUsd)];
}

/** How many ids are tried: two runs of one second have the same id once in 65,536 times. */
const mostIds = 5;

function createFolder(sessionsDir: string): { readonly id: string; readonly folder: RunFolder } {
  for (let tries = 1; ; tries += 1) {
    const id = newRunId(new Date());
    try {
      return { id, folder: RunFolder.create(sessionsDir, id) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || tries === mostIds) throw error;
    }
  }
}
