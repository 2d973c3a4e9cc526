import type { Supervisor } from '../../app/open-run.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { messageOf } from '../../domain/text/errors.ts';
import type { RunResult } from './conclude-run.ts';

/**
 * Runs until the end and concludes the run. A run that failed, for example because the disk is full, is concluded from
 * what is known: its reports are tried and its notifications sent, and then the failure is thrown.
 * @param conclude is given why the record of the run is incomplete; null when it is complete
 */
export async function toConclusion(
  supervisor: Pick<Supervisor, 'state'>,
  run: () => Promise<RunState>,
  conclude: (state: RunState, incomplete: string | null) => Promise<RunResult>,
): Promise<RunResult> {
  let state: RunState;
  try {
    state = await run();
  } catch (error) {
    // Whatever fails now, the first failure says more.
    await conclude(supervisor.state, messageOf(error)).catch(() => {});
    throw error;
  }
  return conclude(state, null);
}
