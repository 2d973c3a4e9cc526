import type { RateSignal, ResponseAccount } from '../domain/ports/api.ts';
import type { HoldReason } from '../domain/ports/gateway.ts';
import type { Clock } from '../domain/ports/machine.ts';
import { Budget } from '../domain/schedule/requests/budget.ts';
import { nextRequest, type RequestGate, type RequestRefusal } from '../domain/schedule/requests/next-request.ts';
import { Pace } from '../domain/schedule/requests/pace.ts';
import { PrefixWatch } from '../domain/schedule/requests/prefix-watch.ts';
import type { Purse } from '../domain/schedule/requests/purse.ts';
import { WarmStart } from '../domain/schedule/requests/warm-start.ts';
import type { PrefixSharing } from '../domain/usage/prefix-sharing.ts';
import type { Prices, Tokens } from '../domain/usage/usage.ts';
import { type Held, Passenger, type PassengerRequest, type Turn } from './passenger.ts';

export interface TrafficOptions {
  readonly clock: Clock;
  readonly prices: Prices;
  /** What the run may spend; null for any amount. */
  readonly purse: Purse | null;
  /**
   * How long requests with a common prefix wait until one of them has written it to the prompt cache, milliseconds; null if
   * they do not.
   */
  readonly warmUpMs: number | null;
  /** Called once, when the budget lets no more requests pass. */
  readonly onBudgetSpent: (message: string) => void;
  /** Called when requests begin or cease to wait for the API's rate limit. */
  readonly onBusy: () => void;
  /** Returns a number in [0, 1), uniformly distributed. */
  readonly random?: () => number;
}

export interface TrafficRequest extends PassengerRequest {
  /** Requests with the same credential share the API's rate limits and its prompt cache. */
  readonly credential: string;
  /** How long its session waits for the head of the response, milliseconds. */
  readonly patienceMs: number;
}

/** The way of one request through the traffic. Its methods are called in their order here. */
export interface Ticket {
  /** Resolves when it may be sent, or need not be. */
  turn(): Promise<Turn>;
  /**
   * The API has refused it for now. Resolves with what to do when that is decided; null if its session gets the refusal.
   * @param mayWait whether it can be sent again
   */
  refused(signal: RateSignal, mayWait: boolean): Promise<Turn> | null;
  /** The head of another response is there. */
  accepted(status: number, signal: RateSignal): void;
  /** Something of a response is there. */
  received(account: ResponseAccount): void;
  /** The request has ended, or its session has left. */
  ended(account: ResponseAccount): void;
  /** How often it was sent. */
  readonly tries: number;
  readonly held: Held;
}

/** The part of a session's patience after which a request is not held back for the rate limit any more. */
const patienceShare = 0.8;

/** What the requests of one credential have in common. */
interface Lane {
  readonly warmStart: WarmStart;
  readonly pace: Pace;
  readonly gates: readonly RequestGate[];
  /** Those of requests that have waited long enough for the rate limit. */
  readonly hurriedGates: readonly RequestGate[];
}

/** A request on its way, with those that share its credential. */
class Traveller extends Passenger {
  readonly lane: Lane;
  readonly credential: string;

  constructor(id: number, request: TrafficRequest, lane: Lane, impatientAt: number) {
    super(id, request, impatientAt);
    this.lane = lane;
    this.credential = request.credential;
  }
}

/**
 * Decides when each request of a run is sent: all of them wait here, in their order, for the prompt cache, the API's rate
 * limit and the budget. What is done is decided by `nextRequest` and the gates.
 */
export class Traffic {
  readonly #options: TrafficOptions;
  readonly #budget: Budget | null;
  readonly #prefixes: PrefixWatch;
  readonly #lanes = new Map<string, Lane>();
  /** In the order of their arrival. */
  #waiting: Traveller[] = [];
  /** Those whose responses have begun. */
  readonly #streaming = new Set<Traveller>();
  /** The attempts whose sessions have got a refusal of the API after a long wait, and no other answer since. */
  readonly #disappointed = new Set<string>();
  #arrivals = 0;
  #cancelWait = (): void => {};
  #isDeciding = false;
  #hasChanged = false;
  #isBusy = false;

