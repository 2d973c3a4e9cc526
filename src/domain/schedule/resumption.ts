import type { Task } from '../plan/task.ts';
import type { Outcome } from '../run/outcome.ts';
import type { RunState } from '../run/run-state.ts';
import { conversationToContinue, ownAttempts, type TaskState } from '../run/task-state.ts';
import { defaultRetryPolicy, type RetryPolicy, retryDelay } from './retry.ts';

/** How to resume a run. With `restart`, tasks that were cut off start anew instead of continuing. */
export type Wish =
  /** Finish the tasks that were cut off. */
  | { readonly kind: 'resume'; readonly restart: boolean }
  /** Retry the tasks that did not succeed: one, or all of them. */
  | { readonly kind: 'retry'; readonly taskId: string | null; readonly restart: boolean };

/**
 * What happens to a task: `leave` keeps its outcome, `continue` goes on where it was cut off (in its conversation, if it
 * has one), `anew` starts as if never tried, `drop` ends it because it was removed from the list.
 */
export type Fate = 'leave' | 'continue' | 'anew' | 'drop';

export interface Resumption {
  /** Tasks that their last attempt ended, though their supervisor died before recording it. */
  readonly overdue: ReadonlyMap<string, Outcome>;
  /** For every task of the run, followed by those new in the list. */
  readonly fates: ReadonlyMap<string, Fate>;
}

/** The run as its last supervisor left it, with no attempt open. */
export type LeftState = Pick<RunState, 'tasks' | 'stopping'> & {
  /** Shared contexts that were read, and whose conversations are gone; none by default. */
  readonly lostContexts?: ReadonlySet<string>;
};

/**
 * Decides what a resumed run does.
 * @param listed the current task list
 * @param retries how many attempts may follow a failed first one
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
  if (wish.kind === 'resume' || wish.taskId === null) settleContexts(fates, left, listed, overdue);
  return { overdue, fates };
}

/**
 * Decides on shared contexts that have ended. One with which no task would begin is left alone: to read once more would be for
 * nobody. One that is needed, and whose conversation is gone, is read anew.
 */
function settleContexts(
  fates: Map<string, Fate>,
  { tasks, lostContexts = new Set() }: LeftState,
  listed: readonly Task[],
  overdue: Resumption['overdue'],
): void {
  const needed = new Set(
    listed.flatMap(({ id, sharedContext }) => {
      const before = tasks.get(id);
      const begins = fates.get(id) === 'anew' || (fates.get(id) === 'continue' && !hasConversation(before));
      return sharedContext?.role === 'fork' && begins ? [sharedContext.of] : [];
    }),
  );
  for (const { id, sharedContext } of listed) {
    const isOver = overdue.has(id) || tasks.get(id)?.phase === 'ended';
    if (sharedContext?.role !== 'source' || !isOver) continue;
    if (!needed.has(id)) fates.set(id, 'leave');
    else if (lostContexts.has(id)) fates.set(id, 'anew');
  }
}

function hasConversation(task: TaskState | undefined): boolean {
  return task !== undefined && conversationToContinue(ownAttempts(task)) !== null;
}

/** Whether the task is started. */
export function isDue(fate: Fate | undefined): boolean {
  return fate === 'continue' || fate === 'anew';
}

interface LeftTask {
  readonly id: string;
  /** Its outcome; null if it has not ended. */
  readonly outcome: Outcome | null;
  readonly isListed: boolean;
}

/** Decides whether and how a task is run again. */
function fateOf({ id, outcome, isListed }: LeftTask, wish: Wish, stopping: LeftState['stopping']): Fate {
  const goOn = wish.restart ? 'anew' : 'continue';
  if (outcome === null) return isListed ? goOn : 'drop';
  if (!isListed || outcome.status === 'succeeded') return 'leave';
  if (wish.kind === 'resume') return wasCutOff(outcome, stopping) ? goOn : 'leave';
  if (wish.taskId !== null && wish.taskId !== id) return 'leave';
  // A failed conversation would continue from its mistake, so it starts anew; one that was cut off can continue.
  return outcome.status === 'failed' ? 'anew' : goOn;
}

/** Whether a task was ended, or not started, for a reason other than its own failure or a request to stop this task. */
function wasCutOff(outcome: Outcome, stopping: LeftState['stopping']): boolean {
  if (outcome.status !== 'cancelled' && outcome.status !== 'skipped') return false;
  // A user who stopped the whole run may want to finish it; one who stopped a single task does not.
  return outcome.reason !== 'stopped' || stopping?.cause === 'stopped';
}

/** A task's outcome: the recorded one, or that of its last attempt if no other may follow; null if it has not ended. */
function outcomeOf(task: TaskState, policy: RetryPolicy): Outcome | null {
  if (task.phase === 'ended') return task.outcome;
  if (task.phase !== 'between' || task.goesOn) return null;
  const own = ownAttempts(task);
  const outcome = own.at(-1)?.end.outcome ?? null;
  if (outcome?.status === 'cancelled' && outcome.reason === 'supervisor-lost') return null;
  return retryDelay(own, policy, 0) === null ? outcome : null;
}
