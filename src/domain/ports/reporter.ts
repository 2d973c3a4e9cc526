import type { Event } from '../run/event.ts';
import type { RunState } from '../run/run-state.ts';

/** Watches a run. Every hook is optional; one that throws is reported and never stops the run. */
export interface Reporter {
  readonly name: string;
  /** After each event, with the state it led to. */
  onEvent?(event: Event, state: RunState): void;
  /** A message that belongs to no event: a notice, a reporter that failed. */
  onNotice?(message: string): void;
  /** Once, at the very end, after the last event; the run's shell waits for it. */
  onEnd?(state: RunState): void | Promise<void>;
}
