import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentError, UsageError } from '../../domain/text/errors.ts';
import { lockHolder, type RunLock, takeRunLock } from '../run/run-lock.ts';
import { poolFolder } from './pool-queue.ts';

/**
 * Claims a task id for this process, so that two that are started at the same moment are not both run. A dead process
 * claims nothing.
 * @throws {UsageError} when a living process has it
 */
export async function claimTask(sessionsDir: string, taskId: string): Promise<RunLock> {
  const folder = join(poolFolder(sessionsDir), 'ids', taskId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return await takeRunLock(folder);
  } catch (error) {
    const holder = error instanceof EnvironmentError ? await lockHolder(folder) : null;
    if (holder === null) throw error;
    throw new UsageError(`Nothing was started: "${taskId}" is at work in the background (process ${holder.pid}).`, [
      {
        where: `task "${taskId}"`,
        problem: 'runs already',
        allowed: `wait for it (claude-multi logs ${taskId} --follow), stop it (claude-multi stop ${taskId}), or take another id`,
      },
    ]);
  }
}
