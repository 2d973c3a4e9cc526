import { findMarkedProcesses } from '../../machine/process/process-table.ts';
import { readRun } from './read-run.ts';

/**
 * Counts the living processes of a run's open sessions, whether or not their supervisor is alive. Always 0 on Windows,
 * where other processes' environments cannot be read.
 * @throws {EnvironmentError} for a journal that cannot be read
 */
export async function countProcesses(runDir: string): Promise<number> {
  const { state } = await readRun(runDir);
  const open = [...state.tasks.values()].filter((task) => task.phase === 'running');
  if (open.length === 0) return 0;
  const alive = await findMarkedProcesses();
  return open.reduce((sum, task) => sum + (alive.get(task.live.marker)?.length ?? 0), 0);
}
