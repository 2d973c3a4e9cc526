import { join } from 'node:path';
import type { Event } from '../../domain/run/event.ts';
import { RunProjection, type RunState } from '../../domain/run/run-state.ts';
import { readRun } from '../run/read-run.ts';
import { journalName } from '../run/run-folder.ts';
import { lockHolder } from '../run/run-lock.ts';
import { type FollowOptions, followBatches } from './follow-journal.ts';

/** The state of a run when its journal was last read. */
export interface FollowedState {
  readonly state: RunState;
  /** Whether a supervisor is at work on the run: false once the run has ended or its supervisor has died. */
  readonly living: boolean;
}

export interface FollowStateOptions extends FollowOptions {
  /** Called for each event, with the state after it. */
  readonly onEvent?: (event: Event, state: RunState) => void;
}

/**
 * Follows a run of another process: yields its state now, then after every change, and at least every two seconds. Ends
 * after the first state without a supervisor at work, or when the signal is aborted.
 * @throws {EnvironmentError} for a journal that cannot be read, is damaged, or of a newer version
 */
export async function* followState(
  runDir: string,
  { signal, onEvent }: FollowStateOptions = {},
): AsyncGenerator<FollowedState> {
  const projection = new RunProjection();
  let seen = 0;
  const apply = (events: readonly Event[]): void => {
    for (const event of events) {
      if (event.seq <= seen) continue;
      projection.apply(event);
      seen = event.seq;
      onEvent?.(event, projection.started);
    }
  };
  for await (const events of followBatches(join(runDir, journalName), { signal })) {
    apply(events);
    if (projection.state === null) continue;
    let living = projection.started.ended === null && (await lockHolder(runDir)) !== null;
    if (!living && projection.started.ended === null) {
      // A supervisor writes everything before it releases the lock or dies, so this reads its last events.
      apply((await readRun(runDir)).contents.events);
      living = projection.started.ended === null && (await lockHolder(runDir)) !== null;
    }
    yield { state: projection.started, living };
    if (!living) return;
  }
}
