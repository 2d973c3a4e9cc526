import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeComment {
  readonly id: number;
  body: string;
  readonly path: string;
  /** Null once the lines have changed. */
  line: number | null;
  start_line: number | null;
  readonly user: { readonly login: string; readonly type: string };
  readonly in_reply_to_id?: number;
  resolvedBy: string | null;
}

export interface FakeReview {
  readonly id: number;
  body: string;
  readonly user: FakeComment['user'];
}

interface CheckData {
  readonly name: string;
  readonly head_sha: string;
  readonly conclusion: string;
  readonly output: { readonly title: string; readonly summary: string; readonly annotations?: object[] };
}

export type FakeCheck = CheckData & { readonly id: number; readonly output: { readonly annotations: object[] } };

export interface FakeFile {
  readonly filename: string;
  readonly patch?: string;
}

/** What differs between servers and tokens. */
export interface ReviewServerOptions {
  readonly files: FakeFile[];
  /** Without it, `/graphql` is not there. */
  readonly hasGraphql?: boolean;
  /** Whether the token has "contents: write", which resolving asks for. */
  readonly mayResolve?: boolean;
  /** Whether the token has "pull-requests: write". */
  readonly mayWrite?: boolean;
  /** Whether the token is an app's, which may not ask who it is by REST. */
  readonly isApp?: boolean;
}

const bot = { login: 'github-actions[bot]', type: 'Bot' };
const person = { login: 'alice', type: 'User' };
const perPage = 100;

/**
 * GitHub's reviews of one pull request, as its documentation describes them: a review with a line outside of the diff is
 * refused as a whole with 422, lists have pages, a check takes 50 annotations at once, resolving needs GraphQL and "contents: write".
 */
