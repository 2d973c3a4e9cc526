import type { Price, Prices, Tokens } from '../../usage/usage.ts';
import type { WaitingRequest } from './next-request.ts';

/** What a request will probably need, and the price of its model. */
export interface Expected {
  readonly price: Price;
  readonly inputUsd: number;
  readonly outputTokens: number;
}

/** How many of the newest responses of a model tell how long the next ones will be. */
const mostSamples = 100;
/** Before any response has ended. */
const firstOutputTokens = 500;
/** Before any request of a model was answered: text in a Latin script has about four bytes per token. */
const firstTokensPerByte = 0.3;
/** Shorter responses do not show how good an estimate is, tokens. */
const leastEstimated = 50;
/** The weight of the newest response in what they show. */
const newest = 0.3;
/** Before any has: rather too many, since a budget must not be passed. */
const firstPerEstimated = 1.15;
/** How long a conversation can be read from the prompt cache, milliseconds: the shorter of its lifetimes. */
const readableMs = 300_000;

/** What the answered requests of one model show. */
interface Model {
  tokensPerByte: number;
  readonly outputs: number[];
  /** How many tokens a response has for each one that was estimated from its text. */
  perEstimated: number;
}

/** The newest request of a conversation that was answered. */
interface Last {
  readonly model: string | null;
  readonly promptTokens: number;
  readonly at: number;
}

/**
 * Predicts the costs of requests from those of the same run: how many tokens a prompt's bytes are, how much of it can be
 * read from the prompt cache, and how long responses are.
 */
export class Forecast {
  readonly #prices: Prices;
  readonly #models = new Map<string, Model>();
  readonly #conversations = new Map<string, Last>();
  /** When a response to a request with a prefix has last begun. */
  readonly #prefixes = new Map<string, number>();

  constructor(prices: Prices) {
    this.#prices = prices;
  }

  /** What a request will probably cost; null if its model has no known price. */
  of({ owner, sketch }: WaitingRequest, now: number): Expected | null {
    const price = this.#priceOf(sketch.model);
    if (price === null) return null;
    const model = this.#models.get(sketch.model ?? '');
    const prompt = sketch.bytes * (model?.tokensPerByte ?? firstTokensPerByte);
    const read = Math.min(prompt, this.#readable(owner, sketch, now));
    const write =
      sketch.prefix === null || sketch.prefix.livesMs <= readableMs ? price.cacheWrite5m : price.cacheWrite1h;
    const inputUsd = (read * price.cacheRead + (prompt - read) * write) / 1_000_000;
    return { price, inputUsd, outputTokens: this.#outputOf(model, sketch.maxOutputTokens) };
  }

  /** Learns from the beginning of a response, which tells what its request's input was. */
  began({ owner, sketch }: WaitingRequest, { input, cacheRead, cacheWrite }: Tokens, now: number): void {
    const promptTokens = input + cacheRead + cacheWrite;
    const model = this.#modelOf(sketch.model);
    if (sketch.bytes > 0 && promptTokens > 0) model.tokensPerByte = promptTokens / sketch.bytes;
    if (sketch.prefix !== null) this.#prefixes.set(sketch.prefix.id, now);
    this.#conversations.set(owner, { model: sketch.model, promptTokens, at: now });
  }

  /** Learns from a response that is complete. @param estimated its length as it was estimated from its text; 0 if it was not */
  ended({ sketch }: WaitingRequest, output: number, estimated: number): void {
    const model = this.#modelOf(sketch.model);
    model.outputs.push(output);
    if (model.outputs.length > mostSamples) model.outputs.shift();
    // Of short responses, the rest that is no text would count too much.
    if (estimated >= leastEstimated) model.perEstimated += newest * (output / estimated - model.perEstimated);
  }

  /** How many tokens a response has, by an estimate from its text. */
  outputOf(model: string | null, estimated: number): number {
    return estimated * this.#modelOf(model).perEstimated;
  }

  /** Forgets a conversation that sends nothing more. */
  forget(owner: string): void {
    this.#conversations.delete(owner);
  }

  #priceOf(model: string | null): Price | null {
    return model === null ? null : this.#prices(model);
  }

  #modelOf(name: string | null): Model {
    const known = this.#models.get(name ?? '');
    if (known !== undefined) return known;
    const model = { tokensPerByte: firstTokensPerByte, outputs: [], perEstimated: firstPerEstimated };
    this.#models.set(name ?? '', model);
    return model;
  }

  /** How many tokens of a request can probably be read from the prompt cache. */
  #readable(owner: string, { model, prefix }: WaitingRequest['sketch'], now: number): number {
    if (prefix === null) return 0;
    const isFresh = (at: number): boolean => now - at < readableMs;
    const last = this.#conversations.get(owner);
    if (last !== undefined && last.model === model && isFresh(last.at)) return last.promptTokens;
    const begun = this.#prefixes.get(prefix.id);
    const perByte = this.#models.get(model ?? '')?.tokensPerByte ?? firstTokensPerByte;
    return begun !== undefined && isFresh(begun) ? prefix.bytes * perByte : 0;
  }

  /** The mean output of a model's newest responses, tokens. */
  #outputOf(model: Model | undefined, most: number | null): number {
    const outputs = model?.outputs ?? [];
    const mean =
      outputs.length === 0 ? firstOutputTokens : outputs.reduce((sum, each) => sum + each, 0) / outputs.length;
    return Math.min(mean, most ?? Number.POSITIVE_INFINITY);
  }
}
