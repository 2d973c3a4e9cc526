/** Header names and values alternately, as received: order, case and repetition are kept. */
export type RawHeaders = readonly string[];

/** How the end of a message's body is found. */
export type Framing =
  | { readonly by: 'nothing' }
  | { readonly by: 'length'; readonly length: string }
  | { readonly by: 'chunks' };

/** The headers that concern one connection only (RFC 9110, 7.6.1), and `Expect`, which the server meets itself. */
const perConnection = new Set(['connection', 'keep-alive', 'te', 'transfer-encoding', 'trailer', 'upgrade', 'expect']);

/** All values of a header, in order. `name` is in lower case. */
export function valuesOf(headers: RawHeaders, name: string): string[] {
  const values: string[] = [];
  for (const [key, value] of pairs(headers)) if (key.toLowerCase() === name) values.push(value);
  return values;
}

/** How a received request's body is framed; null for a transfer coding other than `chunked`. */
export function framingOf(headers: RawHeaders): Framing | null {
  const coding = valuesOf(headers, 'transfer-encoding');
  if (coding.length > 0) return coding.join(',').trim().toLowerCase() === 'chunked' ? { by: 'chunks' } : null;
  const [length] = valuesOf(headers, 'content-length');
  return length === undefined ? { by: 'nothing' } : { by: 'length', length };
}

/** The headers of a request as the upstream gets them: its own `Host`, the given framing, and nothing of the session's connection. */
export function requestHeaders(
  headers: RawHeaders,
  to: { readonly host: string; readonly framing: Framing },
): string[] {
  const { host, framing } = to;
  const sent: string[] = [];
  const dropped = droppedFrom(headers);
  let [hasHost, hasLength] = [false, false];
  for (const [name, value] of pairs(headers)) {
    const key = name.toLowerCase();
    if (key === 'host') {
      if (!hasHost) sent.push(name, host);
      hasHost = true;
    } else if (key === 'content-length') {
      if (!hasLength && framing.by === 'length') sent.push(name, framing.length);
      hasLength = true;
    } else if (!dropped(key)) sent.push(name, value);
  }
  if (!hasHost) sent.unshift('Host', host);
  if (!hasLength && framing.by === 'length') sent.push('Content-Length', framing.length);
  if (framing.by === 'chunks') sent.push('Transfer-Encoding', 'chunked');
  return sent;
}

/** The headers of a response as the session gets them: all but those of the upstream's connection. */
export function responseHeaders(headers: RawHeaders): string[] {
  const dropped = droppedFrom(headers);
  return pairs(headers).flatMap(([name, value]) => (dropped(name.toLowerCase()) ? [] : [name, value]));
}

/** Names and values as pairs. */
export function pairs(headers: RawHeaders): [name: string, value: string][] {
  const all: [string, string][] = [];
  for (let index = 0; index + 1 < headers.length; index += 2)
    all.push([headers[index] ?? '', headers[index + 1] ?? '']);
  return all;
}

function droppedFrom(headers: RawHeaders): (key: string) => boolean {
  const named = valuesOf(headers, 'connection').flatMap((value) => value.toLowerCase().split(','));
  // A message must not be able to remove its own Host or length by naming them.
  const dropped = new Set(
    named.map((name) => name.trim()).filter((name) => name !== 'host' && name !== 'content-length'),
  );
  return (key) => perConnection.has(key) || dropped.has(key) || key.startsWith('proxy-');
}
