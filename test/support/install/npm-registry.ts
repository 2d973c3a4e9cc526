import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

/** What `npm publish` sends, as far as it is used here. */
const publication = z.object({
  name: z.string(),
  'dist-tags': z.record(z.string(), z.string()),
  versions: z.record(z.string(), z.looseObject({ dist: z.looseObject({ tarball: z.string() }) })),
  _attachments: z.record(z.string(), z.object({ data: z.base64() })),
});

/** A registry on loopback that keeps what is published to it, and knows nothing else. */
export interface NpmRegistry {
  readonly url: string;
  /** Every request as `METHOD path`, in order. */
  readonly requests: readonly string[];
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a registry that npm can publish to and install from. Verdaccio would do the same with 300 packages; npm needs
 * only these three requests.
 */
export async function startNpmRegistry(): Promise<NpmRegistry> {
  const packages = new Map<string, object>();
  const tarballs = new Map<string, Buffer>();
  const requests: string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(request.url ?? '/');
    requests.push(`${request.method} ${path}`);
    if (request.method === 'PUT') {
      const { _attachments, ...published } = publication.parse(await json(request));
      for (const { dist } of Object.values(published.versions)) {
        const place = new URL(dist.tarball);
        const [file] = Object.values(_attachments);
        tarballs.set(place.pathname, Buffer.from(file?.data ?? '', 'base64'));
      }
      packages.set(`/${published.name}`, { _id: published.name, ...published });
      response.writeHead(201).end('{}');
      return;
    }
    const found = tarballs.get(path) ?? JSON.stringify(packages.get(path));
    if (found === undefined) response.writeHead(404).end('{}');
    else response.end(found);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) =>
      response.writeHead(400).end(JSON.stringify({ error: String(error) })),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
