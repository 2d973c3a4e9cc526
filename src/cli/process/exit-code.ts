import { isOwnWork, type RunState } from '../../domain/run/run-state.ts';
import type { TaskState } from '../../domain/run/task-state.ts';

/** The exit code of a run that has ended. */
export function exitCodeOf(state: RunState): number {
  const tasks = [...state.tasks.values()].filter(isOwnWork);
  const unsuccessful = tasks.filter((task) => task.phase !== 'ended' || task.outcome.status !== 'succeeded');
  if (unsuccessful.length === 0) return exitCode.succeeded;
  if (state.stopping?.cause === 'interrupted') return exitCode.interrupted;
  if (state.stopping?.cause === 'terminated') return exitCode.terminated;
  if (state.stopping?.cause === 'usage-limit') return exitCode.usageLimit;
  if (state.stopping?.cause === 'budget') return exitCode.budget;
  if (state.stopping?.cause === 'run-timeout') return exitCode.runTimeout;
  return unsuccessful.every(lacksLogin) ? exitCode.environment : exitCode.taskFailed;
}

/** Whether a task failed, or was not started, for lack of a login. */
function lacksLogin(task: TaskState): boolean {
  if (task.phase !== 'ended' || task.outcome.status === 'succeeded') return false;
  return task.outcome.reason === 'not-logged-in' || task.outcome.reason === 'credential-refused';
}

/** The exit codes of the CLI. Documented in the README. */
export const exitCode = {
  succeeded: 0,
  taskFailed: 1,
  usage: 2,
  environment: 3,
  usageLimit: 4,
  budget: 5,
  runTimeout: 6,
  /** From `upgrade --check`; dnf and rustup use the same. */
  upgradeAvailable: 100,
  interrupted: 130,
  terminated: 143,
} as const;
