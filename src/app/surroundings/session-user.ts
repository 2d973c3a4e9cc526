import type { Environment } from '../../domain/ports/agent.ts';
import { SessionUser, type SessionUserRequest, undoSessionUser } from '../../machine/confine/session-user.ts';

/** A user of their own for the sessions of a run. */
export type { SessionUser } from '../../machine/confine/session-user.ts';

/**
 * Makes a user for sessions. This process needs the rights of root for that.
 * @throws {EnvironmentError} where this machine cannot have one
 */
export function makeSessionUser(request: SessionUserRequest): Promise<SessionUser> {
  return SessionUser.make(request);
}

/** Undoes it, also for a process that was killed. Returns what could not be undone, for people. */
export function unmakeSessionUser(folder: string): Promise<string[]> {
  return undoSessionUser(folder);
}

/** The environment of sessions with a user of their own. */
export function environmentFor(user: SessionUser, environment: Environment): Record<string, string> {
  const all = Object.entries({ ...environment, ...user.variables });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null));
}
