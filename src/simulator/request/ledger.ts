import type { ConversationKind } from './conversation.ts';
import { addCharged, addTokens, type ChargedTokens, noTokens, nothingCharged, type TokenCounts } from './tokens.ts';

export type Outcome = 'open' | 'completed' | 'error' | 'dropped' | 'hung' | 'client-closed';

/** One request and its response. A later state of the same request is a new object with the same id. */
export interface LedgerEntry {
  readonly id: number;
  /** When the request had arrived, in milliseconds since the epoch. */
  readonly at: number;
  readonly sessionId: string | null;
  readonly agentId: string | null;
  readonly kind: ConversationKind;
  readonly model: string;
  readonly path: string;
  /** The checksum of method, path and headers, without what a gateway has to replace (`headSha256`). */
  readonly headSha256: string;
  /** The SHA-256 of the body as it was received, before decoding. */
  readonly bodySha256: string;
  /** The SHA-256 of the response's body; null unless all of it was sent. */
  readonly answerSha256: string | null;
  readonly stream: boolean;
  /** How many requests for messages were under way when it arrived, including itself. */
  readonly underWay: number;
  /** The limit that refused it with 429; null if none did. */
  readonly refusedBy: 'concurrent' | 'requests' | 'usage' | null;
  /** The HTTP status that was sent; null before that. */
  readonly status: number | null;
  readonly messageId: string | null;
  /** Whether `message_start` (or a whole message) was sent. From then on the tokens count. */
  readonly began: boolean;
  readonly outcome: Outcome;
  /** The tokens reported to the client: for an interrupted stream, output is the number in `message_start`. */
  readonly tokens: TokenCounts;
  /**
   * The tokens that the API charges for: the whole prompt as soon as the response begins, and the output that was sent until
   * the response ended, the connection broke or the client left. More than `tokens` if the stream was cut.
   */
  readonly charged: ChargedTokens;
  readonly match: string | null;
  readonly stepIndex: number | null;
  /** The beginning of the prompt. */
  readonly firstUserText: string;
}

export interface LedgerFilter {
  readonly sessionId?: string;
  readonly model?: string;
  readonly kind?: ConversationKind;
}

/** What changes while a request is answered. */
type Course = Pick<LedgerEntry, 'status' | 'messageId' | 'began' | 'outcome' | 'tokens' | 'charged' | 'answerSha256'>;
type NewEntry = Omit<LedgerEntry, 'id' | keyof Course>;
type Listener = (entry: LedgerEntry) => void;

/** Every request to the simulator, with the tokens reported to the client. Of bodies only the checksums are kept. */
export class Ledger {
  readonly #requests: LedgerEntry[] = [];
  readonly #listeners = new Set<Listener>();

  /** All requests in order of arrival, each in its latest state. */
  get requests(): readonly LedgerEntry[] {
    return this.#requests;
  }

  /** Records a new request. */
  open(entry: NewEntry): LedgerEntry {
    const opened: LedgerEntry = {
      id: this.#requests.length + 1,
      ...entry,
      status: null,
      messageId: null,
      began: false,
      outcome: 'open',
      tokens: noTokens,
      charged: nothingCharged,
      answerSha256: null,
    };
    this.#requests.push(opened);
    this.#tell(opened);
    return opened;
  }

  /** Records a change of a request. Has no effect once the outcome is recorded. */
  update(id: number, change: Partial<Course>): void {
    const current = this.#requests[id - 1];
    if (current === undefined || current.outcome !== 'open') return;
    const updated = { ...current, ...change };
    this.#requests[id - 1] = updated;
    this.#tell(updated);
  }

  /** Calls the listener for every new or changed request. Returns a function to unsubscribe. */
  onRequest(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Resolves with the first request, present or future, that satisfies the predicate, which is tested again at every
   * change. Rejects with the signal's reason when the signal is aborted first.
   */
  waitFor(
    predicate: (entry: LedgerEntry, all: readonly LedgerEntry[]) => boolean,
    options: { readonly signal?: AbortSignal } = {},
  ): Promise<LedgerEntry> {
    const present = this.#requests.find((entry) => predicate(entry, this.#requests));
    if (present !== undefined) return Promise.resolve(present);
    const { signal } = options;
    return new Promise((resolve, reject) => {
      const stop = this.onRequest((entry) => {
        if (!predicate(entry, this.#requests)) return;
        finish();
        resolve(entry);
      });
      const abort = (): void => {
        finish();
        reject(signal?.reason as Error);
      };
      const finish = (): void => {
        stop();
        signal?.removeEventListener('abort', abort);
      };
      signal?.addEventListener('abort', abort);
      if (signal?.aborted) abort();
    });
  }

  /** The tokens reported by requests that pass the filter, by model. Models without tokens are left out. */
  totals(filter: LedgerFilter = {}): Map<string, TokenCounts> {
    const totals = new Map<string, TokenCounts>();
    for (const entry of this.#requests) {
      if (!entry.began || !accepts(filter, entry)) continue;
      totals.set(entry.model, addTokens(totals.get(entry.model) ?? noTokens, entry.tokens));
    }
    return totals;
  }

  /** The tokens reported by requests that pass the filter, over all models. */
  sum(filter: LedgerFilter = {}): TokenCounts {
    return [...this.totals(filter).values()].reduce(addTokens, noTokens);
  }

  /** The tokens charged for requests that pass the filter, by model. Models without a charge are left out. */
  charges(filter: LedgerFilter = {}): Map<string, ChargedTokens> {
    const charges = new Map<string, ChargedTokens>();
    for (const entry of this.#requests) {
      if (!entry.began || !accepts(filter, entry)) continue;
      charges.set(entry.model, addCharged(charges.get(entry.model) ?? nothingCharged, entry.charged));
    }
    return charges;
  }

  /** The ledger as plain data. */
  toJSON(): {
    requests: readonly LedgerEntry[];
    totals: Record<string, TokenCounts>;
    charges: Record<string, ChargedTokens>;
  } {
    return {
      requests: this.#requests,
      totals: Object.fromEntries(this.totals()),
      charges: Object.fromEntries(this.charges()),
    };
  }

  #tell(entry: LedgerEntry): void {
    for (const listener of [...this.#listeners]) listener(entry);
  }
}

function accepts(filter: LedgerFilter, entry: LedgerEntry): boolean {
  return (
    (filter.sessionId === undefined || filter.sessionId === entry.sessionId) &&
    (filter.model === undefined || filter.model === entry.model) &&
    (filter.kind === undefined || filter.kind === entry.kind)
  );
}
