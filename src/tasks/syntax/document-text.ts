/** The deepest nesting that is read. A task file needs five levels; the limit protects the recursive functions. */
export const deepestNesting = 64;

/** Why a text could not be parsed: its first syntax error. */
export interface SyntaxFault {
  /** Null when the fault concerns the whole text. */
  readonly offset: number | null;
  readonly problem: string;
  readonly allowed?: string;
  /** Set when the text must not be parsed as YAML instead: the result would be wrong, or fail as well. */
  readonly final?: true;
}

/** The result of parsing a text: its value and its invalid keys, or its first syntax error. */
export type ReadText =
  | { readonly ok: true; readonly value: unknown; readonly keyFaults: readonly KeyFault[] }
  | { readonly ok: false; readonly fault: SyntaxFault };

/** The fault of a key given twice. */
export function repeatedKey(path: KeyFault['path'], key: string, firstLine: number, line: number): KeyFault {
  const where = firstLine === line ? `both are on line ${line}` : `lines ${firstLine} and ${line}`;
  return { path, key, problem: 'is given twice', allowed: `${where}: keep one` };
}

/** The fault of a key that is refused: `__proto__`, which would set a JavaScript object's prototype. */
export function refusedKey(path: KeyFault['path'], key: string, line: number): KeyFault {
  return { path, key, problem: 'cannot be a key', allowed: `line ${line}: remove it` };
}

/** Converts offsets in a text to lines and columns, counted from 1. */
export class TextPositions {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** Columns count UTF-16 code units, as editors do. */
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

/** An invalid key of an object: given twice, or refused. Only the text shows it, not the parsed value. */
export interface KeyFault {
  /** The object that holds the key. */
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly problem: string;
  readonly allowed: string;
}

/** A task file's text, read as JSON or YAML. */
export interface TaskDocument {
  /** The name shown to the user: `tasks.yaml`, `standard input`. */
  readonly name: string;
  readonly syntax: Syntax;
  readonly value: unknown;
  readonly keyFaults: readonly KeyFault[];
}

/** What a text is taken for. JSON in a file that is named as YAML is YAML. */
export type Syntax = 'json' | 'yaml';
