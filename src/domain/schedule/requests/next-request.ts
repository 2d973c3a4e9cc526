import type { RequestSketch } from '../../ports/api.ts';
import type { HoldReason } from '../../ports/gateway.ts';

/** A request that has arrived and has not been sent on, or was refused by the API and is to be sent again. */
export interface WaitingRequest {
  /** Rises in the order of arrival. */
  readonly id: number;
  /** The attempt that sent it: requests of one conversation resemble each other. */
  readonly owner: string;
  readonly sketch: RequestSketch;
}

/** A gate's answer. `wait` says after how many milliseconds to ask again; null means after the next event. */
export type RequestAnswer = 'open' | { readonly wait: number | null } | { readonly refuse: RequestRefusal };

/** Why a request is never sent. */
export interface RequestRefusal {
  /** `budget`: no other request of the run is sent either. */
  readonly reason: 'budget' | 'gateway-refused';
  readonly message: string;
}

/** A condition that can hold a request back. */
export interface RequestGate {
  readonly name: HoldReason;
  /** Must change nothing. @param now milliseconds of the monotonic clock */
  ask(request: WaitingRequest, now: number): RequestAnswer;
}

export type RequestDecision<R extends WaitingRequest> =
  | { readonly do: 'send'; readonly request: R }
  | { readonly do: 'refuse'; readonly request: R; readonly refusal: RequestRefusal }
  /** Nothing can be sent now: decide again after the next event, or after `ms` milliseconds (null: only an event can help). */
  | { readonly do: 'wait'; readonly ms: number | null; readonly held: ReadonlyMap<R, HoldReason> };

/**
 * Decides about the requests that wait, in their order; call it again after each `send` and `refuse`. The first one that
 * every gate lets pass is sent. Only if there is none is one refused: the others may be smaller.
 * @param gatesOf the gates of a request, in the order in which they are asked
 */
export function nextRequest<R extends WaitingRequest>(
  waiting: Iterable<R>,
  gatesOf: (request: R) => readonly RequestGate[],
  now: number,
): RequestDecision<R> {
  const held = new Map<R, HoldReason>();
  let refused: RequestDecision<R> | null = null;
  let soonest: number | null = null;
  for (const request of waiting) {
    const hold = firstHold(request, gatesOf(request), now);
    if (hold === null) return { do: 'send', request };
    const { gate, answer } = hold;
    if ('refuse' in answer) refused ??= { do: 'refuse', request, refusal: answer.refuse };
    else {
      held.set(request, gate.name);
      if (answer.wait !== null) soonest = Math.min(soonest ?? Number.POSITIVE_INFINITY, answer.wait);
    }
  }
  return refused ?? { do: 'wait', ms: soonest, held };
}

interface Hold {
  readonly gate: RequestGate;
  readonly answer: Exclude<RequestAnswer, 'open'>;
}

/** The first gate that does not let a request pass; null if all do. */
function firstHold(request: WaitingRequest, gates: readonly RequestGate[], now: number): Hold | null {
  for (const gate of gates) {
    const answer = gate.ask(request, now);
    if (answer !== 'open') return { gate, answer };
  }
  return null;
}
