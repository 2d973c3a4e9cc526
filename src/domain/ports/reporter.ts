import type { Event } from '../run/event.ts';
import type { RunState } from '../run/run-state.ts';

/** Watches a run. Every hook is optional. An error in a hook is reported and does not stop the run. */
export interface Reporter {
  readonly name: string;
  /** Called after each event, with the resulting state. */
  onEvent?(event: Event, state: RunState): void;
  /** Called with a message that belongs to no event, such as the failure of a reporter. */
  onNotice?(message: string): void;
  /** Called once, after the last event. The caller of the run waits for it. */
  onEnd?(state: RunState): void | Promise<void>;
}
