import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { ApiError } from './api-error.ts';

const limitBytes = 64 * 1024 * 1024;

const decoders = { gzip: promisify(gunzip), deflate: promisify(inflate), br: promisify(brotliDecompress) };

/** Parses a request's body as JSON. Throws an ApiError for a body over 64 MiB, an unknown encoding, or invalid JSON. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Keep reading to the end: stopping would break the connection before the client sees the response.
    if (size > limitBytes) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (size > limitBytes) throw new ApiError(413);
  const text = (await decode(Buffer.concat(chunks), request.headers['content-encoding'])).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ApiError(400, { message: 'The request body is not valid JSON.' });
  }
}

async function decode(body: Buffer, encoding: string | undefined): Promise<Buffer> {
  if (encoding === undefined || encoding === 'identity') return body;
  const decoder = decoders[encoding as keyof typeof decoders];
  if (decoder === undefined) {
    throw new ApiError(400, { message: `Content-Encoding '${encoding}' is not known; use gzip, deflate or br.` });
  }
  try {
    return await decoder(body, { maxOutputLength: limitBytes });
  } catch {
    throw new ApiError(400, { message: `The request body is not valid ${encoding}, or too large.` });
  }
}
