import type { Prefix } from '../../ports/api.ts';
import { sumKnown, writingAnewUsd } from '../../usage/cost.ts';
import type { PrefixSharing } from '../../usage/prefix-sharing.ts';
import type { Prices, Tokens } from '../../usage/usage.ts';
import type { WaitingRequest } from './next-request.ts';

/** How much of a part is shown from where on it differs, characters. */
const excerptLength = 80;
/** How much of it is shown from before that. */
const leadLength = 20;

/** The sessions that could share a beginning. */
interface Group {
  readonly model: string;
  readonly first: Prefix;
  readonly ids: Set<string>;
  sessions: number;
  /** Tokens of further beginnings that were written. */
  writtenTokens: number;
  difference: { readonly part: string; readonly excerpt: string } | null;
}

/** Watches with which prompts sessions begin, and where these differ although they could be the same. */
export class PrefixWatch {
  readonly #prices: Prices;
  readonly #groups = new Map<string, Group>();
  readonly #owners = new Set<string>();

  constructor(prices: Prices) {
    this.#prices = prices;
  }

  /** Notes that the response to a request has begun; only the first one of a session counts. */
  began({ owner, sketch }: WaitingRequest, credential: string, tokens: Tokens): void {
    const { model, prefix, bytes } = sketch;
    if (model === null || prefix === null || this.#owners.has(owner)) return;
    this.#owners.add(owner);
    const key = JSON.stringify([credential, model]);
    const group = this.#groups.get(key) ?? newGroup(model, prefix);
    this.#groups.set(key, group);
    group.sessions += 1;
    if (group.ids.has(prefix.id)) return;
    group.ids.add(prefix.id);
    group.difference ??= differenceOf(group.first, prefix);
    const prompt = tokens.input + tokens.cacheRead + tokens.cacheWrite;
    group.writtenTokens += Math.min(tokens.cacheWrite, prompt * Math.min(1, prefix.bytes / Math.max(1, bytes)));
  }

  /** How far sessions shared beginnings; null if each group of them had one. */
  get sharing(): PrefixSharing | null {
    const groups = [...this.#groups.values()].filter(({ ids }) => ids.size > 1);
    const difference = groups.find((group) => group.difference !== null)?.difference;
    if (difference == null) return null;
    const extras = groups.map(({ model, writtenTokens }) => {
      const price = this.#prices(model);
      return price === null ? null : writingAnewUsd(writtenTokens, price);
    });
    return {
      sessions: groups.reduce((sum, { sessions }) => sum + sessions, 0),
      beginnings: groups.reduce((sum, { ids }) => sum + ids.size, 0),
      ...difference,
      extraUsd: sumKnown(extras),
    };
  }
}

function newGroup(model: string, first: Prefix): Group {
  return { model, first, ids: new Set([first.id]), sessions: 0, writtenTokens: 0, difference: null };
}

/** The first part in which a prefix differs from another, and from where on. */
function differenceOf(first: Prefix, other: Prefix): Group['difference'] {
  for (const [index, { name, text }] of other.parts.entries()) {
    const before = first.parts[index]?.text ?? '';
    if (text === before) continue;
    let at = 0;
    while (at < text.length && text[at] === before[at]) at += 1;
    const excerpt = text.slice(Math.max(0, at - leadLength), at + excerptLength).toWellFormed();
    return { part: name, excerpt: JSON.stringify(excerpt) };
  }
  return null;
}
