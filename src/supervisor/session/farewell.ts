import { type BackgroundWork, mayNeverEnd } from '../../domain/run/background-work.ts';

/** How a session treats the background work that outlives its answer. */
export interface BackgroundRules {
  /** Whether commands may keep running after a success. */
  readonly keepBackground: boolean;
  /**
   * How long to wait for background work before the session is told of it, milliseconds. Null: a minute for work that may
   * never end, and as long as the time limits of the session allow for any other.
   */
  readonly backgroundWaitMs: number | null;
}

/** A session that has given a result. */
export interface Remains {
  readonly succeeded: boolean;
  /** What it has at work in the background. */
  readonly works: readonly BackgroundWork[];
  /** Whether background work has ended since the result, so that the session may report on it. */
  readonly expectsTurn: boolean;
  /** Whether the session was told what it has left at work, and has answered. */
  readonly told: boolean;
}

/**
 * What follows a result: give the session `withinMs` milliseconds to exit, or wait for it to go on. After `afterMs`
 * milliseconds without a change, `next` follows.
 */
export type Farewell =
  | { readonly do: 'leave'; readonly withinMs: number }
  | { readonly do: 'wait'; readonly afterMs: number | null; readonly next: 'tell' | 'stop-expecting' };

/** How long a session may take to exit after its final result, milliseconds. */
const leaveMs = 5_000;
/** The same while commands are running that may stay: some finish soon, but a server never does. */
const leaveWithCommandsMs = 10_000;
/** The same while work is running that must end: the agent would only wait for it. */
const leaveAtOnceMs = 1_000;
/** How long nothing but work that may never end is waited for, milliseconds. */
const reminderMs = 60_000;
/** How long a turn about background work that has ended is waited for, milliseconds. */
const turnMs = 10_000;

/**
 * Decides what follows a result. The last result counts, and a session goes on by itself when background work ends: so it
 * leaves when nothing is at work any more, or when it was told what is, and has answered.
 */
export function farewellOf({ succeeded, works, expectsTurn, told }: Remains, rules: BackgroundRules): Farewell {
  if (!succeeded) return { do: 'leave', withinMs: leaveMs };
  if (works.length === 0) {
    return expectsTurn ? { do: 'wait', afterMs: turnMs, next: 'stop-expecting' } : { do: 'leave', withinMs: leaveMs };
  }
  const onlyEndless = works.every(mayNeverEnd);
  if (rules.keepBackground && onlyEndless) return { do: 'leave', withinMs: leaveWithCommandsMs };
  if (told) return { do: 'leave', withinMs: leaveAtOnceMs };
  return { do: 'wait', afterMs: rules.backgroundWaitMs ?? (onlyEndless ? reminderMs : null), next: 'tell' };
}
