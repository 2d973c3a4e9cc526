import { costOf, sumKnown } from './cost.ts';
import {
  addTokens,
  addUsage,
  includesUsage,
  type Prices,
  shareOf,
  subtractUsage,
  type Tokens,
  type UsageByModel,
} from './usage.ts';

/** The tokens of one request, as its response tells them; a later word on the same message replaces an earlier one. */
export interface RequestUsage {
  readonly messageId: string;
  readonly model: string;
  readonly tokens: Tokens;
  /**
   * `open`: the response has begun, output is provisional. `final`: the API told the last number. `abandoned`: the
   * agent broke the response off. `untold`: the stream never tells the final output (a subagent's request, or any where
   * the agent prints whole messages only).
   */
  readonly state: 'open' | 'final' | 'abandoned' | 'untold';
}

/** One model's share of an account. `costUsd` is null where the agent gave none. */
export interface ModelAccount {
  readonly tokens: Tokens;
  readonly costUsd: number | null;
}

/** The agent's own account, subagents included, by model. */
export interface Account {
  /** Cumulative in this process; may include the past of a resumed conversation. */
  readonly total: Readonly<Record<string, ModelAccount>>;
  /** Since this process's previous result, never the past; null from versions that do not tell it. */
  readonly sinceLast: Readonly<Record<string, ModelAccount>> | null;
}

/** What a session used, at any moment and at its end. */
export interface Reading {
  readonly usage: UsageByModel;
  /** US dollars; null when a price is not known. */
  readonly costUsd: number | null;
  /** Whether something was used that no final account covers: the true numbers are at least these. */
  readonly partial: boolean;
}

/**
 * Measures what one process of a session uses. Two sources are joined: the stream, request by request (exact for the
 * main loop, provisional for subagents), and the agent's account with each result (complete, but cumulative, and for
 * an interrupted response an estimate of the agent's own).
 */
export class UsageMeter {
  readonly #prices: Prices;
  readonly #past: UsageByModel;
  /** Settled by results: tokens and cost up to the newest one. */
  #settled: Reading = { usage: {}, costUsd: 0, partial: false };
  /** The previous result's cumulative account, for versions that tell only that. */
  #previousTotal: Account['total'] | null = null;
  /** Requests since the newest result. */
  #window = new Map<string, RequestUsage>();
  readonly #closed = new Set<string>();

  /** @param past what earlier attempts of the same conversation used, by our own count */
  constructor(prices: Prices, past: UsageByModel = {}) {
    this.#prices = prices;
    this.#past = past;
  }

  /** Takes note of a request. */
  observe(request: RequestUsage): void {
    const known = this.#window.get(request.messageId);
    if (this.#closed.has(request.messageId) || known?.state === 'final' || known?.state === 'abandoned') return;
    this.#window.set(request.messageId, request);
  }

  /** Whether a request was told of. */
  knows(messageId: string): boolean {
    return this.#window.has(messageId) || this.#closed.has(messageId);
  }

  /** Takes note of the account that came with a result: it covers all requests before it. */
  settle(account: Account): void {
    const streamed = this.#streamed();
    const window = account.sinceLast ?? this.#difference(account.total, streamed);
    const told = Object.fromEntries(Object.entries(window).map(([model, share]) => [model, share.tokens]));
    const requests = [...this.#window.values()];
    const brokenOff = requests.some(({ state }) => state === 'abandoned' || state === 'open');
    const exact = requests.every(({ state }) => state !== 'untold');
    const costUsd = this.#costTold(window, told);
    if (brokenOff && exact && (differsInOutputOnly(told, streamed) || lacks(told, streamed))) {
      // Of a response that it broke off an agent estimates the output, or counts nothing; what the API told of it is in the
      // stream.
      this.#add({ usage: streamed, costUsd: costOf(streamed, this.#prices) ?? costUsd, partial: true });
    } else this.#add({ usage: told, costUsd, partial: brokenOff });
    for (const id of this.#window.keys()) this.#closed.add(id);
    this.#window = new Map();
    this.#previousTotal = account.total;
  }

  /** What was used up to now. */
  read(): Reading {
    if (this.#window.size === 0) return this.#settled;
    const usage = this.#streamed();
    return sum(this.#settled, { usage, costUsd: costOf(usage, this.#prices), partial: true });
  }

  #add(reading: Reading): void {
    this.#settled = sum(this.#settled, reading);
  }

  #streamed(): UsageByModel {
    const usage: Record<string, Tokens> = {};
    for (const { model, tokens } of this.#window.values()) usage[model] = addTokens(shareOf(usage, model), tokens);
    return usage;
  }

  /** The agent's own price where it gave one for every model, else ours. */
  #costTold(window: Account['total'], told: UsageByModel): number | null {
    return sumKnown(Object.values(window).map(({ costUsd }) => costUsd)) ?? costOf(told, this.#prices);
  }

  /**
   * The part of a cumulative account that is new. Versions differ in whether the first account of a resumed
   * conversation includes its past: it does when it holds the past and all that was streamed since.
   */
  #difference(total: Account['total'], streamed: UsageByModel): Account['total'] {
    const tokens = Object.fromEntries(Object.entries(total).map(([model, share]) => [model, share.tokens]));
    if (this.#previousTotal !== null) return subtractAccount(total, this.#previousTotal);
    const hasPast = Object.keys(this.#past).length > 0 && includesUsage(tokens, addUsage(this.#past, streamed));
    if (!hasPast) return total;
    const rest = subtractUsage(tokens, this.#past);
    return Object.fromEntries(Object.entries(rest).map(([model, left]) => [model, { tokens: left, costUsd: null }]));
  }
}

function subtractAccount(total: Account['total'], before: Account['total']): Account['total'] {
  const tokensOf = (account: Account['total']): UsageByModel =>
    Object.fromEntries(Object.entries(account).map(([model, share]) => [model, share.tokens]));
  const rest = subtractUsage(tokensOf(total), tokensOf(before));
  return Object.fromEntries(
    Object.entries(rest).map(([model, tokens]) => {
      const cost = total[model]?.costUsd ?? null;
      const costBefore = Object.hasOwn(before, model) ? (before[model]?.costUsd ?? 0) : 0;
      return [model, { tokens, costUsd: cost === null ? null : Math.max(0, cost - costBefore) }];
    }),
  );
}

function sum(left: Reading, right: Reading): Reading {
  return {
    usage: addUsage(left.usage, right.usage),
    costUsd: sumKnown([left.costUsd, right.costUsd]),
    partial: left.partial || right.partial,
  };
}

function differsInOutputOnly(told: UsageByModel, streamed: UsageByModel): boolean {
  let differs = false;
  for (const model of new Set([...Object.keys(told), ...Object.keys(streamed)])) {
    const left = shareOf(told, model);
    const right = shareOf(streamed, model);
    if (left.input !== right.input || left.cacheRead !== right.cacheRead || left.cacheWrite !== right.cacheWrite)
      return false;
    if (left.output !== right.output) differs = true;
  }
  return differs;
}

/** Whether an account holds less than what was streamed, and nothing that was not. */
function lacks(told: UsageByModel, streamed: UsageByModel): boolean {
  return includesUsage(streamed, told) && !includesUsage(told, streamed);
}
