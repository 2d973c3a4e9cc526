import { compareVersions, readVersion } from './version-number.ts';

/** Whether GitHub attests that a file was built by this project's release workflow. */
export type Attestation =
  | { readonly kind: 'verified' }
  | { readonly kind: 'wrong'; readonly reason: string }
  | { readonly kind: 'unchecked'; readonly reason: string };

/** Earlier versions of gh have no --source-ref; those before 2.67.0 ended with 0 when there was no attestation. */
const oldestGh = '2.68.0';

/** Why a gh cannot verify attestations, by what `gh --version` says, or null where there is no gh; null if it can. */
export function whyNoAttestation(said: string | null): string | null {
  if (said === null) return 'there is no gh (GitHub CLI)';
  const text = /^gh version (\S+)/m.exec(said)?.[1] ?? '';
  const [version, oldest] = [readVersion(text), readVersion(oldestGh)];
  if (version !== null && oldest !== null && compareVersions(version, oldest) >= 0) return null;
  return `gh ${version === null ? 'of unknown version' : text} is older than ${oldestGh}`;
}

const loggedOut = /HTTP 401|gh auth login/;
const unreachable =
  /dial tcp|no such host|connection refused|i\/o timeout|error connecting to|proxyconnect|TLS handshake timeout|HTTP 403.*rate limit/;

/**
 * What the end of `gh attestation verify` means. What does not plainly say that gh could not ask GitHub counts as wrong.
 * @param code null if it was killed, because it took too long
 */
export function attestationBy({ code, said }: { readonly code: number | null; readonly said: string }): Attestation {
  if (code === 0) return { kind: 'verified' };
  if (code === 4 || loggedOut.test(said)) return { kind: 'unchecked', reason: 'gh is not logged in (gh auth login)' };
  if (code === null || unreachable.test(said)) return { kind: 'unchecked', reason: 'gh could not reach GitHub' };
  const lines = said.split('\n').map((line) => line.trim());
  return { kind: 'wrong', reason: lines.findLast((line) => line !== '') ?? `gh ended with code ${code}` };
}
