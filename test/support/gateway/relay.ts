import { createHash } from 'node:crypto';
import type { Decide, ExchangeEnd, ExchangeWatch } from '../../../src/gateway/http/exchange.ts';
import { valuesOf } from '../../../src/gateway/http/headers.ts';
import { type Limits, standardLimits } from '../../../src/gateway/http/limits.ts';
import { listen } from '../../../src/gateway/http/server.ts';
import { openUpstream, type Upstream } from '../../../src/gateway/http/upstream.ts';

/** Where a relay forwards to. */
export interface Target {
  readonly url: string;
  readonly proxy?: string;
  readonly ca?: readonly string[];
  readonly client?: { readonly certificate: string; readonly key: string };
}

/** What a relay tells. `id` is the value of the request's header `x-id`. */
export type Told =
  | { readonly told: 'listening'; readonly port: number }
  | { readonly told: 'deciding' | 'left' | 'begun' | 'held'; readonly id: string }
  | { readonly told: 'answered'; readonly id: string; readonly status: number; readonly headers: readonly string[] }
  | { readonly told: 'unreachable'; readonly id: string; readonly code: string | null; readonly message: string }
  | {
      readonly told: 'ended';
      readonly id: string;
      readonly end: ExchangeEnd;
      readonly bytes: number;
      readonly sha256: string;
    }
  | { readonly told: 'error'; readonly message: string }
  | { readonly told: 'closed' };

/**
 * A gateway for tests: it forwards each request to the target that its header `x-to` names (or the first), and tells what
 * happens. The header `x-do` makes it do something else:
 *   answer         answer 402 itself
 *   buffer         read the body first
 *   hold           wait until the session leaves, then forward
 *   hold-back      hold a response with the status 429 back
 *   again, pass    do that with the response that is held back for the request of the same id
 *   cut            cut the exchange at the first byte of the response's body
 *   drop           drop the connection when the upstream cannot be reached
 *   skip-hash      count what is received, without its checksum
 *   memory         answer with the memory that its process uses, as JSON
 *   throw          fail as a bug would
 */
export async function startRelay(
  targets: Readonly<Record<string, Target>>,
  tell: (told: Told) => void,
  limits: Partial<Limits> = {},
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const upstreams = new Map(Object.entries(targets).map(([name, target]) => [name, open(target)]));
  const verdicts = new Map<string, (verdict: 'again' | 'pass') => void>();
  const decide: Decide = async ({ target, headers }, body, left) => {
    const given = (name: string): string | null => valuesOf(headers, name)[0] ?? null;
    const [id, wish] = [given('x-id') ?? '', given('x-do')];
    tell({ told: 'deciding', id });
    left.addEventListener('abort', () => tell({ told: 'left', id }));
    if (wish === 'answer')
      return { do: 'answer', answer: { status: 402, headers: ['X-Ours', 'yes'], body: 'no budget: 0 €\n' } };
    if (wish === 'memory') {
      globalThis.gc?.();
      const body = JSON.stringify(process.memoryUsage());
      return { do: 'answer', answer: { status: 200, headers: [], body } };
    }
    if (wish === 'again' || wish === 'pass') {
      verdicts.get(id)?.(wish);
      return { do: 'answer', answer: { status: 204, headers: [], body: '' } };
    }
    if (wish === 'throw') throw new Error('a bug');
    if (wish === 'buffer' || wish === 'hold-back') await body();
    if (wish === 'hold' && !left.aborted) await new Promise((resolve) => left.addEventListener('abort', resolve));
    const to = upstreams.get(given('x-to') ?? '') ?? upstreams.values().next().value;
    if (to === undefined) throw new Error('a relay needs a target');
    return { do: 'forward', to, target, headers, watch: watchFor(id, wish, tell, verdicts) };
  };
  const server = await listen(decide, (error) => tell({ told: 'error', message: String(error) }), {
    ...standardLimits,
    ...limits,
  });
  tell({ told: 'listening', port: server.port });
  return {
    port: server.port,
    close: async () => {
      await server.close();
      for (const upstream of upstreams.values()) await upstream.close();
      tell({ told: 'closed' });
    },
  };
}

function open({ url, proxy, ca, client }: Target): Upstream {
  return openUpstream(new URL(url), {
    proxy: proxy === undefined ? null : new URL(proxy),
    ca: ca ?? null,
    clientCertificate: client === undefined ? null : { ...client, passphrase: null },
  });
}

function watchFor(
  id: string,
  wish: string | null,
  tell: (told: Told) => void,
  verdicts: Map<string, (verdict: 'again' | 'pass') => void>,
): ExchangeWatch {
  const hash = createHash('sha256');
  let bytes = 0;
  let cut = (): void => {};
  return {
    begun: (control) => {
      cut = control.cut;
      tell({ told: 'begun', id });
    },
    heldBack: (status) => {
      if (wish !== 'hold-back' || status !== 429) return null;
      const { promise, resolve } = Promise.withResolvers<'again' | 'pass'>();
      verdicts.set(id, resolve);
      tell({ told: 'held', id });
      return promise;
    },
    answered: (status, headers) => tell({ told: 'answered', id, status, headers }),
    received: (part) => {
      if (wish !== 'skip-hash') hash.update(part);
      bytes += part.length;
      if (wish === 'cut') cut();
    },
    unreachable: ({ code, message }) => {
      tell({ told: 'unreachable', id, code, message });
      return wish === 'drop'
        ? null
        : { status: 502, headers: ['Content-Type', 'text/plain'], body: `unreachable: ${code}\n` };
    },
    ended: (end) => tell({ told: 'ended', id, end, bytes, sha256: hash.digest('hex') }),
  };
}
