import {
  type Clock,
  type Command,
  type ProcessHandle,
  type ProcessHost,
  sessionMarker,
} from '../../domain/ports/machine.ts';
import type { ProcessExit } from '../../domain/run/event.ts';
import type { StopCause } from '../../domain/run/outcome.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { type Line, LineSplitter } from '../../domain/text/line-splitter.ts';
import { moreUrgent, StopLadder, type Urgency } from './stop-ladder.ts';
import { sweep } from './sweep.ts';

/** How long a unit may run. */
export interface Limits {
  /** From its announcement to its end, milliseconds. */
  readonly timeoutMs: number;
  /** Without any output, milliseconds; null for no limit. */
  readonly idleMs: number | null;
}

export interface UnitOptions {
  readonly host: ProcessHost;
  readonly clock: Clock;
  readonly limits: Limits;
  /** The longest line of standard output that is held in memory, bytes. */
  readonly longestLine: number;
  /** The text that asks the program to end what it does; null for a program that would not understand one. */
  readonly ask: (() => string) | null;
  /** Whoever records the unit, called before anything carries its marker: so that it can be found after our death. */
  readonly onStarting: (marker: string) => void;
  /** The first cause of a stop, called once, and not before `onStarting`. */
  readonly onStopping: (cause: StopCause) => void;
  /** Lines that came together. The next ones are read when it has resolved; a rejection ends the unit. */
  readonly onLines: (lines: readonly Line[]) => Promise<void>;
  /** Told of faults that are ours or the machine's, not the program's. */
  readonly onBroken: (error: unknown) => void;
  /**
   * Asked when the process has ended and what it printed has been read: whether what it has left running may stay. Null
   * when nothing ever may.
   */
  readonly mayLeaveRest: (() => boolean) | null;
}

/** How a unit ended that had been started, or that could not be. */
export interface UnitEnd {
  readonly exit: ProcessExit;
  /** Why it could not be started; null when it was. */
  readonly startFailure: string | null;
  /** Why our side ended it, if it did. */
  readonly stopCause: StopCause | null;
  readonly durationMs: number;
  /** The end of standard error, as it came. */
  readonly stderr: string;
  /** How many processes it had left behind, which were ended; 0 where it was stopped. */
  readonly left: number;
  /** Whether it was ended because it did not leave in the time that it was given. */
  readonly overstayed: boolean;
  /** Whether it did not end when it was asked to, so that signals were needed. */
  readonly tookForce: boolean;
}

/** How long what was left behind is given between SIGTERM and SIGKILL, milliseconds. */
const sweepMs = 250;
/** After how long without output a pipe is given up that another process keeps open, milliseconds. */
const quietMs = 1_000;
/** After how long it is given up at the latest, whatever still comes out of it. */
const longestDrainMs = 30_000;
/** How much of standard error is kept, characters. */
const stderrLength = 8 * 1024;

const noExit: ProcessExit = { code: null, signal: null };

/** The end of a text that may be endless. */
class Tail {
  text = '';

  write(text: string): void {
    this.text = (this.text + text).slice(-stderrLength);
  }
}

/**
 * A supervised process with all that it starts, from before its start to after its last descendant has ended. It knows
 * nothing of conversations: lines come out, text goes in. `ended` always resolves, whatever goes wrong.
 */
export class Unit {
  /** The value of the marker variable, inherited by everything that the unit starts. */
  readonly marker: string = crypto.randomUUID();
  readonly #options: UnitOptions;
  readonly #stderr = new Tail();
  readonly #answered = Promise.withResolvers<void>();
  readonly #ended = Promise.withResolvers<UnitEnd | null>();
  readonly #timers = new Map<'wall' | 'idle' | 'leave', () => void>();
  #handle: ProcessHandle | null = null;
  #ladder: StopLadder | null = null;
  #announced = false;
  #stop: { readonly cause: StopCause } | null = null;
  #urgency: Urgency = 'gently';
  /** Whether the process has ended: only its rest is waited for, and no limit counts any more. */
  #exited = false;
  #abandoned = false;
  /** Why lines could not be taken. */
  #failure: { readonly error: unknown } | null = null;
  /** Whether lines have been given out that are not taken in yet. */
  #taking = false;
  /** Called when output has come; of use only while its end is waited for. */
  #onOutput: () => void = () => {};
  #overstayed = false;

  constructor(options: UnitOptions) {
    this.#options = options;
  }

  /** Resolves when the unit is over, its processes included; null when it was stopped before it had been announced. */
  get ended(): Promise<UnitEnd | null> {
    return this.#ended.promise;
  }

