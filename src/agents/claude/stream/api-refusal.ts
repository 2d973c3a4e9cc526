import type { Retry } from '../../../domain/ports/observation.ts';
import { type FailureReason, refusedAccessToken } from '../../../domain/run/outcome.ts';
import type { ApiRetryLine } from './stream-line.ts';
import { reasonOfStatus } from './verdict.ts';

/** Where a session sends its requests, and what with. */
export interface ApiAccess {
  /** The names of the variables that hold a credential, never their values. */
  readonly credentials: readonly string[];
  /** Whether it uses the access token of a federated identity. */
  readonly isFederated: boolean;
  /** Host and port; null for the API's own. */
  readonly apiHost: string | null;
}

/** Errors that no retry resolves: a refused credential, however often the CLI tries it. */
const refusals: readonly (number | null)[] = [401, 403];

/** A retry that the CLI announces, in words for people. */
export function retryOf(line: ApiRetryLine, access: ApiAccess): Retry {
  const { attempt, max_retries, retry_delay_ms: delayMs, error_status, error = 'unknown' } = line;
  const status = error_status ?? null;
  if (refusals.includes(status))
    return {
      message: refusedCredential(access, status),
      brief: `${status} · refused`,
      delayMs,
      reason: 'credential-refused',
      canHeal: false,
    };
  const reason: FailureReason = status === null ? 'connection-lost' : (reasonOfStatus(status) ?? 'api-error');
  const because = status === null ? brokenConnection(access, error) : `${error}, status ${status}`;
  const message = `request ${attempt}${max_retries === undefined ? '' : ` of ${max_retries}`} failed (${because})`;
  const turn = `retry ${attempt}${max_retries === undefined ? '' : `/${max_retries}`}`;
  const brief = `${status ?? 'no connection'} · ${turn}`;
  return { message, brief, delayMs, reason, canHeal: true };
}

/** That the API refused a credential, with the variables that may hold it. */
export function refusedCredential({ credentials, isFederated }: ApiAccess, status: number | null): string {
  const what = credentials.length === 0 ? 'the login of Claude Code' : `the credential in ${credentials.join(' or ')}`;
  const refused = isFederated ? refusedAccessToken : `the API refused ${what}`;
  return `${refused}${status === null ? '' : ` (status ${status})`}`;
}

/** Without a status there was no answer. The CLI calls the cause "unknown" (2.1.332), also when the port is closed. */
function brokenConnection({ apiHost }: ApiAccess, error: string): string {
  const cause = error === 'unknown' ? '' : `: ${error}`;
  return `the connection to ${apiHost ?? 'the API'} was refused or lost${cause}`;
}
