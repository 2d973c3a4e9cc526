import type { Task } from '../../domain/plan/task.ts';
import type { Agent, ApiRetry, Conversations, Interpreter, Observation } from '../../domain/ports/agent.ts';
import type { Clock, ProcessHandle, ProcessHost } from '../../domain/ports/machine.ts';
import type { RunFiles, Transcript } from '../../domain/ports/run-files.ts';
import type { AttemptEnd, ProcessExit, TaskEvent } from '../../domain/run/event.ts';
import type { StopCause, Warning } from '../../domain/run/outcome.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { type Line, LineSplitter } from '../../domain/text/line-splitter.ts';
import type { Redactor } from '../../domain/text/redactor.ts';
import type { Prices, UsageByModel } from '../../domain/usage/usage.ts';
import { moreUrgent, StopLadder, type Urgency } from '../unit/stop-ladder.ts';
import { sweep } from '../unit/sweep.ts';
import { Tail } from '../unit/tail.ts';
import { SessionRecord } from './session-record.ts';
import { cannotHeal } from './verdict.ts';

/** What every session of a run shares. */
export interface SessionSetting {
  readonly agent: Agent;
  readonly host: ProcessHost;
  readonly clock: Clock;
  readonly files: RunFiles;
  readonly conversations: Conversations;
  readonly redactor: Redactor;
  readonly prices: Prices;
  readonly record: (event: TaskEvent) => void;
  readonly idleTimeoutMs: number | null;
  readonly keepBackground: boolean;
  /** Told of faults that are the supervisor's or the machine's, not the session's. */
  readonly onBroken: (error: unknown) => void;
}

/** One attempt at a task. */
export interface SessionRequest {
  readonly task: Task;
  readonly attempt: number;
  readonly sessionId: string;
  /** The conversation to continue, null for a new one. */
  readonly resume: string | null;
  /** What earlier attempts of the same conversation used. */
  readonly past: UsageByModel;
}

/** How long a session that has reported may take to leave by itself. */
const leaveMs = 5_000;
/** The same while commands that it put into the background still run: some finish soon, a server never does. */
const leaveWithShellsMs = 10_000;
/** How long what a session left behind is given between SIGTERM and SIGKILL. */
const sweepMs = 250;
/** How long output may still come after the process has ended and been swept. */
const drainMs = 1_000;
/** The longest line of a stream that is held in memory and read, bytes. */
const longestLine = 16 * 1024 * 1024;

/**
 * One `claude` process working on a task, from before its start to after its last descendant has ended. `run` always
 * settles with the attempt's end, whatever goes wrong.
 */
export class Session {
  readonly #setting: SessionSetting;
  readonly #request: SessionRequest;
  readonly #marker = crypto.randomUUID();
  readonly #told: SessionRecord;
  readonly #interpreter: Interpreter;
  readonly #decoder = new TextDecoder();
  readonly #stderr = new Tail(8 * 1024);
  readonly #warnings: Warning[] = [];
  readonly #resulted = Promise.withResolvers<void>();
  readonly #timers = new Map<'wall' | 'idle' | 'leave', () => void>();
  #handle: ProcessHandle | null = null;
  #ladder: StopLadder | null = null;
  #stopCause: StopCause | null = null;
  #urgency: Urgency = 'gently';
  #started = false;
  /** When it started, by the clock that does not jump. */
  #start = 0;
  #abandoned = false;
  #overstayed = false;

  constructor(setting: SessionSetting, request: SessionRequest) {
    this.#setting = setting;
    this.#request = request;
    this.#told = new SessionRecord(setting.prices, request.resume === null ? {} : request.past);
    this.#interpreter = setting.agent.interpreter();
  }

