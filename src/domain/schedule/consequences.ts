import type { Halt } from '../plan/halt.ts';
import type { TaskState } from '../run/task-state.ts';

/** Why the run halts now, in words; null while it goes on. */
export function haltReason(halt: Halt, tasks: ReadonlyMap<string, TaskState>): string | null {
  let failed = 0;
  for (const task of tasks.values()) if (task.phase === 'ended' && task.outcome.status === 'failed') failed += 1;
  const { unit, count } = halt.failures;
  const reached = unit === 'tasks' ? failed >= count : failed > 0 && (failed / tasks.size) * 100 >= count;
  if (!reached) return null;
  return `${failed} of ${tasks.size} task${tasks.size === 1 ? '' : 's'} failed (--halt ${halt.when},fail=${count}${unit === 'percent' ? '%' : ''})`;
}
