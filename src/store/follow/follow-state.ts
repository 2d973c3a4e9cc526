import { join } from 'node:path';
import type { Event } from '../../domain/run/event.ts';
import { RunProjection, type RunState } from '../../domain/run/run-state.ts';
import { readRun } from '../run/read-run.ts';
import { journalName } from '../run/run-folder.ts';
import { lockHolder } from '../run/run-lock.ts';
import { type FollowOptions, followBatches } from './follow-journal.ts';

/** A run as it was when its journal was last read. */
export interface FollowedState {
  readonly state: RunState;
  /** Whether a supervisor is at work on the run; one that has ended or lost its supervisor is not. */
  readonly living: boolean;
}

export interface FollowStateOptions extends FollowOptions {
  /** Called for each event, with the state that it led to. */
  readonly onEvent?: (event: Event, state: RunState) => void;
}

/**
 * Follows a run from outside: its state now, then whenever something has happened, and every two seconds at least. Ends
 * after the first state in which no supervisor is at work, or with the signal.
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
      // Who dies or releases the lock has written all before: what came since we read is the last of it.
      apply((await readRun(runDir)).contents.events);
      living = projection.started.ended === null && (await lockHolder(runDir)) !== null;
    }
    yield { state: projection.started, living };
    if (!living) return;
  }
}
