import { readFile } from 'node:fs/promises';
import type { Task } from '../domain/plan/task.ts';
import type { ApiAccess, ApiDialect } from '../domain/ports/api.ts';
import type { Door, DoorRequest, Gateway } from '../domain/ports/gateway.ts';
import { EnvironmentError, messageOf } from '../domain/text/errors.ts';
import type { RequestEntry } from '../domain/usage/request-ledger.ts';
import type { Accesses } from './accesses.ts';
import { Credentials } from './credentials.ts';
import { GatewayDoor } from './door.ts';
import { trustedCertificates } from './http/certificates.ts';
import type { Decide, Decision } from './http/exchange.ts';
import { proxyFor } from './http/proxy.ts';
import { type Listener, listen } from './http/server.ts';
import { type ClientCertificate, openUpstream, type Upstream } from './http/upstream.ts';
import { Traffic, type TrafficOptions } from './traffic.ts';

export interface GatewayOptions extends Omit<TrafficOptions, 'onBusy'> {
  readonly dialect: ApiDialect;
  readonly accesses: Accesses;
  /** The tasks whose requests are to come. */
  readonly tasks: readonly Task[];
  /** Called with each credential that was fetched: it must not appear in anything that is stored. */
  readonly onSecret: (secret: string) => void;
  /** Stores a request that has ended. */
  readonly record: (entry: RequestEntry) => void;
  /** Called with errors of this program. */
  readonly onError: (error: unknown) => void;
}

/** A gateway that listens. */
export interface OpenGateway extends Gateway {
  /** Ends every request. */
  close(): Promise<void>;
}

/** For strangers, whose connections are not kept: they would use up what sessions need. */
const notOurs: Decision = { do: 'answer', answer: { status: 403, headers: [], body: '', closes: true } };

/**
 * Opens the gateway on a free port of 127.0.0.1. Requests are known by the secret in their paths, and forwarded byte for
 * byte to the API of the attempt that they belong to.
 * @throws {EnvironmentError} for a certificate that cannot be used
 * @throws {UsageError} for an address of an API or a proxy that cannot be used
 * @throws if no port can be had
 */
export async function openGateway(options: GatewayOptions): Promise<OpenGateway> {
  const { accesses, onError } = options;
  const doors = new Map<string, GatewayDoor>();
  const credentials = new Credentials(options.clock, options.onSecret);
  const busyListeners = new Set<() => void>();
  const onBusy = (): void => {
    for (const listener of busyListeners) listener();
  };
  const traffic = new Traffic({ ...options, onBusy });
  const upstreams = new Upstreams();
  for (const task of options.tasks) {
    const access = accesses.of(task);
    if (!('reason' in access)) await upstreams.to(access);
  }
  const decide: Decide = async (head, body, left) => {
    const [, secret, target] = /^\/([0-9a-f]+)(\/?.*)$/s.exec(head.target) ?? [];
    const door = secret === undefined ? undefined : doors.get(secret);
    if (door === undefined) return notOurs;
    return door.decide(head, target === undefined || !target.startsWith('/') ? `/${target ?? ''}` : target, body, left);
  };
  const listener: Listener = await listen(decide, onError);
  return {
    get isBusy() {
      return traffic.isBusy;
    },
    get sharing() {
      return traffic.sharing;
    },
    onBusy: (listener) => void busyListeners.add(listener),
    open: async ({ task, attempt, onHeld }: DoorRequest): Promise<Door | null> => {
      const access = accesses.of(task);
      if ('reason' in access) return null;
      const upstream = await upstreams.to(access);
      const { port } = listener;
      const onClosed = (): void => void doors.delete(door.secret);
      const door: GatewayDoor = new GatewayDoor({
        ...options,
        taskId: task.id,
        attempt,
        access,
        upstream,
        port,
        credentials,
        traffic,
        patienceMs: options.dialect.patienceMs(task),
        seesOverload: options.dialect.turnsElsewhere(task),
        onHeld,
        onClosed,
      });
      doors.set(door.secret, door);
      return door;
    },
    close: async () => {
      credentials.close();
      await Promise.all([...doors.values()].map((door) => door.close()));
      await listener.close();
      await upstreams.close();
    },
  };
}

/** The connections to the APIs of a run, one set per address and way to connect to it. */
class Upstreams {
  readonly #open = new Map<string, Promise<Upstream>>();

  /** @throws {EnvironmentError} for a certificate that cannot be read */
  to(access: ApiAccess): Promise<Upstream> {
    const key = JSON.stringify([access.url, access.clientCertificate, access.connection]);
    let upstream = this.#open.get(key);
    if (upstream === undefined) {
      upstream = this.#connect(access);
      this.#open.set(key, upstream);
    }
    return upstream;
  }

  async close(): Promise<void> {
    for (const upstream of this.#open.values()) await (await upstream.catch(() => null))?.close();
  }

  async #connect({ url: address, clientCertificate, connection }: ApiAccess): Promise<Upstream> {
    const url = new URL(address);
    const isSecure = url.protocol === 'https:';
    const proxy = proxyFor(url, connection);
    const needsTrust = isSecure || proxy?.protocol === 'https:';
    return openUpstream(url, {
      proxy,
      ca: needsTrust ? await trustedCertificates(connection) : null,
      clientCertificate: clientCertificate === null || !isSecure ? null : await readCertificate(clientCertificate),
    });
  }
}

async function readCertificate(given: NonNullable<ApiAccess['clientCertificate']>): Promise<ClientCertificate> {
  const read = (path: string): Promise<string> =>
    readFile(path, 'utf8').catch((error: unknown) => {
      throw new EnvironmentError(
        `the client certificate for the API cannot be read: ${messageOf(error)}`,
        'Correct the path of the certificate and of its key, or unset both.',
        { cause: error },
      );
    });
  const [certificate, key] = await Promise.all([read(given.certPath), read(given.keyPath)]);
  return { certificate, key, passphrase: given.passphrase };
}
