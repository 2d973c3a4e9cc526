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

/** The tokens of one request, from its response. A later report on the same message replaces an earlier one. */
export interface RequestUsage {
  readonly messageId: string;
  readonly model: string;
  readonly tokens: Tokens;
  /**
   * `open`: the response has begun; output is provisional. `final`: the API reported the final number. `abandoned`: the
   * agent broke the response off. `untold`: the stream never shows the final output (a request of a subagent, or any
   * request if the agent prints only whole messages).
   */
  readonly state: 'open' | 'final' | 'abandoned' | 'untold';
}

/** One model's share of an account. `costUsd` is null if the agent reported none. */
export interface ModelAccount {
  readonly tokens: Tokens;
  readonly costUsd: number | null;
}

/** The agent's own account, subagents included, by model. */
export interface Account {
  /** Cumulative for this process; may include the past of a resumed conversation. */
  readonly total: Readonly<Record<string, ModelAccount>>;
  /** Since this process's previous result, without the past; null from versions that do not report it. */
  readonly sinceLast: Readonly<Record<string, ModelAccount>> | null;
}

/** The usage of a session, so far or final. */
export interface Reading {
  readonly usage: UsageByModel;
  /** US dollars; null if a price is not known. */
  readonly costUsd: number | null;
  /** Whether some usage is not covered by a final account, so that the numbers are lower bounds. */
  readonly partial: boolean;
}

/**
 * Measures the usage of one process of a session. Combines two sources: the stream, request by request (exact for the
 * main loop, provisional for subagents), and the agent's account with each result (complete, but cumulative, and only an
 * estimate for an interrupted response).
 */
export class UsageMeter {
  readonly #prices: Prices;
  readonly #past: UsageByModel;
  /** Tokens and cost up to the newest result. */
  #settled: Reading = { usage: {}, costUsd: 0, partial: false };
  /** The previous result's cumulative account, for versions that report only that. */
  #previousTotal: Account['total'] | null = null;
  /** Requests since the newest result. */
  #window = new Map<string, RequestUsage>();
  readonly #closed = new Set<string>();

  /** @param past the usage of earlier attempts in the same conversation, by our own count */
  constructor(prices: Prices, past: UsageByModel = {}) {
    this.#prices = prices;
    this.#past = past;
  }

  /** Records a request. */
  observe(request: RequestUsage): void {
    const known = this.#window.get(request.messageId);
    if (this.#closed.has(request.messageId) || known?.state === 'final' || known?.state === 'abandoned') return;
    this.#window.set(request.messageId, request);
  }

  /** Whether the request was recorded. */
  knows(messageId: string): boolean {
    return this.#window.has(messageId) || this.#closed.has(messageId);
  }

  /** Records the account that came with a result. It covers all earlier requests. */
  settle(account: Account): void {
    const streamed = this.#streamed();
    const window = account.sinceLast ?? this.#difference(account.total, streamed);
    const told = Object.fromEntries(Object.entries(window).map(([model, share]) => [model, share.tokens]));
    const requests = [...this.#window.values()];
    const brokenOff = requests.some(({ state }) => state === 'abandoned' || state === 'open');
    const exact = requests.every(({ state }) => state !== 'untold');
    const costUsd = this.#costTold(window, told);
    if (brokenOff && exact && (differsInOutputOnly(told, streamed) || lacks(told, streamed))) {
      // For a response that was broken off the agent's account has an estimate, or nothing; the stream has the API's numbers.
      this.#add({ usage: streamed, costUsd: costOf(streamed, this.#prices) ?? costUsd, partial: true });
    } else this.#add({ usage: told, costUsd, partial: brokenOff });
    for (const id of this.#window.keys()) this.#closed.add(id);
    this.#window = new Map();
    this.#previousTotal = account.total;
  }

  /** The usage up to now. */
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

  /** The agent's own cost if it reported one for every model, else ours. */
  #costTold(window: Account['total'], told: UsageByModel): number | null {
    return sumKnown(Object.values(window).map(({ costUsd }) => costUsd)) ?? costOf(told, this.#prices);
  }

  /**
   * The new part of a cumulative account. Versions differ in whether the first account of a resumed conversation includes
   * its past: it does if it contains the past plus everything streamed since.
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

/** Whether an account contains less than what was streamed, and nothing else. */
function lacks(told: UsageByModel, streamed: UsageByModel): boolean {
  return includesUsage(streamed, told) && !includesUsage(told, streamed);
}
