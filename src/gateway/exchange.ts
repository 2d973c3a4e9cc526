import { type ApiDialect, noUsage, type ResponseAccount, type ResponseReader } from '../domain/ports/api.ts';
import type { Clock } from '../domain/ports/machine.ts';
import type { RequestEntry } from '../domain/usage/request-ledger.ts';
import type { Answer, ExchangeEnd, ExchangeWatch } from './http/exchange.ts';
import type { Failure } from './http/failure.ts';
import type { RawHeaders } from './http/headers.ts';

/** An exchange's attempt, and what it needs. */
interface Setting {
  readonly taskId: string;
  readonly attempt: number;
  readonly dialect: ApiDialect;
  readonly clock: Clock;
}

interface Request {
  readonly method: string;
  readonly path: string;
  /** Called when the API has refused the credential. */
  readonly onUnauthorized: () => void;
  /** Called once with the line for the ledger. */
  readonly onEnded: (entry: RequestEntry) => void;
}

/** Follows one request and its response, and tells the ledger about them. */
export class Exchange implements ExchangeWatch {
  readonly #setting: Setting;
  readonly #request: Request;
  /** Whether the API charges for such a request. */
  readonly isCharged: boolean;
  readonly #at: string;
  readonly #start: number;
  readonly #over = Promise.withResolvers<void>();
  #cut = (): void => {};
  #isCut = false;
  #status: number | null = null;
  #firstByteMs: number | null = null;
  #reader: ResponseReader | null = null;

  constructor(setting: Setting, request: Request) {
    const { clock, dialect } = setting;
    this.#setting = setting;
    this.#request = request;
    this.isCharged = dialect.isCharged(request.method, request.path);
    this.#at = new Date(clock.now()).toISOString();
    this.#start = clock.elapsed();
  }

  /** Resolves when the ledger has been told. */
  get over(): Promise<void> {
    return this.#over.promise;
  }

  begun({ cut }: { cut(): void }): void {
    this.#cut = cut;
    if (this.#isCut) cut();
  }

  answered(status: number, headers: RawHeaders): void {
    this.#status = status;
    this.#firstByteMs = this.#sinceStart();
    if (status === 401) this.#request.onUnauthorized();
    if (this.isCharged) this.#reader = this.#setting.dialect.reader(status, headers);
  }

  received(bytes: Uint8Array): void {
    this.#reader?.push(bytes);
  }

  /** The session's connection is dropped, as the API's own would be: it tries again by its own rules. */
  unreachable(_failure: Failure): Answer | null {
    return null;
  }

  ended(end: ExchangeEnd): void {
    const durationMs = this.#sinceStart();
    void (this.#reader?.end() ?? Promise.resolve(this.#unanswered(end))).then((account) =>
      this.#tell({
        ...this.#entry(account),
        durationMs,
        end: end.how,
        ...messageOf(account, end),
      }),
    );
  }

  /** Ends the exchange on both sides. */
  cut(): void {
    this.#isCut = true;
    this.#cut();
  }

  /** Tells the ledger that the request was not forwarded, and why. */
  refuse(message: string): void {
    this.#tell({ ...this.#entry(noUsage), durationMs: this.#sinceStart(), end: 'refused', message });
  }

  /** The line as it would be now. */
  soFar(): RequestEntry {
    const account = this.#reader?.soFar() ?? { ...noUsage, isFinal: !this.isCharged };
    return { ...this.#entry(account), durationMs: this.#sinceStart(), end: 'complete', isFinal: false };
  }

  #sinceStart(): number {
    return Math.round((this.#setting.clock.elapsed() - this.#start) * 10) / 10;
  }

  #tell(entry: RequestEntry): void {
    this.#request.onEnded(entry);
    this.#over.resolve();
  }

  /** What a request without a response used. The API may be at work on one that the session did not wait for. */
  #unanswered({ how }: ExchangeEnd): ResponseAccount {
    return { ...noUsage, isFinal: !this.isCharged || how === 'upstream-failed' };
  }

  #entry({ messageId, model, tokens, isFinal }: ResponseAccount): Omit<RequestEntry, 'durationMs' | 'end'> {
    const { taskId, attempt } = this.#setting;
    const { method, path } = this.#request;
    return {
      v: 1,
      at: this.#at,
      taskId,
      attempt,
      request: `${method} ${path.slice(0, 200)}`,
      isCharged: this.isCharged,
      status: this.#status,
      messageId,
      model,
      tokens,
      isFinal,
      firstByteMs: this.#firstByteMs,
      heldMs: 0,
      heldFor: null,
    };
  }
}

function messageOf({ error, unread }: ResponseAccount, end: ExchangeEnd): { message?: string } {
  const unreadable = unread === null ? null : `the gateway cannot read what it used: ${unread}`;
  const message = end.how === 'upstream-failed' ? end.message : (error ?? unreadable);
  return message === null ? {} : { message };
}
