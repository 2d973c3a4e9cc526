import { basename } from 'node:path';
import type { RunState } from '../domain/run/run-state.ts';
import { EnvironmentError } from '../domain/text/errors.ts';
import { SystemClock } from '../machine/clock.ts';
import { NodeProcessHost } from '../machine/process/process-host.ts';
import { followState } from '../store/follow/follow-state.ts';
import { type ControlRequest, requestControl } from '../store/run/control-folder.ts';
import { readRun } from '../store/run/read-run.ts';
import { lockHolder } from '../store/run/run-lock.ts';
import { orphanMs } from '../supervisor/recovery.ts';
import { sweep } from '../supervisor/unit/sweep.ts';

/** How long a supervisor is waited for: the stop ladder takes 5 s, what it leaves behind a little more. */
const patienceMs = 30_000;

/** What came of a request to stop. */
export interface StoppedRun {
  readonly state: RunState;
  /** `stopped`: its supervisor did it; `lost`: there is no supervisor any more. */
  readonly kind: 'stopped' | 'lost';
}

/**
 * Asks the supervisor of a run to stop, and waits until what was asked for has ended. A run that has no supervisor (any
 * more) is told of, not touched.
 * @throws {EnvironmentError} when the supervisor lives but does not answer
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
    `The supervisor of the run ${basename(runDir)}${holder === null ? '' : `, process ${holder.pid},`} has not stopped within ${patience / 1_000} s.`,
    'Kill that process, then stop again: what it leaves behind is ended then. `claude-multi resume` goes on with the run.',
  );
}

/**
 * Ends what the sessions of a run without supervisor left running: of one task, or of all. The journal stays as it is,
 * so that `resume` can go on.
 * @returns how many processes there were
 */
export function endRemains(state: RunState, taskId: string | null): Promise<number> {
  const markers: string[] = [];
  for (const [id, task] of state.tasks) {
    if (task.phase === 'running' && (taskId === null || id === taskId)) markers.push(task.live.marker);
  }
  return sweep({ host: new NodeProcessHost(), clock: new SystemClock(), markers, politeMs: orphanMs });
}
