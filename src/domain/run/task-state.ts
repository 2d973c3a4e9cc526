import type { Task } from '../plan/task.ts';
import type { AttemptEnd, Progress } from './event.ts';
import type { Outcome, StopCause } from './outcome.ts';

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

/** Where a task is, with how it ended. */
export const taskStages = ['waiting', 'running', 'between', 'succeeded', 'failed', 'skipped', 'cancelled'] as const;
export type TaskStage = (typeof taskStages)[number];

/** A task's phase, or how it ended. */
export function stageOf(task: TaskState): TaskStage {
  return task.phase === 'ended' ? task.outcome.status : task.phase;
}
