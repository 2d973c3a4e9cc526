import type { RunStopCause, SkipReason } from '../run/outcome.ts';
import type { TaskState } from '../run/task-state.ts';

/** A task that has neither ended nor a session. */
export interface WaitingTask {
  readonly id: string;
  /** When its backoff is over; 0 when it has none. */
  readonly notBefore: number;
}

/** All that the next step of a run depends on. Times are milliseconds of the clock that does not jump. */
export interface Facts {
  readonly now: number;
  readonly tasks: ReadonlyMap<string, TaskState>;
  /** In the order in which they should start. */
  readonly waiting: Iterable<WaitingTask>;
  /** How many sessions have not ended. */
  readonly running: number;
  readonly freeSlots: number;
  /** When the newest session was started; null as long as there was none. */
  readonly lastStart: number | null;
  /** Memory that new processes could have, bytes. */
  readonly freeMemory: number;
  /** Why the run ends early; null while it goes on. */
  readonly stopping: { readonly cause: RunStopCause; readonly message: string } | null;
}

/** A gate's answer: `wait` tells after how many milliseconds to ask again, null for as soon as something has happened. */
export type GateAnswer =
  | 'open'
  | { readonly wait: number | null }
  | { readonly skip: SkipReason; readonly message: string };

/** What may hold a start back. */
export interface Gate {
  readonly name: string;
  /** Whether a wait holds back all tasks, or only the one that was asked about. */
  readonly holds: 'all' | 'one';
  /** Pure: the same answer to the same question. */
  ask(task: WaitingTask, facts: Facts): GateAnswer;
}

export type Decision =
  | { readonly do: 'start'; readonly taskId: string }
  | { readonly do: 'skip'; readonly taskId: string; readonly reason: SkipReason; readonly message: string }
  /**
   * Nothing can be done now: decide again when something has happened, or after `ms` (null: nothing becomes possible by
   * waiting alone). `gate` is what holds the next start back; null when only running sessions are waited for.
   */
  | { readonly do: 'wait'; readonly gate: string | null; readonly ms: number | null }
  | { readonly do: 'finish' };

type Wait = Decision & { readonly do: 'wait' };

/**
 * The next step of a run: one step at a time, so ask again after `start` and `skip`. A run that stops starts nothing
 * more, lets its sessions end and skips what is left.
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
