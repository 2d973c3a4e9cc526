import { type Alias, isAlias, isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { isRecord } from '../fields/field-parser.ts';
import {
  deepestNesting,
  type KeyFault,
  type ReadText,
  refusedKey,
  repeatedKey,
  type SyntaxFault,
  TextPositions,
} from './document-text.ts';
import { explainYaml } from './yaml-faults.ts';

/** The most values of a document with its aliases expanded. Ten thousand tasks with every field have fewer. */
const mostValues = 5_000_000;

/**
 * Parses one YAML 1.2 document (core schema) with anchors, aliases and merge keys. A scalar whose value would print
 * differently stays text as written, so that `007`, `3.10`, `True` and `0x1F` are unchanged where text is expected.
 * Custom tags, several documents, and aliases that expand to too many values are faults.
 */
export function readYaml(text: string): ReadText {
  const positions = new TextPositions(text);
  // Repeated keys are detected below: the parser's own check takes quadratic time.
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined) {
    return { ok: false, fault: explainYaml(error.code, error.message, Math.min(error.pos[0], text.length), text) };
  }
  const reader = new YamlReader(positions);
  try {
    return { ok: true, value: reader.read(document.contents, [], 0).value, keyFaults: reader.keyFaults };
  } catch (thrown) {
    if (thrown instanceof YamlRefusal) return { ok: false, fault: thrown.fault };
    throw thrown;
  }
}

/** A value and the number of values in it, with each alias counted as a copy. */
interface Sized {
  readonly value: unknown;
  readonly size: number;
}

class YamlRefusal extends Error {
  readonly fault: SyntaxFault;

  constructor(fault: SyntaxFault) {
    super(fault.problem);
    this.fault = fault;
  }
}

interface Located {
  readonly range?: readonly number[] | null | undefined;
}

type Path = readonly (string | number)[];

const coreTag = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

class YamlReader {
  readonly keyFaults: KeyFault[] = [];
  readonly #positions: TextPositions;
  /** Null while the anchor's value is still being read. */
  readonly #anchors = new Map<string, Sized | null>();

  constructor(positions: TextPositions) {
    this.#positions = positions;
  }

  read(node: unknown, path: Path, depth: number): Sized {
    if (node === null || node === undefined) return { value: null, size: 1 };
    if (isAlias(node)) return this.#follow(node);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return { value: null, size: 1 };
    if (node.tag !== undefined && node.tag !== '!' && !coreTag.test(node.tag)) {
      refuse(node, `has the tag ${node.tag.slice(0, 60)}`, 'tags are not supported');
    }
    if (depth > deepestNesting) refuse(node, `is nested more than ${deepestNesting} levels deep`);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, null);
    const read = isScalar(node)
      ? { value: scalarValue(node), size: 1 }
      : isMap(node)
        ? this.#map(node, path, depth)
        : this.#list(node.items, path, depth);
    if (read.size > mostValues) {
      refuse(node, `holds more than ${mostValues.toLocaleString('en-US')} values with its aliases expanded`);
    }
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, read);
    return read;
  }

  #follow(alias: Alias): Sized {
    const target = this.#anchors.get(alias.source);
    const name = alias.source.slice(0, 60);
    if (target === undefined) return refuse(alias, `uses *${name}, but nothing before it is marked &${name}`);
    if (target === null) return refuse(alias, `uses *${name} inside the value that &${name} marks`);
    return target;
  }

  #list(items: readonly unknown[], path: Path, depth: number): Sized {
    let size = 1;
    const value = items.map((item, index) => {
      const read = this.read(item, [...path, index], depth + 1);
      size += read.size;
      return read.value;
    });
    return { value, size };
  }

  #map(map: YAMLMap, path: Path, depth: number): Sized {
    const value: Record<string, unknown> = {};
    const merged: Record<string, unknown>[] = [];
    const lines = new Map<string, number>();
    let size = 1;
    for (const pair of map.items) {
      const key = this.#key(pair, map);
      const line = this.#line(pair.key ?? map);
      const read = this.read(pair.value, [...path, key], depth + 1);
      size += read.size;
      const firstLine = lines.get(key);
      if (firstLine !== undefined) this.keyFaults.push(repeatedKey(path, key, firstLine, line));
      else if (key === '__proto__') this.keyFaults.push(refusedKey(path, key, line));
      else if (isMergeKey(pair.key)) merged.push(...this.#sources(pair, read.value));
      else value[key] = read.value;
      lines.set(key, firstLine ?? line);
    }
    for (const source of merged) {
      for (const [key, item] of Object.entries(source)) if (!Object.hasOwn(value, key)) value[key] = item;
    }
    return { value, size };
  }

  #sources(pair: Pair, value: unknown): Record<string, unknown>[] {
    const sources = Array.isArray(value) ? value : [value];
    if (sources.every(isRecord)) return sources;
    return refuse(
      pair.key as Located,
      'merges something that is not an object',
      'write <<: *name, with &name on an object',
    );
  }

  #key(pair: Pair, map: YAMLMap): string {
    const key = isAlias(pair.key) ? this.#follow(pair.key).value : isScalar(pair.key) ? keyText(pair.key) : null;
    if (typeof key === 'string') return key;
    return refuse((pair.key as Located | null) ?? map, 'has a key that is not text');
  }

  #line(node: unknown): number {
    return this.#positions.at((node as Located).range?.[0] ?? 0).line;
  }
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

function keyText(key: Scalar): string | null {
  if (key.value === null && (key.source ?? '') === '') return null;
  return typeof key.value === 'string' ? key.value : (key.source ?? null);
}

function scalarValue({ value, source }: Scalar): unknown {
  if (value === null || typeof value === 'string' || source === undefined) return value;
  return String(value) === source ? value : source;
}

function refuse(node: Located, problem: string, allowed?: string): never {
  const fault = { offset: node.range?.[0] ?? 0, problem };
  throw new YamlRefusal(allowed === undefined ? fault : { ...fault, allowed });
}
