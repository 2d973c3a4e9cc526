import { visibleText } from '../report/escape.ts';

/** The addresses that a reader may follow. */
const schemes = new Set(['http:', 'https:', 'mailto:']);

/** An address in a session's text that a reader may follow: one of the web or of mail; null for any other. */
export function webAddress(address: string): URL | null {
  const url = URL.parse(visibleText(address));
  return url !== null && schemes.has(url.protocol) ? url : null;
}
