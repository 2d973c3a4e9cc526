import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { temporaryFolder } from '../cli/run-cli.ts';

export interface FakeRelease {
  readonly version: string;
  /** As in the archives' names. */
  readonly platform: string;
  readonly program: string | Buffer;
  /** Further files of the archive's folder, by path. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** A program that says which version it is, as a release's binary does. */
export const programOf = (version: string): string => `#!/bin/sh\necho "claude-multi ${version} (a stand-in)"\n`;

/** A static file server on loopback with releases, which can misbehave. */
export class PublishedReleases implements AsyncDisposable {
  readonly #server: Server;
  readonly url: string;
  /** The files by path. */
  readonly files = new Map<string, Buffer>();
  /** The targets of the requests, in order. */
  readonly requests: string[] = [];
  /** Answers in place of the file, if it returns true. */
  answer: (request: IncomingMessage, response: ServerResponse) => boolean = () => false;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const target = request.url ?? '';
      this.requests.push(target);
      if (this.answer(request, response)) return;
      // A proxy is asked for whole addresses.
      const bytes = this.files.get(target.replace(/^http:\/\/[^/]*/, ''));
      if (bytes === undefined) response.writeHead(404).end('Not Found');
      else response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    });
  }

  static async start(): Promise<PublishedReleases> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new PublishedReleases(server);
  }

  /** Publishes a release with one archive as the newest. Returns the archive's path. */
  async publish(release: FakeRelease): Promise<string> {
    const { version, platform } = release;
    const name = `claude-multi-${platform}.${platform.startsWith('windows-') ? 'zip' : 'tar.gz'}`;
    const archive = await archiveOf(release);
    const path = `/download/v${version}/${name}`;
    this.files.set('/latest/download/VERSION', Buffer.from(`${version}\n`));
    this.files.set(path, archive);
    this.files.set(`/download/v${version}/SHA256SUMS`, Buffer.from(`${sha256(archive)}  ${name}\n`));
    return path;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function archiveOf({ platform, program, beside = {} }: FakeRelease): Promise<Buffer> {
  const isWindows = platform.startsWith('windows-');
  const top = `claude-multi-${platform}`;
  const files = { [isWindows ? 'claude-multi.exe' : 'claude-multi']: program, ...beside };
  if (isWindows) {
    const entries = Object.entries(files).map(([name, text]) => [`${top}/${name}`, Buffer.from(text)]);
    return Buffer.from(zipSync(Object.fromEntries(entries)));
  }
  await using folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.path, top, name)), { recursive: true });
    await writeFile(join(folder.path, top, name), text, { mode: 0o755 });
  }
  await promisify(execFile)('tar', ['-czf', join(folder.path, 'archive'), '-C', folder.path, top]);
  return await readFile(join(folder.path, 'archive'));
}
