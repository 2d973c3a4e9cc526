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
 * erased. When it becomes lower, the top of the picture scrolls out, where nothing can erase it; most terminals bring it
 * back when the window grows again, and then it is erased.
 */
export class LiveArea {
  readonly #screen: Screen;
  #lines: readonly string[] = [];
  #columns = 0;
  /** The window's rows at the last drawing. */
  #rows = 0;
  /** How many rows of earlier pictures have scrolled out at the top. */
  #scrolledOut = 0;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** Replaces the picture. Unchanged lines are not rewritten. Does nothing while the terminal takes no output. */
  draw(lines: readonly string[]): void {
    if (this.#screen.isBehind === true) return;
    const { columns, rows } = this.#screen.size();
    const known = columns === this.#columns && rows === this.#rows ? this.#lines : [];
    if (known.length === lines.length && lines.every((line, row) => line === known[row])) return;
    const text = lines.map((line, row) => (line === known[row] ? '\n' : `${line}${eraseLineEnd}\n`)).join('');
    const erase = known.length === 0 ? eraseBelow : '';
    this.#screen.write(`${hold}${noWrap}${this.#toTop()}${erase}${text}${eraseBelow}${doWrap}${release}`);
    this.#lines = lines;
    this.#columns = columns;
    this.#rows = rows;
  }

  /** Writes permanent lines above the picture. */
  print(text: string): void {
    const lines = this.#lines;
    this.clear();
    // What has scrolled out is now above these lines, which must stay.
    this.#scrolledOut = 0;
    this.#screen.write(`${text}\n`);
    if (lines.length > 0) this.draw(lines);
  }

  /** Erases the picture. */
  clear(): void {
    if (this.#lines.length === 0) return;
    this.#screen.write(`${this.#toTop()}${eraseBelow}`);
    this.#lines = [];
  }

  /** Moves to the first row of the picture, and of what the window has brought back of earlier ones. */
  #toTop(): string {
    const { columns, rows } = this.#screen.size();
    const height = this.#lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / columns)), 0);
    // A terminal that brings nothing back has the picture at its top, where the cursor cannot go any further up.
    const broughtBack = Math.min(this.#scrolledOut, Math.max(0, rows - this.#rows));
    this.#scrolledOut += Math.max(0, height + 1 - rows) - broughtBack;
    const up = height + broughtBack;
    return up === 0 ? '\r' : `\r${csi}${up}A`;
  }
}
