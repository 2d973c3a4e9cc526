import {
  type Clock,
  type Command,
  type ProcessHandle,
  type ProcessHost,
  type Signal,
  sessionMarker,
} from '../../../src/domain/ports/machine.ts';
import type { ProcessExit } from '../../../src/domain/run/event.ts';

/** How a fake process behaves. Times are milliseconds; null means never. */
export interface Behaviour {
  /** How long it takes to start. */
  readonly startMs: number;
  readonly canStart: boolean;
  /** What it prints, each so long after the one before. */
  readonly prints: readonly { readonly afterMs: number; readonly text: string }[];
  /** After what time without anything more to print it exits by itself. */
  readonly exitMs: number | null;
  readonly exitCode: number;
  /** How long it takes to print `answer` when it is asked to end what it does. */
  readonly answerMs: number | null;
  readonly answer: string;
  /** How long it takes to exit when its input is closed, or by SIGTERM. */
  readonly closeMs: number | null;
  readonly terminateMs: number | null;
  /** Processes that it leaves behind, by how long each takes to exit by SIGTERM. */
  readonly leaves: readonly (number | null)[];
  /** Whether these hold its output open. */
  readonly leavesPipe: boolean;
}

/** What asks a fake process to end what it does; any other input is work. */
export const askText = 'stop\n';

/** Starts processes that are no more than timers of a clock. */
export class FakeHost implements ProcessHost {
  readonly #clock: Clock;
  readonly #behaviourOf: (command: Command) => Behaviour;
  readonly #living = new Set<FakeProcess>();
  #pid = 0;

  /** @param behaviourOf asked once for each process that is to be started */
  constructor(clock: Clock, behaviourOf: (command: Command) => Behaviour) {
    this.#clock = clock;
    this.#behaviourOf = behaviourOf;
  }

  /** What lives, by marker: what was started here and what it has left behind. */
  get living(): readonly string[] {
    return [...this.#living].map(({ marker }) => marker);
  }

  async spawn(command: Command): Promise<ProcessHandle> {
    const behaviour = this.#behaviourOf(command);
    const marker = command.env[sessionMarker] ?? '';
    if (behaviour.startMs > 0) await new Promise<void>((resolve) => this.#clock.after(behaviour.startMs, resolve));
    if (!behaviour.canStart) throw new Error('the fake machine does not start it');
    const output = new Output();
    const left = behaviour.leaves.map((terminateMs) => this.#begin(marker, terminateMs));
    const main = this.#begin(marker, behaviour.terminateMs);
    const holders = behaviour.leavesPipe ? [main, ...left] : [main];
    void Promise.all(holders.map(({ exited }) => exited)).then(() => output.close());
    return new FakeHandle({ main, output, behaviour, clock: this.#clock });
  }

  guard(): Promise<void> {
    return Promise.resolve();
  }

  release(): void {}

  nestedRuns(): Promise<number> {
    return Promise.resolve(0);
  }

  signalTree(marker: string, _root: number | null, signal: Signal | null): Promise<number> {
    const reached = [...this.#living].filter((one) => one.marker === marker);
    if (signal !== null) for (const one of reached) one.signal(signal);
    return Promise.resolve(reached.length);
  }

  #begin(marker: string, terminateMs: number | null): FakeProcess {
    this.#pid += 1;
    const begun = new FakeProcess({ pid: this.#pid, marker, terminateMs, clock: this.#clock });
    this.#living.add(begun);
    begun.onExit(() => this.#living.delete(begun));
    return begun;
  }
}

interface FakeProcessOptions {
  readonly pid: number;
  readonly marker: string;
  readonly terminateMs: number | null;
  readonly clock: Clock;
}

class FakeProcess {
  readonly pid: number;
  readonly marker: string;
  readonly #options: FakeProcessOptions;
  readonly #exit = Promise.withResolvers<ProcessExit>();
  readonly #timers = new Set<() => void>();
  readonly #listeners: (() => void)[] = [];
  #hasExited = false;

  constructor(options: FakeProcessOptions) {
    this.#options = options;
    this.pid = options.pid;
    this.marker = options.marker;
  }

  get exited(): Promise<ProcessExit> {
    return this.#exit.promise;
  }

  onExit(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Does something later, if it lives then. */
  later(ms: number | null, what: () => void): void {
    if (ms === null || this.#hasExited) return;
    const cancel = this.#options.clock.after(ms, () => {
      this.#timers.delete(cancel);
      what();
    });
    this.#timers.add(cancel);
  }

  exit(exit: ProcessExit): void {
    if (this.#hasExited) return;
    this.#hasExited = true;
    for (const cancel of this.#timers) cancel();
    for (const listener of this.#listeners) listener();
    this.#exit.resolve(exit);
  }

  signal(signal: Signal): void {
    const ms = signal === 'SIGKILL' ? 0 : this.#options.terminateMs;
    if (ms === 0) this.exit({ code: null, signal });
    else this.later(ms, () => this.exit({ code: null, signal }));
  }
}

/** A pipe. */
class Output implements AsyncIterable<Uint8Array> {
  readonly #chunks: Uint8Array[] = [];
  #isOpen = true;
  #wake = (): void => {};

  write(text: string): void {
    if (!this.#isOpen) return;
    this.#chunks.push(new TextEncoder().encode(text));
    this.#wake();
  }

  close(): void {
    this.#isOpen = false;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      const chunk = this.#chunks.shift();
      if (chunk !== undefined) yield chunk;
      else if (!this.#isOpen) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

interface FakeHandleOptions {
  readonly main: FakeProcess;
  readonly output: Output;
  readonly behaviour: Behaviour;
  readonly clock: Clock;
}

class FakeHandle implements ProcessHandle {
  readonly stdout: AsyncIterable<Uint8Array>;
  readonly stderr: AsyncIterable<Uint8Array> = nothing();
  readonly #options: FakeHandleOptions;

  constructor(options: FakeHandleOptions) {
    this.#options = options;
    this.stdout = options.output;
  }

  get pid(): number {
    return this.#options.main.pid;
  }

  get exited(): Promise<ProcessExit> {
    return this.#options.main.exited;
  }

  write(text: string): void {
    const { main, output, behaviour } = this.#options;
    if (text === askText) main.later(behaviour.answerMs, () => output.write(behaviour.answer));
    else this.#work(0);
  }

  closeInput(): void {
    this.#exitIn(this.#options.behaviour.closeMs);
  }

  signal(signal: Signal): void {
    this.#options.main.signal(signal);
  }

  abandonOutput(): void {
    this.#options.output.close();
  }

  /** Prints what is to be printed from there on. */
  #work(index: number): void {
    const { main, output, behaviour } = this.#options;
    const next = behaviour.prints[index];
    if (next === undefined) {
      this.#exitIn(behaviour.exitMs);
      return;
    }
    main.later(next.afterMs, () => {
      output.write(next.text);
      this.#work(index + 1);
    });
  }

  #exitIn(ms: number | null): void {
    const { main, behaviour } = this.#options;
    main.later(ms, () => main.exit({ code: behaviour.exitCode, signal: null }));
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
