import type { KeyFault } from '../domain/task-file-reader.ts';

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
