import { basename } from 'node:path';
import type { RunState } from '../domain/run/run-state.ts';
import { EnvironmentError } from '../domain/text/errors.ts';
import { SystemClock } from '../machine/clock.ts';
import { NodeProcessHost } from '../machine/process/process-host.ts';
import { followState } from '../store/follow/follow-state.ts';
import { type ControlRequest, requestControl } from '../store/run/control-folder.ts';
import { readRun } from '../store/run/read-run.ts';
import { describeHolder, lockHolder } from '../store/run/run-lock.ts';
import { orphanMs } from '../supervisor/recovery.ts';
import { sweep } from '../supervisor/unit/sweep.ts';

/** How long to wait for a supervisor: the stop ladder takes 5 s, killing processes left behind a little more. */
const patienceMs = 30_000;

/** The result of a request to stop. */
export interface StoppedRun {
  readonly state: RunState;
  /** `stopped`: its supervisor stopped it; `lost`: its supervisor is dead. */
  readonly kind: 'stopped' | 'lost';
}

/**
 * Asks the supervisor of a run to stop the run or a task, and waits until that has ended. A run without a supervisor is
 * only reported.
 * @throws {EnvironmentError} if the supervisor is alive but does not answer
 */
export async function stopRun(
  runDir: string,
  request: ControlRequest,
  hasEnded: (state: RunState) => boolean,
  patience = patienceMs,
): Promise<StoppedRun> {
  if (!(await requestControl(runDir, request))) return { state: (await readRun(runDir)).state, kind: 'lost' };
  const late = new AbortController();
  const cancel = new SystemClock().after(patience, () => late.abort());
  try {
    for await (const { state, living } of followState(runDir, { signal: late.signal })) {
      if (hasEnded(state)) return { state, kind: 'stopped' };
      if (!living) return { state, kind: 'lost' };
    }
  } finally {
    cancel();
  }
  const holder = await lockHolder(runDir);
  throw new EnvironmentError(
    `The supervisor of the run ${basename(runDir)}${holder === null ? '' : `, ${describeHolder(holder)},`} has not stopped within ${patience / 1_000} s.`,
    'Kill that process, then run stop again, which kills the processes it left behind. `claude-multi resume` continues the run.',
  );
}

/**
 * Kills the processes that the sessions of a run without a supervisor left running, of one task or of all. The journal is
 * not changed, so that `resume` can continue the run.
 * @returns the number of processes
 */
export function endRemains(state: RunState, taskId: string | null): Promise<number> {
  const markers: string[] = [];
  for (const [id, task] of state.tasks) {
    if (task.phase === 'running' && (taskId === null || id === taskId)) markers.push(task.live.marker);
  }
  return sweep({ host: new NodeProcessHost(), clock: new SystemClock(), markers, politeMs: orphanMs });
}
