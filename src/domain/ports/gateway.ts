import type { Task } from '../plan/task.ts';
import type { FailureReason } from '../run/outcome.ts';
import type { RequestAccount } from '../usage/request-ledger.ts';
import type { Entrance } from './api.ts';

/** A refusal that the gateway has told a session. */
export interface RefusedRequest {
  readonly reason: FailureReason;
  readonly message: string;
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

/** The door to the API: every session's requests pass through it. */
export interface Gateway {
  /** Opens a door for an attempt; null where its sessions do not speak the gateway's API. */
  open(attempt: { readonly task: Task; readonly attempt: number }): Promise<Door | null>;
}
