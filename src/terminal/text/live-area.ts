import type { Screen } from './screen.ts';
import { widthOf } from './width.ts';

const csi = `${String.fromCodePoint(0x1b)}[`;
const eraseLineEnd = `${csi}K`;
const eraseBelow = `${csi}J`;
/** Until the second one, a terminal that knows these (DEC private mode 2026) shows nothing half drawn. */
const hold = `${csi}?2026h`;
const release = `${csi}?2026l`;
/** A terminal may count a character wider than we do: without wrapping, its line is cut instead of being broken. */
const noWrap = `${csi}?7l`;
const doWrap = `${csi}?7h`;

/**
 * The lines at the end of a terminal that are drawn over again and again. The cursor rests on the line below them.
 * When the window has become narrower, terminals break the lines that are too long now; the rows that these take are
 * counted, so that nothing of the old picture stays behind.
 */
export class LiveArea {
  readonly #screen: Screen;
  #lines: readonly string[] = [];
  #columns = 0;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** Replaces the picture; lines that stay the same are not written again. */
  draw(lines: readonly string[]): void {
    const { columns } = this.#screen.size();
    const known = columns === this.#columns ? this.#lines : [];
    if (known.length === lines.length && lines.every((line, row) => line === known[row])) return;
    const text = lines.map((line, row) => (line === known[row] ? '\n' : `${line}${eraseLineEnd}\n`)).join('');
    const erase = known.length === 0 ? eraseBelow : '';
    this.#screen.write(`${hold}${noWrap}${this.#toTop(columns)}${erase}${text}${eraseBelow}${doWrap}${release}`);
    this.#lines = lines;
    this.#columns = columns;
  }

  /** Writes lines that stay, above the picture. */
  print(text: string): void {
    const lines = this.#lines;
    this.clear();
    this.#screen.write(`${text}\n`);
    if (lines.length > 0) this.draw(lines);
  }

  /** Takes the picture away. */
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