export class GithubReviews {
  readonly #options: ReviewServerOptions;
  readonly #server = createServer((request, response) => {
    read(request).then(
      (body) => {
        const url = new URL(request.url ?? '/', 'http://github.example');
        this.requests.push(`${request.method} ${url.pathname.replace('/repos/alice/project/pulls/7', '')}`);
        const { status, data, more } = this.#answer(request.method ?? 'GET', url, body);
        const page = Number(url.searchParams.get('page') ?? '1');
        const next = `${this.url}${url.pathname}?per_page=${perPage}&page=${page + 1}`;
        response
          .writeHead(status, { 'content-type': 'application/json', ...(more ? { link: `<${next}>; rel="next"` } : {}) })
          .end(data === undefined ? '' : JSON.stringify(data));
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  readonly comments: FakeComment[] = [];
  readonly reviews: FakeReview[] = [];
  readonly checks: FakeCheck[] = [];
  readonly requests: string[] = [];
  head = 'a'.repeat(40);
  files: FakeFile[];
  #nextId = 1;

  private constructor(options: ReviewServerOptions) {
    this.#options = options;
    this.files = options.files;
  }

  static async start(options: ReviewServerOptions): Promise<GithubReviews> {
    const server = new GithubReviews(options);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The first comments of conversations. */
  get threads(): FakeComment[] {
    return this.comments.filter(({ in_reply_to_id: to }) => to === undefined);
  }

  /** A person comments on a line. */
  commentAsPerson(body: string, path: string, line: number): void {
    this.#comment({ body, path, line }, person);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(method: string, url: URL, text: string): { status: number; data?: unknown; more?: boolean } {
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    const path = url.pathname;
    if (path === '/graphql') return this.#graphql(body as { query: string; variables?: Record<string, unknown> });
    if (path === '/user') {
      if (this.#options.isApp === true) return forbidden;
      return { status: 200, data: bot };
    }
    if (method !== 'GET' && path !== '/graphql' && this.#options.mayWrite === false) return forbidden;
    if (path.endsWith('/permission')) return { status: 200, data: { permission: 'admin' } };
    if (path.startsWith('/repos/alice/project/check-runs'))
      return this.#check(method, path, body as unknown as CheckData);
    const route = /^\/repos\/alice\/project\/pulls(?:\/7)?(\/.*)?$/.exec(path)?.[1] ?? '';

    const all = (list: readonly unknown[]) => {
      const from = (Number(url.searchParams.get('page') ?? '1') - 1) * perPage;
      return { status: 200, data: list.slice(from, from + perPage), more: list.length > from + perPage };
    };
    if (method === 'GET' && route === '') return { status: 200, data: { number: 7, head: { sha: this.head } } };
    if (method === 'GET' && route === '/files') return all(this.files);
    if (method === 'GET' && route === '/reviews') return all(this.reviews);
    if (method === 'GET' && route === '/comments') return all(this.comments);
    if (method === 'POST' && route === '/reviews') return this.#review(body);
    const [, kind, id, action] = /^\/(reviews|comments)\/(\d+)(\/replies)?$/.exec(route) ?? [];
    const found = (kind === 'reviews' ? this.reviews : this.comments).find((each) => each.id === Number(id));
    if (found === undefined) return { status: 404, data: { message: 'Not Found' } };
    if (method === 'POST' && action === '/replies') {
      const { path: file, line } = found as FakeComment;
      return {
        status: 201,
        data: this.#comment({ body: String(body['body']), path: file, line, in_reply_to_id: found.id }, bot),
      };
    }
    found.body = String(body['body']);
    return { status: 200, data: found };
  }

  #check(method: string, path: string, given: CheckData): { status: number; data: unknown } {
    const { annotations = [], ...output } = given.output;
    if (annotations.length > 50) return invalid('output.annotations has more than 50 items');
    if (output.summary.length > 65_535) return invalid('output.summary is too long');
    const id = Number(/\/(\d+)$/.exec(path)?.[1] ?? '0');
    const known = this.checks.find((each) => each.id === id);
    if (method === 'POST') {
      const check = { ...given, id: this.#nextId++, output: { ...output, annotations } };
      this.checks.push(check);
      return { status: 201, data: { ...check, html_url: `https://github.example/check/${check.id}` } };
    }
    if (known === undefined) return { status: 404, data: { message: 'Not Found' } };
    known.output.annotations.push(...annotations);
    return { status: 200, data: known };
  }

  #review(given: Record<string, unknown>): { status: number; data: unknown } {
    const comments = (given['comments'] ?? []) as { path: string; line: number; start_line?: number; body: string }[];
    const body = String(given['body'] ?? '');
    if (given['commit_id'] !== this.head) return invalid('commit_id is not part of the pull request');
    if (body === '') return invalid('body is missing');
    if ([body, ...comments.map((each) => each.body)].some((each) => each.length > 65_536))
      return invalid('body is too long');
    for (const { path, line, start_line: start = line } of comments) {
      const shown = this.#shown(path);
      const isWhole = Array.from({ length: line - start + 1 }, (_, index) => start + index).every((each) =>
        shown.has(each),
      );
      if (start > line || !isWhole) return invalid('Pull request review thread line must be part of the diff');
    }
    for (const { path, line, start_line: start = null, body: text } of comments)
      this.#comment({ body: text, path, line, start_line: start }, bot);
    const review = { id: this.#nextId++, body, user: bot };
    this.reviews.push(review);
    return { status: 200, data: { ...review, html_url: `https://github.example/review/${review.id}` } };
  }

  /** The lines of the new file that the diff shows, read from its whole text. */
  #shown(path: string): ReadonlySet<number> {
    const lines = new Set<number>();
    let at = 0;
    for (const line of this.files.find(({ filename }) => filename === path)?.patch?.split('\n') ?? []) {
      if (line.startsWith('@@')) at = Number(/\+(\d+)/.exec(line)?.[1]);
      else if (!line.startsWith('-') && !line.startsWith('\\')) lines.add(at++);
    }
    return lines;
  }

  #comment(
    given: { body: string; path: string; line: number | null; start_line?: number | null; in_reply_to_id?: number },
    user: FakeComment['user'],
  ): FakeComment {
    const comment: FakeComment = { start_line: null, ...given, id: this.#nextId++, user, resolvedBy: null };
    this.comments.push(comment);
    return comment;
  }

  #graphql({ query, variables }: { query: string; variables?: Record<string, unknown> }): {
    status: number;
    data: unknown;
  } {
    if (this.#options.hasGraphql === false) return { status: 404, data: { message: 'Not Found' } };
    const viewer = { login: 'github-actions' };
    const thread = this.comments.find(({ id }) => `thread-${id}` === variables?.['id']);
    if (query.includes('esolveReviewThread')) {
      if (this.#options.mayResolve === false || thread === undefined)
        return {
          status: 200,
          data: { data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] },
        };
      thread.resolvedBy = query.includes('unresolve') ? null : viewer.login;
      return { status: 200, data: { data: { resolveReviewThread: { thread: { id: 'x' } } } } };
    }
    if (!query.includes('reviewThreads')) return { status: 200, data: { data: { viewer } } };
    const from = Number(variables?.['after'] ?? '0');
    const threads = this.threads;
    const nodes = threads.slice(from, from + perPage).map((first) => {
      const all = this.comments.filter(({ id, in_reply_to_id: to }) => id === first.id || to === first.id);
      const told = ({ id, body, user }: FakeComment) => ({ databaseId: id, body, viewerDidAuthor: user === bot });
      const { path, line, start_line: startLine, resolvedBy } = first;
      return {
        ...{ id: `thread-${first.id}`, isResolved: resolvedBy !== null, path, line, startLine },
        // It is a person or nobody, by the schema.
        resolvedBy: resolvedBy === null || resolvedBy === viewer.login ? null : { login: resolvedBy },
        first: { nodes: [told(first)] },
        last: { nodes: all.map(told) },
      };
    });
    const pageInfo = { hasNextPage: threads.length > from + perPage, endCursor: String(from + perPage) };
    return {
      status: 200,
      data: { data: { viewer, repository: { pullRequest: { reviewThreads: { pageInfo, nodes } } } } },
    };
  }
}

const forbidden = { status: 403, data: { message: 'Resource not accessible by integration' } };

function invalid(message: string): { status: number; data: unknown } {
  return { status: 422, data: { message: `Unprocessable Entity: ${message}` } };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
