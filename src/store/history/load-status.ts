import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { stageOfRun } from '../../domain/history/seen-run.ts';
import { recentMs, type Status, selectForStatus } from '../../domain/history/status-selection.ts';
import { messageOf, UsageError } from '../../domain/text/errors.ts';
import { countProcesses } from '../run/live-processes.ts';
import { listTranscripts } from '../run/transcripts.ts';
import { findRunDir, findTask } from './find-run.ts';
import { readCurrent, readSummaries, readSummary, type StoredSummary } from './run-index.ts';
import { listRunIds } from './sessions-dir.ts';

/** What to show of the sessions folder. */
export interface StatusRequest {
  readonly sessionsDir: string;
  /** A run (its id or the beginning of it), a task's id, or `run/id`; null for running and recent runs. */
  readonly target: string | null;
  readonly all: boolean;
  /** How long a running session must be silent to count as stale, milliseconds. */
  readonly staleMs: number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Called with a message for each run that cannot be read. */
  readonly complain: (message: string) => void;
}

/** A status with the runs' folders. */
export type LoadedStatus = Status & { readonly runs: readonly StoredSummary[] };

/**
 * Reads the status from journals and summaries only.
 * @throws {UsageError} when there is no such run or task
 */
export async function loadStatus(request: StatusRequest): Promise<LoadedStatus> {
  const { target, now, staleMs } = request;
  const { shown, others, othersLost } =
    target === null ? await selectRuns(request) : await selectTarget(request, target);
  return { now, runs: shown, others, othersLost, ...(await lookCloser(shown, now, staleMs)) };
}

/** Finds what journals do not show: silent sessions, and processes left by dead supervisors. */
export async function lookCloser(
  runs: readonly StoredSummary[],
  now: number,
  staleMs: number,
): Promise<Pick<Status, 'silentMs' | 'orphans'>> {
  const signs = new Map<string, ReadonlyMap<string, number>>();
  const processes = new Map<string, number>();
  for (const run of runs) {
    signs.set(run.id, await lastSigns(run));
    if (stageOfRun(run) === 'lost') processes.set(run.id, await countProcesses(run.dir));
  }
  return {
    silentMs(run, taskId) {
      const silent = now - (signs.get(run.id)?.get(taskId) ?? now);
      return silent >= staleMs ? silent : null;
    },
    orphans: ({ id }) => processes.get(id) ?? 0,
  };
}

interface Selection {
  readonly shown: readonly StoredSummary[];
  readonly others: number;
  readonly othersLost: number;
}

async function selectRuns({ sessionsDir, all, now, complain }: StatusRequest): Promise<Selection> {
  const onUnreadable = (dir: string, error: Error): void =>
    complain(`The run ${basename(dir)} is left out: ${messageOf(error)}`);
  if (all) return { shown: (await readSummaries(sessionsDir, { onUnreadable })).reverse(), others: 0, othersLost: 0 };
  const { runs, others } = await readCurrent(sessionsDir, now - recentMs, onUnreadable);
  const selection = selectForStatus(runs, now);
  return { ...selection, others: selection.others + others };
}

async function selectTarget({ sessionsDir }: StatusRequest, target: string): Promise<Selection> {
  const run = await readTarget(sessionsDir, target);
  return { shown: [run], others: 0, othersLost: 0 };
}

/** A whole run, or a run with only one of its tasks. A name that could be a run's or a task's is taken as a run's. */
async function readTarget(sessionsDir: string, target: string): Promise<StoredSummary> {
  const ids = target.includes('/') ? [] : await listRunIds(sessionsDir);
  if (ids.some((id) => id.startsWith(target))) {
    const dir = await findRunDir(sessionsDir, target);
    const run = await readSummary(dir);
    if (run === null) throw new UsageError(`the run ${basename(dir)} has recorded nothing yet`);
    return run;
  }
  const { run, taskId } = await findTask(sessionsDir, target);
  return { ...run, tasks: run.tasks.filter(({ id }) => id === taskId) };
}

/**
 * When the session of each running task last showed activity, by printing something or being started: epoch
 * milliseconds by task id.
 */
async function lastSigns(run: StoredSummary): Promise<Map<string, number>> {
  const signs = new Map<string, number>();
  if (!run.living) return signs;
  for (const { id, runningSince } of run.tasks) {
    if (runningSince === null) continue;
    const last = (await listTranscripts(run.dir, id)).at(-1);
    const printed =
      last === undefined
        ? 0
        : await stat(last.path).then(
            ({ mtimeMs }) => mtimeMs,
            () => 0,
          );
    signs.set(id, Math.max(printed, Date.parse(runningSince)));
  }
  return signs;
}
