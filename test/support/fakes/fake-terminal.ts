import type { Screen } from '../../../src/terminal/text/screen.ts';

const csi = new RegExp(`${String.fromCodePoint(0x1b)}\\[(\\??)(\\d*)([A-Za-z])|[^]`, 'gu');

/** A terminal that supports what a live view needs, and rewraps long lines when it becomes narrower. */
export class FakeTerminal implements Screen {
  readonly colour = false;
  readonly writes: string[] = [];
  #rows: string[] = [''];
  #row = 0;
  #column = 0;
  #wraps = true;
  #size: { columns: number; rows: number };
  readonly #listeners = new Set<() => void>();

  constructor(columns: number, rows: number) {
    this.#size = { columns, rows };
  }

  size(): { columns: number; rows: number } {
    return this.#size;
  }

  onResize(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** All lines ever written, without trailing spaces. */
  get text(): string[] {
    const lines = this.#rows.map((row) => row.trimEnd());
    while (lines.at(-1) === '') lines.pop();
    return lines;
  }

  /** Resizes the window and rewraps its lines, as many terminals do. */
  resize(columns: number, rows: number): void {
    const before = this.#rows.slice(0, this.#row).flatMap((row) => broken(row, columns));
    this.#rows = [...before, ...this.#rows.slice(this.#row).flatMap((row) => broken(row, columns))];
    this.#row = before.length;
    this.#size = { columns, rows };
    for (const listener of this.#listeners) listener();
  }

  write(text: string): void {
    this.writes.push(text);
    for (const [whole, mark, number, command] of text.matchAll(csi)) {
      if (command === undefined) this.#put(whole);
      else if (mark === '?') this.#wraps = number === '7' ? command === 'h' : this.#wraps;
      else this.#obey(command, Number(number || '1'));
    }
  }

  #obey(command: string, count: number): void {
    const top = Math.max(0, this.#rows.length - this.#size.rows);
    if (command === 'A') this.#row = Math.max(top, this.#row - count);
    else if (command === 'K') this.#rows[this.#row] = this.#line().slice(0, this.#column);
    else if (command === 'J') {
      this.#rows[this.#row] = this.#line().slice(0, this.#column);
      this.#rows.length = this.#row + 1;
    } else throw new Error(`This terminal does not know CSI ${command}.`);
  }

  #put(character: string): void {
    if (character === '\r') this.#column = 0;
    else if (character === '\n') this.#newline();
    else {
      if (this.#column >= this.#size.columns) {
        if (this.#wraps) this.#newline();
        else this.#column = this.#size.columns - 1;
      }
      const line = this.#line().padEnd(this.#column);
      this.#rows[this.#row] = line.slice(0, this.#column) + character + line.slice(this.#column + 1);
      this.#column += 1;
    }
  }

  #newline(): void {
    this.#row += 1;
    this.#column = 0;
    this.#rows[this.#row] ??= '';
  }

  #line(): string {
    return this.#rows[this.#row] ?? '';
  }
}

function broken(row: string, columns: number): string[] {
  const parts: string[] = [];
  for (let start = 0; start === 0 || start < row.length; start += columns)
    parts.push(row.slice(start, start + columns));
  return parts;
}
