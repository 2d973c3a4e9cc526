import type { Task } from '../../../domain/plan/task.ts';
import type { Environment, Refusal } from '../../../domain/ports/agent.ts';

/** Whether a session acts without asking for permission. */
export function neverAsks({ permissionMode }: Pick<Task, 'permissionMode'>): boolean {
  return permissionMode === 'bypassPermissions';
}

/**
 * Why the CLI would refuse a task at once; null if it would not. As root it refuses bypassPermissions (2.1.330: "cannot be
 * used with root/sudo privileges"), unless IS_SANDBOX is exactly 1.
 * @param environment the environment that the session inherits
 * @param uid the id of the user that runs it; undefined on Windows
 */
export function refusal(
  task: Pick<Task, 'permissionMode' | 'env'>,
  environment: Environment,
  uid: number | undefined,
): Refusal | null {
  if (!neverAsks(task) || uid !== 0 || { ...environment, ...task.env }['IS_SANDBOX'] === '1') return null;
  return {
    message: 'claude refuses the permission mode bypassPermissions to root',
    remedy:
      'Run as another user, or choose a permission-mode such as acceptEdits; or, in a container or another sandbox, set IS_SANDBOX=1.',
  };
}