  /** Why our side ends the unit, if it does. */
  get stopCause(): StopCause | null {
    return this.#stop?.cause ?? null;
  }

  /**
   * Announces the unit, starts it and writes to its standard input. The marker is added to the environment of `command`.
   * Never rejects: `ended` tells how it went.
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
      const handle = await this.#spawn(command).catch((error: unknown) => {
        startFailure = messageOf(error);
        return null;
      });
      if (handle !== null) ({ exit, left } = await this.#supervise(handle, input, start));
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

  /** Writes to standard input; a process that has ended, or is not there, is not an error. */
  write(text: string): void {
    this.#handle?.write(text);
  }

  /** Tells that the program has answered what it was asked: the ladder need not wait for that any longer. */
  answered(): void {
    this.#answered.resolve();
  }

  /** Closes its input and gives it time to leave by itself; then it is ended. `stay` takes this back. */
  leaveWithin(ms: number): void {
    this.#handle?.closeInput();
    this.#after('leave', ms, () => {
      this.#overstayed = true;
      void this.#ladder?.climb('hurry');
    });
  }

  /** The program is at work again: it need not leave. */
  stay(): void {
    this.#cancel('leave');
  }

  /** Ends the unit by the stop ladder. The first cause is kept; a later call may only make it more urgent. */
  stop(cause: StopCause, urgency: Urgency): void {
    this.#urgency = moreUrgent(this.#urgency, urgency);
    if (this.#stop === null) {
      this.#stop = { cause };
      if (this.#announced) this.#options.onStopping(cause);
    }
    // A climb never rejects: its steps are signals to processes that may be gone.
    void this.#ladder?.climb(this.#urgency);
  }

  #spawn({ env, ...command }: Command): Promise<ProcessHandle> {
    return this.#options.host.spawn({ ...command, env: { ...env, [sessionMarker]: this.marker } });
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
    // A stop may have come while the process was being started: then it gets nothing to do.
    if (this.#stop === null) handle.write(input);
    else void this.#ladder.climb(this.#urgency);
    // Starting many at once takes a while; the time of each counts from when it was said to start.
    this.#after('wall', start + limits.timeoutMs - clock.elapsed(), () => this.stop('timeout', 'gently'));
    this.#waitForOutput();
    const reading = Promise.all([this.#readOutput(handle), this.#readErrors(handle)]);
    // Where lines cannot be taken what the unit does would be lost, so it ends; the error comes up at its end.
    reading.catch((error: unknown) => {
      if (this.#abandoned) return;
      this.#failure = { error };
      this.stop('internal-error', 'hurry');
    });
    const exit = await handle.exited;
    this.#exited = true;
    this.#cancelAll();
    // The last words decide whether the rest may stay; on a busy machine they may come after the end of the process.
    if (mayLeaveRest !== null) await this.#endOfOutput(reading);
    const left = this.#stop === null && mayLeaveRest?.() === true ? 0 : await this.#sweep();
    await this.#endOfOutput(reading);
    this.#abandoned = true;
    handle.abandonOutput();
    if (this.#failure !== null) throw this.#failure.error;
    return { exit, left };
  }

  async #readOutput(handle: ProcessHandle): Promise<void> {
    const splitter = new LineSplitter(this.#options.longestLine);
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

  /** Ends whatever still carries the marker: a background command outlives even a program that ended well. */
  #sweep(): Promise<number> {
    const { host, clock } = this.#options;
    return sweep({ host, clock, markers: [this.marker], politeMs: sweepMs });
  }

  /** Resolves when all output has been read, or when none comes any more: another process may keep the pipe open. */
  #endOfOutput(reading: Promise<unknown>): Promise<void> {
    const { clock } = this.#options;
    const latest = clock.elapsed() + longestDrainMs;
    return new Promise((resolve) => {
      let cancel = (): void => {};
      const end = (): void => {
        cancel();
        this.#onOutput = () => {};
        resolve();
      };
      const wait = (): void => {
        cancel();
        cancel = clock.after(Math.min(quietMs, latest - clock.elapsed()), () => {
          if (this.#taking && clock.elapsed() < latest) wait();
          else end();
        });
      };
      this.#onOutput = wait;
      wait();
      reading.then(end, end);
    });
  }

  /** A fault of ours, or of the machine's (a full disk): what the unit does cannot be trusted from here on. */
  #break(error: unknown): void {
    this.#options.onBroken(error);
    this.stop('internal-error', 'kill');
  }

  #waitForOutput(): void {
    const { idleMs } = this.#options.limits;
    if (idleMs !== null) this.#after('idle', idleMs, () => this.stop('idle-timeout', 'gently'));
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
