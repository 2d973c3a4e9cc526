import type { KeptRequest, Sessions } from '../../domain/ports/agent.ts';
import type { Observation, Retry, SessionResult } from '../../domain/ports/observation.ts';
import type { AttemptEnd, ProcessExit, Progress } from '../../domain/run/event.ts';
import type { StopCause, Warning } from '../../domain/run/outcome.ts';
import { noProgress } from '../../domain/run/task-state.ts';
import { parseVerification } from '../../domain/run/verification.ts';
import { cacheSavings } from '../../domain/usage/cost.ts';
import type { UsageByModel } from '../../domain/usage/usage.ts';
import { UsageMeter } from '../../domain/usage/usage-meter.ts';
import { judge } from './verdict.ts';

/** The maximum length of a final text outside the transcript, characters. */
const longestResult = 64 * 1024;

/** The part of an agent that a record needs. */
type Dialect = Pick<Sessions, 'prices' | 'explainSilence'>;

/** What is known about a finished attempt besides its stream. */
export interface Closing {
  readonly durationMs: number;
  readonly exit: ProcessExit;
  /** Why the supervisor stopped it; null if it did not. */
  readonly stopCause: StopCause | null;
  /** Why it could not be started; null if it was. */
  readonly startFailure: string | null;
  /** The end of standard error, redacted. */
  readonly stderr: string;
  readonly warnings: readonly Warning[];
  /** Whether the session may have gone on after its stream was no longer read. */
  readonly unread: boolean;
  /** Redacts secrets. Applied before a text is cut, because half a secret is not recognised. */
  readonly redact: (text: string) => string;
}

/**
 * Folds the stream of an attempt into its progress and, at the end, its outcome. Live sessions and the recovery of a dead
 * supervisor's transcripts both use this class, so they cannot judge differently.
 */
export class SessionRecord {
  readonly #dialect: Dialect;
  readonly #meter: UsageMeter;
  #progress: Progress = noProgress;
  #result: SessionResult | null = null;
  #settled = false;
  #begun = false;
  /** Whether a request is waiting for its response: the API may charge for it without the stream showing it. */
  #inFlight = false;
  #unanswered = false;
  #lastRetry: Retry | null = null;
  #background = { agents: 0, shells: 0 };

  /** @param past what earlier attempts of the same conversation used */
  constructor(dialect: Dialect, past: UsageByModel) {
    this.#dialect = dialect;
    this.#meter = new UsageMeter(dialect.prices, past);
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Whether the newest result is final: no subagent was running when it came, and nothing has begun since. */
  get settled(): boolean {
    return this.#settled;
  }

  get result(): SessionResult | null {
    return this.#result;
  }

  /** The number of commands the session left running in the background. */
  get backgroundShells(): number {
    return this.#background.shells;
  }

  /** Applies an observation. Returns whether `progress` has changed enough to be reported. */
  observe(observation: Observation): boolean {
    switch (observation.kind) {
      case 'began':
        this.#begun = true;
        this.#settled = false;
        return false;
      case 'requesting':
        this.#inFlight = true;
        return false;
      case 'usage':
        // A subagent's response does not answer the main loop's request.
        if (observation.state !== 'untold') this.#inFlight = false;
        this.#meter.observe(observation);
        return false;
      case 'turn':
        this.#settled = false;
        // The retried request was answered: a later failure has another cause.
        this.#lastRetry = null;
        return this.#advance({ turns: this.#progress.turns + 1 });
      case 'tool':
        return observation.name !== this.#progress.tool && this.#advance({ tool: observation.name });
      case 'retry':
        this.#lastRetry = observation;
        return false;
      case 'background':
        this.#background = observation;
        return false;
      case 'result':
        this.#meter.settle(observation.account);
        this.#unanswered ||= this.#inFlight && observation.verdict.status === 'failed';
        this.#inFlight = false;
        this.#result = observation;
        this.#settled = this.#background.agents === 0;
        return this.#advance({ tool: null });
    }
  }

  /** Adds requests from the agent's own files: the stream of a session that was cut off may lack its last ones. */
  recall(kept: readonly KeptRequest[]): void {
    for (const request of kept) {
      if (request.main && !this.#meter.knows(request.messageId)) this.#progress = oneMoreTurn(this.#progress);
      this.#meter.observe(request);
    }
  }

  /** The end of the attempt, as journalled and reported. */
  end(closing: Closing): AttemptEnd {
    const { durationMs, exit, stopCause, startFailure, stderr, unread, redact } = closing;
    const { usage, costUsd, partial } = this.#meter.read();
    const result = this.#result;
    const text = result?.text == null ? null : redact(result.text);
    const evidence = {
      verdict: this.#settled || result?.verdict.status === 'failed' ? (result?.verdict ?? null) : null,
      exit,
      stopCause,
      lastRetry: this.#lastRetry,
      hasBegun: this.#begun,
      stderr,
      startFailure,
    };
    const outcome = judge(evidence, (end) => this.#dialect.explainSilence(end));
    return {
      outcome,
      durationMs,
      turns: this.#progress.turns,
      usage,
      costUsd,
      costIsPartial: partial || unread || this.#unanswered || (result === null && this.#begun),
      cacheSavedUsd: cacheSavings(usage, this.#dialect.prices),
      result: text === null ? null : shortened(text),
      verification: text === null ? null : parseVerification(text),
      warnings: [...(result?.warnings ?? []), ...closing.warnings],
      exit,
      retryAfterMs: this.#lastRetry?.reason === 'rate-limited' ? this.#lastRetry.delayMs : 0,
    };
  }

  #advance(change: Partial<Pick<Progress, 'turns' | 'tool'>>): true {
    const { usage, costUsd } = this.#meter.read();
    const cacheSavedUsd = cacheSavings(usage, this.#dialect.prices);
    this.#progress = { ...this.#progress, usage, costUsd, cacheSavedUsd, ...change };
    return true;
  }
}

function oneMoreTurn(progress: Progress): Progress {
  return { ...progress, turns: progress.turns + 1 };
}

function shortened(text: string): string {
  return text.length <= longestResult
    ? text
    : `${text.slice(0, longestResult)}\n[cut: the full text is in the transcript]`;
}
