import { preview, UsageError } from '../text/errors.ts';
import { isLoopback } from '../text/loopback.ts';

/** Names the releases' address. */
export const releasesVariable = 'CLAUDE_MULTI_RELEASES_URL';

/**
 * Reads the address of releases that a user has given.
 * @returns it without a slash at its end
 * @throws {UsageError} for anything but an encrypted address, or one of this machine
 */
export function readReleasesAddress(text: string): string {
  const url = URL.parse(text);
  const wrong = (problem: string, value: string): UsageError => {
    const allowed = 'an address such as https://mirror.example/claude-multi/releases';
    return new UsageError('Nothing was changed.', [{ where: releasesVariable, problem, value, allowed }]);
  };
  if (url === null) throw wrong('is not a web address', text);
  if (url.username !== '' || url.password !== '') throw wrong('contains a user name or a password', url.host);
  if (url.search !== '' || url.hash !== '') throw wrong('contains "?" or "#"', `${url.origin}${url.pathname}`);
  if (!isTrustworthy(url)) throw wrong('is not encrypted', url.href);
  return url.href.replace(/\/+$/, '');
}

/** Whether what comes from an address is what its server sent: it is encrypted, or does not leave this machine. */
function isTrustworthy(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/**
 * Where an answer sends a request on. An encrypted address leads to encrypted ones only, as with the installers.
 * @returns the address, or why it is not followed, as the end of a sentence
 */
export function redirectTarget(
  location: string | undefined,
  from: URL,
): { readonly to: URL } | { readonly refused: string } {
  const to = location === undefined ? null : URL.parse(location, from.href);
  if (to === null) return { refused: `redirects to ${preview(location ?? 'nowhere')}, which is not an address` };
  if (!isTrustworthy(to) || (from.protocol === 'https:' && to.protocol !== 'https:'))
    return { refused: `redirects to ${to.protocol}//${to.host}, which is not encrypted` };
  return { to };
}
