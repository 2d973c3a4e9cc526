import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unzipSync } from 'fflate';

/**
 * GitHub's service for artifacts (Twirp over JSON) with its blob storage behind a signed address, as @actions/artifact uses
 * them. What does not fit is refused as the real ones refuse it.
 */
export class ArtifactService {
  readonly #server = createServer((request, response) => {
    read(request).then(
      (body) => {
        const { status, data } = this.#answer(request, body);
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(data === undefined ? '' : JSON.stringify(data));
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  readonly #blobs = new Map<string, Buffer>();
  readonly #finished = new Set<string>();
  /** Statuses for the next requests, before they take effect. */
  readonly refusals: number[] = [];
  readonly requests: string[] = [];

  static async start(): Promise<ArtifactService> {
    const service = new ArtifactService();
    await new Promise<void>((resolve) => service.#server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** A token like the runner's. */
  get token(): string {
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none' })}.${part({ scp: 'Actions.Other:x Actions.Results:run-id:job-id' })}.signature`;
  }

  /** The names of the artifacts that are complete. */
  get names(): string[] {
    return [...this.#finished];
  }

  /** The files of an artifact. */
  files(name: string): Record<string, string> {
    const files = Object.entries(unzipSync(this.#blobs.get(name) ?? Buffer.alloc(0)));
    return Object.fromEntries(files.map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer({ method, url = '', headers }: IncomingMessage, body: Buffer): { status: number; data?: unknown } {
    this.requests.push(`${method} ${url.split('?')[0]}`);
    const refusal = this.refusals.shift();
    if (refusal !== undefined) return { status: refusal, data: { code: 'unavailable' } };
    if (method === 'PUT') {
      const { searchParams } = new URL(url, this.url);
      const isSigned = searchParams.get('sig') === 'secret' && headers['x-ms-blob-type'] === 'BlockBlob';
      if (!isSigned || headers['content-length'] !== String(body.length)) return { status: 403 };
      this.#blobs.set(searchParams.get('name') ?? '', body);
      return { status: 201 };
    }
    if (headers.authorization !== `Bearer ${this.token}`) return { status: 401, data: { code: 'unauthenticated' } };
    const given = JSON.parse(body.toString()) as Record<string, unknown>;
    const { name, workflow_run_backend_id: run, workflow_job_run_backend_id: job } = given;
    if (run !== 'run-id' || job !== 'job-id' || typeof name !== 'string')
      return { status: 400, data: { code: 'malformed' } };
    if (url.endsWith('/CreateArtifact')) {
      if (this.#finished.has(name)) return { status: 409, data: { code: 'already_exists' } };
      if (given['version'] !== 4) return { status: 400, data: { code: 'invalid_argument' } };
      const signed = `${this.url}blob?name=${encodeURIComponent(name)}&sig=secret`;
      return { status: 200, data: { ok: true, signed_upload_url: signed } };
    }
    const blob = this.#blobs.get(name);
    const hash = `sha256:${createHash('sha256')
      .update(blob ?? '')
      .digest('hex')}`;
    if (blob === undefined || given['size'] !== String(blob.length) || given['hash'] !== hash)
      return { status: 400, data: { code: 'invalid_argument' } };
    this.#finished.add(name);
    return { status: 200, data: { ok: true, artifact_id: '77' } };
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
