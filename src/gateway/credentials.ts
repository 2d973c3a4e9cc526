import type { Credential, Fetching, Secret } from '../domain/ports/api.ts';
import type { Clock } from '../domain/ports/machine.ts';
import { delayBeforeRefetch, type Lifetime, lifetimeOf } from '../domain/schedule/requests/refetch.ts';
import { CannotFetch } from '../domain/text/errors.ts';

type FetchedCredential = Extract<Credential, { kind: 'fetched' }>;

/** A secret that was fetched, and how long it lasts. */
interface Fetched extends Lifetime {
  readonly value: string;
}

/** What is known of one secret. */
interface Known {
  current: Fetched | null;
  /** A fetch under way. */
  fetching: Promise<Fetched> | null;
  /** A secret that can still be used is not renewed before: the last try failed. */
  notBefore: number;
}

/** How long after a renewal that failed the next one is tried, while the old secret can still be used, milliseconds. */
const pauseMs = 15_000;

/**
 * The credentials of a run. What must be fetched is fetched once for all sessions, never twice at the same time, and again
 * before its end.
 */
export class Credentials {
  readonly #clock: Clock;
  readonly #onSecret: (secret: string) => void;
  readonly #known = new Map<string, Known>();
  /** Ends each wait before another try. */
  readonly #waits = new Set<() => void>();
  #isClosed = false;

  /** @param onSecret called with each secret that was fetched, before anybody uses it */
  constructor(clock: Clock, onSecret: (secret: string) => void) {
    this.#clock = clock;
    this.#onSecret = onSecret;
  }

  /**
   * The secret. All who ask while it is being fetched wait for the same; a failure is told to them, and the next one to
   * ask tries again. Shortly before its end, it is renewed while those who ask still get the old one.
   * @param send sends a request to the API that the credential is for
   * @throws what `fetch` rejects with
   */
  async valueOf(credential: Credential, send: Fetching['send']): Promise<string> {
    if (credential.kind === 'fixed') return credential.value;
    const known = this.#knownOf(credential);
    const now = this.#clock.now();
    if (known.current === null || now >= known.current.usableUntil)
      return (await (known.fetching ?? this.#fetch(known, credential, send))).value;
    if (now >= known.current.renewAt && known.fetching === null && now >= known.notBefore)
      this.#fetch(known, credential, send).catch(() => {
        known.notBefore = this.#clock.now() + pauseMs;
      });
    return known.current.value;
  }

  /** Forgets a secret that the API has refused. A newer one than that stays. */
  refused(credential: Credential, value: string): void {
    if (credential.kind === 'fixed') return;
    const known = this.#knownOf(credential);
    if (known.current?.value === value) known.current = null;
  }

  /** Ends every wait for another try: all who wait are told the last failure. */
  close(): void {
    this.#isClosed = true;
    for (const end of this.#waits) end();
  }

  #knownOf({ id }: FetchedCredential): Known {
    const known = this.#known.get(id) ?? { current: null, fetching: null, notBefore: 0 };
    this.#known.set(id, known);
    return known;
  }

  #fetch(known: Known, credential: FetchedCredential, send: Fetching['send']): Promise<Fetched> {
    const fetching = this.#tryToFetch(credential, send).then(
      (fetched) => {
        known.current = fetched;
        known.fetching = null;
        return fetched;
      },
      (error: unknown) => {
        known.fetching = null;
        throw error;
      },
    );
    known.fetching = fetching;
    return fetching;
  }

  async #tryToFetch({ fetch }: FetchedCredential, send: Fetching['send']): Promise<Fetched> {
    const start = this.#clock.elapsed();
    for (let tries = 1; ; tries += 1) {
      const askedAt = this.#clock.now();
      try {
        const { value, livesMs }: Secret = await fetch({ send, onSecret: this.#onSecret });
        this.#onSecret(value);
        return { value, ...lifetimeOf(askedAt, livesMs) };
      } catch (error) {
        if (this.#isClosed || !(error instanceof CannotFetch) || error.retryAfterMs === null) throw error;
        const delayMs = delayBeforeRefetch(tries, this.#clock.elapsed() - start, error.retryAfterMs);
        if (delayMs === null) throw error;
        await this.#wait(delayMs);
        if (this.#isClosed) throw error;
      }
    }
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        cancel();
        this.#waits.delete(end);
        resolve();
      };
      const cancel = this.#clock.after(ms, end);
      this.#waits.add(end);
    });
  }
}
