import { type SeenRun, stageOfRun } from './seen-run.ts';

/** Milliseconds: a run that ended longer ago is not what a person who asks for the status has in mind, as long as there is a newer one. */
export const recentMs = 60 * 60 * 1_000;
/** For a run that lost its supervisor somebody has yet to do something. */
const recentlyLostMs = 24 * 60 * 60 * 1_000;
/** Of the runs that have ended at most so many are shown. */
const mostEnded = 20;

/** The runs that a status is about, the oldest first, and how many others there are. */
export interface StatusSelection<Run extends SeenRun> {
  readonly shown: readonly Run[];
  readonly others: number;
  /** Of the others, those that have lost their supervisor. */
  readonly othersLost: number;
}

/**
 * The runs that a person has in mind when asking for the status at the time `now` (epoch milliseconds): those at work,
 * those that lost their supervisor within a day, those that ended within the hour; if there are none, the newest.
 * @param runs newest first
 */
export function selectForStatus<Run extends SeenRun>(runs: readonly Run[], now: number): StatusSelection<Run> {
  const open = runs.filter((run) => isOpen(run, now));
  const ended = runs.filter((run) => run.endedAt !== null && now - Date.parse(run.endedAt) < recentMs);
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
  return stage === 'running' || (stage === 'lost' && now - Date.parse(run.lastEventAt) < recentlyLostMs);
}

/** What a status is about, at one moment. */
export interface Status {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The oldest first. */
  readonly runs: readonly SeenRun[];
  /** How long the session of a running task has been silent, milliseconds, when that is longer than usual; else null. */
  readonly silentMs: (run: SeenRun, taskId: string) => number | null;
  /** How many processes a run without supervisor has left running. */
  readonly orphans: (run: SeenRun) => number;
  /** How many runs are not shown, and how many of them lost their supervisor. */
  readonly others: number;
  readonly othersLost: number;
}
