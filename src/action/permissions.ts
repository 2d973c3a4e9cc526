import process from 'node:process';
import { neverAsks, refusesAny } from '../agents/claude/permissions.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { EnvironmentError } from '../domain/text/errors.ts';

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
 * Refuses what the CLI would refuse to every session: bypassPermissions for root, as whom job containers run.
 * @throws {EnvironmentError} when that is so for a task of the plan
 */
export function refuseRootWithoutSandbox({ tasks }: Plan, environment: Readonly<Record<string, string>>): void {
  if (!refusesAny(tasks, environment, process.getuid?.())) return;
  throw new EnvironmentError(
    'claude refuses the permission mode bypassPermissions to root, as which this job runs',
    'Run the job as another user, or give the input permission-mode (acceptEdits) and allowed-tools; or, when its container is a sandbox, set IS_SANDBOX: "1" in the step\'s env.',
  );
}
