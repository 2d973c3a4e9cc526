import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml';
import type { Spot } from '../../domain/text/errors.ts';
import { excerptAt, placeIn, type Range } from './excerpt.ts';

type Path = readonly (string | number)[];

/** Finds values of a task file in its text, for messages. JSON is read as YAML, of which it is a part. */
export class TextLocator {
  readonly #name: string;
  readonly #text: string;
  #read: { readonly document: Document; readonly hidden: readonly Range[] } | null = null;

  /** @param name the name shown to the user */
  constructor(name: string, text: string) {
    this.#name = name;
    this.#text = text;
  }

  /**
   * Where a value is, or its key if `atKey` is set. If the path leads to nothing, the innermost value that exists; null if
   * the text does not show it.
   */
  find(path: Path, atKey: boolean): Spot | null {
    this.#read ??= readAgain(this.#text);
    const { document, hidden } = this.#read;
    const offset = this.#offset(document, path, atKey);
    if (offset === null) return null;
    const place = `${this.#name}, ${placeIn(this.#text, offset)}`;
    return { place, excerpt: excerptAt(this.#text, offset, hidden) };
  }

  #offset(document: Document, path: Path, atKey: boolean): number | null {
    let node: unknown = document.contents;
    let offset = startOf(node);
    for (const [index, step] of path.entries()) {
      const inner = isAlias(node) ? node.resolve(document) : node;
      if (isSeq(inner) && typeof step === 'number') {
        node = inner.items[step];
        offset = startOf(node) ?? offset;
        continue;
      }
      const pair = isMap(inner) ? inner.items.findLast(({ key }) => keyOf(key) === String(step)) : undefined;
      if (pair === undefined) return offset;
      node = pair.value;
      const isLast = index === path.length - 1;
      offset = (isLast && atKey ? startOf(pair.key) : (startOf(node) ?? startOf(pair.key))) ?? offset;
    }
    return offset;
  }
}

function readAgain(text: string): { document: Document; hidden: Range[] } {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  return { document, hidden: variablesIn(document.contents) };
}

/** Where the values of variables are: these may be secrets. */
function variablesIn(node: unknown, depth = 0): Range[] {
  if (depth > 64) return [];
  if (isSeq(node)) return node.items.flatMap((item) => variablesIn(item, depth + 1));
  if (!isMap(node)) return [];
  return node.items.flatMap((pair) => {
    if (keyOf(pair.key) !== 'env') return variablesIn(pair.value, depth + 1);
    const range = (pair as Pair<unknown, { range?: readonly number[] | null } | null>).value?.range;
    return range == null ? [] : [[range[0] ?? 0, range[1] ?? 0] as const];
  });
}

function keyOf(key: unknown): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === 'string' ? key.value : (key.source ?? null);
}

function startOf(node: unknown): number | null {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0] ?? null;
}
