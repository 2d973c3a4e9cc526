import { InvalidTransition } from '../text/errors.ts';
import type { PrefixSharing } from '../usage/prefix-sharing.ts';
import { type Event, isTaskEvent, type RunInfo } from './event.ts';
import type { RunStopCause } from './outcome.ts';
import { stageOf, type TaskState } from './task-state.ts';
import { transition } from './transition.ts';

/** How a run as a whole ended. */
export type RunStatus = 'succeeded' | 'failed' | 'cancelled';

/** A time without a supervisor: from the end of one to the start of the next. ISO 8601, UTC. */
export interface Pause {
  readonly from: string;
  readonly to: string;
}

/** Why a run is stopping. */
export interface Stopping {
  readonly cause: RunStopCause;
  readonly message: string;
  /** When the account's usage limit resets, ISO 8601, UTC; absent for other causes, or when it is not known. */
  readonly resetsAt?: string;
}

/** The state of a run, folded from its journal. Tasks keep the order in which they were planned. */
export interface RunState {
  readonly run: RunInfo;
  readonly startedAt: string;
  /** When the newest supervisor started, and the total wall time of earlier supervisors, milliseconds. */
  readonly period: { readonly startedAt: string; readonly earlierMs: number };
  /** The times in which no supervisor was at work on the run. */
  readonly pauses: readonly Pause[];
  readonly tasks: ReadonlyMap<string, TaskState>;
  readonly stopping: Stopping | null;
  /** The newest warning that the account's usage limit is close; null without one. */
  readonly limitNear: string | null;
  /** What the run waits for since the account's usage limit was reached, and until when; null before that. */
  readonly limited: { readonly message: string; readonly until: string } | null;
  /** `wallMs` is measured by a monotonic clock, and includes earlier supervisors' time. */
  readonly ended: {
    readonly status: RunStatus;
    readonly at: string;
    readonly wallMs: number;
    /** Absent if sessions that could begin with the same prompt did. */
    readonly prefixes?: PrefixSharing;
  } | null;
  /** Time of the newest event. */
  readonly lastEventAt: string;
}

/**
 * Folds a journal into a state, event by event, in the same way for a live run and an old journal. The task map is
 * updated in place, since a run may have ten thousand tasks.
 */
export class RunProjection {
  #state: (Omit<RunState, 'tasks'> & { tasks: Map<string, TaskState> }) | null = null;

  /** The state so far; null before `run-started`. Each event makes a new object, but with the same task map. */
  get state(): RunState | null {
    return this.#state;
  }

  /** The state so far. @throws {InvalidTransition} before `run-started`. */
  get started(): RunState {
    if (this.#state === null) throw new InvalidTransition('the journal does not begin with "run-started"');
    return this.#state;
  }

  /** Applies the next event. @throws {InvalidTransition} when it is invalid in this state. */
  apply(event: Event): void {
    if (event.type === 'run-started') {
      if (this.#state !== null) throw new InvalidTransition('a second "run-started" in one journal');
      this.#state = {
        run: event.run,
        startedAt: event.at,
        period: { startedAt: event.at, earlierMs: 0 },
        pauses: [],
        tasks: new Map(),
        stopping: null,
        limitNear: null,
        limited: null,
        ended: null,
        lastEventAt: event.at,
      };
      return;
    }
    const state = this.#state;
    if (state === null) throw new InvalidTransition(`the journal begins with "${event.type}", not with "run-started"`);
    if (state.ended !== null && (isTaskEvent(event) || event.type === 'run-ended'))
      throw new InvalidTransition(`the run has ended: "${event.type}" cannot follow`);
    if (isTaskEvent(event)) {
      state.tasks.set(event.taskId, transition(state.tasks.get(event.taskId), event));
      this.#state = { ...state, lastEventAt: event.at };
    } else if (event.type === 'run-resumed') {
      const period = { startedAt: event.at, earlierMs: wallTime(state, Date.parse(state.lastEventAt)) };
      const pauses = [...state.pauses, { from: state.ended?.at ?? state.lastEventAt, to: event.at }];
      this.#state = {
        ...state,
        run: event.run,
        period,
        pauses,
        stopping: null,
        limitNear: null,
        limited: null,
        ended: null,
        lastEventAt: event.at,
      };
    } else if (event.type === 'run-stopping') {
      const { cause, message, resetsAt } = event;
      const stopping = { cause, message, ...(resetsAt === undefined ? {} : { resetsAt }) };
      this.#state = { ...state, stopping: state.stopping ?? stopping, lastEventAt: event.at };
    } else if (event.type === 'run-limited') {
      const { message, until } = event;
      this.#state = { ...state, limited: { message, until }, lastEventAt: event.at };
    } else if (event.type === 'run-limit-near') {
      this.#state = { ...state, limitNear: event.message, lastEventAt: event.at };
    } else {
      const { status, at, wallMs, prefixes } = event;
      this.#state = {
        ...state,
        ended: { status, at, wallMs, ...(prefixes === undefined ? {} : { prefixes }) },
        lastEventAt: event.at,
      };
    }
  }
}

/** Whether a task is part of what the run is for: the reading of a shared context is not, since tasks can do without. */
export function isOwnWork({ task }: TaskState): boolean {
  return task.sharedContext?.role !== 'source';
}

/**
 * How a run ended: succeeded if all tasks but shared contexts did, else cancelled if a person or a signal stopped it or its
 * usage limit, budget or time limit ended it, else failed. A task that failed for a reason of its own makes a run that was ended by a
 * limit a failure.
 */
export function runStatus(state: Pick<RunState, 'tasks' | 'stopping'>): RunStatus {
  const stoppedByPerson = ['interrupted', 'terminated', 'stopped'].includes(state.stopping?.cause ?? '');
  const stages = new Set([...state.tasks.values()].filter(isOwnWork).map(stageOf));
  if ([...stages].every((stage) => stage === 'succeeded')) return 'succeeded';
  const isLimit = ['usage-limit', 'budget', 'run-timeout'].includes(state.stopping?.cause ?? '');
  const endedByLimit = isLimit && !stages.has('failed');
  return stoppedByPerson || endedByLimit ? 'cancelled' : 'failed';
}

/**
 * The wall time of a run, milliseconds: as measured by its supervisor if the run has ended, else up to `now` (epoch
 * milliseconds), from the times of events. Pauses do not count.
 */
export function wallTime(
  { ended, period }: { readonly ended: { readonly wallMs: number } | null } & Pick<RunState, 'period'>,
  now: number,
): number {
  if (ended !== null) return ended.wallMs;
  return period.earlierMs + Math.max(0, now - Date.parse(period.startedAt));
}
