import { userInfo } from 'node:os';
import process from 'node:process';
import { restrainedModes, type Task } from '../../domain/plan/task.ts';

/**
 * A notice about sessions that never ask for permission; null when all of them ask.
 * @param neverAsk the tasks of these sessions
 * @param tasks the number of all tasks
 */
export function permissionNotice(neverAsk: readonly Task[], tasks: number): string | null {
  if (neverAsk.length === 0) return null;
  const modes = [...new Set(neverAsk.map((task) => task.permissionMode))].join(', ');
  const which = neverAsk.length === tasks ? 'the sessions' : `${neverAsk.length} of ${tasks} sessions`;
  const folders = [...new Set(neverAsk.map((task) => task.cwd))];
  const where = folders.length === 1 ? folders[0] : `${folders.length} folders`;
  const [best, ...others] = restrainedModes;
  return (
    `Permission mode ${modes}: ${which} run any command and change any file without asking, with all rights ` +
    `of the user ${userName()}, starting in ${where}. To change this: --permission-mode ${best} (or ` +
    `${others.join(', ')}) and --allowed-tools.`
  );
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user id without a name.
    return `${process.getuid?.() ?? 'of this process'}`;
  }
}
