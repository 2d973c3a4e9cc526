import { describe, expect, it } from 'vitest';
import { proxyFor } from '../../../src/gateway/http/proxy.ts';

const api = new URL('https://api.example.com/v1');
const plain = new URL('http://api.example.com:8080');
const proxyOf = (url: URL, environment: Record<string, string>): string | null =>
  proxyFor(url, environment)?.href ?? null;

describe('the proxy for a URL', () => {
  it.each([
    ['nothing is set', {}, null, null],
    ['both have one', { HTTPS_PROXY: 'http://a:1', HTTP_PROXY: 'http://b:2' }, 'http://a:1/', 'http://b:2/'],
    ['only the http proxy is set', { http_proxy: 'http://b:2' }, 'http://b:2/', 'http://b:2/'],
    ['only the https proxy is set', { https_proxy: 'https://a:1' }, 'https://a:1/', null],
    ['the cases of letters differ', { https_proxy: 'http://a:1', HTTPS_PROXY: 'http://x:9' }, 'http://a:1/', null],
    ['it is switched off', { https_proxy: '', HTTPS_PROXY: 'http://x:9' }, null, null],
    ['there is no scheme', { HTTPS_PROXY: 'proxy.local:3128' }, 'http://proxy.local:3128/', null],
    ['it has a user', { HTTPS_PROXY: 'http://u:p%40@a:1' }, 'http://u:p%40@a:1/', null],
    ['only ALL_PROXY is set', { ALL_PROXY: 'socks5://s:1' }, null, null],
  ])('is the one of its scheme when %s', (_, environment, https, http) => {
    expect(proxyOf(api, environment)).toBe(https);
    expect(proxyOf(plain, environment)).toBe(http);
  });

  it.each([
    ['*', true],
    ['api.example.com', true],
    ['example.com', true],
    ['.example.com', true],
    ['*.example.com', true],
    ['API.Example.COM', true],
    ['other.test, api.example.com', true],
    ['other.test api.example.com', true],
    ['api.example.com:443', true],
    ['api.example.com:8443', false],
    ['ample.com', false],
    ['api.example.com.evil.test', false],
    ['', false],
    [',', false],
  ])('is none for a host that NO_PROXY=%s names: %s', (list, exempt) => {
    expect(proxyOf(api, { HTTPS_PROXY: 'http://a:1', NO_PROXY: list })).toBe(exempt ? null : 'http://a:1/');
  });

  it.each([
    ['http://10.1.2.3', '10.0.0.0/8', true],
    ['http://11.1.2.3', '10.0.0.0/8', false],
    ['http://10.1.2.3', '10.1.2.3', true],
    ['http://10.1.2.3', '10.0.0.0/99', false],
    ['http://[::1]:9', '::1', true],
    ['http://[::1]:9', '[::1]', true],
    ['http://localhost', '127.0.0.0/8', false],
  ])('is none for the address %s when NO_PROXY=%s names it: %s', (url, list, exempt) => {
    expect(proxyOf(new URL(url), { http_proxy: 'http://a:1', no_proxy: list })).toBe(exempt ? null : 'http://a:1/');
  });

  it('is refused without showing a password when it cannot be understood', () => {
    expect(() => proxyFor(api, { HTTPS_PROXY: 'http://user:secret@[bad' })).toThrow(
      /^HTTPS_PROXY must be an address like http:\/\/proxy.example:3128 \(found something else\)$/,
    );
    expect(() => proxyFor(api, { https_proxy: 'socks5://user:secret@a:1' })).toThrow(
      /^https_proxy must begin with http:\/\/ or https:\/\/ \(found socks5:\/\/, which is not supported\)$/,
    );
  });
});
