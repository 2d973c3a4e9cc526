import { describe, expect, it } from 'vitest';
import { headSha256, type RequestHead } from '../../../src/simulator/request/checksum.ts';

const rawHeaders = ['Host', 'a', 'X-Api-Key', 'secret', 'anthropic-version', '1', 'x-many', 'one', 'x-many', 'two'];
const head: RequestHead = { method: 'POST', target: '/v1/messages?beta=true', rawHeaders };

function withHeaders(change: (headers: string[]) => string[]): RequestHead {
  return { ...head, rawHeaders: change([...rawHeaders]) };
}

describe('the checksum of a head', () => {
  it.each<[string, RequestHead]>([
    ['another host', withHeaders(([name = '', _host, ...rest]) => [name, 'b', ...rest])],
    ['another credential', withHeaders((headers) => headers.with(3, 'other'))],
    ['a header of the connection', withHeaders((headers) => ['Connection', 'close', ...headers])],
  ])('is the same with %s', (_what, other) => {
    expect(headSha256(other)).toBe(headSha256(head));
  });

  it.each<[string, RequestHead]>([
    ['another method', { ...head, method: 'PUT' }],
    ['another query', { ...head, target: '/v1/messages' }],
    ['another value', withHeaders((headers) => headers.with(5, '2'))],
    ['another case of a name', withHeaders((headers) => headers.with(4, 'Anthropic-Version'))],
    ['a further header', withHeaders((headers) => [...headers, 'via', 'gateway'])],
    ['a header less', withHeaders((headers) => headers.slice(0, -2))],
    ['no credential', withHeaders((headers) => headers.toSpliced(2, 2))],
    ['another order', withHeaders((headers) => headers.with(7, 'two').with(9, 'one'))],
  ])('differs with %s', (_what, other) => {
    expect(headSha256(other)).not.toBe(headSha256(head));
  });
});
