import {
  type Clock,
  type Command,
  type ProcessHandle,
  type ProcessHost,
  sessionMarker,
  withMarker,
} from '../../domain/ports/machine.ts';
import type { ProcessExit } from '../../domain/run/event.ts';
import type { StopCause } from '../../domain/run/outcome.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { type Line, LineSplitter } from '../../domain/text/line-splitter.ts';
import { moreUrgent, StopLadder, type Urgency } from './stop-ladder.ts';
import { sweep } from './sweep.ts';
import { waitOutFaults } from './wait-out-faults.ts';

/** The time limits of a unit. */
export interface Limits {
  /** From `onStarting` to the end, milliseconds. */
  readonly timeoutMs: number;
  /** Without any output, milliseconds; null for no limit. */
  readonly idleMs: number | null;
}

export interface UnitOptions {
  readonly host: ProcessHost;
  readonly clock: Clock;
  readonly limits: Limits;
  /** The longest line of standard output that is read, bytes. */
  readonly longestLine: number;
  /** To how many bytes the texts in a longer line of JSON are cut; null to drop such a line. */
  readonly longestText: number | null;
  /** Returns the text that asks the program to stop; null if it cannot be asked. */
  readonly ask: (() => string) | null;
  /** Called before any process carries the marker, so that it is recorded and orphans can be found after a crash. */
  readonly onStarting: (marker: string) => void;
  /** Called when the machine cannot start the process now, with the reason and the delay before the next try. */
  readonly onStartDelayed: (message: string, delayMs: number) => void;
  /** Called once with the first cause of a stop, and not before `onStarting`. */
  readonly onStopping: (cause: StopCause) => void;
  /** Called with the lines of one chunk. More is read after it resolves; a rejection stops the unit. */
  readonly onLines: (lines: readonly Line[]) => Promise<void>;
  /** Called with errors of the supervisor or the machine, not of the program. */
  readonly onBroken: (error: unknown) => void;
  /**
   * Whether processes that the program left running may stay; called after it has ended and its output has been read. Null
   * if none may ever stay.
   */
  readonly mayLeaveRest: (() => boolean) | null;
}

/** How a unit ended, or why it could not be started. */
export interface UnitEnd {
  readonly exit: ProcessExit;
  /** Why it could not be started; null if it was. */
  readonly startFailure: string | null;
  /** Why the supervisor stopped it; null if it did not. */
  readonly stopCause: StopCause | null;
  readonly durationMs: number;
  /** The end of standard error, not redacted. */
  readonly stderr: string;
  /** How many processes it left behind, which were killed; 0 if it was stopped. */
  readonly left: number;
  /** Whether it was killed because it did not exit within the time of `leaveWithin`. */
  readonly overstayed: boolean;
  /** Whether it had to be signalled because it did not stop when asked. */
  readonly tookForce: boolean;
}

/** How long processes left behind have between SIGTERM and SIGKILL, milliseconds. */
const sweepMs = 250;
/** How long to wait for more output from a pipe that another process keeps open, milliseconds. */
const quietMs = 1_000;
/** How long after the program's exit to read from such a pipe, milliseconds. */
const longestDrainMs = 30_000;
/** How much of the end of standard error is kept, characters. */
const stderrLength = 8 * 1024;

const noExit: ProcessExit = { code: null, signal: null };

/** Keeps the end of a text of any length. */
class Tail {
  text = '';

  write(text: string): void {
    this.text = (this.text + text).slice(-stderrLength);
  }
}

/**
 * A supervised process and all its descendants, from before its start until the last of them has ended. Lines come out
 * and text goes in; a unit knows nothing about conversations. `ended` always resolves.
 */
export class Unit {
  /** The value of the marker variable, inherited by everything that the unit starts. */
  readonly marker: string = crypto.randomUUID();
  readonly #options: UnitOptions;
  readonly #stderr = new Tail();
  readonly #answered = Promise.withResolvers<void>();
  readonly #stopped = Promise.withResolvers<void>();
  readonly #ended = Promise.withResolvers<UnitEnd | null>();
  readonly #timers = new Map<'wall' | 'idle' | 'leave', () => void>();
  #handle: ProcessHandle | null = null;
  #ladder: StopLadder | null = null;
  #announced = false;
  #rests = false;
  #stop: { readonly cause: StopCause } | null = null;
  #urgency: Urgency = 'gently';
  /** Whether the process has ended. Its descendants and output may remain; the time limits no longer apply. */
  #exited = false;
  #abandoned = false;
  /** The error with which `onLines` or reading failed. */
  #failure: { readonly error: unknown } | null = null;
  /** Whether a call of `onLines` is pending. */
  #taking = false;
  /** Called when output has come; set only while waiting for its end. */
  #onOutput: () => void = () => {};
  #overstayed = false;

