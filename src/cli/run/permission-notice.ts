import { userInfo } from 'node:os';
import process from 'node:process';
import { restrainedModes, type Task } from '../../domain/plan/task.ts';

/**
 * What a person has to know before sessions run that never ask; null when all of them ask.
 * @param neverAsk the tasks of these sessions, of so many in all
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
    `of the user ${userName()}, starting in ${where}. To choose otherwise: --permission-mode ${best} (or ` +
    `${others.join(', ')}) and --allowed-tools.`
  );
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user id that no file names.
    return `${process.getuid?.() ?? 'who runs this'}`;
  }
}
