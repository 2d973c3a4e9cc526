import type { UsageLimit } from '../run/usage-limit.ts';
import type { Gate } from './next.ts';

/** How long to wait for a limit of which nobody said when it resets; doubled each time that it is met again. */
const firstWaitMs = 300_000;
const longestWaitMs = 3_600_000;
/** The least time to wait: a clock may differ from the API's. */
const leastWaitMs = 5_000;
/** The most by which a wait is prolonged, so that several runs do not try at the same moment. */
const spreadMs = 10_000;
/** The time between two starts after a limit was lifted, and for how long. */
const reopeningApartMs = 1_000;
const reopeningMs = 60_000;

/**
 * How long to wait for a limit, milliseconds. A reset that has passed by this machine's clock is not believed, nor one
 * that was waited for in vain.
 * @param now epoch milliseconds
 * @param misses how many waits for this limit were in vain
 * @param random a number in [0, 1), uniformly distributed
 */
export function limitWait({ resetsAt }: UsageLimit, now: number, misses: number, random: number): number {
  const told = resetsAt === null ? 0 : resetsAt - now;
  const own = Math.min(longestWaitMs, firstWaitMs * 2 ** misses);
  const wait = told > 0 ? Math.max(told, misses === 0 ? leastWaitMs : firstWaitMs) : own;
  return wait + spreadMs * random;
}

/** Holds starts back while the usage limit of the shared account is reached, and lets one session try if it is lifted. */
export const usageLimit: Gate = {
  name: 'usage-limit',
  holds: 'one',
  ask: ({ id }, { now, limit, lastStart, ownAccount }) => {
    if (ownAccount.has(id)) return 'open';
    switch (limit?.phase) {
      case undefined:
        return 'open';
      case 'closed':
        return limit.until > now ? { wait: limit.until - now } : 'open';
      case 'probing':
        return limit.probe === null ? 'open' : { wait: null };
      case 'reopening': {
        if (now - limit.since >= reopeningMs || lastStart === null) return 'open';
        const left = lastStart + reopeningApartMs - now;
        return left > 0 ? { wait: left } : 'open';
      }
    }
  },
};
