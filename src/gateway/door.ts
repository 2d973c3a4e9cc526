import { randomBytes } from 'node:crypto';
import type { ApiAccess, ApiDialect, Credential, Entrance, Fetching } from '../domain/ports/api.ts';
import type { Door, Hold, RefusedRequest } from '../domain/ports/gateway.ts';
import type { Clock } from '../domain/ports/machine.ts';
import { messageOf } from '../domain/text/errors.ts';
import { type RequestAccount, type RequestEntry, RequestTally } from '../domain/usage/request-ledger.ts';
import type { Credentials } from './credentials.ts';
import { Exchange } from './exchange.ts';
import { Holds } from './holds.ts';
import { type Decision, type RequestHead, SessionLeft } from './http/exchange.ts';
import type { RawHeaders } from './http/headers.ts';
import type { Upstream } from './http/upstream.ts';
import { sendTo } from './own-request.ts';
import type { Turn } from './passenger.ts';
import type { Traffic } from './traffic.ts';

/** How many refused requests of an attempt are stored: a session may send any number. */
const mostRefusals = 1_000;

const ended = 'the attempt of this session has ended';

/** A request's headers as they are sent, with the credentials that they carry. */
interface Signed {
  readonly headers: RawHeaders;
  readonly carried: readonly { readonly credential: Credential; readonly value: string }[];
}

function noCredential(error: unknown): RefusedRequest {
  return { reason: 'credential-refused', message: `there is no credential for the API: ${messageOf(error)}` };
}

/** What a door needs to know. */
export interface DoorOptions {
  readonly taskId: string;
  readonly attempt: number;
  readonly access: ApiAccess;
  readonly upstream: Upstream;
  readonly dialect: ApiDialect;
  readonly clock: Clock;
  readonly port: number;
  readonly credentials: Credentials;
  readonly traffic: Traffic;
  /** How long its session waits for the head of a response, milliseconds. */
  readonly patienceMs: number;
  /** Whether its session must see that the API lacks capacity. */
  readonly seesOverload: boolean;
  /** Called when requests have been held back for a while, and when none is any more. */
  readonly onHeld: (hold: Hold | null) => void;
  /** Stores a request that has ended. */
  readonly record: (entry: RequestEntry) => void;
  readonly onClosed: () => void;
}

/** What requests have in common that share limits and caches of the API. */
function credentialOf({ url, credentials }: ApiAccess): string {
  const values = Object.values(credentials).map((given) => (given.kind === 'fixed' ? given.value : given.id));
  return JSON.stringify([url, ...values]);
}

/**
 * One attempt's way to the API. Its address holds a secret by which its requests are known, and stand-ins take the place
 * of the credentials until a request is forwarded.
 */