  constructor(options: TrafficOptions) {
    this.#options = options;
    this.#prefixes = new PrefixWatch(options.prices);
    this.#budget = options.purse === null ? null : new Budget(options.purse, options.prices);
  }

  /** Whether requests wait for the API's rate limit: those of another session would only wait as well. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** How far sessions began with the same prompt; null if all that could did. */
  get sharing(): PrefixSharing | null {
    return this.#prefixes.sharing;
  }

  join(request: TrafficRequest): Ticket {
    const { clock } = this.#options;
    this.#arrivals += 1;
    // A session that has waited once tries again by its own rules, so that it ends when these say so.
    const patienceMs = this.#disappointed.has(request.owner) ? 0 : request.patienceMs * patienceShare;
    const impatientAt = clock.elapsed() + patienceMs;
    const traveller = new Traveller(this.#arrivals, request, this.#lane(request.credential), impatientAt);
    return {
      turn: () => this.#wait(traveller),
      refused: (signal, mayWait) => this.#refused(traveller, signal, mayWait),
      accepted: (status, signal) => this.#accepted(traveller, status, signal),
      received: (account) => this.#received(traveller, account),
      ended: (account) => this.#ended(traveller, account),
      get tries() {
        return traveller.tries;
      },
      get held() {
        return traveller.held;
      },
    };
  }

  /** Forgets an attempt that sends nothing more. */
  forget(owner: string): void {
    this.#budget?.forget(owner);
    this.#disappointed.delete(owner);
  }

  #lane(credential: string): Lane {
    const known = this.#lanes.get(credential);
    if (known !== undefined) return known;
    const { warmUpMs } = this.#options;
    const warmStart = new WarmStart(warmUpMs ?? 0);
    const pace = new Pace(this.#options.random ?? Math.random);
    const gates: RequestGate[] = [pace];
    // The gates that hold back one request come first, so that it does not take the place of others.
    if (warmUpMs !== null) gates.unshift(warmStart);
    if (this.#budget !== null) gates.push(this.#budget);
    const lane = { warmStart, pace, gates, hurriedGates: gates.filter((gate) => gate !== pace) };
    this.#lanes.set(credential, lane);
    return lane;
  }

  #wait(traveller: Traveller): Promise<Turn> {
    const turn = traveller.wait();
    // One that the API has refused takes its old place.
    this.#waiting = [...this.#waiting, traveller].sort((a, b) => a.id - b.id);
    this.#proceed();
    return turn;
  }

  #refused(traveller: Traveller, signal: RateSignal, mayWait: boolean): Promise<Turn> | null {
    const { clock } = this.#options;
    const now = clock.elapsed();
    traveller.lane.pace.refused(traveller, signal, now, clock.now());
    traveller.lane.warmStart.failed(traveller);
    this.#budget?.refused(traveller);
    if (mayWait && now + (signal.retryAfterMs ?? 0) < traveller.impatientAt) return this.#wait(traveller);
    traveller.answered();
    this.#proceed();
    return null;
  }

