import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { TokenService, type TokenServiceOptions } from './token-service.ts';

/** A request that the API got, by its credential. */
export interface Admitted {
  readonly path: string;
  readonly token: string;
  readonly betas: readonly string[];
  readonly isAccepted: boolean;
}

export interface Federation extends AsyncDisposable {
  readonly tokens: TokenService;
  /** The address of the API: its token endpoint, and everything else behind an access token that can be used. */
  readonly url: string;
  /** What a runner sets for a job that may ask for identity tokens. */
  readonly ofTheRunner: Readonly<Record<string, string>>;
  /** Every request but exchanges, in the order of their arrival. */
  readonly admitted: readonly Admitted[];
  /** The identity tokens that were given to the job. */
  readonly identityTokens: readonly string[];
}

const requestToken = 'request-token-of-the-job';

/**
 * Starts GitHub's provider of identity tokens and the API on loopback. The API takes only its own access tokens, as long as they
 * live, and passes what it takes to `upstream`, with the key that is accepted there.
 */
export async function startFederation(
  upstream: { readonly url: string; readonly key: string },
  options: Partial<TokenServiceOptions> = {},
): Promise<Federation> {
  const tokens = new TokenService({ now: Date.now, lifeSeconds: 3_600, ...options });
  const admitted: Admitted[] = [];
  const identityTokens: string[] = [];
  const behind = new URL(upstream.url);
  const server = createServer((request, response) => {
    const { method = '', headers } = request;
    const url = new URL(request.url ?? '', 'http://localhost');
    const say = (status: number, body: unknown): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/oidc') {
      if (headers.authorization !== `Bearer ${requestToken}`) return say(401, { message: 'no such job' });
      const value = tokens.identityToken(url.searchParams.get('audience') ?? '');
      identityTokens.push(value);
      return say(200, { count: 1, value });
    }
    if (url.pathname === '/v1/oauth/token') {
      void text(request).then((body) => {
        const answer = tokens.exchange({ body });
        response.writeHead(answer.status, [...answer.headers]).end(answer.body);
      });
      return;
    }
    const token = /^Bearer (.*)$/.exec(headers.authorization ?? '')?.[1] ?? '';
    const isAccepted = tokens.accepts(token);
    const betas = String(headers['anthropic-beta'] ?? '').split(',');
    if (method !== 'HEAD') admitted.push({ path: url.pathname, token, betas, isAccepted });
    if (!isAccepted)
      return say(401, { type: 'error', error: { type: 'authentication_error', message: 'Invalid token' } });
    const { authorization: _, host: __, ...others } = headers;
    const forwarded = send(
      {
        host: behind.hostname,
        port: behind.port,
        path: request.url,
        method,
        headers: { ...others, 'x-api-key': upstream.key },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    forwarded.on('error', () => response.destroy());
    response.on('close', () => forwarded.destroy());
    request.pipe(forwarded);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    tokens,
    url,
    ofTheRunner: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/oidc?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    admitted,
    identityTokens,
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