export class GatewayDoor implements Door {
  /** The first part of the path of its requests. */
  readonly secret: string = randomBytes(24).toString('hex');
  readonly entrance: Entrance;
  readonly #options: DoorOptions;
  /** The credentials by their stand-ins. */
  readonly #real = new Map<string, Credential>();
  readonly #send: Fetching['send'];
  readonly #open = new Set<Exchange>();
  readonly #tally = new RequestTally();
  readonly #holds: Holds;
  readonly #owner: string;
  #refused: RefusedRequest | null = null;
  #refusals = 0;
  #unreachable: string | null = null;
  #closed: Promise<RequestAccount> | null = null;

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#holds = new Holds(options.clock, options.onHeld);
    this.#send = sendTo(options.upstream);
    this.#owner = `${options.taskId} ${options.attempt}`;
    const standIns: Record<string, string> = {};
    for (const [variable, credential] of Object.entries(options.access.credentials)) {
      const standIn = `${credential.prefix}${randomBytes(36).toString('base64url')}`;
      this.#real.set(standIn, credential);
      standIns[variable] = standIn;
    }
    this.entrance = { url: `http://127.0.0.1:${options.port}/${this.secret}`, credentials: standIns };
  }

  get refused(): RefusedRequest | null {
    return this.#refused;
  }

  get unreachable(): string | null {
    return this.#unreachable;
  }

  account(): RequestAccount {
    return this.#tally.account([...this.#open].map((exchange) => exchange.soFar()));
  }

  close(): Promise<RequestAccount> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  /** Decides about a request. @param target path and query below the address of this door */
  async decide(
    { method, headers }: RequestHead,
    target: string,
    body: () => Promise<Uint8Array>,
    left: AbortSignal,
  ): Promise<Decision> {
    const { dialect, upstream } = this.#options;
    const path = target.replace(/\?.*$/s, '');
    let signed: Signed = { headers, carried: [] };
    const exchange = new Exchange(this.#options, {
      method,
      path,
      onUnauthorized: () => this.#wereRefused(signed),
      renew: async () => {
        try {
          signed = await this.#sign(headers);
          return true;
        } catch (error) {
          this.#refused ??= noCredential(error);
          return false;
        }
      },
      onEnded: (entry) => this.#ended(exchange, entry),
    });
    if (this.#closed !== null) return this.#refuse(exchange, ended);
    if (!dialect.allows(method, path))
      return this.#refuse(exchange, `the gateway does not forward such requests: ${method} ${path.slice(0, 200)}`);
    try {
      signed = await this.#sign(headers);
    } catch (error) {
      return this.#refuse(exchange, noCredential(error));
    }
    if (this.#closed !== null) return this.#refuse(exchange, ended);
    if (signed.carried.length === 0 && this.#real.size > 0 && exchange.isCharged)
      return this.#refuse(exchange, 'the request does not carry the credential that this session was given');
    if (exchange.isCharged) {
      const whole = await body();
      if (this.#closed !== null) return this.#refuse(exchange, ended);
      const turn = await this.#turn(exchange, whole, left);
      if (turn.do === 'leave') throw new SessionLeft('the session has left');
      if (turn.do === 'refuse') return this.#refuse(exchange, turn.refusal.message);
      // It may have waited for long: the credential may be another one by now.
      try {
        signed = await this.#sign(headers);
      } catch (error) {
        exchange.leave();
        return this.#refuse(exchange, noCredential(error));
      }
    } else this.#open.add(exchange);
    return {
      do: 'forward',
      to: upstream,
      target,
      // Read each time the request is sent.
      get headers() {
        return signed.headers;
      },
      watch: exchange,
    };
  }

  /** Waits until a request may be sent. */
  async #turn(exchange: Exchange, body: Uint8Array, left: AbortSignal): Promise<Turn> {
    const { traffic, dialect, access, patienceMs } = this.#options;
    const ticket = traffic.join({
      owner: this.#owner,
      credential: credentialOf(access),
      sketch: dialect.sketch(body),
      patienceMs,
      onHeld: (reason) => this.#holds.set(exchange, reason),
      onCut: () => exchange.cut(),
    });
    // Not before: the end of the attempt waits for every exchange that is open.
    this.#open.add(exchange);
    const leave = (): void => exchange.leave();
    left.addEventListener('abort', leave, { once: true });
    const turn = exchange.turn(ticket);
    if (left.aborted) leave();
    return turn;
  }

  /** The headers with the credentials in place of their stand-ins. Rejects if one cannot be fetched. */
  async #sign(headers: RawHeaders): Promise<Signed> {
    const { dialect, credentials } = this.#options;
    const sent = [...headers];
    const carried: Signed['carried'][number][] = [];
    for (const [index, text] of headers.entries()) {
      // In other headers a stand-in stays what it is: some servers repeat them in their response.
      if (index % 2 === 0 || !dialect.credentialHeaders.has(headers[index - 1]?.toLowerCase() ?? '')) continue;
      for (const [standIn, credential] of this.#real) {
        if (!text.includes(standIn)) continue;
        const value = await credentials.valueOf(credential, this.#send);
        carried.push({ credential, value });
        sent[index] = text.replaceAll(standIn, () => value);
      }
    }
    return { headers: sent, carried };
  }

  /** Forgets the credentials of a request that the API has refused. Returns whether others can be fetched. */
  #wereRefused({ carried }: Signed): boolean {
    for (const { credential, value } of carried) this.#options.credentials.refused(credential, value);
    return carried.some(({ credential }) => credential.kind === 'fetched');
  }

  #refuse(exchange: Exchange, why: string | RefusedRequest): Decision {
    const refused: RefusedRequest = typeof why === 'string' ? { reason: 'gateway-refused', message: why } : why;
    const { message } = refused;
    if (exchange.isCharged) this.#refused ??= refused;
    exchange.refuse(message);
    return { do: 'answer', answer: this.#options.dialect.refusal(`claude-multi: ${message}`) };
  }

  #ended(exchange: Exchange, entry: RequestEntry): void {
    this.#open.delete(exchange);
    this.#tally.add(entry);
    if (entry.status !== null) this.#unreachable = null;
    else if (entry.end === 'upstream-failed') this.#unreachable = entry.message ?? null;
    if (entry.end === 'refused') this.#refusals += 1;
    if (entry.end !== 'refused' || this.#refusals <= mostRefusals) this.#options.record(entry);
  }

  async #end(): Promise<RequestAccount> {
    for (const exchange of this.#open) exchange.cut();
    await Promise.all([...this.#open].map(({ over }) => over));
    this.#holds.stop();
    this.#options.traffic.forget(this.#owner);
    this.#options.onClosed();
    return this.#tally.account();
  }
}
