import type { Halt } from '../plan/halt.ts';
import type { Task } from '../plan/task.ts';
import type { FailureReason, RunStopCause } from '../run/outcome.ts';
import { isOwnWork, type RunState } from '../run/run-state.ts';
import type { TaskState } from '../run/task-state.ts';

/** The consequence of a failure for another task. */
export type TaskConsequence = {
  readonly taskId: string;
  readonly message: string;
} /** One that is just being started is left alone. */ & (
  | { readonly do: 'skip'; readonly reason: 'model-not-found' }
  /** Its session is stopped with urgency `hurry`; without a session, the task is skipped for the same reason. */
  | { readonly do: 'stop'; readonly reason: 'credential-refused' }
);

/** The consequence of a failure for the whole run: nothing more is started. */
export interface RunConsequence {
  readonly cause: RunStopCause;
  readonly message: string;
  /** The urgency with which running sessions are stopped; null lets them finish. */
  readonly urgency: 'gently' | 'hurry' | null;
}

export interface Consequences {
  readonly tasks: readonly TaskConsequence[];
  readonly run: RunConsequence | null;
}

const none: Consequences = { tasks: [], run: null };

/**
 * The consequences of the newest attempt at a task for the rest of the run: tasks that would fail the same way are not
 * started. The state must already include the end of the attempt, and of the task if it has ended.
 * @param hasOwnCredential whether a task has its own credential, so that its refusal says nothing about the others
 */
export function consequencesOf(
  state: RunState,
  taskId: string,
  hasOwnCredential: (task: Task) => boolean,
): Consequences {
  const failed = state.tasks.get(taskId);
  const outcome = failed?.attempts.at(-1)?.end.outcome;
  if (failed === undefined || outcome?.status !== 'failed' || state.stopping !== null) return none;
  const { tasks, run } = shared(state, failed.task, outcome.reason, hasOwnCredential);
  return { tasks, run: run ?? haltOf(state, tasks) };
}

/** Failures that every session with the same credential meets. */
const ofCredential: ReadonlySet<FailureReason> = new Set(['not-logged-in', 'credential-refused', 'permission-refused']);

/** What other tasks share with the failed one. */
function shared(
  state: RunState,
  failed: Task,
  reason: FailureReason,
  hasOwnCredential: (task: Task) => boolean,
): Consequences {
  if (reason === 'model-not-found') return { tasks: missingModel(state, failed), run: null };
  if (!ofCredential.has(reason)) return none;
  return hasOwnCredential(failed) ? none : refusedCredential(state, hasOwnCredential);
}

/** Stops everything that uses the refused credential: the whole run, or the tasks without their own. */
function refusedCredential(state: RunState, hasOwnCredential: (task: Task) => boolean): Consequences {
  const message = 'the API refused the credential that the sessions share';
  if (![...state.tasks.values()].some(({ task }) => hasOwnCredential(task))) {
    return { tasks: [], run: { cause: 'credential-refused', message, urgency: 'hurry' } };
  }
  const sharing = openTasks(state).filter((task) => !hasOwnCredential(task));
  return {
    tasks: sharing.map(({ id }) => ({ do: 'stop', taskId: id, reason: 'credential-refused', message })),
    run: null,
  };
}

/** Skips waiting tasks whose model does not exist for this account. */
function missingModel(state: RunState, failed: Task): TaskConsequence[] {
  const message = `the model ${failed.model} was not found for task "${failed.id}"`;
  return openTasks(state)
    .filter(({ id, model }) => model === failed.model && state.tasks.get(id)?.phase !== 'running')
    .map(({ id }) => ({ do: 'skip', taskId: id, reason: 'model-not-found', message }));
}

function openTasks(state: RunState): Task[] {
  return [...state.tasks.values()].flatMap(({ phase, task }) => (phase === 'ended' ? [] : [task]));
}

/** @param skipped tasks that are not started or retried; each ends like its last attempt, which may be one more failure */
function haltOf({ run, tasks }: RunState, skipped: readonly TaskConsequence[]): RunConsequence | null {
  const { halt } = run.options;
  if (halt === null) return null;
  const failing = skipped.filter(({ taskId }) => {
    const task = tasks.get(taskId);
    return task?.phase === 'between' && isOwnWork(task) && task.attempts.at(-1)?.end.outcome.status === 'failed';
  });
  const message = haltReason(halt, tasks, failing.length);
  return message === null ? null : { cause: 'run-failed', message, urgency: halt.when === 'now' ? 'gently' : null };
}

/**
 * The message if the run halts now; null if it goes on.
 * @param failing how many tasks are about to end as failed
 */
export function haltReason(halt: Halt, tasks: ReadonlyMap<string, TaskState>, failing = 0): string | null {
  let failed = failing;
  let of = 0;
  for (const task of tasks.values()) {
    if (!isOwnWork(task)) continue;
    of += 1;
    if (task.phase === 'ended' && task.outcome.status === 'failed') failed += 1;
  }
  const { unit, count } = halt.failures;
  const reached = unit === 'tasks' ? failed >= count : (failed / of) * 100 >= count;
  if (!reached) return null;
  return `${failed} of ${of} task${of === 1 ? '' : 's'} failed (--halt ${halt.when},fail=${count}${unit === 'percent' ? '%' : ''})`;
}
