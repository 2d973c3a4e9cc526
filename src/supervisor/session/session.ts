import type { KeptRequest, Launch, Sessions } from '../../domain/ports/agent.ts';
import type { Clock, ProcessHost } from '../../domain/ports/machine.ts';
import type { Interpreter, Observation, Retry } from '../../domain/ports/observation.ts';
import type { Transcript } from '../../domain/ports/run-files.ts';
import type { AttemptEnd, TaskEvent } from '../../domain/run/event.ts';
import type { StopCause, Warning } from '../../domain/run/outcome.ts';
import { longLineNote } from '../../domain/run/transcript-note.ts';
import type { Line } from '../../domain/text/line-splitter.ts';
import type { Redactor } from '../../domain/text/redactor.ts';
import type { UsageByModel } from '../../domain/usage/usage.ts';
import type { Urgency } from '../unit/stop-ladder.ts';
import { type Limits, Unit, type UnitEnd } from '../unit/unit.ts';
import { farewellOf } from './farewell.ts';
import { SessionRecord } from './session-record.ts';

type Unaddressed<E> = E extends { attempt: number } ? Omit<E, 'taskId' | 'attempt'> : never;
/** An event of an attempt, before it is told which. */
export type SessionEvent = Unaddressed<TaskEvent>;

export interface SessionOptions {
  readonly sessions: Sessions;
  readonly host: ProcessHost;
  readonly clock: Clock;
  readonly redactor: Redactor;
  readonly limits: Limits;
  /** Whether what a session leaves running after a success may stay. */
  readonly keepBackground: boolean;
  readonly sessionId: string;
  readonly resumed: boolean;
  /** What earlier attempts of the same conversation used. */
  readonly past: UsageByModel;
  readonly record: (event: SessionEvent) => void;
  /** Told of faults that are the supervisor's or the machine's, not the session's. */
  readonly onBroken: (error: unknown) => void;
}

/** What a session is run with. */
export interface SessionFiles {
  readonly transcript: Transcript;
  /** The completed requests that the agent itself has kept of this session. */
  readonly kept: () => Promise<readonly KeptRequest[]>;
}

/** The longest line of a stream that is held in memory and read, bytes. */
const longestLine = 16 * 1024 * 1024;

/**
 * An attempt's conversation with an agent: its lines go to the transcript, become observations, and at the end a
 * verdict. `run` always settles with the attempt's end, whatever goes wrong.
 */
export class Session {
  readonly #options: SessionOptions;
  readonly #unit: Unit;
  readonly #told: SessionRecord;
  readonly #interpreter: Interpreter;
  readonly #decoder = new TextDecoder();
  readonly #warnings: Warning[] = [];
  #transcript: Transcript | null = null;

  constructor(options: SessionOptions) {
    const { sessions, host, clock, limits, keepBackground, sessionId, resumed, past, record, onBroken } = options;
    this.#options = options;
    this.#told = new SessionRecord(sessions, resumed ? past : {});
    this.#interpreter = sessions.interpreter();
    this.#unit = new Unit({
      host,
      clock,
      limits,
      longestLine,
      ask: () => sessions.interrupt(),
      onStarting: (marker) => record({ type: 'session-started', sessionId, resumed, marker }),
      onStopping: (cause) => record({ type: 'session-stopping', cause }),
      onLines: (lines) => this.#take(lines),
      onBroken,
      mayLeaveRest: keepBackground ? () => this.#told.result?.verdict.status === 'succeeded' : null,
    });
  }

  /** Ends the session by the stop ladder. The first cause is kept; a later call may only make it more urgent. */
  stop(cause: StopCause, urgency: Urgency): void {
    this.#unit.stop(cause, urgency);
  }

  /** Runs the session to its end; null when it was stopped before it had started anything. */
  async run({ command, input }: Launch, { transcript, kept }: SessionFiles): Promise<AttemptEnd | null> {
    this.#transcript = transcript;
    await this.#unit.start(command, input);
    const ended = await this.#unit.ended;
    if (ended === null) return null;
    // What a session that was cut off had printed last may have died in its pipe.
    if (ended.startFailure === null && !this.#told.settled) this.#told.recall(await kept());
    return this.#end(ended);
  }

  /** Stores lines before it acts upon them: what the journal tells of a line, the transcript shows, whenever we die. */
  async #take(lines: readonly Line[]): Promise<void> {
    const read = lines.map((line) => this.#read(line));
    const kept = read.map(({ text }) => text).join('');
    // Lines that came together are searched together: a key may stand over several of them.
    if (kept !== '') await this.#transcript?.write(this.#options.redactor.text(kept));
    for (const { observations } of read) for (const observation of observations) this.#observe(observation);
  }

  /** What a line says, and how it stands in the transcript. */
  #read({ bytes, length }: Line): { readonly text: string; readonly observations: readonly Observation[] } {
    if (bytes === null) {
      this.#warn({
        kind: 'line-too-long',
        message: `a line of ${length} bytes was not read (longest: ${longestLine})`,
      });
      return { text: `${longLineNote(length)}\n`, observations: [] };
    }
    const { observations, keep } = this.#interpreter.read(bytes);
    return { text: keep ? `${this.#decoder.decode(bytes)}\n` : '', observations };
  }

  #observe(observation: Observation): void {
    const { record } = this.#options;
    if (this.#told.observe(observation)) record({ type: 'session-progressed', progress: this.#told.progress });
    if (observation.kind === 'began' || observation.kind === 'turn') this.#unit.stay();
    if (observation.kind === 'retry') this.#delay(observation);
    if (observation.kind === 'result') {
      this.#unit.answered();
      const farewell = farewellOf(this.#told);
      if (farewell.do === 'leave') this.#unit.leaveWithin(farewell.withinMs);
    }
  }

  #delay({ message, delayMs, canHeal }: Retry): void {
    this.#options.record({ type: 'session-delayed', message, delayMs });
    if (!canHeal) this.stop('cannot-heal', 'hurry');
  }

  #end({ left, overstayed, tookForce, stderr, ...ended }: UnitEnd): AttemptEnd {
    const { redactor } = this.#options;
    if (left > 0)
      this.#warn({
        kind: 'left-processes',
        message: `${left} process${left === 1 ? ' was' : 'es were'} left behind and ended`,
      });
    if (overstayed)
      this.#warn({ kind: 'overstayed', message: 'the session did not leave by itself after its result and was ended' });
    else if (tookForce)
      this.#warn({ kind: 'stop-took-force', message: 'the session did not end when it was asked to' });
    return this.#told.end({
      ...ended,
      stderr: redactor.text(stderr),
      redact: (text) => redactor.text(text),
      warnings: this.#warnings,
      unread: false,
    });
  }

  #warn(warning: Warning): void {
    if (!this.#warnings.some(({ kind }) => kind === warning.kind)) this.#warnings.push(warning);
  }
}
