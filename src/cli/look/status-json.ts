import {
  costOfTask,
  type SeenRun,
  savingsOfRun,
  sessionMsOf,
  stageOfRun,
  stageOfTask,
  wallMsOf,
} from '../../domain/history/seen-run.ts';
import type { Status } from '../../domain/history/status-selection.ts';
import { statusTotals } from '../../domain/history/status-totals.ts';
import { costData } from '../../domain/usage/cost.ts';

/** The status for programs, version 1: the same runs and numbers as on screen. New fields do not change the version. */
export function statusJson(status: Status): unknown {
  const { now, runs, others } = status;
  return {
    version: 1,
    at: new Date(now).toISOString(),
    totals: statusTotals(runs, now),
    otherRuns: others,
    runs: runs.map((run) => runJson(run, status)),
  };
}

/** One run of a status. */
export function runJson(run: SeenRun, { now, silentMs, orphans }: Status): unknown {
  const { id, startedAt, endedAt, lastEventAt, projectDir, maxParallel, notes, cacheSavedUsd } = run;
  return {
    id,
    condition: stageOfRun(run),
    startedAt,
    endedAt,
    lastEventAt,
    wallMs: wallMsOf(run, now),
    projectDir,
    maxParallel,
    notes,
    cacheSavedUsd,
    savings: savingsOfRun(run),
    orphanedProcesses: orphans(run),
    tasks: run.tasks.map((task) => {
      const { stage: _, durationMs: __, runningSince, ...rest } = task;
      const silence = silentMs(run, task.id);
      return {
        ...rest,
        ...costData(costOfTask(task)),
        stage: stageOfTask(run, task),
        runningSince,
        elapsedMs: sessionMsOf(run, task, now),
        isStale: silence !== null,
      };
    }),
  };
}
