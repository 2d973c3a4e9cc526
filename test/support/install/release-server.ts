import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certified } from '../gateway/authority.ts';

/** What is served at a path: its bytes, or an answer of its own. */
export type Served = Buffer | string | ((response: ServerResponse, request: IncomingMessage) => void);

/** A static file server on loopback, such as a mirror of releases. What it does not have, it answers with 404. */
export class ReleaseServer implements AsyncDisposable {
  /** By path below the address of the releases, such as `latest/download/VERSION`. */
  readonly files = new Map<string, Served>();
  /** The paths that were asked for, in order. */
  readonly requests: string[] = [];
  readonly #server: ReturnType<typeof createServer>;
  readonly #scheme: string;

  private constructor(tls: Certified | null) {
    const listener: RequestListener = (request, response) => {
      const path = (request.url ?? '').replace(/^(http:\/\/[^/]*)?\/releases\//, '');
      this.requests.push(path);
      const served = this.files.get(path);
      if (typeof served === 'function') served(response, request);
      else if (served === undefined) response.writeHead(404).end('Not Found\n');
      else response.end(served);
    };
    this.#scheme = tls === null ? 'http' : 'https';
    this.#server =
      tls === null ? createServer(listener) : createTlsServer({ cert: tls.certificate, key: tls.key }, listener);
  }

  static async start(tls: Certified | null = null): Promise<ReleaseServer> {
    const server = new ReleaseServer(tls);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The address of the releases, as `CLAUDE_MULTI_RELEASES_URL` takes it. */
  get url(): string {
    return `${this.#scheme}://127.0.0.1:${this.port}/releases`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
