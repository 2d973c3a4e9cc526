import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';

/** A request that a provider got, by its path and what proves who sent it. */
export interface Call {
  readonly path: string;
  readonly authorization: string;
}

/** Amazon Bedrock, Google Vertex AI and Microsoft Foundry at once, on loopback: models are answered by a simulator. */
export interface CloudProvider extends AsyncDisposable {
  readonly url: string;
  readonly calls: readonly Call[];
  /** The variables by which sessions use one of them, with credentials of its own. */
  variables(provider: 'bedrock' | 'vertex' | 'foundry'): Record<string, string>;
}

/** @param status refuses every request with it; without it, `upstream` answers */
export async function startCloudProvider(
  upstream: { readonly url: string; readonly key: string },
  status?: number,
): Promise<CloudProvider> {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname;
    const { authorization = '', 'x-api-key': key = '' } = request.headers;
    calls.push({ path, authorization: authorization || String(key) });
    const body = await text(request);
    const say = (code: number, said: unknown): void =>
      void response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    if (status !== undefined) return say(status, { type: 'error', message: 'no', error: { type: 'x', message: 'no' } });
    const isAmazon = path.endsWith('/invoke-with-response-stream');
    if (!isAmazon && !/:streamRawPredict$|\/v1\/messages$/.test(path)) return say(404, {});
    // Amazon and Google have the model in the path.
    const model = /model(?:s)?\/([^/:]+(?::\d+)?)[/:]/.exec(decodeURIComponent(path))?.[1];
    const { anthropic_version: _, ...asked } = JSON.parse(body) as Record<string, unknown>;
    const answer = await fetch(`${upstream.url}/v1/messages?beta=true`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': upstream.key, 'anthropic-version': '2023-06-01' },
      body: JSON.stringify(model === undefined ? asked : { ...asked, model, stream: true }),
    });
    const said = await answer.text();
    const type = isAmazon ? 'application/vnd.amazon.eventstream' : (answer.headers.get('content-type') ?? '');
    response.writeHead(answer.status, { 'content-type': type });
    if (!isAmazon) return void response.end(said);
    for (const line of said.split('\n')) if (line.startsWith('data: ')) response.write(amazonEvent(line.slice(6)));
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const variables = {
    bedrock: {
      CLAUDE_CODE_USE_BEDROCK: '1',
      ANTHROPIC_BEDROCK_BASE_URL: url,
      AWS_ENDPOINT_URL: url,
      AWS_REGION: 'us-east-1',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ACCESS_KEY_ID: ['AKIA', 'EXAMPLE'].join(''),
      AWS_SECRET_ACCESS_KEY: 'of-the-workflow',
      AWS_SESSION_TOKEN: 'session-of-the-workflow',
    },
    vertex: {
      CLAUDE_CODE_USE_VERTEX: '1',
      ANTHROPIC_VERTEX_BASE_URL: `${url}/v1`,
      CLAUDE_CODE_SKIP_VERTEX_AUTH: '1',
      ANTHROPIC_VERTEX_PROJECT_ID: 'project',
      CLOUD_ML_REGION: 'us-east5',
    },
    foundry: {
      CLAUDE_CODE_USE_FOUNDRY: '1',
      ANTHROPIC_FOUNDRY_BASE_URL: `${url}/anthropic`,
      ANTHROPIC_FOUNDRY_API_KEY: 'foundry-key-of-the-workflow',
    },
  };
  return {
    url,
    calls,
    variables: (provider) => variables[provider],
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** An event of Bedrock's stream: the lengths, a checksum of them, headers, the payload, and a checksum of all. */
function amazonEvent(data: string): Buffer {
  const payload = Buffer.from(JSON.stringify({ bytes: Buffer.from(data).toString('base64') }));
  const header = (name: string, value: string): Buffer =>
    Buffer.concat([
      Buffer.from([name.length]),
      Buffer.from(name),
      Buffer.from([7, 0, value.length]),
      Buffer.from(value),
    ]);
  const headers = Buffer.concat([
    header(':event-type', 'chunk'),
    header(':content-type', 'application/json'),
    header(':message-type', 'event'),
  ]);
  const event = Buffer.alloc(16 + headers.length + payload.length);
  event.writeUInt32BE(event.length, 0);
  event.writeUInt32BE(headers.length, 4);
  event.writeUInt32BE(crc32(event.subarray(0, 8)), 8);
  headers.copy(event, 12);
  payload.copy(event, 12 + headers.length);
  event.writeUInt32BE(crc32(event.subarray(0, -4)), event.length - 4);
  return event;
}