  #accepted(traveller: Traveller, status: number, signal: RateSignal): void {
    const { clock } = this.#options;
    traveller.answered();
    this.#disappointed.delete(traveller.owner);
    // An error says nothing about how many requests the API takes.
    if (status >= 200 && status <= 299) traveller.lane.pace.accepted(traveller, signal, clock.elapsed(), clock.now());
    this.#proceed();
  }

  #received(traveller: Traveller, { tokens, untoldOutput }: ResponseAccount): void {
    if (tokens === null) return;
    this.#begun(traveller, tokens);
    if (this.#budget?.streamed(traveller, untoldOutput) !== true) return;
    // Each further piece of any response would pass the budget.
    for (const streaming of this.#streaming) streaming.cut();
  }

  #begun(traveller: Traveller, tokens: Tokens): void {
    if (traveller.hasBegun) return;
    traveller.hasBegun = true;
    if (!traveller.isOver) this.#streaming.add(traveller);
    const now = this.#options.clock.elapsed();
    traveller.lane.warmStart.began(traveller, now);
    this.#prefixes.began(traveller, traveller.credential, tokens);
    this.#budget?.began(traveller, tokens, now);
    this.#proceed();
  }

  #ended(traveller: Traveller, account: ResponseAccount): void {
    if (traveller.isOver) return;
    traveller.isOver = true;
    const now = this.#options.clock.elapsed();
    if (account.tokens !== null) this.#begun(traveller, account.tokens);
    this.#streaming.delete(traveller);
    traveller.take({ do: 'leave' }, now);
    traveller.lane.warmStart.failed(traveller);
    traveller.lane.pace.ended(traveller, now);
    this.#budget?.ended(traveller, account);
    this.#waiting = this.#waiting.filter((each) => each !== traveller);
    this.#proceed();
  }

  /** Carries out decisions until there is something to wait for. */
  #proceed(): void {
    this.#hasChanged = true;
    // What is called below may call this again.
    if (this.#isDeciding) return;
    this.#isDeciding = true;
    try {
      while (this.#hasChanged) {
        this.#hasChanged = false;
        this.#decide();
      }
    } finally {
      this.#isDeciding = false;
    }
  }

  #decide(): void {
    const now = this.#options.clock.elapsed();
    // Sessions that would give up must see the API's own answer.
    const gatesOf = ({ impatientAt, lane }: Traveller): readonly RequestGate[] =>
      impatientAt > now ? lane.gates : lane.hurriedGates;
    for (;;) {
      this.#passImpatient(now);
      const decision = nextRequest(this.#waiting, gatesOf, now);
      if (decision.do === 'wait') {
        this.#hold(decision.held, now);
        this.#wake(Math.min(decision.ms ?? Number.POSITIVE_INFINITY, this.#patienceMs(now)));
        return;
      }
      this.#waiting = this.#waiting.filter((each) => each !== decision.request);
      if (decision.do === 'send') this.#send(decision.request, now);
      else this.#refuse(decision.request, decision.refusal, now);
    }
  }

  #send(traveller: Traveller, now: number): void {
    const { warmStart, pace } = traveller.lane;
    warmStart.sent(traveller, now);
    pace.sent(traveller, now);
    this.#budget?.sent(traveller, now);
    traveller.tries += 1;
    traveller.take({ do: 'send' }, now);
  }

  #refuse(traveller: Traveller, refusal: RequestRefusal, now: number): void {
    const { purse, onBudgetSpent } = this.#options;
    if (refusal.reason === 'budget' && purse?.isClosed === false) {
      purse.close();
      // Before its session hears of it: what ends the session is the end of the run.
      onBudgetSpent(refusal.message);
    }
    traveller.take({ do: 'refuse', refusal }, now);
  }

  /** Gives sessions that would give up the answer by which the API has refused their requests. */
  #passImpatient(now: number): void {
    for (const traveller of this.#waiting) {
      if (traveller.heldFor !== 'rate-limit' || traveller.impatientAt > now || traveller.tries === 0) continue;
      this.#waiting = this.#waiting.filter((each) => each !== traveller);
      this.#disappointed.add(traveller.owner);
      traveller.take({ do: 'pass' }, now);
    }
  }

  /** How long until the first session would give up; infinite if none would. */
  #patienceMs(now: number): number {
    let ms = Number.POSITIVE_INFINITY;
    for (const { heldFor, impatientAt } of this.#waiting)
      if (heldFor === 'rate-limit') ms = Math.min(ms, impatientAt - now);
    return ms;
  }

  #wake(ms: number): void {
    this.#cancelWait();
    this.#cancelWait = () => {};
    if (ms === Number.POSITIVE_INFINITY) return;
    this.#cancelWait = this.#options.clock.after(Math.max(1, Math.ceil(ms)), () => this.#proceed());
  }

  #hold(held: ReadonlyMap<Traveller, HoldReason>, now: number): void {
    for (const [traveller, reason] of held) traveller.hold(reason, now);
    const isBusy = [...held].some(([{ lane }, reason]) => reason === 'rate-limit' && lane.pace.isLimited);
    if (isBusy === this.#isBusy) return;
    this.#isBusy = isBusy;
    this.#options.onBusy();
  }
}
