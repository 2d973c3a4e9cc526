import { reminderPrompt } from '../../domain/plan/prompts.ts';
import type { Task } from '../../domain/plan/task.ts';
import type { KeptRequest, Launch, Sessions } from '../../domain/ports/agent.ts';
import type { Door, Hold } from '../../domain/ports/gateway.ts';
import type { Clock, ProcessHost } from '../../domain/ports/machine.ts';
import type { Interpreter, Observation, Retry } from '../../domain/ports/observation.ts';
import type { Transcript } from '../../domain/ports/run-files.ts';
import type { AttemptEnd, TaskEvent } from '../../domain/run/event.ts';
import { contextWarnings, type StopCause, type Warning } from '../../domain/run/outcome.ts';
import { longLineNote, promptNote } from '../../domain/run/transcript-note.ts';
import type { UsageLimit } from '../../domain/run/usage-limit.ts';
import type { Line } from '../../domain/text/line-splitter.ts';
import type { Redactor } from '../../domain/text/redactor.ts';
import type { UsageByModel } from '../../domain/usage/usage.ts';
import type { Urgency } from '../unit/stop-ladder.ts';
import { type Limits, Unit, type UnitEnd } from '../unit/unit.ts';
import type { BackgroundRules } from './farewell.ts';
import { describeHold, describeUnsent } from './hold-text.ts';
import { type Closing, SessionRecord } from './session-record.ts';

type Unaddressed<E> = E extends { attempt: number } ? Omit<E, 'taskId' | 'attempt'> : never;
/** An event of an attempt, without its task and attempt number. */
export type SessionEvent = Unaddressed<TaskEvent>;

export interface SessionOptions extends BackgroundRules {
  readonly sessions: Sessions;
  readonly host: ProcessHost;
  readonly clock: Clock;
  readonly redactor: Redactor;
  readonly limits: Limits;
  readonly sessionId: string;
  readonly resumed: boolean;
  readonly task: Pick<Task, 'env' | 'sharedContext' | 'outputSchema'>;
  /** What earlier attempts of the same conversation used. */
  readonly past: UsageByModel;
  /** Returns whether the event is stored. */
  readonly record: (event: SessionEvent) => boolean;
  /** Called when a request met the account's usage limit, or came close to it. */
  readonly onLimit: (sight: LimitSight) => void;
  /** Called with errors of the supervisor or the machine, not of the session. */
  readonly onBroken: (error: unknown) => void;
}

/** What a session has seen of the account's usage limit. */
export type LimitSight =
  | { readonly kind: 'near'; readonly limit: UsageLimit; readonly message: string }
  | { readonly kind: 'reached'; readonly limit: UsageLimit }
  /** A request was answered. */
  | { readonly kind: 'answered' };

/** What is recorded of the shared context of a session. */
export type ContextNote = Pick<SessionEvent & { type: 'session-started' }, 'forkOf' | 'withoutContext'>;

/** How to run a session. */
export interface SessionFiles {
  readonly transcript: Transcript;
  /** The completed requests of this session in the agent's own files. */
  readonly kept: () => Promise<readonly KeptRequest[]>;
  /** Its way to the API; null without a gateway. */
  readonly door: Door | null;
  readonly context: ContextNote;
}

/** The longest line of a stream that is read, bytes. */
const longestLine = 16 * 1024 * 1024;
/** To how many bytes the texts in a longer line are cut. */
const longestText = 64 * 1024;

/**
 * An attempt's conversation with an agent. Its lines go to the transcript and become observations, which at the end give
 * the verdict. `run` always settles.
 */
export class Session {
  readonly #options: SessionOptions;
  readonly #unit: Unit;
  readonly #told: SessionRecord;
  readonly #interpreter: Interpreter;
  readonly #decoder = new TextDecoder();
  readonly #warnings: Warning[] = [];
  #transcript: Transcript | null = null;
  /** False when the stop of the session could not be stored, such as on a full disk. */
  #mayKeepLines = true;
  #hasEnded = false;
  #context: ContextNote = {};
  /** What follows if the session does not go on, and what cancels it. */
  #waiting: { readonly next: string; readonly afterMs: number | null; readonly cancel: () => void } | null = null;

