import { messageOf } from '../../../domain/text/errors.ts';

/** What is known of a call to GitHub that failed. */
export interface Fault {
  /** The status of the response; null when there was none. */
  readonly status: number | null;
  /** The system's code, such as `ENOTFOUND`, of a call without a response; null when there is none. */
  readonly code: string | null;
  /** What GitHub or the system said, on one line. */
  readonly said: string;
  /** Seconds that GitHub asks to wait; null when it does not say. */
  readonly retryAfterSeconds: number | null;
  /** `x-ratelimit-remaining` is 0. */
  readonly isUsedUp: boolean;
  /** Milliseconds until the rate limit is reset, by GitHub's own clock where it tells its time; null when not said. */
  readonly resetMs: number | null;
  /** GitHub asks for a single sign-on. */
  readonly wantsSso: boolean;
}

type Headers = Readonly<Record<string, unknown>>;

const longestSaid = 300;

/**
 * Reads the facts from an error that Octokit has thrown; any other error is a fault of which only the message is known.
 * @param now this machine's time, for responses that do not tell GitHub's
 */
export function faultOf(error: unknown, now: number): Fault {
  const { status, response } = (error ?? {}) as { status?: unknown; response?: { headers?: Headers } };
  const headers = response?.headers ?? {};
  const text = (name: string): string | null => {
    const value = headers[name];
    return value === undefined || value === null ? null : String(value);
  };
  // Octokit gives calls without a response the status 500.
  const hasResponse = response !== undefined;
  const code = hasResponse ? null : codeWithin(error);
  const serverNow = timeIn(text('date')) ?? now;
  const reset = numberIn(text('x-ratelimit-reset'));
  return {
    status: hasResponse && typeof status === 'number' ? status : null,
    code,
    said: messageOf(error).replaceAll(/\s+/g, ' ').trim().slice(0, longestSaid),
    retryAfterSeconds: retryAfterIn(text('retry-after'), serverNow),
    isUsedUp: text('x-ratelimit-remaining') === '0',
    resetMs: reset === null ? null : Math.max(0, reset * 1_000 - serverNow),
    wantsSso: text('x-github-sso') !== null,
  };
}

/** Seconds, or the date of RFC 9110. */
function retryAfterIn(text: string | null, now: number): number | null {
  const seconds = numberIn(text);
  if (seconds !== null) return seconds;
  const time = timeIn(text);
  return time === null ? null : Math.max(0, Math.ceil((time - now) / 1_000));
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\d{1,15}(?:\.\d+)?$/.test(text.trim()) ? Number(text) : null;
}

function timeIn(text: string | null): number | null {
  const time = text === null || numberIn(text) !== null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

/** The code of an error or of any of its causes, also of several causes at once. */
function codeWithin(error: unknown, depth = 0): string | null {
  if (!(error instanceof Error) || depth > 5) return null;
  if (typeof (error as { code?: unknown }).code === 'string') return (error as { code?: string }).code ?? null;
  const inner = error instanceof AggregateError ? (error.errors[0] as unknown) : error.cause;
  return codeWithin(inner, depth + 1);
}
