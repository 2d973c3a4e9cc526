/** What is left to do for a session that has given a result. */
export interface Remains {
  /** Whether the result is the session's last word: no subagent was at work when it came. */
  readonly settled: boolean;
  /** Commands that the session has left running in the background. */
  readonly backgroundShells: number;
}

/** What follows a result: the session goes on by itself, or it leaves within some milliseconds. */
export type Farewell = { readonly do: 'wait' } | { readonly do: 'leave'; readonly withinMs: number };

/** How long a session that has reported may take to leave by itself. */
const leaveMs = 5_000;
/** The same while commands that it put into the background still run: some finish soon, a server never does. */
const leaveWithShellsMs = 10_000;

/** Decides what follows a result: nothing more is asked of the session, but subagents at work will report to it. */
export function farewellOf({ settled, backgroundShells }: Remains): Farewell {
  if (!settled) return { do: 'wait' };
  return { do: 'leave', withinMs: backgroundShells > 0 ? leaveWithShellsMs : leaveMs };
}
