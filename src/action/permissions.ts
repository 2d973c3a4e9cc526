import process from 'node:process';
import { EnvironmentError } from '../domain/errors.ts';
import type { Plan } from '../domain/plan.ts';
import type { Task } from '../domain/task.ts';

/** What a reader of the log has to know of sessions that never ask; no lines when all of them ask. */
export function permissionNotice({ tasks }: Plan): string[] {
  const free = tasks.filter(neverAsks).length;
  if (free === 0) return [];
  return [
    `Permission mode bypassPermissions: ${free} of ${tasks.length} sessions run any command and change any file on this runner without asking.`,
    'To choose otherwise, give the inputs permission-mode and allowed-tools.',
  ];
}

/**
 * The CLI refuses bypassPermissions to root unless IS_SANDBOX is exactly 1, as job containers run; then every session
 * would fail the same way.
 * @throws {EnvironmentError} when that is so for a task of the plan
 */
export function refuseRootWithoutSandbox({ tasks }: Plan, environment: Readonly<Record<string, string>>): void {
  if (process.getuid?.() !== 0) return;
  if (!tasks.some((task) => neverAsks(task) && (task.env['IS_SANDBOX'] ?? environment['IS_SANDBOX']) !== '1')) return;
  throw new EnvironmentError(
    'claude refuses the permission mode bypassPermissions to root, as which this job runs',
    'Run the job as another user, or give the input permission-mode (acceptEdits) and allowed-tools; or, when its container is a sandbox, set IS_SANDBOX: "1" in the step\'s env.',
  );
}

function neverAsks(task: Task): boolean {
  return task.permissionMode === 'bypassPermissions';
}
