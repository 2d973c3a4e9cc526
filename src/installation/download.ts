import type { IncomingMessage } from 'node:http';
import type { Environment } from '../domain/ports/agent.ts';
import { redirectTarget } from '../domain/release/release-address.ts';
import { EnvironmentError, preview } from '../domain/text/errors.ts';
import { version } from '../domain/version.ts';
import { trustedCertificates } from '../gateway/http/certificates.ts';
import { failureOf, failureWith } from '../gateway/http/failure.ts';
import { proxyFor } from '../gateway/http/proxy.ts';
import { openUpstream, type Upstream } from '../gateway/http/upstream.ts';

/** How far a download is, in bytes. */
export interface Progress {
  readonly received: number;
  /** Null if the server does not say it. */
  readonly total: number | null;
}

export interface DownloadOptions {
  /** The most bytes to take. */
  readonly most: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** What a server answered in place of the file. */
export class NotServed extends EnvironmentError {
  readonly status: number;

  constructor(url: string, status: number) {
    super(`${url} could not be downloaded: the server answered with status ${status}`, remedyForStatus(status));
    this.status = status;
  }
}

/** Files from web servers, through the proxies and with the certificates that the environment names. */
export interface Downloads {
  /**
   * Downloads a file, following redirects to encrypted addresses.
   * @throws {NotServed} when the server has no such file, or does not give it
   * @throws {EnvironmentError} when the server cannot be reached, is silent for too long, or sends less or more than it should
   */
  bytes(url: string, options: DownloadOptions): Promise<Buffer>;
  close(): Promise<void>;
}

const mostRedirects = 5;
/** How long a server may send nothing, milliseconds. There is no limit to the whole, since connections may be slow. */
const usualSilenceMs = 30_000;
const reachRemedy =
  'Check the network. Behind a proxy, set HTTPS_PROXY; if it inspects the traffic, name its certificate in NODE_EXTRA_CA_CERTS.';
const moved: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Prepares to download. Nothing is connected yet. An aborted signal ends what is under way. */
export function openDownloads(env: Environment, signal: AbortSignal, silenceMs = usualSilenceMs): Downloads {
  const upstreams = new Map<string, Promise<Upstream>>();
  const upstreamOf = (url: URL): Promise<Upstream> => {
    const known = upstreams.get(url.origin);
    if (known !== undefined) return known;
    const opened = open(url, env);
    upstreams.set(url.origin, opened);
    return opened;
  };
  return {
    async bytes(url, options) {
      let at = new URL(url);
      for (let hop = 0; hop <= mostRedirects; hop += 1) {
        const answer = await exchange(await upstreamOf(at), at, { ...options, signal, silenceMs });
        if (answer.kind === 'body') return answer.bytes;
        if (answer.kind === 'status') throw new NotServed(url, answer.status);
        const next = redirectTarget(answer.location, at);
        if ('refused' in next) throw new EnvironmentError(`${nameOf(at)} ${next.refused}`, otherServer);
        at = next.to;
      }
      throw new EnvironmentError(`${url} redirects more than ${mostRedirects} times`, otherServer);
    },
    async close() {
      for (const opening of upstreams.values()) await opening.then((upstream) => upstream.close()).catch(() => {});
    },
  };
}

const otherServer = 'Check that the address of the releases is right (CLAUDE_MULTI_RELEASES_URL).';

async function open(url: URL, env: Environment): Promise<Upstream> {
  const proxy = proxyFor(url, env);
  const isEncrypted = url.protocol === 'https:' || proxy?.protocol === 'https:';
  const ca = isEncrypted ? await trustedCertificates(env) : null;
  return openUpstream(new URL(url.origin), { proxy, ca, clientCertificate: null });
}

type Answer =
  | { readonly kind: 'body'; readonly bytes: Buffer }
  | { readonly kind: 'moved'; readonly location: string | undefined }
  | { readonly kind: 'status'; readonly status: number };

interface ExchangeOptions extends DownloadOptions {
  readonly signal: AbortSignal;
  readonly silenceMs: number;
}

function exchange(upstream: Upstream, url: URL, options: ExchangeOptions): Promise<Answer> {
  const { signal, silenceMs } = options;
  return new Promise((resolve, reject) => {
    const headers = ['User-Agent', `claude-multi/${version}`, 'Accept', '*/*'];
    const target = `${url.pathname}${url.search}`;
    const asked = upstream.request({ method: 'GET', target, headers, framing: { by: 'nothing' }, fresh: true });
    const silent = setTimeout(() => {
      finish(failureWith('ETIMEDOUT', `nothing came for ${silenceMs / 1_000} s`));
    }, silenceMs);
    const leave = (): void => finish(signal.reason);
    const finish = (error: unknown, answer?: Answer): void => {
      clearTimeout(silent);
      signal.removeEventListener('abort', leave);
      asked.destroy();
      if (answer !== undefined) resolve(answer);
      else reject(error instanceof EnvironmentError || signal.aborted ? error : unreachable(url, error));
    };
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
    asked.on('error', finish);
    asked.on('response', (response: IncomingMessage) => {
      silent.refresh();
      const status = response.statusCode ?? 0;
      if (moved.has(status)) finish(null, { kind: 'moved', location: response.headers.location });
      else if (status !== 200) finish(null, { kind: 'status', status });
      else take(response, url, { ...options, onData: () => silent.refresh() }, finish);
    });
    asked.end();
  });
}

/** Collects the body of a response. */
function take(
  response: IncomingMessage,
  url: URL,
  { most, onProgress, onData }: DownloadOptions & { readonly onData: () => void },
  finish: (error: unknown, answer?: Answer) => void,
): void {
  const length = response.headers['content-length'];
  const total = length === undefined ? null : Number(length);
  const parts: Buffer[] = [];
  let received = 0;
  const tooLong = (): void =>
    finish(
      new EnvironmentError(`${nameOf(url)} is larger than ${most} bytes, so it is not what it should be`, otherServer),
    );
  if (total !== null && total > most) {
    tooLong();
    return;
  }
  response.on('data', (part: Buffer) => {
    onData();
    received += part.length;
    if (received > most) tooLong();
    else {
      parts.push(part);
      onProgress?.({ received, total });
    }
  });
  const cut = (): void =>
    finish(failureWith('ECONNRESET', `the connection ended after ${received} of ${total ?? 'its'} bytes`));
  response.on('error', cut);
  response.on('aborted', cut);
  response.on('end', () => {
    // Not every runtime reports a body that is shorter than announced.
    if (total !== null && received < total) cut();
    else finish(null, { kind: 'body', bytes: Buffer.concat(parts) });
  });
}

/** An address without what a server may have put into its query: that can be a signature. */
function nameOf(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

function unreachable(url: URL, error: unknown): EnvironmentError {
  const { message, code } = failureOf(error);
  const why = message === '' ? (code ?? 'the connection failed') : message;
  return new EnvironmentError(`${nameOf(url)} could not be downloaded: ${why}`, reachRemedy, { cause: error });
}

function remedyForStatus(status: number): string {
  if (status === 407) return 'The proxy wants a user name and a password: put them into HTTPS_PROXY.';
  if (status === 429 || status >= 500) return 'Try again later.';
  return otherServer;
}

/** Text of a server in a message: shortened, and shown as one line. */
export function shown(bytes: Buffer): string {
  return preview(bytes.toString('utf8', 0, 200).trim());
}