  constructor(options: UnitOptions) {
    this.#options = options;
  }

  /** Resolves when all its processes have ended; with null if it was stopped before `onStarting`. */
  get ended(): Promise<UnitEnd | null> {
    return this.#ended.promise;
  }

  /** Whether `onStarting` was called. */
  get isAnnounced(): boolean {
    return this.#announced;
  }

  /** Why the supervisor stops the unit; null if it does not. */
  get stopCause(): StopCause | null {
    return this.#stop?.cause ?? null;
  }

  /**
   * Calls `onStarting`, starts the process with the marker in its environment and writes to its standard input. Never
   * rejects: see `ended`.
   */
  async start(command: Command, input: string): Promise<void> {
    if (this.#stop !== null) {
      this.#ended.resolve(null);
      return;
    }
    const { clock } = this.#options;
    const start = clock.elapsed();
    let exit = noExit;
    let startFailure: string | null = null;
    let left = 0;
    try {
      this.#options.onStarting(this.marker);
      this.#announced = true;
      await this.#options.host.guard(this.marker);
      const handle = await this.#spawn(command).catch((error: unknown) => {
        startFailure = messageOf(error);
        return null;
      });
      if (handle !== null) ({ exit, left } = await this.#supervise(handle, input, start));
      // Not after an error: what could not be swept is left to the watchdog.
      this.#options.host.release(this.marker);
    } catch (error) {
      this.#break(error);
      exit = (await this.#handle?.exited) ?? exit;
    } finally {
      this.#cancelAll();
    }
    this.#ended.resolve({
      exit,
      startFailure,
      stopCause: this.stopCause,
      durationMs: clock.elapsed() - start,
      stderr: this.#stderr.text,
      left: this.#stop === null ? left : 0,
      overstayed: this.#overstayed,
      tookForce: this.#ladder?.forced === true && this.#stop !== null && this.#urgency !== 'kill',
    });
  }

  /** Writes to standard input. Does nothing if the process has ended or was not started. */
  write(text: string): void {
    this.#handle?.write(text);
  }

  /** Reports that the program has answered the request to stop, so that the ladder takes its next step. */
  answered(): void {
    this.#answered.resolve();
  }

  /** Closes its input and kills it if it has not exited after `ms` milliseconds. `stay` cancels this. */
  leaveWithin(ms: number): void {
    this.#handle?.closeInput();
    this.#after('leave', ms, () => {
      this.#overstayed = true;
      void this.#ladder?.climb('hurry');
    });
  }

  /** Whether the program is kept waiting by us: meanwhile its silence has no limit. */
  rest(rests: boolean): void {
    if (rests === this.#rests) return;
    this.#rests = rests;
    if (rests) this.#cancel('idle');
    else if (this.#handle !== null) this.#waitForOutput();
  }

  /** Cancels `leaveWithin`: the program is working again. */
  stay(): void {
    this.#cancel('leave');
  }

  /** Stops the unit by the stop ladder. The first cause is kept; a later call can only raise the urgency. */
  stop(cause: StopCause, urgency: Urgency): void {
    this.#urgency = moreUrgent(this.#urgency, urgency);
    if (this.#stop === null) {
      this.#stop = { cause };
      this.#stopped.resolve();
      if (this.#announced) this.#options.onStopping(cause);
    }
    // A climb never rejects: its steps are signals to processes that may be gone.
    void this.#ladder?.climb(this.#urgency);
  }

  /** Starts the process, and tries again while the machine cannot. Null if the unit was stopped meanwhile. */
  #spawn({ env, ...command }: Command): Promise<ProcessHandle | null> {
    const { host, clock, onStartDelayed } = this.#options;
    return waitOutFaults({
      clock,
      what: 'start',
      act: () =>
        host.spawn({ ...command, env: { ...env, [sessionMarker]: withMarker(env[sessionMarker], this.marker) } }),
      onDelay: onStartDelayed,
      stopped: this.#stopped.promise,
    });
  }

  async #supervise(
    handle: ProcessHandle,
    input: string,
    start: number,
  ): Promise<{ readonly exit: ProcessExit; readonly left: number }> {
    const { host, clock, ask, limits, mayLeaveRest } = this.#options;
    this.#handle = handle;
    this.#ladder = new StopLadder({
      clock,
      host,
      handle,
      marker: this.marker,
      ask: ask === null ? null : () => handle.write(ask()),
      answered: this.#answered.promise,
    });
    // If the unit was stopped while the process was starting, the process gets no input.
    if (this.#stop === null) handle.write(input);
    else void this.#ladder.climb(this.#urgency);
    // Starting many at once takes a while; the time limit counts from `onStarting`.
    this.#after('wall', start + limits.timeoutMs - clock.elapsed(), () => this.stop('timeout', 'gently'));
    this.#waitForOutput();
    const reading = Promise.all([this.#readOutput(handle), this.#readErrors(handle)]);
    // If lines cannot be stored, further work would be lost, so the unit is stopped; the error is thrown at the end.
    reading.catch((error: unknown) => {
      if (this.#abandoned) return;
      this.#failure = { error };
      this.stop('internal-error', 'hurry');
    });
    const exit = await handle.exited;
    this.#exited = true;
    this.#cancelAll();
    const latest = clock.elapsed() + longestDrainMs;
    // The last output decides whether descendants may stay; on a busy machine it can arrive after the process has ended.
    if (mayLeaveRest !== null) await this.#endOfOutput(reading, latest);
    const left = this.#stop === null && mayLeaveRest?.() === true ? 0 : await this.#sweep();
    await this.#endOfOutput(reading, latest);
    this.#abandoned = true;
    handle.abandonOutput();
    if (this.#failure !== null) throw this.#failure.error;
    return { exit, left };
  }

  async #readOutput(handle: ProcessHandle): Promise<void> {
    const splitter = new LineSplitter(this.#options.longestLine, this.#options.longestText);
    for await (const chunk of handle.stdout) {
      this.#waitForOutput();
      await this.#give(splitter.push(chunk));
    }
    await this.#give(splitter.end());
  }

  async #give(lines: Iterable<Line>): Promise<void> {
    this.#onOutput();
    this.#taking = true;
    await this.#options.onLines([...lines]);
    this.#taking = false;
  }

  async #readErrors(handle: ProcessHandle): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of handle.stderr) this.#stderr.write(decoder.decode(chunk, { stream: true }));
  }

  /** Kills all processes that still carry the marker: a background command outlives even a program that succeeded. */
  #sweep(): Promise<number> {
    const { host, clock } = this.#options;
    return sweep({ host, clock, markers: [this.marker], politeMs: sweepMs });
  }

  /**
   * Resolves when all output has been read, when no more comes although another process keeps the pipe open, or at
   * `latest` on the clock.
   */
  #endOfOutput(reading: Promise<unknown>, latest: number): Promise<void> {
    const { clock } = this.#options;
    return new Promise((resolve) => {
      let cancel = (): void => {};
      const end = (): void => {
        cancel();
        this.#onOutput = () => {};
        resolve();
      };
      const wait = (): void => {
        cancel();
        cancel = clock.after(Math.max(0, Math.min(quietMs, latest - clock.elapsed())), () => {
          if (this.#taking && clock.elapsed() < latest) wait();
          else end();
        });
      };
      this.#onOutput = wait;
      wait();
      reading.then(end, end);
    });
  }

  /** Handles an error of ours or of the machine (such as a full disk), after which the unit's work cannot be recorded. */
  #break(error: unknown): void {
    this.#options.onBroken(error);
    this.stop('internal-error', 'kill');
  }

  #waitForOutput(): void {
    const { idleMs } = this.#options.limits;
    if (idleMs !== null && !this.#rests) this.#after('idle', idleMs, () => this.stop('idle-timeout', 'gently'));
  }

  #after(timer: 'wall' | 'idle' | 'leave', ms: number, callback: () => void): void {
    this.#cancel(timer);
    if (!this.#exited) this.#timers.set(timer, this.#options.clock.after(ms, callback));
  }

  #cancel(timer: 'wall' | 'idle' | 'leave'): void {
    this.#timers.get(timer)?.();
    this.#timers.delete(timer);
  }

  #cancelAll(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }
}