  constructor(options: SessionOptions) {
    const { sessions, host, clock, limits, keepBackground, sessionId, resumed, past, record, onBroken } = options;
    this.#options = options;
    this.#told = new SessionRecord(sessions, options, resumed ? past : {});
    this.#interpreter = sessions.interpreter(options.task);
    this.#unit = new Unit({
      host,
      clock,
      limits,
      longestLine,
      longestText,
      ask: () => sessions.interrupt(),
      onStarting: (marker) => record({ type: 'session-started', sessionId, resumed, ...this.#context, marker }),
      onStartDelayed: (message, delayMs) =>
        record({ type: 'session-delayed', message: `the session cannot be started yet: ${message}`, delayMs }),
      onStopping: (cause) => {
        this.#told.stopping();
        this.#mayKeepLines = record({ type: 'session-stopping', cause });
      },
      onLines: (lines) => this.#take(lines),
      onBroken,
      mayLeaveRest: keepBackground
        ? () => this.#told.settled && this.#told.result?.verdict.status === 'succeeded'
        : null,
    });
  }

  /** Stops the session by the stop ladder. The first cause is kept; a later call can only raise the urgency. */
  stop(cause: StopCause, urgency: Urgency): void {
    this.#unit.stop(cause, urgency);
  }

  /** Notes what the gateway holds its requests back for; null if for nothing. That is no silence of its own. */
  held(hold: Hold | null): void {
    const { record } = this.#options;
    this.#unit.rest(hold !== null);
    this.#told.held(hold === null ? null : describeUnsent(hold));
    if (!this.#unit.isAnnounced || this.#hasEnded) return;
    if (hold === null) record({ type: 'session-progressed', progress: this.#told.progress });
    else {
      const { message, brief } = describeHold(hold);
      record({ type: 'session-delayed', message, brief, delayMs: 0, since: new Date(hold.since).toISOString() });
    }
  }

  /** Runs the session to its end. Returns null if it was stopped before anything was started. */
  async run({ command, input }: Launch, { transcript, kept, door, context }: SessionFiles): Promise<AttemptEnd | null> {
    this.#transcript = transcript;
    this.#context = context;
    this.#warnings.push(...contextWarnings(context.withoutContext));
    if (door !== null) this.#told.countBy(() => door.account());
    await this.#unit.start(command, input);
    const ended = await this.#unit.ended;
    this.#stopWaiting();
    if (ended === null) return null;
    // The last output of a session that was cut off may be lost in its pipe.
    if (ended.startFailure === null && !this.#told.settled) this.#told.recall(await kept());
    this.#hasEnded = true;
    const requests = (await door?.close()) ?? null;
    return this.#end(ended, {
      requests,
      refused: door?.refused ?? null,
      unreachable: door?.unreachable ?? null,
    });
  }

  /**
   * Stores lines before acting on them, so that after a crash the transcript contains every line the journal relies on.
   * What a session says to a stop that is not stored is not stored either: recovery would take it for the session's own end.
   */
  async #take(lines: readonly Line[]): Promise<void> {
    const read = lines.map((line) => this.#read(line));
    const kept = read.map(({ text }) => text).join('');
    // Lines that came together are redacted together: a key may span several of them.
    if (kept !== '' && this.#mayKeepLines) await this.#transcript?.write(this.#options.redactor.text(kept));
    for (const { observations } of read) for (const observation of observations) this.#observe(observation);
  }

  /** The observations from a line, and its text for the transcript. */
  #read({ bytes, length }: Line): { readonly text: string; readonly observations: readonly Observation[] } {
    if (bytes === null) {
      this.#warn({
        kind: 'line-too-long',
        message: `a line of ${length} bytes was not read (limit: ${longestLine})`,
      });
      return { text: `${longLineNote(length)}\n`, observations: [] };
    }
    if (bytes.length < length) {
      this.#warn({
        kind: 'line-too-long',
        message: `the texts in a line of ${length} bytes were cut to ${longestText} bytes (limit: ${longestLine})`,
      });
    }
    const { observations, keep } = this.#interpreter.read(bytes);
    return { text: keep ? `${this.#decoder.decode(bytes)}\n` : '', observations };
  }

  #observe(observation: Observation): void {
    const { record, redactor } = this.#options;
    // Before it is cut to a line: half a secret is not recognised.
    const hasDoing = observation.kind === 'tool' && observation.doing !== undefined;
    const safe = hasDoing ? { ...observation, doing: redactor.text(observation.doing) } : observation;
    if (this.#told.observe(safe)) record({ type: 'session-progressed', progress: this.#told.progress });
    if (observation.kind === 'retry') this.#delay(observation);
    if (observation.kind === 'result') this.#unit.answered();
    this.#seeLimit(observation);
    this.#consider(observation);
  }

  #seeLimit(observation: Observation): void {
    const { onLimit } = this.#options;
    if (observation.kind === 'turn') onLimit({ kind: 'answered' });
    else if (observation.kind === 'limit-near')
      onLimit({ kind: 'near', limit: observation.limit, message: observation.message });
    else if (observation.kind === 'result' && observation.verdict.status === 'limited')
      onLimit({ kind: 'reached', limit: observation.verdict.limit });
  }

  /** Does what follows a result, or takes it back when the session goes on. */
  #consider({ kind }: Pick<Observation, 'kind'>): void {
    if (kind === 'began' || kind === 'turn') {
      this.#unit.stay();
      this.#stopWaiting();
    }
    if (kind === 'result' || kind === 'background') this.#bidFarewell();
  }

  #bidFarewell(): void {
    const farewell = this.#told.farewell;
    if (farewell === null) return;
    if (farewell.do === 'leave') {
      this.#stopWaiting();
      this.#unit.leaveWithin(farewell.withinMs);
    } else if (this.#waiting?.next !== farewell.next || this.#waiting.afterMs !== farewell.afterMs) {
      // The same wait goes on: work that ends or starts meanwhile does not prolong it.
      this.#stopWaiting();
      const { next, afterMs } = farewell;
      const cancel = afterMs === null ? () => {} : this.#options.clock.after(afterMs, () => void this.#goOn(next));
      this.#waiting = { next, afterMs, cancel };
    }
  }

  async #goOn(next: 'tell' | 'stop-expecting'): Promise<void> {
    this.#waiting = null;
    if (next === 'stop-expecting') {
      this.#told.stopExpecting();
      this.#bidFarewell();
    } else if (this.#told.canBeTold && this.#unit.stopCause === null) await this.#tell();
  }

  /** Tells the session once what it has left at work. The transcript has it first, so that recovery judges alike. */
  async #tell(): Promise<void> {
    const { redactor, sessions, record, onBroken } = this.#options;
    const text = reminderPrompt(this.#told.works);
    this.#told.tell();
    try {
      await this.#transcript?.write(`${promptNote(redactor.text(text))}\n`);
      record({ type: 'session-prompted', message: text });
      this.#unit.write(sessions.message(text));
    } catch (error) {
      onBroken(error);
      this.stop('internal-error', 'hurry');
    }
  }

  #stopWaiting(): void {
    this.#waiting?.cancel();
    this.#waiting = null;
  }

  #delay({ message, brief, delayMs, canHeal }: Retry): void {
    const short = brief === undefined ? {} : { brief };
    this.#options.record({ type: 'session-delayed', message, ...short, delayMs });
    if (!canHeal) this.stop('cannot-heal', 'hurry');
  }

  #end(
    { left, overstayed, tookForce, stderr, ...ended }: UnitEnd,
    requests: Pick<Closing, 'requests' | 'refused' | 'unreachable'>,
  ): AttemptEnd {
    const { redactor } = this.#options;
    if (left > 0)
      this.#warn({
        kind: 'left-processes',
        message: `${left} process${left === 1 ? ' was' : 'es were'} left behind and killed`,
      });
    if (overstayed && this.#told.works.length === 0)
      this.#warn({ kind: 'overstayed', message: 'the process was still running after its result and was stopped' });
    else if (tookForce) this.#warn({ kind: 'stop-took-force', message: 'the session did not stop when asked' });
    return this.#told.end({
      ...ended,
      ...requests,
      timeoutMs: this.#options.limits.timeoutMs,
      stderr: redactor.text(stderr),
      redact: (text) => redactor.text(text),
      warnings: this.#warnings,
      opensContext: !this.#options.resumed && this.#options.task.sharedContext !== null,
      outputSchema: this.#options.task.outputSchema,
      unread: false,
    });
  }

  #warn(warning: Warning): void {
    if (!this.#warnings.some(({ kind }) => kind === warning.kind)) this.#warnings.push(warning);
  }
}
