import type { Task } from '../plan/task.ts';
import type { Outcome } from '../run/outcome.ts';
import type { RunState } from '../run/run-state.ts';
import { ownAttempts, type TaskState } from '../run/task-state.ts';
import { defaultRetryPolicy, type RetryPolicy, retryDelay } from './retry.ts';

/** What is asked of a run that is taken up again. `restart`: what was cut off begins anew instead of being continued. */
export type Wish =
  /** Finish what was cut off. */
  | { readonly kind: 'resume'; readonly restart: boolean }
  /** Do again what did not succeed: one task, or all of them. */
  | { readonly kind: 'retry'; readonly taskId: string | null; readonly restart: boolean };

/**
 * What becomes of a task: `leave` keeps it as it ended, `continue` goes on where it was cut off (with its conversation,
 * if it had one), `anew` begins as if it had never been tried, `drop` ends it since the list has it no more.
 */
export type Fate = 'leave' | 'continue' | 'anew' | 'drop';

export interface Resumption {
  /** Tasks whose last attempt had ended them, though their supervisor died before it could say so. */
  readonly overdue: ReadonlyMap<string, Outcome>;
  /** Of every task of the run, and then of those that are new in the list. */
  readonly fates: ReadonlyMap<string, Fate>;
}

/** What a resumption depends on: the run as its last supervisor left it, with no attempt open. */
export type LeftState = Pick<RunState, 'tasks' | 'stopping'>;

/**
 * What a resumed run does.
 * @param listed the tasks as they are to be now
 * @param retries how many attempts may follow a first one that failed
 */
export function resumptionOf(left: LeftState, listed: readonly Task[], wish: Wish, retries: number): Resumption {
  const policy = { ...defaultRetryPolicy, retries };
  const listedIds = new Set(listed.map(({ id }) => id));
  const overdue = new Map<string, Outcome>();
  const fates = new Map<string, Fate>();
  for (const [id, task] of left.tasks) {
    const outcome = outcomeOf(task, policy);
    if (outcome !== null && task.phase !== 'ended') overdue.set(id, outcome);
    fates.set(id, fateOf({ id, outcome, isListed: listedIds.has(id) }, wish, left.stopping));
  }
  for (const id of listedIds) if (!left.tasks.has(id)) fates.set(id, 'anew');
  return { overdue, fates };
}

/** Whether anything is started. */
export function isDue(fate: Fate | undefined): boolean {
  return fate === 'continue' || fate === 'anew';
}

interface LeftTask {
  readonly id: string;
  /** How it ended; null when it is to go on. */
  readonly outcome: Outcome | null;
  readonly isListed: boolean;
}

/** The one table of who is done again, and how. */
function fateOf({ id, outcome, isListed }: LeftTask, wish: Wish, stopping: LeftState['stopping']): Fate {
  const goOn = wish.restart ? 'anew' : 'continue';
  if (outcome === null) return isListed ? goOn : 'drop';
  if (!isListed || outcome.status === 'succeeded') return 'leave';
  if (wish.kind === 'resume') return wasCutOff(outcome, stopping) ? goOn : 'leave';
  if (wish.taskId !== null && wish.taskId !== id) return 'leave';
  // What failed by itself would go on where it went wrong; what was cut off may go on.
  return outcome.status === 'failed' ? 'anew' : goOn;
}

/** Whether something other than its own failure or a person's word ended a task, or kept it from being started. */
function wasCutOff(outcome: Outcome, stopping: LeftState['stopping']): boolean {
  if (outcome.status !== 'cancelled' && outcome.status !== 'skipped') return false;
  // Who stopped the run as a whole may want to finish it; who stopped one task does not.
  return outcome.reason !== 'stopped' || stopping?.cause === 'stopped';
}

/** How a task has ended: as it was said, or by its last attempt where no other is to follow; null when it is to go on. */
function outcomeOf(task: TaskState, policy: RetryPolicy): Outcome | null {
  if (task.phase === 'ended') return task.outcome;
  if (task.phase !== 'between' || task.goesOn) return null;
  const own = ownAttempts(task);
  const outcome = own.at(-1)?.end.outcome ?? null;
  if (outcome?.status === 'cancelled' && outcome.reason === 'supervisor-lost') return null;
  return retryDelay(own, policy, 0) === null ? outcome : null;
}
