import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../domain/text/errors.ts';
import { describeExpiry, describeHolder, LockHeldError, type RunLock, takeRunLock } from '../run/run-lock.ts';
import { poolFolder } from './pool-queue.ts';

/**
 * Claims a task id for this process, so that two tasks with the same id cannot be started at the same time. The claim of
 * a dead process is void.
 * @throws {UsageError} when a living process has claimed the id, or one that cannot be checked and has not expired
 */
export async function claimTask(sessionsDir: string, taskId: string): Promise<RunLock> {
  const folder = join(poolFolder(sessionsDir), 'ids', taskId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return await takeRunLock(folder);
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    const { holder } = error;
    const who = describeHolder(holder);
    const expiry = holder.uncheckedMs === null ? '' : ` ${describeExpiry(holder.uncheckedMs)}`;
    throw new UsageError(`Nothing was started: "${taskId}" already runs in the background (${who}).${expiry}`, [
      {
        where: `task "${taskId}"`,
        problem: 'is already running',
        allowed: `wait for it (claude-multi logs ${taskId} --follow), stop it (claude-multi stop ${taskId}), or use another id`,
      },
    ]);
  }
}
