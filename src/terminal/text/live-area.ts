import type { Screen } from './screen.ts';
import { widthOf } from './width.ts';

const csi = `${String.fromCodePoint(0x1b)}[`;
const eraseLineEnd = `${csi}K`;
const eraseBelow = `${csi}J`;
/** Synchronized output (DEC private mode 2026): terminals that support it draw everything in between at once. */
const hold = `${csi}?2026h`;
const release = `${csi}?2026l`;
/** A terminal may count a character as wider than we do. With wrapping off, it cuts the line instead of breaking it. */
const noWrap = `${csi}?7l`;
const doWrap = `${csi}?7h`;

/**
 * The last lines of a terminal, redrawn in place. The cursor rests on the line below them. When the window becomes
 * narrower, terminals wrap the lines that no longer fit; the extra rows are counted, so that the whole old picture is
 * erased.
 */
export class LiveArea {
  readonly #screen: Screen;
  #lines: readonly string[] = [];
  #columns = 0;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** Replaces the picture. Unchanged lines are not rewritten. Does nothing while the terminal takes no output. */
  draw(lines: readonly string[]): void {
    if (this.#screen.isBehind === true) return;
    const { columns } = this.#screen.size();
    const known = columns === this.#columns ? this.#lines : [];
    if (known.length === lines.length && lines.every((line, row) => line === known[row])) return;
    const text = lines.map((line, row) => (line === known[row] ? '\n' : `${line}${eraseLineEnd}\n`)).join('');
    const erase = known.length === 0 ? eraseBelow : '';
    this.#screen.write(`${hold}${noWrap}${this.#toTop(columns)}${erase}${text}${eraseBelow}${doWrap}${release}`);
    this.#lines = lines;
    this.#columns = columns;
  }

  /** Writes permanent lines above the picture. */
  print(text: string): void {
    const lines = this.#lines;
    this.clear();
    this.#screen.write(`${text}\n`);
    if (lines.length > 0) this.draw(lines);
  }

  /** Erases the picture. */
  clear(): void {
    if (this.#lines.length === 0) return;
    this.#screen.write(`${this.#toTop(this.#screen.size().columns)}${eraseBelow}`);
    this.#lines = [];
  }

  #toTop(columns: number): string {
    const rows = this.#lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / columns)), 0);
    return rows === 0 ? '\r' : `\r${csi}${rows}A`;
  }
}
