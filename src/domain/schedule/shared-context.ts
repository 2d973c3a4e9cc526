import type { Task } from '../plan/task.ts';
import {
  awaitedContext,
  conversationToContinue,
  type EndedAttempt,
  lostFork,
  ownAttempts,
  type TaskState,
} from '../run/task-state.ts';
import type { Gate } from './next.ts';

/** How the conversation of an attempt begins. */
export type Beginning =
  | { readonly kind: 'new' }
  | { readonly kind: 'continue'; readonly sessionId: string }
  /** It begins with all that the source's session has read and said. */
  | { readonly kind: 'fork'; readonly source: Task; readonly sessionId: string }
  /** New, although the task is one that forks. */
  | { readonly kind: 'without-context'; readonly why: string };

/** Holds a task back until the session that reads its shared context has ended. */
export const sharedContext: Gate = {
  name: 'shared-context',
  holds: 'one',
  ask: ({ id }, { tasks }) => {
    const task = tasks.get(id);
    return task !== undefined && awaitedContext(task, tasks) !== null ? { wait: null } : 'open';
  },
};

/**
 * How the next attempt at a task begins.
 * @param tasks the tasks of the journal
 * @param given the tasks of the run, with their secrets
 */
export function beginningOf(
  task: TaskState,
  tasks: ReadonlyMap<string, TaskState>,
  given: ReadonlyMap<string, Task>,
): Beginning {
  const own = ownAttempts(task);
  const sessionId = conversationToContinue(own);
  if (sessionId !== null) return { kind: 'continue', sessionId };
  const shared = task.task.sharedContext;
  if (shared?.role !== 'fork') return { kind: 'new' };
  const name = `"${shared.of}"`;
  const source = tasks.get(shared.of);
  const read = source?.attempts.at(-1);
  if (source?.phase !== 'ended' || read === undefined) return { kind: 'without-context', why: `${name} was not read` };
  const { outcome } = source;
  if (outcome.status !== 'succeeded')
    return { kind: 'without-context', why: `${name} ${outcome.status}: ${outcome.message}` };
  const failed = failedFork(own, read.sessionId);
  if (failed !== null) return { kind: 'without-context', why: `its session could not go on from ${name}: ${failed}` };
  return { kind: 'fork', source: given.get(shared.of) ?? source.task, sessionId: read.sessionId };
}

/** Why an earlier attempt could not fork from a conversation; null if none has failed in it. */
function failedFork(attempts: readonly EndedAttempt[], sessionId: string): string | null {
  const failed = attempts.find((attempt) => attempt.forkOf === sessionId && lostFork(attempt));
  return failed?.end.outcome.status === 'failed' ? failed.end.outcome.message : null;
}
