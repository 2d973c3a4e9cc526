import type { Retry } from '../../../domain/ports/observation.ts';
import type { FailureReason } from '../../../domain/run/outcome.ts';
import type { ApiRetryLine } from './stream-line.ts';
import { couldNotLoad, reasonOfStatus } from './verdict.ts';

/** Where a session sends its requests, and what with. */
export interface ApiAccess {
  /** What, in words: "the credential in ANTHROPIC_API_KEY". Variables are named, their values never. */
  readonly credential: string;
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
  // The service that gives them may answer the next time.
  if (error === 'cloud_credential_error')
    return {
      message: `${access.credential} could not be loaded`,
      brief: 'no credentials',
      delayMs,
      reason: 'credential-refused',
      canHeal: true,
    };
  const reason: FailureReason = status === null ? 'connection-lost' : (reasonOfStatus(status) ?? 'api-error');
  const because = status === null ? brokenConnection(access, error) : `${error}, status ${status}`;
  const message = `request ${attempt}${max_retries === undefined ? '' : ` of ${max_retries}`} failed (${because})`;
  const turn = `retry ${attempt}${max_retries === undefined ? '' : `/${max_retries}`}`;
  const brief = `${status ?? 'no connection'} · ${turn}`;
  return { message, brief, delayMs, reason, canHeal: true };
}

/** That the API refused a credential. */
function refusedCredential({ credential }: ApiAccess, status: number | null): string {
  return `the API refused ${credential}${status === null ? '' : ` (status ${status})`}`;
}

/** What is wrong with a credential, before the CLI's own words for it. */
export function uselessCredential(access: ApiAccess, status: number | null, said: string): string {
  return couldNotLoad.test(said) ? `${access.credential} could not be loaded` : refusedCredential(access, status);
}

/** Without a status there was no answer. The CLI calls the cause "unknown" (2.1.332), also when the port is closed. */
function brokenConnection({ apiHost }: ApiAccess, error: string): string {
  const cause = error === 'unknown' ? '' : `: ${error}`;
  return `the connection to ${apiHost ?? 'the API'} was refused or lost${cause}`;
}
