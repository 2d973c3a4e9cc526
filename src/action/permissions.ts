import { restrainedModes, type Task } from '../domain/plan/task.ts';

/**
 * A notice in the log about sessions that never ask for permission; no lines when all of them ask.
 * @param neverAsk the tasks of these sessions
 * @param tasks the number of all tasks
 */
export function permissionNotice(neverAsk: readonly Task[], tasks: number): string[] {
  if (neverAsk.length === 0) return [];
  const modes = [...new Set(neverAsk.map((task) => task.permissionMode))].join(', ');
  return [
    `Permission mode ${modes}: ${neverAsk.length} of ${tasks} sessions run any command and change any file on this runner without asking.`,
    `To change this, set the inputs permission-mode (${restrainedModes[0]}) and allowed-tools.`,
  ];
}
