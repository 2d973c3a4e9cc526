import type { RequestAnswer, RequestGate, WaitingRequest } from './next-request.ts';

/** What is known of a prefix. Times are milliseconds of the monotonic clock. */
type Warmth =
  /** A request writes it; the others wait until then at most. Null: the one that was to has failed, and the next one is to. */
  | { readonly phase: 'warming'; readonly by: number | null; readonly until: number }
  /** It can be read until then, unless it is read again before. */
  | { readonly phase: 'warm'; readonly until: number };

/**
 * Lets one request write a prefix to the prompt cache, and the others with the same prefix wait until it can be read: when
 * the response to that request begins. If they went at once, each would pay for writing it. Prefixes are compared in the
 * requests themselves.
 */
export class WarmStart implements RequestGate {
  readonly name = 'warm-start';
  readonly #longestMs: number;
  readonly #prefixes = new Map<string, Warmth>();

  /** @param longestMs how long requests wait for the one that writes their prefix, milliseconds */
  constructor(longestMs: number) {
    this.#longestMs = longestMs;
  }

  ask({ sketch: { prefix } }: WaitingRequest, now: number): RequestAnswer {
    const warmth = prefix === null ? undefined : this.#prefixes.get(prefix.id);
    if (warmth?.phase !== 'warming' || warmth.by === null || warmth.until <= now) return 'open';
    return { wait: warmth.until - now };
  }

  /** Notes that a request is sent. */
  sent({ id, sketch: { prefix } }: WaitingRequest, now: number): void {
    if (prefix === null) return;
    const warmth = this.#prefixes.get(prefix.id);
    // After a wait in vain, and for a prefix that is warm, requests go in any number.
    if (warmth?.phase === 'warming' && warmth.by !== null) return;
    if (warmth?.phase === 'warm' && warmth.until > now) return;
    // Those that have waited for one that failed wait no longer for the next one than for the first.
    const isNext = warmth?.phase === 'warming' && warmth.until > now;
    this.#prefixes.set(prefix.id, { phase: 'warming', by: id, until: isNext ? warmth.until : now + this.#longestMs });
  }

  /** Notes that a response has begun: its prefix can be read from now on, and whoever reads it prolongs its life. */
  began({ sketch: { prefix } }: WaitingRequest, now: number): void {
    if (prefix !== null) this.#prefixes.set(prefix.id, { phase: 'warm', until: now + prefix.livesMs });
  }

  /** Notes that a request has ended, or was refused, without the beginning of a response: another one has to write its prefix. */
  failed({ id, sketch: { prefix } }: WaitingRequest): void {
    const warmth = prefix === null ? undefined : this.#prefixes.get(prefix.id);
    if (prefix !== null && warmth?.phase === 'warming' && warmth.by === id)
      this.#prefixes.set(prefix.id, { ...warmth, by: null });
  }
}
