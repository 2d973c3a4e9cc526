import type { Task } from '../../domain/plan/task.ts';
import type { UntestedVersion } from '../../domain/ports/agent.ts';

/**
 * A notice of one line about sessions that never ask for permission although nobody has chosen that; null when there are
 * none.
 * @param neverAsk the tasks of the sessions that never ask
 * @param unchosen the ids of the tasks whose permission mode is the default
 * @param tasks the number of all tasks
 */
export function permissionNotice(neverAsk: readonly Task[], unchosen: readonly string[], tasks: number): string | null {
  const ids = new Set(unchosen);
  const silent = neverAsk.filter(({ id }) => ids.has(id));
  const [first] = silent;
  if (first === undefined) return null;
  const which = silent.length === tasks ? 'sessions' : `${silent.length} of ${tasks} sessions`;
  return `Permission mode ${first.permissionMode}: ${which} never ask. See --permission-mode.`;
}

/** A notice of one line about a version of the agent's program that was not tested. */
export function versionNotice({ message }: Pick<UntestedVersion, 'message'>): string {
  return `${message}. See claude-multi doctor.`;
}
