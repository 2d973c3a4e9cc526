import { findMarkedProcesses } from '../../machine/process/process-table.ts';
import { readRun } from './read-run.ts';

/**
 * How many processes of a run's open sessions are alive, whether their supervisor is or not. On Windows, where no
 * process shows its environment, none is found.
 * @throws {EnvironmentError} for a journal that cannot be read
 */
export async function countProcesses(runDir: string): Promise<number> {
  const { state } = await readRun(runDir);
  const open = [...state.tasks.values()].filter((task) => task.phase === 'running');
  if (open.length === 0) return 0;
  const alive = await findMarkedProcesses();
  return open.reduce((sum, task) => sum + (alive.get(task.live.marker)?.length ?? 0), 0);
}
