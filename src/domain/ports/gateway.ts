import type { Task } from '../plan/task.ts';
import type { FailureReason } from '../run/outcome.ts';
import type { PrefixSharing } from '../usage/prefix-sharing.ts';
import type { RequestAccount } from '../usage/request-ledger.ts';
import type { Entrance } from './api.ts';

/** A refusal that the gateway has told a session. */
export interface RefusedRequest {
  readonly reason: FailureReason;
  readonly message: string;
}

/** Why requests are held back. */
export const holdReasons = ['warm-start', 'rate-limit', 'budget'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** What the requests of an attempt wait for, and since when: epoch milliseconds. */
export interface Hold {
  readonly reason: HoldReason;
  readonly since: number;
}

/** One attempt's way to the API. */
export interface Door {
  readonly entrance: Entrance;
  /** What its requests have used so far. */
  account(): RequestAccount;
  /** The first request that was refused for a reason that the report names; null if none was. */
  readonly refused: RefusedRequest | null;
  /** Why the API could not be reached when that was last tried; null if it could. */
  readonly unreachable: string | null;
  /**
   * Ends its requests and refuses all later ones. Resolves with the final account when every request is in the ledger; a
   * second call has the same result.
   */
  close(): Promise<RequestAccount>;
}

export interface DoorRequest {
  readonly task: Task;
  readonly attempt: number;
  /** Called when its requests have been held back for a while, and for another reason; with null when none is any more. */
  readonly onHeld: (hold: Hold | null) => void;
}

/** The door to the API: every session's requests pass through it. */
export interface Gateway {
  /** Opens a door for an attempt; null where its sessions do not speak the gateway's API. */
  open(request: DoorRequest): Promise<Door | null>;
  /** Whether requests wait for the API's rate limit now: those of another session would only wait as well. */
  readonly isBusy: boolean;
  /** How far sessions began with the same prompt; null if all that could did. */
  readonly sharing: PrefixSharing | null;
  /** Calls back whenever `isBusy` has changed. */
  onBusy(listener: () => void): void;
}
