import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '../../domain/text/errors.ts';

/** A comment on a pull request. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  /** Login of its author; null for a deleted account. */
  readonly author: string | null;
  readonly url: string;
}

/** The comments of one pull request. Methods throw errors with the HTTP `status` of the response. */
export interface Comments {
  /** The login of our token. */
  ownLogin(): Promise<string>;
  /** All comments, oldest first, loaded page by page. */
  list(): AsyncIterable<Comment>;
  create(body: string): Promise<Comment>;
  update(id: number, body: string): Promise<Comment>;
}

/** The API refused; the message says what the user can do about it. */
export class CommentRefused extends Error {
  override readonly name = 'CommentRefused';
}

export interface CommentOptions {
  /** The beginning of the body of our comment. */
  readonly marker: string;
  /** Aborts the attempt. */
  readonly signal: AbortSignal;
  /** Waits; rejects when the signal is aborted. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

const mostTries = 5;

/**
 * Writes the text into our comment: the oldest one that begins with the marker and was written by us, else a new one.
 * After a temporary failure it looks for the comment again, since a failed request may have had an effect. Returns the
 * comment's URL.
 * @throws {CommentRefused} when the API refuses, or the signal is aborted
 */
export async function writeComment(comments: Comments, text: string, options: CommentOptions): Promise<string> {
  const { marker, signal, pause = (milliseconds, signal) => wait(milliseconds, undefined, { signal }) } = options;
  const body = `${marker}\n${text}`;
  for (let tries = 1; ; tries += 1) {
    try {
      signal.throwIfAborted();
      const own = await findOwn(comments, marker);
      return (own === null ? await comments.create(body) : await comments.update(own.id, body)).url;
    } catch (error) {
      if (signal.aborted) throw new CommentRefused('there was no time left to write it', { cause: error });
      const delay = tries < mostTries ? pauseBeforeNextTry(error, tries) : null;
      if (delay === null) throw new CommentRefused(explain(error), { cause: error });
      await pause(delay, signal).catch((cause: unknown) => {
        throw new CommentRefused(`${explain(error)}, and there was no time left to try again`, { cause });
      });
    }
  }
}

async function findOwn(comments: Comments, marker: string): Promise<Comment | null> {
  const login = await comments.ownLogin();
  for await (const comment of comments.list()) {
    if (comment.author === login && comment.body.startsWith(marker)) return comment;
  }
  return null;
}

/** What is known from an error of the API; nothing is known from other errors. */
interface ApiFault {
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;
}

function faultOf(error: unknown): ApiFault {
  const { status, response } = (error ?? {}) as {
    status?: unknown;
    response?: { headers?: Record<string, unknown> };
  };
  const seconds = Number(response?.headers?.['retry-after'] ?? Number.NaN);
  return {
    status: typeof status === 'number' ? status : null,
    retryAfterSeconds: Number.isFinite(seconds) && seconds >= 0 ? seconds : null,
  };
}

/**
 * How many milliseconds to wait before a retry; null when a retry would not help. A rate limit is a 403 or 429 with
 * `retry-after` or a message about it. The update of a comment that was deleted meanwhile is a 404. Octokit reports
 * the status 500 for requests without a response.
 */
function pauseBeforeNextTry(error: unknown, tries: number): number | null {
  const { status, retryAfterSeconds } = faultOf(error);
  const backoff = 1_000 * 2 ** (tries - 1);
  if (retryAfterSeconds !== null) return Math.max(backoff, retryAfterSeconds * 1_000);
  if (status !== null && (status >= 500 || status === 429)) return backoff;
  if (status === 403 && /rate limit/i.test(messageOf(error))) return 60_000;
  return status === 404 && tries === 1 ? 0 : null;
}

function explain(error: unknown): string {
  const { status } = faultOf(error);
  const said = `GitHub said: ${messageOf(error).split('\n')[0]}`;
  switch (status) {
    case 401:
      return `the input github-token is not a valid token (${said})`;
    case 403:
      return `the token may not comment on this pull request: the job needs the permission "pull-requests: write", which a workflow for a pull request from a fork never gets (${said})`;
    case 404:
      return `the token does not see this pull request: the job needs the permission "pull-requests: write" (${said})`;
    default:
      return said;
  }
}
