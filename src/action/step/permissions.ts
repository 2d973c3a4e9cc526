import { restrainedModes, type Task } from '../../domain/plan/task.ts';

/**
 * A notice of one line in the log about sessions that never ask for permission although nobody has chosen that; no line
 * when there are none.
 * @param neverAsk the tasks of the sessions that never ask
 * @param unchosen the ids of the tasks whose permission mode is the default
 * @param tasks the number of all tasks
 */
export function permissionNotice(neverAsk: readonly Task[], unchosen: readonly string[], tasks: number): string[] {
  const ids = new Set(unchosen);
  const silent = neverAsk.filter(({ id }) => ids.has(id));
  const [first] = silent;
  if (first === undefined) return [];
  return [
    `Permission mode ${first.permissionMode}: ${silent.length} of ${tasks} sessions run any command on this runner without asking. To change this, set the inputs permission-mode (${restrainedModes[0]}) and allowed-tools.`,
  ];
}
