/** A session that has given a result. */
export interface Remains {
  /** Whether the result is final: no subagent was running when it came. */
  readonly settled: boolean;
  /** The number of commands the session left running in the background. */
  readonly backgroundShells: number;
}

/** What follows a result: wait for the session to go on, or give it `withinMs` milliseconds to exit. */
export type Farewell = { readonly do: 'wait' } | { readonly do: 'leave'; readonly withinMs: number };

/** How long a session may take to exit after its final result, milliseconds. */
const leaveMs = 5_000;
/** The same while its background commands run: some finish soon, but a server never does. */
const leaveWithShellsMs = 10_000;

/** Decides what follows a result. The session gets no further prompt, but it goes on when running subagents report to it. */
export function farewellOf({ settled, backgroundShells }: Remains): Farewell {
  if (!settled) return { do: 'wait' };
  return { do: 'leave', withinMs: backgroundShells > 0 ? leaveWithShellsMs : leaveMs };
}
