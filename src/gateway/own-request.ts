import type { Fetching, OwnRequest, OwnResponse } from '../domain/ports/api.ts';
import { CannotFetch } from '../domain/text/errors.ts';
import { failureOf } from './http/failure.ts';
import type { Upstream } from './http/upstream.ts';

/** The longest time for a request of our own, milliseconds. */
const longestMs = 30_000;
/** The longest body of a response to it, bytes. */
const longestBody = 1024 * 1024;

/**
 * Sends requests of our own to an upstream. Each goes on a connection of its own and is never repeated: what it carries may
 * be good for one use only.
 */
export function sendTo(upstream: Pick<Upstream, 'request'>): Fetching['send'] {
  return (request) =>
    send(upstream, request).catch((error: unknown) => {
      throw new CannotFetch(`the API could not be reached: ${failureOf(error).message}`, 0, { cause: error });
    });
}

function send(upstream: Pick<Upstream, 'request'>, { method, path, headers, body }: OwnRequest): Promise<OwnResponse> {
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(body, 'utf8');
    const framing = { by: 'length', length: String(bytes.length) } as const;
    const sent = upstream.request({ method, target: path, headers, framing, fresh: true });
    const fail = (error: Error): void => {
      reject(error);
      sent.destroy();
    };
    const timer = setTimeout(() => fail(new Error(`no whole response within ${longestMs / 1_000} s`)), longestMs);
    let hasBegun = false;
    const broken = (): void => fail(new Error('the API closed the connection'));
    sent.on('error', fail);
    sent.once('close', () => {
      clearTimeout(timer);
      if (!hasBegun) broken();
    });
    sent.once('response', (response) => {
      hasBegun = true;
      const parts: Buffer[] = [];
      let length = 0;
      response.on('error', fail);
      response.once('close', broken);
      response.on('data', (part: Buffer) => {
        length += part.length;
        if (length > longestBody) fail(new Error('its response is too long'));
        else parts.push(part);
      });
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.rawHeaders,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.end(bytes);
  });
}
