import type { Finding } from '../../domain/findings/finding.ts';
import { readFindings } from '../../domain/findings/read-findings.ts';
import type { OutputSchema } from '../../domain/plan/task.ts';
import type { KeptRequest, Sessions } from '../../domain/ports/agent.ts';
import type { RefusedRequest } from '../../domain/ports/gateway.ts';
import type { Observation, Retry, SessionResult, Verdict } from '../../domain/ports/observation.ts';
import { type BackgroundWork, describeWork } from '../../domain/run/background-work.ts';
import type { AttemptEnd, ProcessExit, Progress } from '../../domain/run/event.ts';
import type { AttemptOutcome, StopCause, Warning } from '../../domain/run/outcome.ts';
import { noProgress } from '../../domain/run/task-state.ts';
import { parseVerification } from '../../domain/run/verification.ts';
import { firstLine } from '../../domain/text/first-line.ts';
import { cacheSavings } from '../../domain/usage/cost.ts';
import type { RequestAccount } from '../../domain/usage/request-ledger.ts';
import { noSavings, type Savings, warmStartSavings } from '../../domain/usage/savings.ts';
import { type Settlement, settle } from '../../domain/usage/settlement.ts';
import { openingOf } from '../../domain/usage/shared-context.ts';
import type { UsageByModel } from '../../domain/usage/usage.ts';
import { type RequestUsage, UsageMeter } from '../../domain/usage/usage-meter.ts';
import { type BackgroundRules, type Farewell, farewellOf } from './farewell.ts';
import { judge } from './verdict.ts';

/** The maximum length of a final text outside the transcript, characters. */
const longestResult = 64 * 1024;

/** The maximum length of what a tool does, characters. */
const longestDoing = 80;

/** The part of an agent that a record needs. */
type Dialect = Pick<Sessions, 'prices' | 'explainSilence'>;

/** What is known about a finished attempt besides its stream. */
export interface Closing {
  readonly durationMs: number;
  readonly exit: ProcessExit;
  /** Why the supervisor stopped it; null if it did not. */
  readonly stopCause: StopCause | null;
  /** The task's wall timeout, milliseconds; null if it has none. */
  readonly timeoutMs: number | null;
  /** Why it could not be started; null if it was. */
  readonly startFailure: string | null;
  /** The end of standard error, redacted. */
  readonly stderr: string;
  readonly warnings: readonly Warning[];
  /** Whether its conversation is new, and its task shares a context: then the first request is noted. */
  readonly opensContext?: boolean;
  /** The form that the task asks for; absent for a text. */
  readonly outputSchema?: OutputSchema | undefined;
  /** Whether the session may have gone on after its stream was no longer read. */
  readonly unread: boolean;
  /** The final account of its requests; null without a gateway. */
  readonly requests: RequestAccount | null;
  /** A request of its that the gateway refused; null if it refused none. */
  readonly refused: RefusedRequest | null;
  /** Why the gateway could not reach the API for its last request; null if it could. */
  readonly unreachable: string | null;
  /** Redacts secrets. Applied before a text is cut, because half a secret is not recognised. */
  readonly redact: (text: string) => string;
}

/**
 * Folds the stream of an attempt into its progress and, at the end, its outcome. Live sessions and the recovery of a dead
 * supervisor's transcripts both use this class, so they cannot judge differently.
 */
export class SessionRecord {
  readonly #dialect: Dialect;
  readonly #rules: BackgroundRules;
  readonly #meter: UsageMeter;
  /** The first request of the main loop. */
  #first: RequestUsage | null = null;
  /** What its requests have used so far, by the gateway; null without one. */
  #requests: (() => RequestAccount) | null = null;
  #progress: Progress = noProgress;
  #result: SessionResult | null = null;
  /** Whether the newest result is the last thing that the session has done. */
  #answered = false;
  #begun = false;
  /** Whether a request is waiting for its response: the API may charge for it without the stream showing it. */
  #inFlight = false;
  #unanswered = false;
  /** What a request of it waits for before it is sent; null if none does. */
  #unsent: string | null = null;
  #lastRetry: Retry | null = null;
  #works: readonly BackgroundWork[] = [];
  #expectsTurn = false;
  #told: 'no' | 'asked' | 'answered' = 'no';
  /** What the session waited for when it was asked to stop; null if it was not. */
  #stoppedAt: readonly BackgroundWork[] | null = null;
  /** Whether what the session says is an answer to being stopped, and no result of its work. */
  #beyondStop = false;

  /** @param past what earlier attempts of the same conversation used */
  constructor(dialect: Dialect, rules: BackgroundRules, past: UsageByModel) {
    this.#dialect = dialect;
    this.#rules = rules;
    this.#meter = new UsageMeter(dialect.prices, past);
  }

