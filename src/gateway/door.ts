import { randomBytes } from 'node:crypto';
import type { ApiAccess, ApiDialect, Credential, Entrance } from '../domain/ports/api.ts';
import type { Door, RefusedRequest } from '../domain/ports/gateway.ts';
import type { Clock } from '../domain/ports/machine.ts';
import { messageOf } from '../domain/text/errors.ts';
import { type RequestAccount, type RequestEntry, RequestTally } from '../domain/usage/request-ledger.ts';
import type { Credentials } from './credentials.ts';
import { Exchange } from './exchange.ts';
import type { Decision, RequestHead } from './http/exchange.ts';
import type { RawHeaders } from './http/headers.ts';
import type { Upstream } from './http/upstream.ts';

/** How many refused requests of an attempt are stored: a session may send any number. */
const mostRefusals = 1_000;

const ended = 'the attempt of this session has ended';

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
  /** Stores a request that has ended. */
  readonly record: (entry: RequestEntry) => void;
  readonly onClosed: () => void;
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
  readonly #open = new Set<Exchange>();
  readonly #tally = new RequestTally();
  #refused: RefusedRequest | null = null;
  #refusals = 0;
  #unreachable: string | null = null;
  #closed: Promise<RequestAccount> | null = null;

  constructor(options: DoorOptions) {
    this.#options = options;
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
  async decide({ method, headers }: RequestHead, target: string): Promise<Decision> {
    const { dialect, upstream } = this.#options;
    const path = target.replace(/\?.*$/s, '');
    const exchange = new Exchange(this.#options, {
      method,
      path,
      onUnauthorized: () => this.#options.credentials.forget(Object.values(this.#options.access.credentials)),
      onEnded: (entry) => this.#ended(exchange, entry),
    });
    if (this.#closed !== null) return this.#refuse(exchange, ended);
    if (!dialect.allows(method, path))
      return this.#refuse(exchange, `the gateway does not forward such requests: ${method} ${path.slice(0, 200)}`);
    let sent: RawHeaders | null;
    try {
      sent = await this.#withCredentials(headers);
    } catch (error) {
      return this.#refuse(exchange, `there is no credential for the API: ${messageOf(error)}`, 'credential-refused');
    }
    if (this.#closed !== null) return this.#refuse(exchange, ended);
    if (sent === null && dialect.isCharged(method, path))
      return this.#refuse(exchange, 'the request does not carry the credential that this session was given');
    this.#open.add(exchange);
    return { do: 'forward', to: upstream, target, headers: sent ?? headers, watch: exchange };
  }

  /** The headers with the credentials in place of their stand-ins; null if none was needed, or found. */
  async #withCredentials(headers: RawHeaders): Promise<RawHeaders | null> {
    if (this.#real.size === 0) return headers;
    let found = false;
    const { credentialHeaders } = this.#options.dialect;
    const sent = [...headers];
    for (const [index, text] of headers.entries()) {
      // In other headers a stand-in stays what it is: some servers repeat them in their response.
      if (index % 2 === 0 || !credentialHeaders.has(headers[index - 1]?.toLowerCase() ?? '')) continue;
      for (const [standIn, credential] of this.#real) {
        if (!text.includes(standIn)) continue;
        found = true;
        const value = await this.#options.credentials.valueOf(credential);
        sent[index] = text.replaceAll(standIn, () => value);
      }
    }
    return found ? sent : null;
  }

  #refuse(exchange: Exchange, message: string, reason: RefusedRequest['reason'] = 'gateway-refused'): Decision {
    if (exchange.isCharged) this.#refused ??= { reason, message };
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
    this.#options.onClosed();
    return this.#tally.account();
  }
}
