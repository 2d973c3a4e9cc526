import type { Task } from '../plan/task.ts';
import type { AttemptEnd, Progress } from './event.ts';
import type { FailureReason, Outcome, StopCause } from './outcome.ts';

/** An attempt that has ended. Times are ISO 8601, UTC. */
export interface EndedAttempt {
  readonly attempt: number;
  readonly sessionId: string;
  readonly resumed: boolean;
  /** The session from whose conversation it was forked; absent if it was not. */
  readonly forkOf?: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly end: AttemptEnd;
}

/** A running attempt. */
export interface LiveAttempt {
  readonly attempt: number;
  readonly sessionId: string;
  readonly resumed: boolean;
  /** The session from whose conversation it is forked; absent if it is not. */
  readonly forkOf?: string;
  /** Why it has begun without the shared context of its task; absent if it has that, or its task has none. */
  readonly withoutContext?: string;
  readonly startedAt: string;
  readonly marker: string;
  readonly progress: Progress;
  /** Set while the agent waits before it retries a request. */
  readonly delayed: string | null;
  /** The same in a few words. */
  readonly delayedBrief?: string;
  /** Since when the gateway holds its requests back, ISO 8601, UTC; absent when it is the agent that waits. */
  readonly heldSince?: string;
  readonly stopping: { readonly cause: StopCause; readonly at: string } | null;
}

interface Planned {
  readonly task: Task;
  readonly attempts: readonly EndedAttempt[];
  /** The number of attempts before the task last started over; absent when it never did. */
  readonly past?: number;
}

/** A task's state. Each phase has exactly the data that exists in it. */
export type TaskState =
  | (Planned & { readonly phase: 'waiting'; readonly plannedAt: string })
  | (Planned & { readonly phase: 'running'; readonly live: LiveAttempt })
  /** An attempt has ended, but the task has not. */
  | (Planned & {
      readonly phase: 'between';
      /** Whether another attempt will follow; false while that is not decided. */
      readonly goesOn: boolean;
      readonly backoff: { readonly since: string; readonly delayMs: number; readonly message: string } | null;
    })
  | (Planned & { readonly phase: 'ended'; readonly outcome: Outcome; readonly endedAt: string });

export const noProgress: Progress = { turns: 0, tool: null, usage: {}, costUsd: 0, cacheSavedUsd: 0 };

/** The attempts since the task last started over. Only these count as retries and may be continued. */
export function ownAttempts({ attempts, past = 0 }: TaskState): readonly EndedAttempt[] {
  return attempts.slice(past);
}

/**
 * Whether an attempt failed because the conversation to continue, or to fork from, no longer exists or cannot be used; this
 * is not a failure of the task.
 */
export function lostConversation(attempt: EndedAttempt): boolean {
  const { resumed, end } = attempt;
  return (
    lostFork(attempt) || (resumed && end.outcome.status === 'failed' && end.outcome.reason === 'conversation-lost')
  );
}

/** Failures of a fork that may come from the conversation that it began with, or from forking itself. */
const ofForks: ReadonlySet<FailureReason> = new Set(['conversation-lost', 'prompt-too-long', 'bad-arguments']);

/** Whether an attempt failed because, or perhaps because, it was forked: without that the task may succeed. */
export function lostFork({ forkOf, end: { outcome } }: EndedAttempt): boolean {
  return forkOf !== undefined && outcome.status === 'failed' && ofForks.has(outcome.reason);
}

/**
 * The session id of the conversation that the next attempt should continue; null to start a new one. An agent keeps a
 * conversation from its first turn on.
 */
export function conversationToContinue(attempts: readonly EndedAttempt[]): string | null {
  const last = attempts.at(-1);
  if (last === undefined) return null;
  if (lostConversation(last)) return null;
  return last.resumed || last.end.turns > 0 ? last.sessionId : null;
}

/** The id of the shared context that a task waits for; null if it waits for none. */
export function awaitedContext(task: TaskState, tasks: ReadonlyMap<string, TaskState>): string | null {
  const shared = task.task.sharedContext;
  if (shared?.role !== 'fork' || (task.phase !== 'waiting' && task.phase !== 'between')) return null;
  const source = tasks.get(shared.of);
  const isRead = source === undefined || source.phase === 'ended';
  return isRead || conversationToContinue(ownAttempts(task)) !== null ? null : shared.of;
}

/** What a task waits for besides its turn, in words; null for nothing else. */
export function awaitedBy(task: TaskState, tasks: ReadonlyMap<string, TaskState>): string | null {
  return awaitedContext(task, tasks) === null ? null : 'the shared context';
}

/** Where a task is, with how it ended. */
export const taskStages = ['waiting', 'running', 'between', 'succeeded', 'failed', 'skipped', 'cancelled'] as const;
export type TaskStage = (typeof taskStages)[number];

/** A task's phase, or how it ended. */
export function stageOf(task: TaskState): TaskStage {
  return task.phase === 'ended' ? task.outcome.status : task.phase;
}
