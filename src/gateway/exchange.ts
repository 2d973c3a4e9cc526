import {
  type ApiDialect,
  noUsage,
  type RateSignal,
  type ResponseAccount,
  type ResponseReader,
} from '../domain/ports/api.ts';
import type { Clock } from '../domain/ports/machine.ts';
import type { RequestEntry } from '../domain/usage/request-ledger.ts';
import type { Answer, ExchangeEnd, ExchangeWatch } from './http/exchange.ts';
import type { Failure } from './http/failure.ts';
import type { RawHeaders } from './http/headers.ts';
import type { Turn } from './passenger.ts';
import type { Ticket } from './traffic.ts';

/** An exchange's attempt, and what it needs. */
interface Setting {
  readonly taskId: string;
  readonly attempt: number;
  readonly dialect: ApiDialect;
  readonly clock: Clock;
  readonly seesOverload: boolean;
}

interface Request {
  readonly method: string;
  readonly path: string;
  /** Called when the API has refused the credential. Returns whether another one can be fetched. */
  readonly onUnauthorized: () => boolean;
  /**
   * Puts the credentials into the request anew: they may have been renewed since it was sent. Resolves with whether they
   * could be had. Never rejects.
   */
  readonly renew: () => Promise<boolean>;
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
  /** Its place among the requests of the run; null for one that the API does not charge for. */
  #ticket: Ticket | null = null;
  #isForwarded = false;
  /** Whether the API may be at work on it. */
  #isUnderWay = false;
  #wasRefused = false;
  #wasUnauthorized = false;

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

  /** Waits for its turn to be sent. */
  async turn(ticket: Ticket): Promise<Turn> {
    this.#ticket = ticket;
    const turn = await ticket.turn();
    // Its session has left, or its attempt has ended.
    if (turn.do === 'leave')
      this.#tell({ ...this.#entry(noUsage), durationMs: this.#sinceStart(), end: 'session-left' });
    return turn;
  }

  /** The session closes its connection while the request waits for its turn. */
  leave(): void {
    if (!this.#isForwarded) this.#ticket?.ended(noUsage);
  }

  begun({ cut }: { cut(): void }): void {
    this.#isForwarded = true;
    this.#isUnderWay = true;
    this.#cut = cut;
    if (this.#isCut) cut();
  }

  heldBack(status: number, headers: RawHeaders): Promise<'again' | 'pass'> | null {
    if (status === 401) return this.#unauthorized();
    const signal = this.#signal(status, headers);
    if (this.#ticket === null || !signal.isRefused) return null;
    this.#wasRefused = true;
    this.#isUnderWay = false;
    const turn = this.#ticket.refused(signal, true);
    if (turn === null) return null;
    return turn.then(async (next) => {
      const isSent = next.do === 'send' && (await this.#request.renew());
      this.#isUnderWay = isSent;
      // One whose session has left is not passed on either: the transport knows of that by itself.
      return isSent ? 'again' : 'pass';
    });
  }

  answered(status: number, headers: RawHeaders): void {
    this.#status = status;
    this.#firstByteMs = this.#sinceStart();
    if (status === 401) this.#request.onUnauthorized();
    const signal = this.#signal(status, headers);
    if (!signal.isRefused) this.#ticket?.accepted(status, signal);
    else if (!this.#wasRefused) void this.#ticket?.refused(signal, false);
    if (this.isCharged) this.#reader = this.#setting.dialect.reader(status, headers);
  }

  received(bytes: Uint8Array): void {
    if (this.#reader === null) return;
    this.#reader.push(bytes);
    this.#ticket?.received(this.#reader.soFar());
  }

  /** The session's connection is dropped, as the API's own would be: it tries again by its own rules. */
  unreachable(_failure: Failure): Answer | null {
    return null;
  }

  ended(end: ExchangeEnd): void {
    const durationMs = this.#sinceStart();
    void (this.#reader?.end() ?? Promise.resolve(this.#unanswered(end))).then((account) => {
      this.#ticket?.ended(account);
      this.#tell({ ...this.#entry(account), durationMs, end: end.how, ...messageOf(account, end) });
    });
  }

  /** Ends the exchange on both sides. */
  cut(): void {
    this.#isCut = true;
    this.leave();
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

  /** A request whose credential was refused is sent once more with a newer one, where that can be had. */
  #unauthorized(): Promise<'again' | 'pass'> | null {
    if (this.#wasUnauthorized || !this.#request.onUnauthorized()) return null;
    this.#wasUnauthorized = true;
    this.#isUnderWay = false;
    return this.#request.renew().then((hasOther) => {
      this.#isUnderWay = hasOther;
      return hasOther ? 'again' : 'pass';
    });
  }

  #signal(status: number, headers: RawHeaders): RateSignal {
    const { dialect, seesOverload } = this.#setting;
    const signal = dialect.rateSignal(status, headers);
    // Its session must soon see it as often as it takes; what it says about the pace of others is left to their requests.
    return seesOverload && signal.isOverloaded ? { ...signal, isRefused: false } : signal;
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
    return { ...noUsage, isFinal: !this.isCharged || !this.#isUnderWay || how === 'upstream-failed' };
  }

  #entry(account: ResponseAccount): Omit<RequestEntry, 'durationMs' | 'end'> {
    const { messageId, model, tokens, isFinal, untoldOutput } = account;
    const { taskId, attempt } = this.#setting;
    const { method, path } = this.#request;
    const { held, tries } = this.#ticket ?? { held: { ms: 0, reason: null }, tries: 1 };
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
      heldMs: Math.round(held.ms * 10) / 10,
      heldFor: held.reason,
      ...(tries === 1 ? {} : { tries }),
      ...(isFinal || untoldOutput < 1 ? {} : { untoldOutput: Math.round(untoldOutput) }),
    };
  }
}

function messageOf({ error, unread }: ResponseAccount, end: ExchangeEnd): { message?: string } {
  const unreadable = unread === null ? null : `the gateway cannot read what it used: ${unread}`;
  const message = end.how === 'upstream-failed' ? end.message : (error ?? unreadable);
  return message === null ? {} : { message };
}
