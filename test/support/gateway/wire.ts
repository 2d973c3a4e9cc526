import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** One end of a connection, as raw bytes. */
export class Wire {
  readonly socket: Socket;
  /** Resolves when the connection is closed. */
  readonly closed: Promise<void>;
  #parts: Buffer[] = [];
  #open = true;

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on('error', () => {});
    socket.on('data', (part: Buffer) => {
      this.#parts.push(part);
    });
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        this.#open = false;
        resolve();
      });
    });
  }

  static async to(port: number): Promise<Wire> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Wire(socket);
  }

  /** Everything received so far. */
  get bytes(): Buffer {
    if (this.#parts.length > 1) this.#parts = [Buffer.concat(this.#parts)];
    return this.#parts[0] ?? Buffer.alloc(0);
  }

  /** The same as text, one character per byte. */
  get text(): string {
    return this.bytes.toString('latin1');
  }

  write(data: string | Uint8Array): void {
    this.socket.write(typeof data === 'string' ? Buffer.from(data, 'latin1') : data);
  }

  /** Waits until what was received contains `part`, or has as many bytes. Throws when the connection closes before. */
  async until(part: string | number): Promise<string> {
    const there = (): boolean =>
      typeof part === 'number' ? this.bytes.length >= part : this.bytes.includes(part, 0, 'latin1');
    while (!there()) {
      if (!this.#open) throw new Error(`the connection closed before ${JSON.stringify(part)} came:\n${this.text}`);
      const step = new AbortController();
      const { signal } = step;
      await Promise.race([once(this.socket, 'data', { signal }), this.closed].map((wait) => wait.catch(() => {})));
      step.abort();
    }
    return this.text;
  }

  /** Forgets what was received so far. */
  forget(): void {
    this.#parts = [];
  }
}

/** A server of raw bytes: each connection is scripted by the test. */
export class RawUpstream implements AsyncDisposable {
  readonly wires: Wire[] = [];
  readonly #server: Server;
  readonly #arrivals = new EventTarget();

  private constructor(server: Server, event: 'connection' | 'secureConnection') {
    this.#server = server;
    server.on(event, (socket: Socket) => {
      const wire = new Wire(socket);
      this.wires.push(wire);
      const tell = (): void => {
        this.#arrivals.dispatchEvent(new Event('arrival'));
      };
      socket.on('data', tell);
      tell();
    });
    server.on('tlsClientError', () => {});
  }

  static async start(tls?: TlsOptions): Promise<RawUpstream> {
    const server = tls === undefined ? createServer() : createTlsServer(tls);
    const upstream = new RawUpstream(server, tls === undefined ? 'connection' : 'secureConnection');
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return upstream;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** Waits for the connection on which `part` has come. */
  async with(part: string): Promise<Wire> {
    for (;;) {
      const found = this.wires.findLast((wire) => wire.text.includes(part));
      if (found !== undefined) return found;
      await new Promise((resolve) => this.#arrivals.addEventListener('arrival', resolve, { once: true }));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const { socket } of this.wires) socket.destroy();
    await closed;
  }
}
