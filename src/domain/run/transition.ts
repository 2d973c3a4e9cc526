import { InvalidTransition } from '../text/errors.ts';
import type { Stamp, TaskEvent } from './event.ts';
import { type LiveAttempt, noProgress, type TaskState } from './task-state.ts';

/**
 * Returns the state of a task after an event. This is the only way in which a task's state changes. `undefined` stands
 * for a task that is not planned yet.
 * @throws {InvalidTransition} when the event is invalid in this state.
 */
export function transition(state: TaskState | undefined, event: TaskEvent & Stamp): TaskState {
  switch (event.type) {
    case 'task-planned':
      if (state !== undefined || event.task.id !== event.taskId) throw impossible(state, event);
      return { phase: 'waiting', task: event.task, attempts: [], plannedAt: event.at };
    case 'task-reopened': {
      const { task, at, anew } = event;
      if (state === undefined || state.phase === 'running' || task.id !== event.taskId) throw impossible(state, event);
      if (state.attempts.length === 0) return { phase: 'waiting', task, attempts: [], plannedAt: at };
      const kept = anew === true ? { ...plannedIn(state), past: state.attempts.length } : plannedIn(state);
      return { phase: 'between', ...kept, task, goesOn: true, backoff: null };
    }
    case 'session-started': {
      if (state?.phase !== 'waiting' && state?.phase !== 'between') throw impossible(state, event);
      if (event.attempt !== state.attempts.length + 1) throw impossible(state, event);
      const { attempt, sessionId, resumed, forkOf, withoutContext, marker, at } = event;
      const live: LiveAttempt = {
        attempt,
        sessionId,
        resumed,
        ...(forkOf === undefined ? {} : { forkOf }),
        ...(withoutContext === undefined ? {} : { withoutContext }),
        marker,
        startedAt: at,
        progress: noProgress,
        delayed: null,
        stopping: null,
      };
      return { phase: 'running', ...plannedIn(state), live };
    }
    case 'session-progressed': {
      const running = expectLive(state, event);
      const { delayedBrief: _, heldSince: __, ...live } = running.live;
      return { ...running, live: { ...live, progress: event.progress, delayed: null } };
    }
    case 'session-delayed': {
      const running = expectLive(state, event);
      const { delayedBrief: _, heldSince: __, ...live } = running.live;
      const brief = event.brief === undefined ? {} : { delayedBrief: event.brief };
      const since = event.since === undefined ? {} : { heldSince: event.since };
      return { ...running, live: { ...live, delayed: event.message, ...brief, ...since } };
    }
    case 'session-prompted':
      return expectLive(state, event);
    case 'session-stopping': {
      const running = expectLive(state, event);
      if (running.live.stopping !== null) throw impossible(state, event);
      return { ...running, live: { ...running.live, stopping: { cause: event.cause, at: event.at } } };
    }
    case 'session-ended': {
      const running = expectLive(state, event);
      const { attempt, sessionId, resumed, forkOf, startedAt } = running.live;
      const fork = forkOf === undefined ? {} : { forkOf };
      const ended = { attempt, sessionId, resumed, ...fork, startedAt, endedAt: event.at, end: event.end };
      const attempts = [...running.attempts, ended];
      return { phase: 'between', ...plannedIn(running), attempts, goesOn: false, backoff: null };
    }
    case 'task-backing-off': {
      if (state?.phase !== 'between' || state.attempts.at(-1)?.attempt !== event.attempt)
        throw impossible(state, event);
      return { ...state, goesOn: true, backoff: { since: event.at, delayMs: event.delayMs, message: event.message } };
    }
    case 'task-ended': {
      if (state === undefined || state.phase === 'ended' || state.phase === 'running') throw impossible(state, event);
      if (event.outcome.status === 'skipped' && state.attempts.length > 0) throw impossible(state, event);
      if (event.outcome.status === 'succeeded' && state.attempts.at(-1)?.end.outcome.status !== 'succeeded')
        throw impossible(state, event);
      return { phase: 'ended', ...plannedIn(state), outcome: event.outcome, endedAt: event.at };
    }
  }
}

/** The data that every phase of a task has. */
function plannedIn({ task, attempts, past }: TaskState): Pick<TaskState, 'task' | 'attempts' | 'past'> {
  return past === undefined ? { task, attempts } : { task, attempts, past };
}

function expectLive(
  state: TaskState | undefined,
  event: TaskEvent & { attempt: number },
): TaskState & { phase: 'running' } {
  if (state?.phase !== 'running' || state.live.attempt !== event.attempt) throw impossible(state, event);
  return state;
}

function impossible(state: TaskState | undefined, event: TaskEvent): InvalidTransition {
  return new InvalidTransition(`task "${event.taskId}" is ${state?.phase ?? 'unknown'}: "${event.type}" cannot follow`);
}
