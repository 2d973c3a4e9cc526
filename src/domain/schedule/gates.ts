import type { RunOptions } from '../plan/plan.ts';
import type { Gate } from './next.ts';
import { sharedContext } from './shared-context.ts';
import { usageLimit } from './usage-limit.ts';

/** How often to check for free memory, milliseconds: no event announces it. */
const memoryCheckMs = 1_000;

/** A failed task is retried when its backoff is over. */
const backoff: Gate = {
  name: 'backoff',
  holds: 'one',
  ask: ({ notBefore }, { now }) => (notBefore > now ? { wait: notBefore - now } : 'open'),
};

/** A session needs a slot. */
const slots: Gate = {
  name: 'slots',
  holds: 'all',
  ask: (_task, { freeSlots }) => (freeSlots > 0 ? 'open' : { wait: null }),
};

/** While requests wait for the API's rate limit, those of another session would only wait as well. */
const rateLimit: Gate = {
  name: 'rate-limit',
  holds: 'one',
  ask: ({ id }, { isBusy, ownAccount }) => (isBusy && !ownAccount.has(id) ? { wait: null } : 'open'),
};

/** Two starts are at least so many milliseconds apart. */
function spacing(apartMs: number): Gate {
  return {
    name: 'spacing',
    holds: 'all',
    ask: (_task, { now, lastStart }) => {
      const left = lastStart === null ? 0 : lastStart + apartMs - now;
      return left > 0 ? { wait: left } : 'open';
    },
  };
}

/** A session starts only if so many bytes are free; a single session always may. */
function memory(floorBytes: number): Gate {
  return {
    name: 'memory',
    holds: 'all',
    ask: (_task, { running, freeMemory }) =>
      running === 0 || freeMemory >= floorBytes ? 'open' : { wait: memoryCheckMs },
  };
}

/**
 * The gates of a run in the order in which they are checked. Gates for a single task come first, so that a task that
 * cannot start does not hold back the others.
 * @param apartMs the minimum time between two starts
 */
export function gatesOf({ memoryFloorBytes }: Pick<RunOptions, 'memoryFloorBytes'>, apartMs: number): readonly Gate[] {
  return [
    backoff,
    sharedContext,
    usageLimit,
    rateLimit,
    slots,
    spacing(apartMs),
    ...(memoryFloorBytes === null ? [] : [memory(memoryFloorBytes)]),
  ];
}
