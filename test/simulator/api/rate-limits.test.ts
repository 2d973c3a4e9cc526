import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Admission,
  RateLimiter,
  type RateLimits,
  rateLimitsSchema,
} from '../../../src/simulator/api/rate-limits.ts';

const start = Date.UTC(2030, 0, 1);

/** A limiter with a clock that the test sets, in milliseconds since its start. */
function limited(limits: RateLimits): { readonly admit: () => Admission; at: number } {
  const clock = { at: 0 };
  const limiter = new RateLimiter(limits, () => start + clock.at);
  return Object.assign(clock, { admit: () => limiter.admit() });
}

function headersOf({ refused }: Admission): Record<string, string> {
  return refused?.error.headers() ?? {};
}

describe('a limit on concurrent requests', () => {
  it('refuses what exceeds it, until a response has ended', () => {
    const api = limited({ concurrent: { limit: 2 } });
    const [first, second] = [api.admit(), api.admit()];
    expect([first.refused, second.refused]).toEqual([null, null]);
    const third = api.admit();
    expect(third.refused).toMatchObject({ by: 'concurrent', error: { status: 429, type: 'rate_limit_error' } });
    first.release();
    first.release();
    expect(api.admit().refused).toBeNull();
    expect(api.admit().refused).not.toBeNull();
  });

  it('does not count what it has refused', () => {
    const api = limited({ concurrent: { limit: 1 } });
    const first = api.admit();
    const refused = [api.admit(), api.admit()];
    for (const { release } of refused) release();
    expect(api.admit().refused).not.toBeNull();
    first.release();
    expect([...refused, api.admit()].map(({ underWay }) => underWay)).toEqual([2, 2, 1]);
  });

  it('says when to try again only if it is told to', () => {
    const [silent, talking] = [
      limited({ concurrent: { limit: 1 } }),
      limited({ concurrent: { limit: 1, retryAfterSeconds: 3 } }),
    ];
    for (const api of [silent, talking]) api.admit();
    expect(headersOf(silent.admit())).not.toHaveProperty('retry-after');
    expect(headersOf(talking.admit())).toHaveProperty('retry-after', '3');
  });

  it('takes nothing from the requests of the interval', () => {
    const api = limited({ concurrent: { limit: 1 }, requests: { limit: 2, intervalMs: 60_000 } });
    const first = api.admit();
    expect(api.admit().refused?.by).toBe('concurrent');
    first.release();
    const last = api.admit();
    expect(last.refused).toBeNull();
    last.release();
    expect(api.admit().refused?.by).toBe('requests');
  });
});

describe('a limit on requests per interval', () => {
  it('admits as many at once, and then one whenever one is refilled', () => {
    const api = limited({ requests: { limit: 3, intervalMs: 60_000 } });
    expect([1, 2, 3].map(() => api.admit().refused)).toEqual([null, null, null]);
    api.at = 19_999;
    expect(api.admit().refused?.by).toBe('requests');
    api.at = 20_000;
    expect(api.admit().refused).toBeNull();
    expect(api.admit().refused?.by).toBe('requests');
  });

  it('admits exactly its number at once, also where the interval cannot be divided by it', () => {
    for (let limit = 1; limit <= 100; limit += 1) {
      const api = limited({ requests: { limit, intervalMs: 1_000, headers: true } });
      const admissions = Array.from({ length: limit + 1 }, () => api.admit());
      expect(admissions.findIndex(({ refused }) => refused !== null)).toBe(limit);
      const left = admissions.map(({ headers }) => Number(headers['anthropic-ratelimit-requests-remaining']));
      expect(left).toEqual([...Array.from({ length: limit }, (_, index) => limit - 1 - index), 0]);
    }
  });

  it('tells a retry-after that is true: a second before it is too early, and then is not', () => {
    const limits = fc.record({
      limit: fc.integer({ min: 1, max: 50 }),
      intervalMs: fc.integer({ min: 1, max: 90_000 }),
    });
    fc.assert(
      fc.property(limits, fc.array(fc.nat(5_000), { maxLength: 80 }), (requests, pauses) => {
        const api = limited({ requests });
        for (const pause of pauses) {
          api.at += pause;
          const told = headersOf(api.admit())['retry-after'];
          if (told === undefined) continue;
          const waitMs = Number(told) * 1_000;
          expect(waitMs).toBeGreaterThan(0);
          const arrived = api.at;
          if (waitMs > 1_000) {
            api.at = arrived + waitMs - 1_000;
            expect(api.admit().refused).not.toBeNull();
          }
          api.at = arrived + waitMs;
          expect(api.admit().refused).toBeNull();
        }
      }),
    );
  });

  it('never admits more than the limit and what was refilled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(3_000), { maxLength: 100 }), (limit, pauses) => {
        const api = limited({ requests: { limit, intervalMs: 10_000 } });
        let admitted = 0;
        for (const pause of pauses) {
          api.at += pause;
          if (api.admit().refused === null) admitted += 1;
          expect(admitted).toBeLessThanOrEqual(limit + (api.at * limit) / 10_000 + 1e-6);
        }
      }),
    );
  });

  it('tells its standing in headers only if it is told to', () => {
    const requests = { limit: 3, intervalMs: 60_000 };
    expect(limited({ requests }).admit().headers).toEqual({});
    const api = limited({ requests: { ...requests, headers: true } });
    const told = (remaining: string, reset: string): object => ({
      'anthropic-ratelimit-requests-limit': '3',
      'anthropic-ratelimit-requests-remaining': remaining,
      'anthropic-ratelimit-requests-reset': reset,
    });
    expect(api.admit().headers).toEqual(told('2', '2030-01-01T00:00:20Z'));
    api.at = 500;
    expect(api.admit().headers).toEqual(told('1', '2030-01-01T00:00:40Z'));
    api.admit();
    const refused = api.admit();
    expect(refused.refused).not.toBeNull();
    expect(refused.headers).toEqual(told('0', '2030-01-01T00:01:00Z'));
    api.at = 60_000;
    expect(api.admit().headers).toEqual(told('2', '2030-01-01T00:01:20Z'));
  });
});

it.each([
  { concurrent: { limit: 0 } },
  { requests: { limit: 1 } },
  { requests: { limit: 1, intervalMs: 0 } },
  { requets: { limit: 1, intervalMs: 1 } },
])('limits that cannot be meant are refused: %j', (limits) => {
  expect(rateLimitsSchema.safeParse(limits).success).toBe(false);
});
