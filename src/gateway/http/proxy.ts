import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { Environment } from '../../domain/ports/agent.ts';
import { UsageError } from '../../domain/text/errors.ts';

/**
 * The proxy for a URL by `https_proxy`, `http_proxy` and `no_proxy`, in lower case or, where that is not set, in upper case;
 * null for a direct connection. An https URL without an https proxy uses the http proxy, as undici does. `ALL_PROXY` is not read:
 * undici and most agents do not read it either, and it often names a SOCKS proxy that other programs need.
 * @throws UsageError for a value that is not an address; the message does not contain it, since it may hold a password
 */
export function proxyFor(url: URL, environment: Environment): URL | null {
  const names = url.protocol === 'https:' ? ['https_proxy', 'http_proxy'] : ['http_proxy'];
  const all = names.flatMap((name) => [name, name.toUpperCase()]);
  const name = all.find((known) => environment[known] !== undefined);
  const value = name === undefined ? '' : (environment[name] ?? '').trim();
  if (name === undefined || value === '' || isExempt(url, environment['no_proxy'] ?? environment['NO_PROXY'] ?? ''))
    return null;
  const proxy = URL.parse(value.includes('://') ? value : `http://${value}`);
  if (proxy === null)
    throw new UsageError(`${name} must be an address like http://proxy.example:3128 (found something else)`);
  if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:') {
    throw new UsageError(
      `${name} must begin with http:// or https:// (found ${proxy.protocol}//, which is not supported)`,
    );
  }
  return proxy;
}

/**
 * Whether a list of exceptions names a URL's host: `*`; a host, with all below it; `.host` and `*.host`, the same; an IPv4 network
 * such as `10.0.0.0/8`; each with a port or without.
 */
function isExempt(url: URL, list: string): boolean {
  const host = url.hostname.toLowerCase();
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      const [, name = '', only] = isIPv6(entry) ? ['', entry] : (/^(.+?)(?::(\d+))?$/.exec(entry) ?? []);
      if (only !== undefined && only !== port) return false;
      const bare = name.replace(/^\*?\./, '');
      return name === '*' || host === bare || host === `[${bare}]` || host.endsWith(`.${bare}`) || isWithin(host, name);
    });
}

function isWithin(host: string, network: string): boolean {
  const [address = '', bits = ''] = network.split('/');
  const length = Number(bits);
  if (!isIPv4(host) || !isIPv4(address) || !/^\d+$/.test(bits) || length > 32) return false;
  const list = new BlockList();
  list.addSubnet(address, length, 'ipv4');
  return list.check(host, 'ipv4');
}
