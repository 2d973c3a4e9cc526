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
   * Called once when a line is not stored: the store refuses it (full disk, no rights), or nobody could read it again.
   * The run cannot be trusted from there on.
   */
  readonly onBroken: (error: unknown) => void;
}

/**
 * Fields that name things, or hold a word of a closed list. Where a password happens to be the same word ("postgres"),
 * the journal must still find its tasks.
 */
const names: ReadonlySet<string> = new Set([
  ...['type', 'taskId', 'id', 'sessionId', 'marker', 'cwd', 'projectDir', 'sessionsDir', 'claudePath', 'path'],
  ...['status', 'reason', 'cause', 'kind', 'permissionMode', 'confidence'],
]);

/**
 * A run's append-only log, and the state that it folds to. An event is without secrets, stored and applied before
 * anybody hears of it; nothing that is shown or reported can be more than what the journal holds.
 */
export class Journal {
  readonly #options: JournalOptions;
  readonly #projection = new RunProjection();
  #seq = 0;
  /** Time of the newest event, epoch milliseconds: no later one is earlier, whatever the clock says. */
  #latest = 0;
  #failure: { readonly error: unknown } | null = null;
  #closed = false;

  constructor(options: JournalOptions) {
    this.#options = options;
  }

  /** The state so far. @throws before the first event. */
  get state(): RunState {
    return this.#projection.started;
  }

  /** Why a line was not stored; null as long as everything is. */
  get failure(): { readonly error: unknown } | null {
    return this.#failure;
  }

  /** Takes in an event that is stored already: an earlier supervisor's. */
  replay(event: Event): void {
    this.#projection.apply(event);
    this.#seq = event.seq;
    this.#latest = Math.max(this.#latest, Date.parse(event.at));
  }

  /** Stamps, stores, applies and tells what happened. After the journal was closed nothing happens any more. */
  record(body: EventBody): void {
    if (this.#closed) return;
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
        // Not from here: what the caller is in the middle of has to be done before anybody acts on it.
        queueMicrotask(() => onBroken(error));
      }
    }
    this.#projection.apply(event);
    reporters.onEvent(event, this.#projection.started);
  }

  close(): void {
    this.#closed = true;
    this.#options.store.close();
  }
}
