import { createHash } from 'node:crypto';

/** The first part of a request, as it was received. */
export interface RequestHead {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Names and values alternately. */
  readonly rawHeaders: readonly string[];
}

/** Headers of one connection (RFC 9110, 7.6.1). */
const perConnection = new Set(['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade']);
/** Headers whose values a gateway has to replace. */
const replaced = new Set(['host', 'x-api-key', 'authorization']);

/** The SHA-256 of bytes, in hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The SHA-256 of what a gateway must not change in a request's head: method, path with query, and the headers with their
 * order, case and repetition. Of `Host` and credentials only the names count, and headers of one connection do not count.
 */
export function headSha256({ method, target, rawHeaders }: RequestHead): string {
  const lines = [`${method} ${target}`];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    const key = name.toLowerCase();
    if (!perConnection.has(key)) lines.push(`${name}: ${replaced.has(key) ? '' : value}`);
  }
  return sha256(lines.join('\r\n'));
}
