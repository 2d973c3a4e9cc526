import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framingOf, requestHeaders, responseHeaders, valuesOf } from '../../../src/gateway/http/headers.ts';

const to = { host: 'api.example.com', framing: { by: 'nothing' } } as const;

describe('the headers that are forwarded', () => {
  it('name the upstream as host, where the session named the gateway', () => {
    const sent = requestHeaders(['A', '1', 'HOST', '127.0.0.1:9', 'B', '2'], to);
    expect(sent).toEqual(['A', '1', 'HOST', 'api.example.com', 'B', '2']);
    expect(requestHeaders(['A', '1'], to)).toEqual(['Host', 'api.example.com', 'A', '1']);
  });

  it('tell the length that the body has, whatever was decided', () => {
    const framing = { by: 'length', length: '7' } as const;
    expect(requestHeaders(['Content-length', '9', 'A', '1', 'content-length', '9'], { host: 'h', framing })).toEqual([
      ...['Host', 'h', 'Content-length', '7', 'A', '1'],
    ]);
    expect(requestHeaders(['Host', 'x'], { host: 'h', framing })).toEqual(['Host', 'h', 'Content-Length', '7']);
    expect(requestHeaders(['Host', 'x', 'Content-Length', '9'], to)).toEqual(['Host', 'api.example.com']);
    expect(requestHeaders(['Host', 'x'], { host: 'h', framing: { by: 'chunks' } })).toEqual([
      ...['Host', 'h', 'Transfer-Encoding', 'chunked'],
    ]);
  });

  it('keep the host and the length when a connection header names them', () => {
    const framing = { by: 'length', length: '7' } as const;
    const sent = requestHeaders(
      ['Host', 'x', 'Content-Length', '7', 'Connection', 'host, Content-Length, b', 'B', '2'],
      {
        host: 'h',
        framing,
      },
    );
    expect(sent).toEqual(['Host', 'h', 'Content-Length', '7']);
    expect(responseHeaders(['Content-Length', '7', 'Connection', 'content-length'])).toEqual(['Content-Length', '7']);
  });

  it('are all others, in order, with case and repetition', () => {
    const perConnection = [
      'Connection',
      'keep-alive',
      'TE',
      'trailers',
      'proxy-status',
      'x',
      'Upgrade',
      'h2c',
      'Trailer',
      'X',
    ];
    const name = fc.constantFrom('A', 'a', 'x-Long-Name', 'Set-Cookie', 'set-cookie', 'Date', 'ETag');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), fc.nat(), (others, at) => {
        const kept = others.flat();
        const place = (at % (others.length + 1)) * 2;
        expect(responseHeaders(kept.toSpliced(place, 0, ...perConnection))).toEqual(kept);
      }),
    );
  });
});

describe('the framing of a request', () => {
  it.each([
    [[], { by: 'nothing' }],
    [['content-LENGTH', '12'], { by: 'length', length: '12' }],
    [['Transfer-Encoding', ' Chunked'], { by: 'chunks' }],
    [['Transfer-Encoding', 'gzip, chunked'], null],
    [['Transfer-Encoding', 'gzip', 'transfer-encoding', 'chunked'], null],
    [['Transfer-Encoding', 'identity'], null],
  ])('of %j is %j', (headers, framing) => {
    expect(framingOf(headers)).toEqual(framing);
  });

  it('reads every value of a header, and none of another', () => {
    expect(valuesOf(['a', 'host', 'Host', '1', 'HOST', '2', 'hosts', '3'], 'host')).toEqual(['1', '2']);
  });
});
