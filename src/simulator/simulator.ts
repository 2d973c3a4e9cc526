import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RateLimits, rateLimitsSchema } from './api/rate-limits.ts';
import { Service, type UsageLimit } from './api/service.ts';
import type { Ledger } from './request/ledger.ts';
import { Progress } from './script/progress.ts';
import { type Script, type Step, scriptsSchema } from './script/script.ts';

export interface SimulatorOptions {
  /** A conversation uses the first script whose `match` is found in its opening. */
  readonly scripts: readonly Script[];
  /** Steps for conversations that match no script; by default one short text. */
  readonly fallback?: readonly Step[];
  /** The port; by default 0, any free port. */
  readonly port?: number;
  /** Models that are answered with 404, as for an account without access. */
  readonly unknownModels?: readonly string[];
  /** The usage limit of a subscription; by default there is none. */
  readonly usageLimit?: UsageLimit;
  /** Limits on concurrent requests, and on requests per interval; by default there are none. */
  readonly rateLimits?: RateLimits;
  /**
   * The clock for rate limits, the lifetimes of cached prompts and the ledger, milliseconds since the epoch; by default the
   * system's. Delays do not follow it.
   */
  readonly now?: () => number;
}

/** A running simulator. No model and no account are involved. */
export interface Simulator {
  /** The base URL on 127.0.0.1, without a final slash. */
  readonly url: string;
  readonly ledger: Ledger;
  /** Variables that make the CLI in a session talk only to this simulator. `HOME` is up to the caller. */
  environment(): Record<string, string>;
  /** Breaks the connections of a script's hanging requests, at a time that the caller chooses. */
  dropHung(match: string): void;
  /** Closes all connections, including hanging ones, and stops listening. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Serves a scripted Messages API on loopback for the real Claude Code CLI, and records the reported tokens in a ledger.
 * Throws a ZodError for invalid scripts or rate limits, and the system's error when the port is taken.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const [fallback] = scriptsSchema.parse(
    options.fallback === undefined ? [] : [{ match: '', steps: options.fallback }],
  );
  const progress = new Progress(scriptsSchema.parse(options.scripts), fallback?.steps);
  const service = new Service(progress, {
    unknownModels: new Set(options.unknownModels ?? []),
    usageLimit: options.usageLimit ?? null,
    rateLimits: rateLimitsSchema.parse(options.rateLimits ?? {}),
    now: options.now ?? Date.now,
  });
  const server = createServer((request, response) => void service.handle(request, response));
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= new Promise((resolve) => {
      server.close(() => resolve());
      service.stop();
      server.closeAllConnections();
    });
    return closing;
  };
  return {
    url,
    ledger: service.ledger,
    environment: () => environmentFor(url),
    dropHung: (match) => service.dropHung(match),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function environmentFor(url: string): Record<string, string> {
  return {
    ANTHROPIC_BASE_URL: url,
    ANTHROPIC_API_KEY: 'simulator-no-account',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    // Root may use bypassPermissions only if the CLI believes that it is in a sandbox.
    IS_SANDBOX: '1',
  };
}