  /** Ends the session by the stop ladder. The first cause is kept; a later call may only make it more urgent. */
  stop(cause: StopCause, urgency: Urgency): void {
    this.#urgency = moreUrgent(this.#urgency, urgency);
    if (this.#stopCause === null) {
      this.#stopCause = cause;
      if (this.#started) this.#record({ type: 'session-stopping', cause });
    }
    // A climb never rejects: its steps are signals to processes that may be gone.
    void this.#ladder?.climb(this.#urgency);
  }

  /** Runs the session to its end; null when it was stopped before it had started anything. */
  async run(): Promise<AttemptEnd | null> {
    const { clock, files, onBroken } = this.#setting;
    const { task, attempt, sessionId, resume } = this.#request;
    let transcript: Transcript | null = null;
    const startedAt = clock.now();
    let exit: ProcessExit = { code: null, signal: null };
    let startFailure: string | null = null;
    try {
      const configDir = await files.configDir(task.id);
      transcript = await files.transcript(task.id, attempt);
      if (this.#stopCause !== null) return null;
      // The marker is in the journal before anything carries it: whoever recovers this run can find what it left.
      this.#record({ type: 'session-started', sessionId, resumed: resume !== null, marker: this.#marker });
      this.#started = true;
      this.#start = clock.elapsed();
      const launch = this.#setting.agent.launch({ task, sessionId, resume, configDir, marker: this.#marker });
      const handle = await this.#setting.host.spawn(launch.command).catch((error: unknown) => {
        startFailure = messageOf(error);
        return null;
      });
      if (handle !== null) exit = await this.#converse(handle, launch.input, transcript);
    } catch (error) {
      // Not the session's fault but ours or the machine's (a full disk): the run cannot be trusted from here on.
      onBroken(error);
      this.stop('internal-error', 'kill');
      exit = (await this.#handle?.exited) ?? exit;
    } finally {
      for (const cancel of this.#timers.values()) cancel();
      await transcript?.close().catch(onBroken);
    }
    if (!this.#started) return null;
    const durationMs = clock.elapsed() - this.#start;
    // What a session that was cut off had printed last may have died in its pipe.
    if (this.#handle !== null && !this.#told.settled) {
      this.#told.recall(await this.#setting.conversations.requests(task, sessionId, startedAt));
    }
    return this.#end(durationMs, exit, startFailure);
  }

  async #converse(handle: ProcessHandle, input: string, transcript: Transcript): Promise<ProcessExit> {
    const { agent, host, clock, keepBackground } = this.#setting;
    this.#handle = handle;
    this.#ladder = new StopLadder({
      clock,
      host,
      handle,
      marker: this.#marker,
      ask: () => handle.write(agent.interrupt()),
      answered: this.#resulted.promise,
    });
    // A stop may have come while the process was being started: then it gets nothing to do.
    if (this.#stopCause === null) handle.write(input);
    else void this.#ladder.climb(this.#urgency);
    // Starting many at once takes a while; the time of each counts from when it was said to start.
    const left = this.#start + this.#request.task.timeoutMs - clock.elapsed();
    this.#after('wall', left, () => this.stop('timeout', 'gently'));
    this.#waitForLine();
    const reading = Promise.all([this.#readOutput(handle, transcript), this.#readErrors(handle)]);
    // Where the transcript cannot be written what the session does would be lost, so it ends; the error comes up below.
    reading.catch(() => this.#abandoned || this.stop('internal-error', 'hurry'));
    const exit = await handle.exited;
    const keep = keepBackground && this.#told.result?.isError === false && this.#stopCause === null;
    if (!keep) await this.#sweep();
    await this.#drain(handle, reading);
    return exit;
  }

  async #readOutput(handle: ProcessHandle, transcript: Transcript): Promise<void> {
    const splitter = new LineSplitter(longestLine);
    for await (const chunk of handle.stdout) {
      this.#waitForLine();
      await this.#take(splitter.push(chunk), transcript);
    }
    await this.#take(splitter.end(), transcript);
  }

  /** Stores lines before it acts upon them: what the journal tells of a line, the transcript shows, whenever we die. */
  async #take(lines: Iterable<Line>, transcript: Transcript): Promise<void> {
    const read = [...lines].map((line) => this.#read(line));
    const kept = read.map(({ text }) => text).join('');
    // Lines that came together are searched together: a key may stand over several of them.
    if (kept !== '') await transcript.write(this.#setting.redactor.text(kept));
    for (const { observations } of read) for (const observation of observations) this.#observe(observation);
  }

  /** What a line says, and how it stands in the transcript. */
  #read({ bytes, length }: Line): { readonly text: string; readonly observations: readonly Observation[] } {
    if (bytes === null) {
      this.#warn({
        kind: 'line-too-long',
        message: `a line of ${length} bytes was not read (longest: ${longestLine})`,
      });
      const note = { type: 'claude_multi', subtype: 'line_too_long', bytes: length };
      return { text: `${JSON.stringify(note)}\n`, observations: [] };
    }
    const { observations, keep } = this.#interpreter.read(bytes);
    return { text: keep ? `${this.#decoder.decode(bytes)}\n` : '', observations };
  }

  async #readErrors(handle: ProcessHandle): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of handle.stderr) this.#stderr.write(decoder.decode(chunk, { stream: true }));
  }

