import type { Environment } from '../../domain/ports/agent.ts';
import { DroppedRights, otherGroups } from '../../machine/confine/dropped-rights.ts';
import { SessionUser, type SessionUserRequest, undoSessionUser } from '../../machine/confine/session-user.ts';

/** A user of their own for the sessions of a run. */
export type { DroppedRights } from '../../machine/confine/dropped-rights.ts';
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

/**
 * Sessions of this process's own user without its ways to root.
 * @param hasRights whether this process may change its groups
 * @throws {EnvironmentError} where that cannot be had
 */
export function dropRights(hasRights: boolean): DroppedRights {
  return DroppedRights.make(hasRights);
}

/** Whether sessions of this process's user can only lose its ways to root if this process gets rights: to leave groups. */
export function needsRightsToDrop(): boolean {
  return otherGroups().length > 0;
}
