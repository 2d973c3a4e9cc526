import type { Conversation } from '../request/conversation.ts';
import { type FaultStep, isReply, type Script, type Step } from './script.ts';

/** How to answer one request, and where that is in the scripts. */
export interface Cue {
  readonly step: Step;
  /** The `match` of the conversation's script; null without a script. */
  readonly match: string | null;
  /** The index of the step, which keeps growing when a script repeats; null at the end of the script. */
  readonly stepIndex: number | null;
}

interface Stand {
  replies: number;
  readonly served: Map<number, number>;
}

/**
 * Chooses the step for each request. The position follows from the replies in the conversation. Only the number of
 * served faults must be counted, for each conversation, or for the whole script if the fault is `shared`.
 */
export class Progress {
  readonly #scripts: readonly Script[];
  readonly #stands = new Map<string, Stand>();
  readonly #shared = new Map<string, number>();

  constructor(scripts: readonly Script[], fallback?: readonly Step[]) {
    this.#scripts = fallback === undefined ? scripts : [...scripts, { match: '', steps: [...fallback] }];
  }

  /** Returns the next step of a conversation. A fault counts as served by this call. */
  next(conversation: Conversation): Cue {
    if (conversation.kind === 'auxiliary') return { step: auxiliaryReply, match: null, stepIndex: null };
    const index = this.#scripts.findIndex((script) => conversation.openingText.includes(script.match));
    const script = this.#scripts[index];
    if (script === undefined) return { step: unmatchedReply, match: null, stepIndex: null };
    const stepIndex = this.#find(script, index, conversation);
    const step = script.steps[stepIndex % Math.max(script.steps.length, 1)];
    if (step === undefined || (!script.repeat && stepIndex >= script.steps.length)) {
      return { step: exhaustedReply, match: script.match, stepIndex: null };
    }
    return { step, match: script.match, stepIndex };
  }

  #find(script: Script, scriptIndex: number, conversation: Conversation): number {
    const { steps } = script;
    const repliesInLap = steps.filter(isReply).length;
    const laps = script.repeat && repliesInLap > 0 ? Math.floor(conversation.replies / repliesInLap) : 0;
    const end = script.repeat && steps.length > 0 ? Number.POSITIVE_INFINITY : steps.length;
    let replies = laps * repliesInLap;
    let position = laps * steps.length;
    for (; position < end; position += 1) {
      const step = steps[position % steps.length];
      if (step === undefined) break;
      if (isReply(step)) {
        if (replies === conversation.replies) return position;
        replies += 1;
      } else if (replies === conversation.replies && this.#serve(step, position, scriptIndex, conversation)) {
        return position;
      }
    }
    return position;
  }

  #serve(step: FaultStep, position: number, scriptIndex: number, conversation: Conversation): boolean {
    if (step.times === undefined) return true;
    if (step.shared) return countUp(this.#shared, `${scriptIndex}/${position}`, step.times);
    const key = `${scriptIndex}/${conversation.sessionId ?? conversation.openingText}/${conversation.agentId ?? ''}`;
    let stand = this.#stands.get(key);
    // After a new reply, the faults before it are never served again.
    if (stand?.replies !== conversation.replies) {
      stand = { replies: conversation.replies, served: new Map() };
      this.#stands.set(key, stand);
    }
    return countUp(stand.served, position, step.times);
  }
}

function countUp<K>(counts: Map<K, number>, key: K, limit: number): boolean {
  const count = counts.get(key) ?? 0;
  if (count >= limit) return false;
  counts.set(key, count + 1);
  return true;
}

const auxiliaryReply: Step = { text: 'Scripted session' };
const exhaustedReply: Step = { text: 'Simulator: this script has no further step.' };
const unmatchedReply: Step = { text: 'Simulator: no script matches this conversation.' };
