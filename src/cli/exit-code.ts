import type { RunState } from '../domain/run/run-state.ts';
import type { TaskState } from '../domain/run/task-state.ts';
import { exitCode } from '../domain/text/errors.ts';

/** The exit code of a run that has ended. */
export function exitCodeOf(state: RunState): number {
  const tasks = [...state.tasks.values()];
  const unsuccessful = tasks.filter((task) => task.phase !== 'ended' || task.outcome.status !== 'succeeded');
  if (unsuccessful.length === 0) return exitCode.succeeded;
  if (state.stopping?.cause === 'interrupted') return exitCode.interrupted;
  if (state.stopping?.cause === 'terminated') return exitCode.terminated;
  return unsuccessful.every(lacksLogin) ? exitCode.environment : exitCode.taskFailed;
}

/** Whether a task did not succeed for want of a login, its own or another one's. */
function lacksLogin(task: TaskState): boolean {
  if (task.phase !== 'ended' || task.outcome.status === 'succeeded') return false;
  return task.outcome.reason === 'not-logged-in' || task.outcome.reason === 'credential-refused';
}
