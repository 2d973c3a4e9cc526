import type { Clock } from '../../domain/ports/machine.ts';
import type { JournalStore } from '../../domain/ports/run-files.ts';
import { type Event, type EventBody, stampEvent } from '../../domain/run/event.ts';
import { writeEventLine } from '../../domain/run/event-line.ts';
import { RunProjection, type RunState } from '../../domain/run/run-state.ts';
import type { Redactor } from '../../domain/text/redactor.ts';
import type { ReporterSet } from './reporter-set.ts';

export interface JournalOptions {
  readonly store: JournalStore;
  readonly clock: Clock;
  readonly redactor: Redactor;
  readonly reporters: ReporterSet;
  /**
   * Called once, when a line is not stored: writing failed (full disk, no permission), or the line could not be read back.
   * From then on the journal is incomplete.
   */
  readonly onBroken: (error: unknown) => void;
}

/**
 * Fields that are not redacted: identifiers, times, and values from a fixed set. The journal must still find its tasks when a
 * password happens to equal such a value ("postgres").
 */
const names: ReadonlySet<string> = new Set([
  ...['type', 'taskId', 'id', 'sessionId', 'marker', 'cwd', 'projectDir', 'sessionsDir', 'claudePath', 'path'],
  ...['status', 'reason', 'cause', 'kind', 'permissionMode', 'confidence', 'resetsAt', 'until', 'since'],
  ...['role', 'of', 'forkOf', 'outputSchema', 'severity'],
]);

/**
 * A run's append-only log and the state it folds to. Each event is redacted, stored and applied before reporters see it,
 * so that nothing is shown or reported that the journal does not hold.
 */
export class Journal {
  readonly #options: JournalOptions;
  readonly #projection = new RunProjection();
  #seq = 0;
  /** Time of the newest event, epoch milliseconds. Never decreases, even if the system clock does. */
  #latest = 0;
  #failure: { readonly error: unknown } | null = null;
  #closed = false;

  constructor(options: JournalOptions) {
    this.#options = options;
  }

  /** The current state. @throws before the first event. */
  get state(): RunState {
    return this.#projection.started;
  }

  /** Why a line was not stored; null while every line is. */
  get failure(): { readonly error: unknown } | null {
    return this.#failure;
  }

  /** Applies an event that an earlier supervisor stored. */
  replay(event: Event): void {
    this.#projection.apply(event);
    this.#seq = event.seq;
    this.#latest = Math.max(this.#latest, Date.parse(event.at));
  }

  /**
   * Stamps, stores, applies and reports an event, and returns whether it is stored. Does nothing once the journal is
   * closed.
   */
  record(body: EventBody): boolean {
    if (this.#closed) return false;
    const { store, clock, redactor, reporters, onBroken } = this.#options;
    this.#seq += 1;
    this.#latest = Math.max(this.#latest, clock.now());
    const at = new Date(this.#latest).toISOString();
    const event = stampEvent(redactor.data(body, names), this.#seq, at);
    if (this.#failure === null) {
      try {
        store.append(`${writeEventLine(event)}\n`);
      } catch (error) {
        this.#failure = { error };
        // Deferred, so that the caller finishes its own step first.
        queueMicrotask(() => onBroken(error));
      }
    }
    this.#projection.apply(event);
    reporters.onEvent(event, this.#projection.started);
    return this.#failure === null;
  }

  close(): void {
    this.#closed = true;
    this.#options.store.close();
  }
}
