import type { Task } from '../../domain/plan/task.ts';

/** Whether a session asks nobody before it acts. */
export function neverAsks(task: Pick<Task, 'permissionMode'>): boolean {
  return task.permissionMode === 'bypassPermissions';
}

/**
 * Whether the CLI would refuse bypassPermissions in this environment (2.1.330: "cannot be used with root/sudo
 * privileges"): to root, unless IS_SANDBOX is exactly 1.
 * @param uid of the user that runs it; undefined where there is none (Windows)
 */
export function refusesRoot(environment: Readonly<Record<string, string>>, uid: number | undefined): boolean {
  return uid === 0 && environment['IS_SANDBOX'] !== '1';
}

/** Whether it would refuse one of these tasks, so that its session could only fail. */
export function refusesAny(
  tasks: readonly Task[],
  environment: Readonly<Record<string, string>>,
  uid: number | undefined,
): boolean {
  return tasks.some((task) => neverAsks(task) && refusesRoot({ ...environment, ...task.env }, uid));
}
