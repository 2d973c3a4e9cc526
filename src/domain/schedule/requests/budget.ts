import type { ResponseAccount } from '../../ports/api.ts';
import { formatUsd } from '../../text/format.ts';
import { costOfTokens } from '../../usage/cost.ts';
import type { Price, Prices, Tokens } from '../../usage/usage.ts';
import { Forecast } from './forecast.ts';
import type { RequestAnswer, RequestGate, WaitingRequest } from './next-request.ts';
import type { Purse } from './purse.ts';

/** Inputs are estimated from their length: so much more is set aside for one. */
const inputMargin = 1.1;
/** The part of a budget that may be left when the next request probably needs more than is left. */
const smallRest = 0.05;
/** Where more is left, such a request is sent if there is enough for its input and so many tokens of its output. */
const leastOutputTokens = 200;

/** A request that was sent. */
interface UnderWay {
  readonly price: Price;
  /** What its response will probably need. */
  readonly outputTokens: number;
  /** What its input costs, US dollars: estimated until the API has told. */
  inputUsd: number;
  /** What it has cost so far, US dollars. Its input counts from the start: nobody can take it back. */
  soFarUsd: number;
  /** The length of its output so far, tokens, as estimated from its text. */
  estimated: number;
}

/**
 * Lets requests pass as long as what they will probably cost fits in what is left of a budget, after what those under way
 * may still cost: their input as the API has told it, their output by what the run's responses have needed so far. A
 * response that would pass what is left is cut. Times are milliseconds of the monotonic clock.
 */
export class Budget implements RequestGate {
  readonly name = 'budget';
  readonly #purse: Purse;
  readonly #forecast: Forecast;
  readonly #underWay = new Map<number, UnderWay>();
  /** What the requests under way have cost so far, US dollars. */
  #soFarUsd = 0;

  constructor(purse: Purse, prices: Prices) {
    this.#purse = purse;
    this.#forecast = new Forecast(prices);
  }

  ask(request: WaitingRequest, now: number): RequestAnswer {
    const expected = this.#forecast.of(request, now);
    if (expected === null) return { refuse: { reason: 'gateway-refused', message: unpriced(request) } };
    const { price, outputTokens } = expected;
    const inputUsd = expected.inputUsd * inputMargin;
    const { leftUsd, limitUsd } = this.#purse;
    const wholeUsd = inputUsd + outputUsd(outputTokens, price);
    if (this.#purse.isClosed) return { refuse: { reason: 'budget', message: this.#purse.describe() } };
    if (wholeUsd <= leftUsd - this.#setAsideUsd()) return 'open';
    if (this.#underWay.size > 0) return { wait: null };
    const leastUsd = inputUsd + outputUsd(Math.min(outputTokens, leastOutputTokens), price);
    if (leftUsd > smallRest * limitUsd && leastUsd <= leftUsd) return 'open';
    const message = `${this.#purse.describe()}, and the next request would probably cost ${formatUsd(wholeUsd)}`;
    return { refuse: { reason: 'budget', message } };
  }

  /** Notes that a request is sent. */
  sent(request: WaitingRequest, now: number): void {
    const expected = this.#forecast.of(request, now);
    if (expected === null) return;
    const { price, outputTokens } = expected;
    const inputUsd = expected.inputUsd * inputMargin;
    const underWay = { price, outputTokens, inputUsd, soFarUsd: 0, estimated: 0 };
    this.#underWay.set(request.id, underWay);
    this.#note(underWay, 0);
  }

  /** Notes that the API has told what the input of a request was. */
  began(request: WaitingRequest, tokens: Tokens, now: number): void {
    this.#forecast.began(request, tokens, now);
    const underWay = this.#underWay.get(request.id);
    if (underWay === undefined) return;
    underWay.inputUsd = costOfTokens({ ...tokens, output: 0 }, underWay.price);
    this.#note(underWay, 0);
  }

  /**
   * Notes how much output a response has, in tokens, as estimated from its text. Returns whether it must be cut: what the
   * requests under way have cost so far is all that was left.
   */
  streamed({ id, sketch }: Pick<WaitingRequest, 'id' | 'sketch'>, estimated: number): boolean {
    const underWay = this.#underWay.get(id);
    if (underWay === undefined) return false;
    underWay.estimated = estimated;
    this.#note(underWay, this.#forecast.outputOf(sketch.model, estimated));
    return this.#soFarUsd >= this.#purse.leftUsd;
  }

  /** Notes that a request has ended, with its final account. */
  ended(request: WaitingRequest, { tokens, untoldOutput, isFinal }: ResponseAccount): void {
    const underWay = this.#leave(request.id);
    if (underWay === undefined) return;
    if (tokens !== null) {
      // The API charges for what was streamed before a cut.
      const streamed = Math.ceil(this.#forecast.outputOf(request.sketch.model, untoldOutput));
      const output = isFinal ? tokens.output : Math.max(tokens.output, streamed);
      this.#purse.spend(costOfTokens({ ...tokens, output }, underWay.price));
      if (isFinal) this.#forecast.ended(request, tokens.output, underWay.estimated);
    } else if (!isFinal) {
      // It may have been at work on an answer that nobody waited for.
      this.#purse.spend(underWay.inputUsd);
    }
  }

  /** Notes that a request was refused by the API: it costs nothing. */
  refused({ id }: Pick<WaitingRequest, 'id'>): void {
    this.#leave(id);
  }

  /** Forgets an attempt that sends nothing more. */
  forget(owner: string): void {
    this.#forecast.forget(owner);
  }

  /** Takes a request out that is not under way any more. */
  #leave(id: number): UnderWay | undefined {
    const underWay = this.#underWay.get(id);
    this.#underWay.delete(id);
    this.#soFarUsd -= underWay?.soFarUsd ?? 0;
    return underWay;
  }

  #note(underWay: UnderWay, output: number): void {
    const soFarUsd = underWay.inputUsd + outputUsd(output, underWay.price);
    this.#soFarUsd += soFarUsd - underWay.soFarUsd;
    underWay.soFarUsd = soFarUsd;
  }

  /** What the requests under way may cost in the end, US dollars. */
  #setAsideUsd(): number {
    let sum = 0;
    for (const { inputUsd, soFarUsd, outputTokens, price } of this.#underWay.values())
      sum += Math.max(soFarUsd, inputUsd + outputUsd(outputTokens, price));
    return sum;
  }
}

function outputUsd(tokens: number, price: Price): number {
  return (tokens * price.output) / 1_000_000;
}

function unpriced({ sketch: { model } }: WaitingRequest): string {
  const name = model === null ? 'a model that it does not name' : `the model ${model.slice(0, 100)}`;
  return `the run has a budget, and the price of ${name} is not known: use another model, or run without a budget`;
}