  /** Counts by the gateway's account of its requests from now on. */
  countBy(requests: () => RequestAccount): void {
    this.#requests = requests;
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** What follows the newest result; null while the session is working. */
  get farewell(): Farewell | null {
    if (!this.#answered || this.#result === null) return null;
    const succeeded = this.#result.verdict.status === 'succeeded';
    const told = this.#told === 'answered';
    return farewellOf({ succeeded, works: this.#works, expectsTurn: this.#expectsTurn, told }, this.#rules);
  }

  /** Whether the newest result is final: nothing has begun since, and no background work is waited for. */
  get settled(): boolean {
    return this.farewell?.do === 'leave' && !this.#beyondStop;
  }

  get result(): SessionResult | null {
    return this.#result;
  }

  /** What the session has at work in the background. */
  get works(): readonly BackgroundWork[] {
    return this.#works;
  }

  /** Whether the session can still be told what it has left at work: this is done once. */
  get canBeTold(): boolean {
    return this.#told === 'no';
  }

  /** Records that the session was told what it has left at work. Its next result is the answer. */
  tell(): void {
    if (this.#told === 'no') this.#told = 'asked';
  }

  /** Records that the session is asked to stop: its background work ends now, and a turn that begins is about that. */
  stopping(): void {
    this.#stoppedAt = this.farewell?.do === 'wait' ? this.#works : [];
  }

  /** Records what a request of the session waits for before it is sent; null if none does. A stop takes requests back. */
  held(unsent: string | null): void {
    if (this.#stoppedAt === null) this.#unsent = unsent;
  }

  /** Records that no turn has followed background work that has ended. */
  stopExpecting(): void {
    this.#expectsTurn = false;
  }

  /** Applies an observation. Returns whether `progress` has changed enough to be reported. */
  observe(observation: Observation): boolean {
    switch (observation.kind) {
      case 'began':
        this.#begun = true;
        this.#beyondStop = this.#stoppedAt !== null;
        return this.#resume();
      case 'requesting':
        this.#inFlight = true;
        return false;
      case 'usage':
        // A subagent's response does not answer the main loop's request.
        if (observation.state !== 'untold') this.#inFlight = false;
        if (observation.state !== 'untold') this.#first ??= observation;
        this.#meter.observe(observation);
        return false;
      case 'turn':
        // The retried request was answered: a later failure has another cause.
        this.#lastRetry = null;
        this.#resume();
        return this.#advance({ turns: this.#progress.turns + 1 });
      case 'tool':
        return this.#use(observation.name, observation.doing);
      case 'retry':
        this.#lastRetry = observation;
        return false;
      case 'limit-near':
        return false;
      case 'background':
        // Work that ends because the session leaves is not reported on.
        if (this.farewell?.do === 'leave' && observation.works.length < this.#works.length) return false;
        if (this.#answered && observation.works.length < this.#works.length) this.#expectsTurn = true;
        this.#works = observation.works;
        return this.#answered && this.#advance({});
      case 'result':
        this.#meter.settle(observation.account);
        this.#unanswered ||= this.#inFlight && observation.verdict.status === 'failed';
        this.#inFlight = false;
        this.#result = observation;
        this.#answered = true;
        if (this.#stoppedAt !== null && (observation.text ?? '').trim() === '') this.#beyondStop = true;
        if (this.#told === 'asked') this.#told = 'answered';
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
    const { durationMs, exit, stopCause, timeoutMs, startFailure, stderr, unread, requests, redact } = closing;
    const { usage, costUsd, partial, isByApi, difference } = this.#settle(requests);
    const result = this.#result;
    const text = result?.text == null ? null : redact(result.text);
    const evidence = {
      verdict: this.settled || isFailure(result) ? withCause(result?.verdict ?? null, closing) : null,
      waitsFor: this.#stoppedAt ?? (this.farewell?.do === 'wait' ? this.#works : []),
      exit,
      stopCause,
      lastRetry: this.#lastRetry,
      unsent: this.#unsent,
      inFlight: this.#inFlight || this.#unanswered,
      turns: this.#progress.turns,
      timeoutMs,
      hasBegun: this.#begun,
      stderr,
      startFailure,
    };
    const outcome = judge(evidence, (end) => this.#dialect.explainSilence(end));
    const { findings, warnings } = this.#findings(closing, outcome);
    return {
      outcome,
      durationMs,
      turns: this.#progress.turns,
      usage,
      costUsd,
      costIsPartial: partial || unread || (!isByApi && (this.#unanswered || (result === null && this.#begun))),
      ...this.#savedBy(usage, requests),
      result: text === null ? null : shortened(text),
      verification: text === null ? null : parseVerification(text),
      ...(findings === null ? {} : { findings: [...findings] }),
      warnings: [
        ...(result?.warnings ?? []),
        ...warnings,
        ...this.#endedWork(),
        ...(difference === null ? [] : [{ kind: 'account-differs' as const, message: difference }]),
        ...closing.warnings,
      ],
      ...(closing.opensContext && this.#first !== null
        ? { opening: openingOf(this.#first, this.#dialect.prices) }
        : {}),
      ...(requests === null ? {} : { requests: countsOf(requests) }),
      exit,
      retryAfterMs: this.#lastRetry?.reason === 'rate-limited' ? this.#lastRetry.delayMs : 0,
    };
  }

  /** The findings that the task asks for, and warnings about what was lost. That a failed session gave none says nothing more. */
  #findings({ outputSchema, redact }: Closing, { status }: AttemptOutcome): FoundSoFar {
    if (outputSchema === undefined || (status !== 'succeeded' && this.#result?.structured === undefined))
      return { findings: null, warnings: [] };
    const { findings, faults } = readFindings(this.#result?.structured, redact);
    if (faults.length === 0) return { findings, warnings: [] };
    const kind = findings === null ? 'findings-missing' : 'findings-cut';
    return { findings, warnings: [{ kind, message: faults.join('; ') }] };
  }

  /** Notes the tool in use. Returns whether that is news: its name comes first, and what it does follows. */
  #use(tool: string | null, doing: string | undefined): boolean {
    const line = firstLine(doing ?? '', longestDoing);
    if (tool === this.#progress.tool && (line === '' || line === this.#progress.doing)) return false;
    return this.#advance({ tool, ...(line === '' ? {} : { doing: line }) });
  }

  /** Notes that the session works after a result. Returns whether it waited for background work before. */
  #resume(): boolean {
    const waited = this.#progress.waitsFor !== undefined;
    this.#answered = false;
    this.#expectsTurn = false;
    return waited && this.#advance({});
  }

  #advance(change: Partial<Pick<Progress, 'turns' | 'tool' | 'doing'>>): true {
    const requests = this.#requests?.() ?? null;
    const { usage, costUsd } = this.#settle(requests);
    const { waitsFor: _, doing, ...before } = this.#progress;
    const same = doing === undefined || change.tool !== undefined ? {} : { doing };
    const waits = this.farewell?.do === 'wait' && this.#works.length > 0 ? { waitsFor: [...this.#works] } : {};
    this.#progress = { ...before, usage, costUsd, ...this.#savedBy(usage, requests), ...same, ...waits, ...change };
    return true;
  }

  /** What was saved: by the prompt cache, gross for older readers of the journal and net, and by waiting until it was warm. */
  #savedBy(usage: UsageByModel, requests: RequestAccount | null): { cacheSavedUsd: number | null; savings: Savings } {
    const { prices } = this.#dialect;
    const { grossUsd, netUsd } = cacheSavings(usage, prices);
    const warmStartUsd = requests === null ? null : warmStartSavings(requests.warmed, prices);
    return { cacheSavedUsd: grossUsd, savings: { ...noSavings, cacheUsd: netUsd, warmStartUsd } };
  }

  #settle(requests: RequestAccount | null): Settlement {
    return settle(this.#meter.read(), requests, this.#dialect.prices);
  }

  /** The warning about work that a session has left although it was told that it would be ended. */
  #endedWork(): Warning[] {
    if (!this.settled || this.#told !== 'answered' || this.#works.length === 0 || this.#rules.keepBackground) return [];
    const message = `ended when the session had answered: ${describeWork(this.#works)}`;
    return [{ kind: 'background-ended', message }];
  }
}

interface FoundSoFar {
  readonly findings: readonly Finding[] | null;
  readonly warnings: readonly Warning[];
}

/** The verdict of a session that has failed for a reason of which the gateway knows more. */
function withCause(verdict: Verdict | null, { refused, unreachable, redact }: Closing): Verdict | null {
  if (verdict?.status !== 'failed') return verdict;
  if (refused !== null) return { status: 'failed', ...refused };
  // The session has only seen that its connection to the gateway was dropped.
  if (verdict.reason === 'connection-lost' && unreachable !== null)
    return { ...verdict, message: `the API could not be reached: ${redact(unreachable)}` };
  return verdict;
}

function countsOf({ sent, refused, apiMs, heldMs }: RequestAccount): NonNullable<AttemptEnd['requests']> {
  return { sent, refused, apiMs, heldMs };
}

/** Whether a result is no success, and so decides even if more was to come. */
function isFailure(result: SessionResult | null): boolean {
  return result !== null && result.verdict.status !== 'succeeded';
}

function oneMoreTurn(progress: Progress): Progress {
  return { ...progress, turns: progress.turns + 1 };
}

function shortened(text: string): string {
  return text.length <= longestResult
    ? text
    : `${text.slice(0, longestResult)}\n[cut: the full text is in the transcript]`;
}
