import type { RunStopCause, SkipReason } from '../run/outcome.ts';
import type { TaskState } from '../run/task-state.ts';
import type { LimitFacts } from './usage-limit-facts.ts';

/** A task that has not ended and has no session. */
export interface WaitingTask {
  readonly id: string;
  /** When its backoff is over; 0 without one. */
  readonly notBefore: number;
}

/** Everything the next step of a run depends on. Times are milliseconds of the monotonic clock. */
export interface Facts {
  readonly now: number;
  readonly tasks: ReadonlyMap<string, TaskState>;
  /** In start order. */
  readonly waiting: Iterable<WaitingTask>;
  /** How many sessions have not ended. */
  readonly running: number;
  readonly freeSlots: number;
  /** When the newest session was started; null before the first. */
  readonly lastStart: number | null;
  /** Memory available to new processes, bytes. */
  readonly freeMemory: number;
  /** Set while the account's usage limit is reached, and for a while after that. */
  readonly limit: LimitFacts | null;
  /** The tasks with an account of their own, which that limit does not concern. */
  readonly ownAccount: ReadonlySet<string>;
  /** Whether requests of the sessions that share an account wait for the API's rate limit. */
  readonly isBusy: boolean;
  /** Why the run is stopping; null if it is not. */
  readonly stopping: { readonly cause: RunStopCause; readonly message: string } | null;
}

/** A gate's answer. `wait` says after how many milliseconds to check again; null means after the next event. */
export type GateAnswer =
  | 'open'
  | { readonly wait: number | null }
  | { readonly skip: SkipReason; readonly message: string };

/** A condition that can hold a start back. */
export interface Gate {
  readonly name: string;
  /** Whether a wait holds back all tasks or only the checked one. */
  readonly holds: 'all' | 'one';
  /** Must be pure. */
  ask(task: WaitingTask, facts: Facts): GateAnswer;
}

export type Decision =
  | { readonly do: 'start'; readonly taskId: string }
  | { readonly do: 'skip'; readonly taskId: string; readonly reason: SkipReason; readonly message: string }
  /**
   * Nothing can be done now: decide again after the next event or after `ms` milliseconds (null: only an event can help).
   * `gate` is the gate that holds the next start back; null when only running sessions are left.
   */
  | { readonly do: 'wait'; readonly gate: string | null; readonly ms: number | null }
  | { readonly do: 'finish' };

type Wait = Decision & { readonly do: 'wait' };

/**
 * Decides the next step of a run; call it again after each `start` and `skip`. A stopping run starts nothing more, waits
 * for its sessions and skips the remaining tasks.
 */
export function next(facts: Facts, gates: readonly Gate[]): Decision {
  const { waiting, running, stopping } = facts;
  if (stopping !== null) {
    if (running > 0) return untilSessionsEnd;
    for (const { id } of waiting) return skip(id, stopping.cause, stopping.message);
    return { do: 'finish' };
  }
  let soonest: Wait | null = null;
  for (const task of waiting) {
    const held = firstHold(task, facts, gates);
    if (held === null) return { do: 'start', taskId: task.id };
    const { gate, answer } = held;
    if ('skip' in answer) return skip(task.id, answer.skip, answer.message);
    const wait: Wait = { do: 'wait', gate: gate.name, ms: answer.wait };
    if (gate.holds === 'all') return wait;
    soonest = sooner(soonest, wait);
  }
  return soonest ?? (running > 0 ? untilSessionsEnd : { do: 'finish' });
}

const untilSessionsEnd: Decision = { do: 'wait', gate: null, ms: null };

function skip(taskId: string, reason: SkipReason, message: string): Decision {
  return { do: 'skip', taskId, reason, message };
}

interface Hold {
  readonly gate: Gate;
  readonly answer: Exclude<GateAnswer, 'open'>;
}

/** The first gate that is not open to a task; null when all are. */
function firstHold(task: WaitingTask, facts: Facts, gates: readonly Gate[]): Hold | null {
  for (const gate of gates) {
    const answer = gate.ask(task, facts);
    if (answer !== 'open') return { gate, answer };
  }
  return null;
}

function sooner(left: Wait | null, right: Wait): Wait {
  return left === null || (right.ms ?? Number.POSITIVE_INFINITY) < (left.ms ?? Number.POSITIVE_INFINITY) ? right : left;
}
