import type { Quota, RateSignal } from '../../ports/api.ts';
import type { RequestAnswer, RequestGate, WaitingRequest } from './next-request.ts';

/** How many requests are under way at first; each one that is accepted makes room for one more. */
const firstWindow = 8;
/** The window is not counted beyond this many. */
const widest = 10_000;
/** The time before the next try when the API refuses although nothing else is under way, milliseconds; doubled each time. */
const firstBackoffMs = 500;
const longestBackoffMs = 60_000;
/** An API that asks for a longer pause is asked again after this time, milliseconds. */
const longestPauseMs = 600_000;
/** The limits of a clean interval, milliseconds; within them it is as long as requests take. */
const shortestIntervalMs = 200;
const longestIntervalMs = 30_000;
/** By how much intervals are prolonged, at most, where the API has refused one request more again and again. */
const mostPatience = 64;
/** The weight of the newest duration in the mean. */
const newest = 0.2;

interface UnderWay {
  readonly sentAt: number;
  /** How many bursts of refusals there had been when it was sent. */
  readonly era: number;
  /** Whether the head of its response is there. */
  readonly isAnswered: boolean;
}

/** An allowance that the API refills continuously, as it was told at a time. */
interface Allowance {
  readonly left: number;
  readonly perMs: number;
  readonly at: number;
}

/**
 * Paces all requests of one credential to what the API takes: as many at once as it accepts, and as many in a time as it
 * says. A burst of refusals halves the number at once; each interval without one, as long as a request takes, adds one.
 * Where one more was refused before, the next try comes later each time. Times are milliseconds of the monotonic clock.
 */
export class Pace implements RequestGate {
  readonly name = 'rate-limit';
  readonly #random: () => number;
  readonly #underWay = new Map<number, UnderWay>();
  readonly #allowances = new Map<Quota['unit'], Allowance>();
  #window = firstWindow;
  /** Whether the window still grows with each request that is accepted: the API has refused none yet. */
  #isOpening = true;
  /** The largest window that an interval has confirmed since the last burst. */
  #confirmed = firstWindow;
  /** After a lack of capacity, the window grows with each request that is accepted up to this size. */
  #recovered = 0;
  #era = 0;
  #patience = 1;
  #meanMs = 1_000;
  #cleanSince = 0;
  #closedUntil = Number.NEGATIVE_INFINITY;
  #misses = 0;

  /** @param random returns a number in [0, 1), uniformly distributed: several runs must not try at the same moment */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** How many requests may be under way at once. */
  get window(): number {
    return this.#window;
  }

  /** Whether the API has shown that it takes no more: before, requests only wait until the first ones are accepted. */
  get isLimited(): boolean {
    return !this.#isOpening || this.#allowances.size > 0;
  }

