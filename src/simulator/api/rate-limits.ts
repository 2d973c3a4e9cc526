import { z } from 'zod';
import { ApiError } from './api-error.ts';

const count = z.number().int().min(1);

const concurrent = z.strictObject({
  /** How many requests for messages may be under way at once. */
  limit: count,
  /** The `retry-after` of a refusal; by default it has none, since the API cannot know it. */
  retryAfterSeconds: z.number().int().min(0).optional(),
});

const requests = z.strictObject({
  /** How many requests for messages may come in an interval, and also at once after a pause. */
  limit: count,
  intervalMs: z.number().int().min(1).max(86_400_000),
  /** Whether all answers say where this limit stands, in the headers `anthropic-ratelimit-requests-…`. */
  headers: z.boolean().optional(),
});

/** The rate limits of the API; as JSON, so that they can also be given to the simulator as a process. */
export const rateLimitsSchema = z.strictObject({ concurrent: concurrent.optional(), requests: requests.optional() });

export type RateLimits = z.infer<typeof rateLimitsSchema>;
/** A limit that requests are refused by. */
export type LimitName = keyof RateLimits;

/** What the limits say of one request. */
export interface Admission {
  /** Null if the request may pass. */
  readonly refused: { readonly by: LimitName; readonly error: ApiError } | null;
  /** How many requests were under way when this one arrived, including itself. */
  readonly underWay: number;
  /** Headers for the response, whatever it is. */
  readonly headers: Readonly<Record<string, string>>;
  /** Must be called when the response has ended. */
  release(): void;
}

/** The messages are the API's own. */
const messages: Readonly<Record<LimitName, string>> = {
  concurrent: 'Number of concurrent connections has exceeded your rate limit. Please try again later.',
  requests: "This request would exceed your account's rate limit. Please try again later.",
};

/** Admits requests within the rate limits. A request that is refused counts for neither limit. */
export class RateLimiter {
  readonly #limits: RateLimits;
  readonly #bucket: Bucket | null;
  readonly #now: () => number;
  #underWay = 0;

  /** @param now milliseconds since the epoch */
  constructor(limits: RateLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
    this.#bucket = limits.requests === undefined ? null : new Bucket(limits.requests, now());
  }

  /** Decides about a request that has arrived. */
  admit(): Admission {
    const refused = this.#refusal();
    const underWay = this.#underWay + 1;
    const headers = this.#headers();
    if (refused !== null) return { refused, underWay, headers, release: () => undefined };
    this.#underWay = underWay;
    let isReleased = false;
    const release = (): void => {
      if (!isReleased) this.#underWay -= 1;
      isReleased = true;
    };
    return { refused, underWay, headers, release };
  }

  #refusal(): Admission['refused'] {
    const { concurrent } = this.#limits;
    if (concurrent !== undefined && this.#underWay >= concurrent.limit)
      return refusal('concurrent', concurrent.retryAfterSeconds);
    const waitMs = this.#bucket?.take(this.#now()) ?? 0;
    return waitMs === 0 ? null : refusal('requests', Math.ceil(waitMs / 1_000));
  }

  #headers(): Record<string, string> {
    if (this.#limits.requests?.headers !== true || this.#bucket === null) return {};
    const { limit, remaining, fullAt } = this.#bucket.standing(this.#now());
    return {
      'anthropic-ratelimit-requests-limit': String(limit),
      'anthropic-ratelimit-requests-remaining': String(remaining),
      'anthropic-ratelimit-requests-reset': wholeSecond(fullAt),
    };
  }
}

function refusal(by: LimitName, retryAfterSeconds: number | undefined): Admission['refused'] {
  return { by, error: new ApiError(429, { message: messages[by], retryAfterSeconds }) };
}

/** A time as RFC 3339 in whole seconds, rounded up, so that it is never too early. */
function wholeSecond(ms: number): string {
  return new Date(Math.ceil(ms / 1_000) * 1_000).toISOString().replace('.000Z', 'Z');
}

/** Differences below this are errors of floating-point numbers, milliseconds. */
const precisionMs = 1e-6;

/** A token bucket, as the API limits rates: it holds `limit` requests and is refilled continuously within an interval. */
class Bucket {
  readonly #limit: number;
  readonly #intervalMs: number;
  /** How long it takes until the bucket is full, as of `#at`. */
  #debtMs = 0;
  #at: number;

  constructor({ limit, intervalMs }: Pick<NonNullable<RateLimits['requests']>, 'limit' | 'intervalMs'>, now: number) {
    this.#limit = limit;
    this.#intervalMs = intervalMs;
    this.#at = now;
  }

  /** Takes a request out and returns 0, or returns the milliseconds until there will be one. */
  take(now: number): number {
    this.#refill(now);
    const debtMs = this.#debtMs + this.#intervalMs / this.#limit;
    if (debtMs > this.#intervalMs + precisionMs) return debtMs - this.#intervalMs;
    this.#debtMs = debtMs;
    return 0;
  }

  standing(now: number): { readonly limit: number; readonly remaining: number; readonly fullAt: number } {
    this.#refill(now);
    const left = (this.#intervalMs - this.#debtMs + precisionMs) * (this.#limit / this.#intervalMs);
    return { limit: this.#limit, remaining: Math.max(Math.floor(left), 0), fullAt: now + this.#debtMs };
  }

  #refill(now: number): void {
    this.#debtMs = Math.max(this.#debtMs - Math.max(now - this.#at, 0), 0);
    this.#at = now;
  }
}