  #observe(observation: Observation): void {
    if (this.#told.observe(observation)) this.#record({ type: 'session-progressed', progress: this.#told.progress });
    if (observation.kind === 'began' || observation.kind === 'turn') this.#cancel('leave');
    if (observation.kind === 'retry') this.#delay(observation.retry);
    if (observation.kind === 'result') {
      this.#resulted.resolve();
      this.#dismiss();
    }
  }

  /** After a result: nothing more is asked of the session, so it may leave; with subagents at work it goes on. */
  #dismiss(): void {
    if (!this.#told.settled || this.#handle === null) return;
    this.#handle.closeInput();
    this.#after('leave', this.#told.backgroundShells > 0 ? leaveWithShellsMs : leaveMs, () => {
      this.#overstayed = true;
      void this.#ladder?.climb('hurry');
    });
  }

  #delay(retry: ApiRetry): void {
    const because = retry.status === null ? retry.error : `${retry.error}, status ${retry.status}`;
    const message = `request ${retry.attempt}${retry.maxRetries === null ? '' : ` of ${retry.maxRetries}`} failed (${because})`;
    this.#record({ type: 'session-delayed', message, delayMs: retry.delayMs });
    if (cannotHeal(retry)) this.stop('cannot-heal', 'hurry');
  }

  /** Ends whatever still carries this attempt's marker: a background command outlives even a session that succeeded. */
  async #sweep(): Promise<void> {
    const { host, clock } = this.#setting;
    const left = await sweep({ host, clock, markers: [this.#marker], politeMs: sweepMs });
    if (left === 0 || this.#stopCause !== null) return;
    const plural = left === 1 ? ' was' : 'es were';
    this.#warn({ kind: 'left-processes', message: `${left} process${plural} left behind and ended` });
  }

  /** Waits for the rest of the output, but not for a pipe that some other process keeps open. */
  async #drain(handle: ProcessHandle, reading: Promise<unknown>): Promise<void> {
    const cancel = this.#setting.clock.after(drainMs, () => {
      this.#abandoned = true;
      handle.abandonOutput();
    });
    try {
      await reading;
    } catch (error) {
      if (!this.#abandoned) throw error;
    } finally {
      cancel();
    }
  }

  #end(durationMs: number, exit: ProcessExit, startFailure: string | null): AttemptEnd {
    if (this.#overstayed) {
      this.#warn({ kind: 'overstayed', message: 'the session did not leave by itself after its result and was ended' });
    } else if (this.#ladder?.forced === true && this.#stopCause !== null && this.#urgency !== 'kill') {
      this.#warn({ kind: 'stop-took-force', message: 'the session did not end when it was asked to' });
    }
    return this.#told.end({
      durationMs,
      exit,
      stopCause: this.#stopCause,
      startFailure,
      stderr: this.#setting.redactor.text(this.#stderr.text),
      redact: (text) => this.#setting.redactor.text(text),
      warnings: this.#warnings,
      unread: false,
    });
  }

  #warn(warning: Warning): void {
    if (!this.#warnings.some(({ kind }) => kind === warning.kind)) this.#warnings.push(warning);
  }

  #waitForLine(): void {
    const { idleTimeoutMs } = this.#setting;
    if (idleTimeoutMs !== null) this.#after('idle', idleTimeoutMs, () => this.stop('idle-timeout', 'gently'));
  }

  #after(timer: 'wall' | 'idle' | 'leave', ms: number, callback: () => void): void {
    this.#cancel(timer);
    this.#timers.set(timer, this.#setting.clock.after(ms, callback));
  }

  #cancel(timer: 'wall' | 'idle' | 'leave'): void {
    this.#timers.get(timer)?.();
    this.#timers.delete(timer);
  }

  #record(event: SessionEvent): void {
    const { task, attempt } = this.#request;
    this.#setting.record({ ...event, taskId: task.id, attempt });
  }
}

type Unaddressed<E> = E extends { attempt: number } ? Omit<E, 'taskId' | 'attempt'> : never;
type SessionEvent = Unaddressed<TaskEvent>;