  ask(_request: WaitingRequest, now: number): RequestAnswer {
    const closedMs = Math.max(this.#closedUntil - now, this.#refillMs(now));
    if (closedMs > 0) return { wait: closedMs };
    if (this.#underWay.size < this.#window) return 'open';
    if (this.#isOpening) return { wait: null };
    const left = this.#growsAt() - now;
    if (left > 0) return { wait: left };
    return this.#underWay.size < this.#window + 1 ? 'open' : { wait: null };
  }

  /** Notes that a request is sent. */
  sent({ id }: Pick<WaitingRequest, 'id'>, now: number): void {
    if (!this.#isOpening && this.#underWay.size >= this.#window && this.#growsAt() <= now) this.#widen(now);
    this.#underWay.set(id, { sentAt: now, era: this.#era, isAnswered: false });
    const requests = this.#allowances.get('requests');
    if (requests !== undefined) this.#allowances.set('requests', { ...requests, left: requests.left - 1 });
  }

  /**
   * Notes that the API has accepted a request: the head of its response is there.
   * @param wallNow epoch milliseconds
   */
  accepted({ id }: Pick<WaitingRequest, 'id'>, signal: RateSignal, now: number, wallNow: number): void {
    const request = this.#underWay.get(id);
    if (request === undefined) return;
    this.#underWay.set(id, { ...request, isAnswered: true });
    this.#misses = 0;
    this.#read(signal.quotas, now, wallNow);
    if (this.#isOpening) this.#window = Math.min(widest, this.#window + 1);
    else if (this.#window < this.#recovered) this.#window += 1;
  }

  /** Notes that the API has refused a request because of a limit. It is not under way any more. */
  refused({ id }: Pick<WaitingRequest, 'id'>, signal: RateSignal, now: number, wallNow: number): void {
    const request = this.#underWay.get(id);
    if (request === undefined) return;
    this.#underWay.delete(id);
    const others = this.#underWay.size;
    this.#read(signal.quotas, now, wallNow);
    if (signal.retryAfterMs !== null) this.#close(now + Math.min(signal.retryAfterMs, longestPauseMs));
    const isNews = request.era === this.#era;
    // A lack of capacity passes, and says little of how many requests are too many.
    if (!signal.isOverloaded) this.#recovered = 0;
    else if (isNews && this.#misses === 0) this.#recovered = Math.floor(this.#window / 2);
    if (isNews) this.#narrow();
    // The rest of a burst shows on how many the API is at work.
    else if (others > 0) this.#window = Math.min(this.#window, others);
    this.#confirmed = Math.min(this.#confirmed, this.#window);
    this.#cleanSince = now;
    // While others are under way, their ends make room.
    if (others > 0 && !(signal.isOverloaded && isNews)) return;
    const backoff = Math.min(longestBackoffMs, firstBackoffMs * 2 ** this.#misses);
    this.#close(now + backoff * (0.75 + this.#random() / 2));
    this.#misses += 1;
  }

  /** Notes that a request has ended, in whatever way. */
  ended({ id }: Pick<WaitingRequest, 'id'>, now: number): void {
    const request = this.#underWay.get(id);
    if (request === undefined) return;
    this.#underWay.delete(id);
    this.#meanMs += newest * (now - request.sentAt - this.#meanMs);
  }

  #widen(now: number): void {
    if (this.#window > this.#confirmed) {
      this.#confirmed = this.#window;
      this.#patience = 1;
    }
    this.#window += 1;
    this.#cleanSince = now;
  }

  #narrow(): void {
    const isProbe = !this.#isOpening && this.#window === this.#confirmed + 1;
    this.#era += 1;
    this.#isOpening = false;
    if (isProbe) {
      this.#window = this.#confirmed;
      this.#patience = Math.min(mostPatience, this.#patience * 2);
    } else {
      this.#window = Math.max(1, Math.floor(this.#window / 2));
      this.#patience = 1;
    }
  }

  /** When the clean interval is over that lets the window grow. */
  #growsAt(): number {
    const interval = Math.min(longestIntervalMs, Math.max(shortestIntervalMs, this.#meanMs));
    return this.#cleanSince + interval * this.#patience;
  }

  #close(until: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, until);
  }

  /** How long until no allowance is used up. */
  #refillMs(now: number): number {
    let wait = 0;
    for (const allowance of this.#allowances.values()) {
      const lacking = 1 - leftOf(allowance, now);
      if (lacking > 0) wait = Math.max(wait, lacking / allowance.perMs);
    }
    return wait;
  }

  #read(quotas: readonly Quota[], now: number, wallNow: number): void {
    // What the API has not answered is not in its number, or may not be.
    let unanswered = 0;
    for (const { isAnswered } of this.#underWay.values()) if (!isAnswered) unanswered += 1;
    for (const { unit, limit, remaining, fullAt } of quotas) {
      // A full allowance does not show how fast it is refilled, nor does one that is said to be full already.
      if (fullAt <= wallNow || remaining >= limit) this.#allowances.delete(unit);
      else {
        const perMs = (limit - remaining) / (fullAt - wallNow);
        const left = unit === 'requests' ? remaining - unanswered : remaining;
        this.#allowances.set(unit, { left, perMs, at: now });
      }
    }
  }
}

function leftOf({ left, perMs, at }: Allowance, now: number): number {
  return left + (now - at) * perMs;
}
