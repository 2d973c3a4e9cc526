import type { RateSignal, RequestSketch, ResponseAccount } from '../../../src/domain/ports/api.ts';
import { noUsage } from '../../../src/domain/ports/api.ts';
import { Purse } from '../../../src/domain/schedule/requests/purse.ts';
import { costOf } from '../../../src/domain/usage/cost.ts';
import { noTokens, type Prices, type Tokens } from '../../../src/domain/usage/usage.ts';
import { type Ticket, Traffic } from '../../../src/gateway/traffic.ts';
import { FakeClock } from './fake-clock.ts';

/** One request of a session and its response. */
export interface VirtualTurn {
  /** What its prompt has more than that of the turn before, tokens. */
  readonly moreTokens: number;
  readonly outputTokens: number;
  /** From the arrival of the request to the head of the response, and from there to its end, milliseconds. */
  readonly firstByteMs: number;
  readonly streamMs: number;
  /** How long the session works before it sends its next request. */
  readonly workMs: number;
}

export interface VirtualSession {
  /** Sessions with the same prefix share it in the prompt cache. */
  readonly prefix: string;
  readonly prefixTokens: number;
  readonly turns: readonly VirtualTurn[];
}

/** Sessions that share an API, in virtual time. */
export interface VirtualTraffic {
  readonly sessions: readonly VirtualSession[];
  /** How many sessions run at once. */
  readonly slots: number;
  /** The API refuses more requests than these at once; null for any number. */
  readonly limit: number | null;
  readonly budgetUsd: number | null;
  readonly warmStart: boolean;
  /** Without it, each session sends its requests itself and repeats refused ones by its own rules, as the CLI does. */
  readonly hasGateway: boolean;
  /** How many bytes a token has, as sent. */
  readonly bytesPerToken: number;
  /** By how much the estimate of a response's length from its text is wrong. */
  readonly estimateFactor: number;
}

export interface VirtualTrafficEnd {
  /** What the API has charged, US dollars. */
  readonly chargedUsd: number;
  readonly firstTurnsUsd: number;
  /** The dearest input of a request. */
  readonly dearestInputUsd: number;
  readonly writtenTokens: number;
  readonly readTokens: number;
  readonly refusals: number;
  readonly ms: number;
  /** The sessions that have ended all their turns. */
  readonly finished: number;
  /** Those that have begun none. */
  readonly unstarted: number;
  /** Those whose requests the budget did not let pass. */
  readonly stopped: number;
  readonly spentMessage: string | null;
  readonly cuts: number;
}

export const virtualPrices: Prices = () => ({
  input: 2,
  output: 10,
  cacheRead: 0.2,
  cacheWrite5m: 2.5,
  cacheWrite1h: 4,
});

/** How much output comes at once, tokens: the API sends far less. */
const pieceTokens = 200;
const cacheMs = 300_000;
const accepted: RateSignal = { isRefused: false, isOverloaded: false, retryAfterMs: null, quotas: [] };
const refusedSignal: RateSignal = { ...accepted, isRefused: true };

/** Plays sessions to their end. */
export async function playTraffic(given: VirtualTraffic, random: () => number = () => 0.5): Promise<VirtualTrafficEnd> {
  const clock = new FakeClock(1_000_000);
  const player = new Player(given, clock, random);
  const start = clock.elapsed();
  await clock.until(player.play(), 100 * 86_400_000);
  return player.end(clock.elapsed() - start);
}

class Player {
  readonly #given: VirtualTraffic;
  readonly #clock: FakeClock;
  readonly #traffic: Traffic;
  readonly #random: () => number;
  /** What can be read from the prompt cache until when, by prefix and conversation. */
  readonly #cache = new Map<string, { tokens: number; until: number }>();
  #underWay = 0;
  #refusals = 0;
  #finished = 0;
  #unstarted: number;
  #stopped = 0;
  #cuts = 0;
  #charged: Tokens = noTokens;
  #chargedUsd = 0;
  #firstTurnsUsd = 0;
  #dearestInputUsd = 0;
  #spent: string | null = null;

