import { userInfo } from 'node:os';
import process from 'node:process';
import { neverAsks, refusesAny, refusesRoot } from '../../agents/claude/permissions.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { EnvironmentError } from '../../domain/text/errors.ts';

/** What a person has to know before sessions run that never ask; null when all of them ask. */
export function permissionNotice(plan: Pick<Plan, 'tasks'>): string | null {
  const free = plan.tasks.filter(neverAsks);
  if (free.length === 0) return null;
  const which = free.length === plan.tasks.length ? 'the sessions' : `${free.length} of ${plan.tasks.length} sessions`;
  const folders = [...new Set(free.map((task) => task.cwd))];
  const where = folders.length === 1 ? folders[0] : `${folders.length} folders`;
  return (
    `Permission mode bypassPermissions: ${which} run any command and change any file without asking, with all rights ` +
    `of the user ${userName()}, starting in ${where}. To choose otherwise: --permission-mode acceptEdits (or default, ` +
    'dontAsk, manual, plan) and --allowed-tools.'
  );
}

/**
 * Refuses what the CLI would refuse to every session: bypassPermissions for root.
 * @throws {EnvironmentError} when that is so for a task of the plan
 */
export function refuseRootWithoutSandbox(
  plan: Pick<Plan, 'tasks'>,
  environment: Readonly<Record<string, string>>,
): void {
  if (!refusesAny(plan.tasks, environment, process.getuid?.())) return;
  throw new EnvironmentError('claude refuses the permission mode bypassPermissions to root.', rootRemedy);
}

/** Whether the CLI would refuse bypassPermissions here. */
export function rootWithoutSandbox(environment: Readonly<Record<string, string>>): boolean {
  return refusesRoot(environment, process.getuid?.());
}

export const rootRemedy =
  'Run as another user or with --permission-mode acceptEdits; or, in a container or another sandbox, set IS_SANDBOX=1.';

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user id that no file names.
    return `${process.getuid?.() ?? 'who runs this'}`;
  }
}
