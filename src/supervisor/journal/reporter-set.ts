import type { Reporter } from '../../domain/ports/reporter.ts';
import type { Event } from '../../domain/run/event.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { messageOf } from '../../domain/text/errors.ts';

/** Passes events to several reporters. An error in one affects neither the run nor the other reporters. */
export class ReporterSet implements Required<Omit<Reporter, 'name'>> {
  readonly #reporters: Set<Reporter>;

  constructor(reporters: readonly Reporter[]) {
    this.#reporters = new Set(reporters);
  }

  onEvent(event: Event, state: RunState): void {
    this.#each((reporter) => reporter.onEvent?.(event, state));
  }

  onNotice(message: string): void {
    this.#each((reporter) => reporter.onNotice?.(message));
  }

  async onEnd(state: RunState): Promise<void> {
    for (const reporter of [...this.#reporters]) {
      try {
        await reporter.onEnd?.(state);
      } catch (error) {
        this.#drop(reporter, error);
      }
    }
  }

  #each(tell: (reporter: Reporter) => void): void {
    for (const reporter of [...this.#reporters]) {
      try {
        tell(reporter);
      } catch (error) {
        this.#drop(reporter, error);
      }
    }
  }

  /** Removes a reporter that failed: it would fail again on every event. */
  #drop(reporter: Reporter, error: unknown): void {
    this.#reporters.delete(reporter);
    this.onNotice(`reporter "${reporter.name}" failed and is off now: ${messageOf(error)}`);
  }
}
