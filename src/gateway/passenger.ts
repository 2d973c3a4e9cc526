import type { RequestSketch } from '../domain/ports/api.ts';
import type { HoldReason } from '../domain/ports/gateway.ts';
import type { RequestRefusal, WaitingRequest } from '../domain/schedule/requests/next-request.ts';

/** What happens to a request next. */
export type Turn =
  | { readonly do: 'send' }
  /** Its session gets the answer by which the API has refused it. */
  | { readonly do: 'pass' }
  | { readonly do: 'refuse'; readonly refusal: RequestRefusal }
  /** Nothing: its session has left. */
  | { readonly do: 'leave' };

/** What a request is, and whose. */
export interface PassengerRequest {
  /** The attempt that sent it. */
  readonly owner: string;
  readonly sketch: RequestSketch;
  /** Called when it is held back for another reason than before; with null when it is not any more. */
  readonly onHeld: (reason: HoldReason | null) => void;
  /** Called when its response must be cut, because it would pass the budget. */
  readonly onCut: () => void;
}

/** How long a request has been held back, milliseconds, and mostly for what. */
export interface Held {
  readonly ms: number;
  readonly reason: HoldReason | null;
}

/** A request on its way. Times are milliseconds of the monotonic clock. */
export class Passenger implements WaitingRequest {
  readonly id: number;
  readonly owner: string;
  readonly sketch: RequestSketch;
  /** From when on it is not held back for the rate limit any more: its session is about to give up. */
  readonly impatientAt: number;
  readonly #onHeld: PassengerRequest['onHeld'];
  readonly cut: () => void;
  readonly #heldMs = new Map<HoldReason, number>();
  #hold: { readonly reason: HoldReason; readonly since: number } | null = null;
  /** What was last told about it. */
  #told: HoldReason | null = null;
  #turn: PromiseWithResolvers<Turn> | null = null;
  /** How often it was sent. */
  tries = 0;
  /** Whether the API has told what its input was. */
  hasBegun = false;
  isOver = false;

  constructor(id: number, { owner, sketch, onHeld, onCut }: PassengerRequest, impatientAt: number) {
    this.id = id;
    this.owner = owner;
    this.sketch = sketch;
    this.impatientAt = impatientAt;
    this.#onHeld = onHeld;
    this.cut = onCut;
  }

  get heldFor(): HoldReason | null {
    return this.#hold?.reason ?? null;
  }

  get held(): Held {
    let held: Held = { ms: 0, reason: null };
    let most = 0;
    for (const [reason, ms] of this.#heldMs) {
      held = { ms: held.ms + ms, reason: ms >= most ? reason : held.reason };
      most = Math.max(most, ms);
    }
    return held;
  }

  /** Waits until `take` tells what to do. */
  wait(): Promise<Turn> {
    this.#turn = Promise.withResolvers<Turn>();
    return this.#turn.promise;
  }

  take(turn: Turn, now: number): void {
    this.#count(now);
    this.#hold = null;
    // One that was refused before may be refused again: until it is accepted, it still waits for the same.
    if (turn.do !== 'send' || this.tries <= 1) this.#tell(null);
    this.#turn?.resolve(turn);
    this.#turn = null;
  }

  /** Notes why it is held back. */
  hold(reason: HoldReason, now: number): void {
    if (reason === this.heldFor) return;
    this.#count(now);
    this.#hold = { reason, since: now };
    this.#tell(reason);
  }

  /** Notes that the API has answered it, with whatever but a refusal for now. */
  answered(): void {
    this.#tell(null);
  }

  #tell(reason: HoldReason | null): void {
    if (reason === this.#told) return;
    this.#told = reason;
    this.#onHeld(reason);
  }

  #count(now: number): void {
    if (this.#hold === null) return;
    const { reason, since } = this.#hold;
    this.#heldMs.set(reason, (this.#heldMs.get(reason) ?? 0) + now - since);
  }
}
