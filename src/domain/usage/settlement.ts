import { costOf } from './cost.ts';
import type { RequestAccount } from './request-ledger.ts';
import { type Prices, type Tokens, totalTokens, type UsageByModel } from './usage.ts';
import type { Reading } from './usage-meter.ts';

/** What an attempt used, by the agent's words and the API's. */
export interface Settlement extends Reading {
  /** Whether the numbers are those that the API told the gateway. */
  readonly isByApi: boolean;
  /** How the two accounts differ, in words; null if they agree, or one of them is not complete. */
  readonly difference: string | null;
}

/**
 * Settles what an attempt used. The API's word counts, where the gateway has heard it: an agent does not know what became
 * of a response that it broke off. If the agent tells of more, some requests went another way, or their end was not heard
 * because the supervisor died: then its own account counts. Of two that were cut, the larger one does.
 * Where the tokens agree, the agent's cost is used: it knows prices that depend on more than the tokens.
 * @param told by the agent
 * @param heard by the gateway; null without one
 */
export function settle(told: Reading, heard: RequestAccount | null, prices: Prices): Settlement {
  if (heard === null) return { ...told, isByApi: false, difference: null };
  const [ofAgent, ofApi] = [totalTokens(told.usage), totalTokens(heard.usage)];
  const { usage, open } = heard;
  const partial = open > 0;
  const difference = told.partial || partial ? null : differenceOf(ofAgent, ofApi);
  if (!covers(ofApi, ofAgent) && !(told.partial && costs(heard, prices) > costs(told, prices)))
    return { ...told, partial: told.partial || partial, isByApi: false, difference };
  if (covers(ofAgent, ofApi))
    return { usage, costUsd: told.costUsd ?? costOf(usage, prices), partial, isByApi: true, difference: null };
  const costUsd = costOf(usage, prices);
  return {
    usage,
    costUsd: costUsd ?? told.costUsd,
    partial: partial || costUsd === null || !covers(ofApi, ofAgent),
    isByApi: true,
    difference,
  };
}

function costs({ usage }: { readonly usage: UsageByModel }, prices: Prices): number {
  return costOf(usage, prices) ?? 0;
}

const kinds = ['input', 'output', 'cacheRead', 'cacheWrite'] as const;

function covers(whole: Tokens, part: Tokens): boolean {
  return kinds.every((kind) => whole[kind] >= part[kind]);
}

function differenceOf(told: Tokens, heard: Tokens): string {
  return `the session's own account has ${words(told)}; the API told the gateway of ${words(heard)}`;
}

function words({ input, output, cacheRead, cacheWrite }: Tokens): string {
  return `${input} input, ${output} output, ${cacheRead} cache read and ${cacheWrite} cache write tokens`;
}
