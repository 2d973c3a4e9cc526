import { restrainedModes, type Task } from '../domain/plan/task.ts';

/**
 * What a reader of the log has to know of sessions that never ask; no lines when all of them ask.
 * @param neverAsk the tasks of these sessions, of so many in all
 */
export function permissionNotice(neverAsk: readonly Task[], tasks: number): string[] {
  if (neverAsk.length === 0) return [];
  const modes = [...new Set(neverAsk.map((task) => task.permissionMode))].join(', ');
  return [
    `Permission mode ${modes}: ${neverAsk.length} of ${tasks} sessions run any command and change any file on this runner without asking.`,
    `To choose otherwise, give the inputs permission-mode (${restrainedModes[0]}) and allowed-tools.`,
  ];
}
