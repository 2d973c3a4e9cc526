import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { owner, repo } from './github-emulator.ts';

/** What the proxy answers instead of GitHub. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** GitHub does what it was asked for all the same; only its response is lost. */
  readonly isDone?: boolean;
  /** Cuts the connection instead of answering. */
  readonly isCut?: boolean;
}

export interface ProxyOptions {
  /** The address of GitHub's API. */
  readonly target: string;
  /** Milliseconds that each half of a request takes, before and after it takes effect. */
  readonly latency?: () => number;
  /** The login that GraphQL tells; null where there is no GraphQL. */
  readonly viewer?: string | null;
}

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * GitHub as it is and the emulator is not: slow, with a limit for the length of a comment, refusals on demand, and GraphQL
 * for the questions that the Action asks.
 */
export class GithubProxy {
  readonly #options: ProxyOptions;
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const seen = {
        method: request.method ?? '',
        // A server of one's own has its API below a path.
        path: (request.url ?? '').replace(/^\/api(?:\/v3)?\//, '/'),
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      };
      this.#answer(seen).then(
        ({ status, body, headers, isCut }) => {
          if (isCut === true) response.destroy();
          else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text(body));
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  });
  readonly seen: Seen[] = [];
  viewer: string | null;
  /** The ids in GraphQL of the comments that were hidden. */
  readonly minimized: string[] = [];
  readonly #refusals: { method: string; path: RegExp; answers: Answer[] }[] = [];
  latency: () => number;

  private constructor(options: ProxyOptions) {
    this.#options = options;
    this.latency = options.latency ?? (() => 0);
    this.viewer = options.viewer ?? null;
  }

  static async start(options: ProxyOptions): Promise<GithubProxy> {
    const proxy = new GithubProxy(options);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Answers the next requests of this kind so, one after another. */
  refuse(method: string, path: RegExp, ...answers: readonly Answer[]): void {
    this.#refusals.push({ method, path, answers: [...answers] });
  }

  /** Forgets what was seen, and answers everything again. */
  reset(): void {
    this.seen.splice(0);
    this.minimized.splice(0);
    this.#refusals.splice(0);
    this.latency = this.#options.latency ?? (() => 0);
    this.viewer = this.#options.viewer ?? null;
  }

  /** The requests that were made, as `PATCH /issues/comments/7`. */
  get requests(): string[] {
    return this.seen.map(({ method, path }) => `${method} ${path.replace(`/repos/${owner}/${repo}`, '')}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(seen: Seen): Promise<Answer> {
    this.seen.push(seen);
    await sleep(this.latency());
    const refusal = this.#refusals.find(
      ({ method, path, answers }) => method === seen.method && path.test(seen.path) && answers.length > 0,
    );
    const answer = refusal?.answers.shift();
    if (answer !== undefined && answer.isDone !== true) return answer;
    const result = await this.#result(seen);
    await sleep(this.latency());
    return answer ?? result;
  }

  async #result({ method, path, headers, body }: Seen): Promise<Answer> {
    if (path === '/graphql') return this.#graphql(body);
    const { body: comment } = (body.startsWith('{') ? JSON.parse(body) : {}) as { body?: string };
    if (comment !== undefined && comment.length > 65_536) {
      const said = 'Validation Failed: body is too long (maximum is 65536 characters)';
      return { status: 422, body: { message: said } };
    }
    const { authorization = '', accept = '*/*' } = headers;
    const response = await fetch(this.#options.target + path, {
      method,
      headers: { authorization, accept, 'content-type': 'application/json' },
      ...(body === '' ? {} : { body }),
    });
    const link = response.headers.get('link')?.replaceAll(/https?:\/\/[^/>]+/g, this.url);
    return {
      status: response.status,
      body: await response.text(),
      ...(link === undefined ? {} : { headers: { link } }),
    };
  }

  #graphql(body: string): Answer {
    const { viewer } = this;
    if (viewer === null) return { status: 404, body: { message: 'Not Found' } };
    const { query, variables } = JSON.parse(body) as { query: string; variables?: { id?: string } };
    if (!query.includes('minimizeComment')) return { status: 200, body: { data: { viewer: { login: viewer } } } };
    this.minimized.push(variables?.id ?? '');
    return { status: 200, body: { data: { minimizeComment: { minimizedComment: { isMinimized: true } } } } };
  }
}

/** Responses of GitHub, by their usual names. */
export const answers = {
  secondaryLimit: (seconds?: number): Answer => ({
    status: 403,
    body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' },
    ...(seconds === undefined ? {} : { headers: { 'retry-after': String(seconds) } }),
  }),
  primaryLimit: (seconds: number): Answer => ({
    status: 403,
    body: { message: 'API rate limit exceeded for installation ID 7.' },
    headers: {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1_000) + seconds),
    },
  }),
  status: (status: number, message: string): Answer => ({ status, body: { message } }),
  cut: { status: 0, isCut: true } as const,
};

function text(body: unknown): string {
  return typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
}

function sleep(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