  constructor(given: VirtualTraffic, clock: FakeClock, random: () => number) {
    this.#given = given;
    this.#clock = clock;
    this.#random = random;
    this.#unstarted = given.sessions.length;
    const { budgetUsd, warmStart } = given;
    this.#traffic = new Traffic({
      clock,
      prices: virtualPrices,
      purse: budgetUsd === null ? null : new Purse({ totalUsd: budgetUsd, dailyUsd: null }, () => 0),
      warmUpMs: warmStart ? 20_000 : null,
      onBudgetSpent: (message) => {
        this.#spent = message;
      },
      onBusy: () => {},
      random,
    });
  }

  async play(): Promise<void> {
    const queue = [...this.#given.sessions.entries()];
    const slot = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined && this.#spent === null; next = queue.shift()) {
        this.#unstarted -= 1;
        await this.#session(next[0], next[1]);
      }
    };
    await Promise.all(Array.from({ length: this.#given.slots }, slot));
  }

  end(ms: number): VirtualTrafficEnd {
    return {
      chargedUsd: this.#chargedUsd,
      firstTurnsUsd: this.#firstTurnsUsd,
      dearestInputUsd: this.#dearestInputUsd,
      writtenTokens: this.#charged.cacheWrite,
      readTokens: this.#charged.cacheRead,
      refusals: this.#refusals,
      ms,
      finished: this.#finished,
      unstarted: this.#unstarted,
      stopped: this.#stopped,
      spentMessage: this.#spent,
      cuts: this.#cuts,
    };
  }

  async #session(index: number, { prefix, prefixTokens, turns }: VirtualSession): Promise<void> {
    const name = `session ${index}`;
    let prompt = prefixTokens;
    for (const [number, turn] of turns.entries()) {
      prompt += turn.moreTokens;
      for (let isDone = false; !isDone; ) {
        // A session that was asked to stop sends nothing more.
        const end =
          this.#spent === null
            ? await this.#request(name, { prefix, prefixTokens }, prompt, turn, number === 0)
            : 'refused';
        if (end === 'refused') {
          this.#stopped += 1;
          return;
        }
        isDone = end === 'complete';
        // The CLI sends a request again whose connection has broken.
        if (!isDone) await this.#pause(500);
      }
      prompt += turn.outputTokens;
      await this.#pause(turn.workMs);
    }
    this.#finished += 1;
  }

  async #request(
    owner: string,
    { prefix, prefixTokens }: Omit<VirtualSession, 'turns'>,
    prompt: number,
    turn: VirtualTurn,
    isFirst: boolean,
  ): Promise<'complete' | 'cut' | 'refused'> {
    const { hasGateway, bytesPerToken } = this.#given;
    const sketch: RequestSketch = {
      model: 'a-model',
      prefix: { id: prefix, livesMs: cacheMs, bytes: prefixTokens * bytesPerToken, parts: [] },
      bytes: prompt * bytesPerToken,
      maxOutputTokens: 32_000,
    };
    const cut = new AbortController();
    const ticket = hasGateway
      ? this.#traffic.join({
          ...{ owner, sketch, credential: 'one', patienceMs: 600_000 },
          onHeld: () => {},
          onCut: () => cut.abort(),
        })
      : null;
    if (ticket !== null && (await ticket.turn()).do === 'refuse') return 'refused';
    for (let tries = 0; this.#isFull(); tries += 1) {
      this.#refusals += 1;
      if (ticket === null) await this.#pause(Math.min(32_000, 500 * 2 ** tries) * (1 + this.#random() / 4));
      else {
        const turnNow = await ticket.refused(refusedSignal, true);
        if (turnNow?.do === 'refuse') return 'refused';
        if (turnNow?.do !== 'send') throw new Error(`unexpected: ${turnNow?.do}`);
      }
    }
    this.#underWay += 1;
    const end = await this.#respond(ticket, owner, { prefix, prefixTokens }, prompt, turn, isFirst, cut.signal);
    this.#underWay -= 1;
    ticket?.ended(end);
    return end.isFinal ? 'complete' : 'cut';
  }

  async #respond(
    ticket: Ticket | null,
    owner: string,
    { prefix, prefixTokens }: Omit<VirtualSession, 'turns'>,
    prompt: number,
    turn: VirtualTurn,
    isFirst: boolean,
    cut: AbortSignal,
  ): Promise<ResponseAccount> {
    const input = this.#read(owner, prefix, prompt);
    await this.#pause(turn.firstByteMs);
    this.#write(prefix, prefixTokens);
    this.#write(owner, prompt);
    this.#charge(input, isFirst);
    ticket?.accepted(200, accepted);
    const account: ResponseAccount = { ...noUsage, model: 'a-model', tokens: { ...input, output: 1 }, isFinal: false };
    ticket?.received(account);
    const pieces = Math.max(10, Math.ceil(turn.outputTokens / pieceTokens));
    let streamed = 0;
    for (let piece = 0; piece < pieces && !cut.aborted; piece += 1) {
      await this.#pause(turn.streamMs / pieces);
      if (cut.aborted) break;
      const more = turn.outputTokens / pieces;
      this.#charge({ ...noTokens, output: more }, isFirst);
      streamed += more;
      ticket?.received({ ...account, untoldOutput: streamed * this.#given.estimateFactor });
    }
    if (cut.aborted) this.#cuts += 1;
    return cut.aborted
      ? { ...account, untoldOutput: streamed * this.#given.estimateFactor }
      : { ...account, tokens: { ...input, output: turn.outputTokens }, isFinal: true };
  }

  #isFull(): boolean {
    return this.#given.limit !== null && this.#underWay >= this.#given.limit;
  }

  #read(owner: string, prefix: string, prompt: number): Tokens {
    const now = this.#clock.elapsed();
    const readable = [owner, prefix].map((key) => {
      const entry = this.#cache.get(key);
      return entry !== undefined && entry.until > now ? entry.tokens : 0;
    });
    const cacheRead = Math.min(prompt, Math.max(...readable));
    return { ...noTokens, cacheRead, cacheWrite: prompt - cacheRead };
  }

  #write(key: string, tokens: number): void {
    this.#cache.set(key, { tokens, until: this.#clock.elapsed() + cacheMs });
  }

  #charge(tokens: Tokens, isFirst: boolean): void {
    const usd = costOf({ 'a-model': tokens }, virtualPrices) ?? 0;
    this.#chargedUsd += usd;
    if (isFirst) this.#firstTurnsUsd += usd;
    if (tokens.output === 0) this.#dearestInputUsd = Math.max(this.#dearestInputUsd, usd);
    this.#charged = {
      ...this.#charged,
      cacheRead: this.#charged.cacheRead + tokens.cacheRead,
      cacheWrite: this.#charged.cacheWrite + tokens.cacheWrite,
    };
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => void this.#clock.after(ms, resolve));
  }
}
