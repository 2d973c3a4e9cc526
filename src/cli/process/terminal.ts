import type { WriteStream } from 'node:tty';
import { messageOf } from '../../domain/text/errors.ts';
import { type Paint, paintFor } from '../../terminal/text/paint.ts';
import type { Screen } from '../../terminal/text/screen.ts';
import { TtyOutput } from './tty-output.ts';

/** The width of output to a file or a pipe. */
const columnsWithoutTerminal = 100;
/** Error codes of a write after the reader has left: a closed pipe or terminal. */
const readerLeft: ReadonlySet<string> = new Set(['EPIPE', 'EIO', 'ECONNRESET', 'ERR_STREAM_DESTROYED']);
/** How much text may wait for a slow reader before a long output pauses, characters. */
const mostPending = 1024 * 1024;
const smallest = { columns: 20, rows: 4 };

/**
 * Standard output or standard error: a terminal, a pipe or a file. After its reader has left (`| head`, a closed
 * terminal), it discards further output and calls `onBroken` once.
 */
export class Terminal implements Screen {
  readonly isTerminal: boolean;
  readonly colour: boolean;
  /** Whether a live view is possible. */
  readonly canRedraw: boolean;
  readonly paint: Paint;
  readonly #stream: WriteStream;
  /** Takes the place of the stream where it is a terminal, which it must never wait for. */
  readonly #tty: TtyOutput | null;
  #broken = false;
  #failure: string | null = null;
  #onBroken: () => void = () => {};
  /** What was written but not yet taken by the operating system: the number of writes, and their length. */
  #pending = { writes: 0, length: 0 };
  /** Called whenever less is pending. */
  readonly #waiters = new Set<() => void>();

  constructor(stream: WriteStream, env: Readonly<Record<string, string>>) {
    this.#stream = stream;
    this.isTerminal = stream.isTTY === true;
    const { fd } = stream as { readonly fd?: number };
    this.#tty = this.isTerminal && fd !== undefined ? TtyOutput.open(fd) : null;
    this.colour = wantsColour(env, this.isTerminal);
    this.canRedraw = canRedraw(env, this.isTerminal);
    this.paint = paintFor(this.colour);
    stream.on('error', (error) => this.#break(error));
  }

  /** The write error, unless the reader has just left; null without an error. */
  get failure(): string | null {
    return this.#failure;
  }

  size(): { readonly columns: number; readonly rows: number } {
    const { columns, rows } = this.#stream;
    return {
      columns: Math.max(smallest.columns, columns || columnsWithoutTerminal),
      rows: Math.max(smallest.rows, rows || 24),
    };
  }

  write(text: string): void {
    if (this.#broken) return;
    this.#pending.writes += 1;
    this.#pending.length += text.length;
    try {
      const taken = (error?: Error | null): void => this.#taken(text, error ?? null);
      if (this.#tty === null) this.#stream.write(text, taken);
      else this.#tty.write(text, taken);
    } catch (error) {
      this.#break(error);
    }
  }

  get isBehind(): boolean {
    return this.#tty?.isBehind === true && !this.#broken;
  }

  /** Writes a text and a newline. */
  line(text: string): void {
    this.write(`${text}\n`);
  }

  onResize(listener: () => void): () => void {
    this.#stream.on('resize', listener);
    return () => {
      this.#stream.off('resize', listener);
    };
  }

  /** Calls the listener once when the output cannot be written any more; at once if that has already happened. */
  onBroken(listener: () => void): void {
    this.#onBroken = listener;
    if (this.#broken) listener();
  }

  /**
   * Resolves when the operating system has taken everything that was written. Counts the writes, because on Bun the
   * callback of an empty write is called before earlier text has left.
   */
  flushed(): Promise<void> {
    return this.#until(() => this.#pending.writes === 0);
  }

  /** Resolves when more can be written without filling the memory: a slow reader may leave much of it waiting. */
  roomy(): Promise<void> {
    return this.#until(() => this.#pending.length <= mostPending);
  }

  async #until(reached: () => boolean): Promise<void> {
    if (this.#broken || reached()) return;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!this.#broken && !reached()) return;
        this.#waiters.delete(look);
        resolve();
      };
      this.#waiters.add(look);
    });
  }

  #taken(text: string, error: Error | null): void {
    this.#pending.writes -= 1;
    this.#pending.length -= text.length;
    if (error !== null) this.#break(error);
    for (const look of this.#waiters) look();
  }

  #break(error: unknown): void {
    if (this.#broken) return;
    this.#broken = true;
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined && !readerLeft.has(code)) this.#failure = messageOf(error);
    this.#onBroken();
    for (const look of this.#waiters) look();
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether colours are wanted: FORCE_COLOR decides when it is set (`0` and `false` mean no), then NO_COLOR
 * (https://no-color.org), then whether the output is a terminal that can show them.
 */
export function wantsColour(env: Environment, isTerminal: boolean): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  return isTerminal && env['TERM'] !== 'dumb';
}

/** Whether the cursor can be moved, so that a live view is possible. */
export function canRedraw(env: Environment, isTerminal: boolean): boolean {
  return isTerminal && env['TERM'] !== 'dumb';
}
