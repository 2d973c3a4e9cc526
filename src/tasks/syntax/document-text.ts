/** The deepest nesting that is read. A task file needs five levels; readers recurse, and so does what comes after. */
export const deepestNesting = 64;

/** Why a text could not be read: the first fault of its syntax. */
export interface SyntaxFault {
  /** Null when it concerns the whole text. */
  readonly offset: number | null;
  readonly problem: string;
  readonly allowed?: string;
  /** Set when the text must not be tried as YAML: that would read it as something else, or in vain. */
  readonly final?: true;
}

/** A text as read: its value and the keys that cannot stand, or its first fault of syntax. */
export type ReadText =
  | { readonly ok: true; readonly value: unknown; readonly keyFaults: readonly KeyFault[] }
  | { readonly ok: false; readonly fault: SyntaxFault };

/** A key given twice. */
export function repeatedKey(path: KeyFault['path'], key: string, firstLine: number, line: number): KeyFault {
  const where = firstLine === line ? `both are on line ${line}` : `lines ${firstLine} and ${line}`;
  return { path, key, problem: 'is given twice', allowed: `${where}: keep one` };
}

/** The key by which a value of JavaScript reaches its prototype. */
export function refusedKey(path: KeyFault['path'], key: string, line: number): KeyFault {
  return { path, key, problem: 'cannot be a key', allowed: `line ${line}: leave it out` };
}

/** Finds lines and columns, from 1, of offsets in a text. */
export class TextPositions {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** Columns count UTF-16 units, as editors do. */
  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

/** A key of an object that cannot stand: given twice, or refused. Only the text shows it, not the value. */
export interface KeyFault {
  /** The object that holds the key. */
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly problem: string;
  readonly allowed: string;
}

/** A task file's text, read as JSON or YAML. */
export interface TaskDocument {
  /** How its user calls it: `tasks.yaml`, `standard input`. */
  readonly name: string;
  readonly value: unknown;
  readonly keyFaults: readonly KeyFault[];
}
