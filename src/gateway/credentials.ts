import type { Credential, Secret } from '../domain/ports/api.ts';
import type { Clock } from '../domain/ports/machine.ts';

/** How long before its end a secret is fetched anew, milliseconds. */
const aheadMs = 30_000;

/** The credentials of a run: what must be fetched is fetched once for all sessions, and again before its end. */
export class Credentials {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #onSecret: (secret: string) => void;
  readonly #fetched = new Map<string, Promise<Secret>>();

  /** @param onSecret called with each secret that was fetched, before anybody uses it */
  constructor(clock: Pick<Clock, 'now'>, onSecret: (secret: string) => void) {
    this.#clock = clock;
    this.#onSecret = onSecret;
  }

  /**
   * The secret. All who ask while it is being fetched wait for the same; a failure is told to them, and the next one to
   * ask tries again.
   * @throws what `fetch` rejects with
   */
  async valueOf(credential: Credential): Promise<string> {
    if (credential.kind === 'fixed') return credential.value;
    const known = this.#fetched.get(credential.id);
    if (known !== undefined) {
      const { value, endsAt } = await known;
      if (endsAt === null || endsAt - aheadMs > this.#clock.now()) return value;
      // Unless somebody else has begun to renew it meanwhile.
      if (this.#fetched.get(credential.id) === known) this.#fetched.delete(credential.id);
      const renewing = this.#fetched.get(credential.id);
      if (renewing !== undefined) return (await renewing).value;
    }
    return this.#fetch(credential);
  }

  /** Forgets what was fetched, since the API has refused it. */
  forget(credentials: readonly Credential[]): void {
    for (const credential of credentials) if (credential.kind === 'fetched') this.#fetched.delete(credential.id);
  }

  async #fetch({ id, fetch }: Extract<Credential, { kind: 'fetched' }>): Promise<string> {
    const fetching = fetch().then((secret) => {
      this.#onSecret(secret.value);
      return secret;
    });
    this.#fetched.set(id, fetching);
    try {
      return (await fetching).value;
    } catch (error) {
      if (this.#fetched.get(id) === fetching) this.#fetched.delete(id);
      throw error;
    }
  }
}
