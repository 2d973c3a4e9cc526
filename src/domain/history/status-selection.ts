import { type SeenRun, stageOfRun } from './seen-run.ts';

/** How long ago a run may have ended to be shown in the status, milliseconds. */
export const recentMs = 3_600_000;
/** The same for a run that lost its supervisor, which still needs attention. */
const recentlyLostMs = 86_400_000;
/** The maximum number of ended runs shown. */
const mostEnded = 20;

/** The runs shown in a status, oldest first, and the number of others. */
export interface StatusSelection<Run extends SeenRun> {
  readonly shown: readonly Run[];
  readonly others: number;
  /** How many of the others lost their supervisor. */
  readonly othersLost: number;
}

/**
 * Selects the runs to show at the time `now` (epoch milliseconds): running ones, those that lost their supervisor within
 * the last day and those that ended within the last hour; if there are none, the newest run.
 * @param runs newest first
 */
export function selectForStatus<Run extends SeenRun>(runs: readonly Run[], now: number): StatusSelection<Run> {
  const open = runs.filter((run) => isOpen(run, now));
  const ended = runs.filter((run) => run.endedAt !== null && isWithin(recentMs, run.endedAt, now));
  const recent = new Set([...open, ...ended.slice(0, mostEnded)]);
  const shown = recent.size > 0 ? runs.filter((run) => recent.has(run)) : runs.slice(0, 1);
  const others = runs.filter((run) => !shown.includes(run));
  return {
    shown: shown.toReversed(),
    others: others.length,
    othersLost: others.filter((run) => stageOfRun(run) === 'lost').length,
  };
}

function isOpen(run: SeenRun, now: number): boolean {
  const stage = stageOfRun(run);
  return stage === 'running' || (stage === 'lost' && isWithin(recentlyLostMs, run.lastEventAt, now));
}

/** Whether a time is so near to now. One far in the future, before the clock was set back, is not. */
function isWithin(ms: number, time: string, now: number): boolean {
  return Math.abs(now - Date.parse(time)) < ms;
}

/** The data of a status at one moment. */
export interface Status {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Oldest first. */
  readonly runs: readonly SeenRun[];
  /** How long the session of a running task has been silent, milliseconds, if longer than usual; else null. */
  readonly silentMs: (run: SeenRun, taskId: string) => number | null;
  /** How many processes of a run without a supervisor are still running. */
  readonly orphans: (run: SeenRun) => number;
  /** How many runs are not shown, and how many of them lost their supervisor. */
  readonly others: number;
  readonly othersLost: number;
}
