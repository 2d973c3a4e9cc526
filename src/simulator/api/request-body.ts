import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { ApiError } from './api-error.ts';

const limitBytes = 64 * 1024 * 1024;

const decoders = { gzip: promisify(gunzip), deflate: promisify(inflate), br: promisify(brotliDecompress) };

/** Reads a request's body as it was sent, still encoded. Throws an ApiError for a body over 64 MiB. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Keep reading to the end: stopping would break the connection before the client sees the response.
    if (size > limitBytes) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (size > limitBytes) throw new ApiError(413);
  return Buffer.concat(chunks);
}

/** Parses a body as JSON. Throws an ApiError for an unknown encoding, over 64 MiB of text, or invalid JSON. */
export async function parseJsonBody(body: Buffer, encoding: string | undefined): Promise<unknown> {
  const text = (await decode(body, encoding)).toString('utf8');
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
