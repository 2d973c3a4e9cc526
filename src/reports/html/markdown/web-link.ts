import { webAddress } from '../../prose/web-address.ts';
import { type Html, html, shortLine } from '../parts/html.ts';

const longestAddress = 300;

/** The two ends of a link, around its text. */
export interface LinkEnds {
  readonly open: Html;
  readonly close: Html;
}

/**
 * A link from a session's text. It can be followed only to an address of the web or of mail, and shows the host that it
 * leads to unless its text is that address. Any other address, such as a path, is shown behind the text.
 * @param text the link's text, which may claim anything
 */
export function linkEnds(address: string, text: string): LinkEnds {
  const url = webAddress(address);
  if (url === null) return { open: html``, close: isSame(address, text) ? html`` : behind(address) };
  const open = html`<a href="${url.href}" rel="noopener noreferrer nofollow">`;
  return { open, close: tellsWhere(text, url) ? html`</a>` : html`</a>${behind(destination(url))}` };
}

/** An image: nothing is loaded, so it is its description, and a link to where it is unless it is in a link itself. */
export function imageLink(address: string, description: string, isInLink: boolean): Html {
  const words = description.trim() === '' ? 'image' : `image: ${description}`;
  const { open, close } = isInLink ? { open: null, close: null } : linkEnds(address, words);
  return html`${open}${words}${close}`;
}

/** Whether a link's text is its address, and shows the host as it is: no look-alike letters, no name before an `@`. */
function tellsWhere(text: string, url: URL): boolean {
  const said = text.trim();
  if (url.protocol === 'mailto:') return isSame(said, url.pathname) || isSame(said, url.href);
  if (url.username !== '' || url.password !== '' || !said.toLowerCase().includes(url.host)) return false;
  return URL.parse(said)?.href === url.href || URL.parse(`${url.protocol}//${said}`)?.href === url.href;
}

function destination(url: URL): string {
  return url.protocol === 'mailto:' ? url.pathname : url.host;
}

function isSame(one: string, other: string): boolean {
  return one.trim() === other.trim();
}

function behind(where: string): Html {
  return html` <span class="to">(${shortLine(where, longestAddress)})</span>`;
}
